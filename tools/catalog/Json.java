package catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `errors.json`: the catalog for programs. Words and statuses are spelt out per dialect, so that
/// nobody has to know the defaults.
final class Json {
  private final Folder folder;

  Json(Folder folder) {
    this.folder = folder;
  }

  String text() {
    return folder.pages.values().stream()
        .map(this::page)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private String page(Page page) {
    var members = new ArrayList<String>();
    members.add(member("code", page.code()));
    members.add(member("area", page.area()));
    members.add(member("headline", page.headline()));
    members.add("\"status\": " + page.status());
    members.add("\"platform_status\": " + page.platformStatus());
    members.add("\"words\": " + dialects(page, dialect -> Standards.word(page, dialect)));
    members.add("\"says\": " + dialects(page, dialect -> page.fact(dialect + "-says", "")));
    members.add(member("reveals", page.fact("reveals", "")));
    if (page.facts().containsKey("shown as")) {
      members.add(member("shown_as", page.fact("shown as", "")));
    }
    for (String fact : List.of("retry", "severity", "since")) {
      members.add(member(fact, page.fact(fact, "")));
    }
    members.add(
        "\"parameters\": ["
            + page.parameters().stream()
                .map(
                    p ->
                        "{"
                            + member("name", p.name())
                            + ", "
                            + member("type", p.type())
                            + ", \"log\": "
                            + p.logged()
                            + "}")
                .collect(Collectors.joining(", "))
            + "]");
    members.add(
        "\"for_user\": {"
            + member("en", page.forUser())
            + ", "
            + member("ja", folder.japanese.get(page.code()))
            + "}");
    members.add(member("why", page.section("Why")));
    members.add(member("fix", page.section("Fix")));
    members.add(member("proof", page.section("Proof")));
    return "  {\n    " + String.join(",\n    ", members) + "\n  }";
  }

  private static String dialects(Page page, Function<String, String> text) {
    return Standards.DIALECTS.stream()
        .filter(dialect -> !text.apply(dialect).isEmpty())
        .map(dialect -> member(dialect, text.apply(dialect)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String member(String name, String value) {
    return Java.quote(name) + ": " + Java.quote(value);
  }
}
