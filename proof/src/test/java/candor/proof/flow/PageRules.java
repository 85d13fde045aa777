package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What every page for people keeps (WCAG 2.2): whoever cannot see it finds their way as well.
/// Every page that a [Visitor] comes to is looked at.
final class PageRules {
  private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"(en|ja)\">");
  private static final Pattern TITLE = Pattern.compile("<title>[^<]*\\S[^<]*</title>");
  private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern BUTTON =
      Pattern.compile("<button([^>]*)>(.*?)</button>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("<a [^>]*>(.*?)</a>", Pattern.DOTALL);

  private PageRules() {}

  static void check(Answer answer) {
    String page = answer.body();
    if (!page.startsWith("<!doctype html>")) {
      return;
    }
    // 3.1.1, 2.4.2, 1.3.1
    assertThat(page).as("its language").containsPattern(LANGUAGE);
    assertThat(page).as("a title").containsPattern(TITLE);
    assertThat(all(Pattern.compile("<h1[ >]"), page)).as("one heading: " + page).hasSize(1);
    assertThat(all(Pattern.compile("<main[ >]"), page)).as("one main part: " + page).hasSize(1);
    List<String> ids = all(ID, page).stream().map(each -> each.group(1)).toList();
    assertThat(ids).as("names that are one thing's").doesNotHaveDuplicates();
    all(INPUT, page).forEach(input -> checkInput(page, input.group(1), ids));
    // 4.1.2, 2.4.4
    all(BUTTON, page)
        .forEach(button -> assertThat(text(button.group(2))).as(button.group()).isNotEmpty());
    all(LINK, page).forEach(link -> assertThat(text(link.group(1))).as(link.group()).isNotEmpty());
    assertThat(all(Pattern.compile("<img (?![^>]*alt=)"), page)).as("pictures in words").isEmpty();
    assertThat(all(Pattern.compile("<nav(?![^>]*aria-label)"), page)).as("named ways").isEmpty();
    assertThat(page)
        .as("the order of the page is the order of the keys")
        .doesNotContain("tabindex");
    assertThat(primary(page)).as("what to do here: " + page).isLessThanOrEqualTo(1);
  }

  private static List<MatchResult> all(Pattern pattern, String page) {
    return pattern.matcher(page).results().toList();
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "").strip();
  }

  /// 1.3.1, 3.3.2; and 3.3.1: what is wrong says where it is told.
  private static void checkInput(String page, String input, List<String> ids) {
    if (input.contains("type=\"hidden\"")) {
      return;
    }
    List<MatchResult> id = all(ID, " " + input);
    assertThat(id).as("an input for its label: " + input).hasSize(1);
    assertThat(page).as(input).contains("<label for=\"" + id.getFirst().group(1) + "\"");
    all(Pattern.compile("aria-describedby=\"([^\"]+)\""), input)
        .forEach(by -> assertThat(ids).as(input).contains(by.group(1).split(" ")));
    if (input.contains("aria-invalid=\"true\"")) {
      assertThat(input).as("why it is wrong").contains("aria-describedby");
    }
  }

  /// How many buttons of the page are the one thing to do. Forms that wait for a script are not
  /// there before it.
  private static long primary(String page) {
    return all(FORM, page).stream()
        .filter(form -> !form.group(1).contains(" hidden"))
        .flatMap(form -> all(BUTTON, form.group(2)).stream())
        .filter(button -> !button.group(1).contains("other"))
        .count();
  }
}
