package catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks at every page and names every fault of every page at once.
final class Judge {
  static final List<String> SECTIONS = List.of("For the user", "Why", "Fix", "Proof");

  static final Map<String, String> TYPES =
      Map.of(
          "Text", "String",
          "Texts", "List<String>",
          "Id", "Id",
          "Instant", "Instant",
          "Duration", "Duration",
          "Number", "long",
          "Uri", "URI");

  private static final Set<String> AREAS =
      Set.of(
          "request",
          "client",
          "token",
          "grant",
          "login",
          "user",
          "organization",
          "service",
          "access",
          "job",
          "admin",
          "system");

  private static final Map<String, Set<String>> CLOSED =
      Map.of(
          "reveals", Set.of("anyone", "caller", "tenant", "operator"),
          "retry", Set.of("never", "later", "after_fix", "now"),
          "severity", Set.of("usage", "security", "limit", "ours"));

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)\\}");

  private final Folder folder;
  private final List<String> faults;
  private final Set<String> known;

  Judge(Folder folder, List<String> faults) {
    this.folder = folder;
    this.faults = faults;
    this.known =
        new TreeSet<>(
            Set.of(
                "status", "platform-status", "reveals", "shown as", "retry", "severity", "since"));
    for (String dialect : Standards.DIALECTS) {
      known.add(dialect);
      known.add(dialect + "-says");
    }
  }

  void judge() {
    for (Page page : folder.pages.values()) {
      if (!page.code().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
        faults.add(page.at() + ": a code is lower case words joined by _");
      }
      if (!AREAS.contains(page.area())) {
        faults.add(page.at() + ": there is no area " + page.area() + nearest(page.area(), AREAS));
      }
      sections(page);
      facts(page);
      if (page.status() != 0) {
        mask(page);
        words(page);
      }
      sentences(page);
      parameters(page);
    }
    translations();
    for (String code : folder.published) {
      if (!folder.pages.containsKey(code)) {
        faults.add(
            folder.name(folder.publishedAt)
                + ": "
                + code
                + " was published and has no page any more; a code is a promise");
      }
    }
  }

  private void sections(Page page) {
    for (String section : SECTIONS) {
      if (page.section(section).isEmpty()) {
        faults.add(page.at() + ": the section \"" + section + "\" is missing or empty");
      }
    }
    for (String section : page.sections().keySet()) {
      if (!SECTIONS.contains(section)) {
        faults.add(
            page.at() + ": unknown section \"" + section + "\"" + nearest(section, SECTIONS));
      }
    }
  }

  private void facts(Page page) {
    for (String fact : page.facts().keySet()) {
      if (!known.contains(fact)) {
        faults.add(page.at() + ": unknown fact \"" + fact + "\"" + nearest(fact, known));
      }
    }
    for (String fact : List.of("status", "reveals", "retry", "severity", "since")) {
      if (!page.facts().containsKey(fact)) {
        faults.add(page.at() + ": the fact \"" + fact + "\" is missing");
      }
    }
    for (var closed : CLOSED.entrySet()) {
      String value = page.fact(closed.getKey(), "");
      if (!value.isEmpty() && !closed.getValue().contains(value)) {
        faults.add(
            page.at()
                + ": "
                + closed.getKey()
                + " is \""
                + value
                + "\""
                + nearest(value, closed.getValue()));
      }
    }
    for (String fact : List.of("status", "platform-status")) {
      if (!page.fact(fact, "400").matches("[45]\\d\\d")) {
        faults.add(
            page.at() + ": " + fact + " is \"" + page.fact(fact, "") + "\", not one of 400 to 599");
      }
    }
    if (!page.fact("since", "0.1").matches("\\d+\\.\\d+")) {
      faults.add(
          page.at() + ": since is \"" + page.fact("since", "") + "\", not a version such as 0.1");
    }
  }

  private void mask(Page page) {
    boolean masked = Set.of("tenant", "operator").contains(page.fact("reveals", ""));
    String mask = page.fact("shown as", "");
    if (masked == mask.isEmpty()) {
      faults.add(
          page.at() + ": \"shown as\" goes with reveals tenant or operator, and only with those");
    }
    if (mask.isEmpty()) {
      return;
    }
    Page shown = folder.pages.get(mask);
    if (shown == null) {
      faults.add(
          page.at()
              + ": shown as \""
              + mask
              + "\", which has no page"
              + nearest(mask, folder.pages.keySet()));
    } else if (!shown.fact("shown as", "").isEmpty()) {
      faults.add(page.at() + ": shown as " + mask + ", which is itself masked");
    } else if (!shown.parameters().isEmpty()) {
      faults.add(
          page.at() + ": shown as " + mask + ", whose values would differ from case to case");
    }
  }

  /// Own words and default words alike: a status that a contract does not know for its word is
  /// refused here and not in front of a client.
  private void words(Page page) {
    for (String dialect : Standards.DIALECTS) {
      String word = Standards.word(page, dialect);
      Map<String, Set<Integer>> statuses = Standards.words(dialect);
      int status = page.status(dialect);
      if (statuses.containsKey(word) && !statuses.get(word).contains(status)) {
        faults.add(
            page.at() + ": " + dialect + " " + word + " never goes out with status " + status);
      } else if (page.facts().containsKey(dialect)
          && !statuses.containsKey(word)
          && Standards.closed(dialect)) {
        faults.add(
            page.at()
                + ": the contract of "
                + dialect
                + " has no word "
                + word
                + nearest(word, statuses.keySet()));
      }
    }
  }

  private void sentences(Page page) {
    if (page.headline().isEmpty()) {
      faults.add(page.at() + ": no headline (a line that begins with \"> \")");
    }
    Set<String> names =
        page.parameters().stream().map(Page.Parameter::name).collect(Collectors.toSet());
    places(page.headline(), "the headline", names, page.at());
    for (String dialect : Standards.DIALECTS) {
      places(page.fact(dialect + "-says", ""), dialect + "-says", names, page.at());
    }
  }

  /// A `{Name}` in a capital is the value as a sentence begins with it.
  private void places(String sentence, String what, Set<String> names, String at) {
    var matcher = PLACE.matcher(sentence);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (name.isEmpty()
          || !names.contains(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))) {
        faults.add(at + ": " + what + " names {" + name + "}, which is no parameter");
      }
    }
    if (sentence.chars().filter(c -> c == '[').count()
        != sentence.chars().filter(c -> c == ']').count()) {
      faults.add(at + ": " + what + " opens a bracket that it does not close");
    }
  }

  private void parameters(Page page) {
    Set<String> names =
        page.parameters().stream().map(Page.Parameter::name).collect(Collectors.toSet());
    if (names.size() != page.parameters().size()) {
      faults.add(page.at() + ": a parameter stands twice");
    }
    for (Page.Parameter parameter : page.parameters()) {
      if (!parameter.name().matches("[a-z][A-Za-z0-9]*")
          || javax.lang.model.SourceVersion.isKeyword(parameter.name())) {
        faults.add(page.at() + ": \"" + parameter.name() + "\" cannot be the name of a parameter");
      }
      if (!TYPES.containsKey(parameter.type())) {
        faults.add(
            page.at()
                + ": unknown type \""
                + parameter.type()
                + "\""
                + nearest(parameter.type(), TYPES.keySet()));
      }
      if (!Set.of("yes", "no").contains(parameter.log())) {
        faults.add(
            page.at()
                + ": log of "
                + parameter.name()
                + " is \""
                + parameter.log()
                + "\", not yes or no");
      }
    }
    boolean waits =
        page.parameters().stream()
            .anyMatch(p -> p.name().equals("retryAfter") && p.type().equals("Duration"));
    if (page.fact("retry", "").equals("later") != waits) {
      faults.add(
          page.at()
              + ": retry \"later\" goes with a parameter retryAfter (Duration), and only with it");
    }
  }

  private void translations() {
    String file = folder.name(folder.japaneseAt);
    for (String code : folder.pages.keySet()) {
      if (folder.japanese.getOrDefault(code, "").isEmpty()) {
        faults.add(file + ": no text for " + code);
      }
    }
    for (String code : folder.japanese.keySet()) {
      if (!folder.pages.containsKey(code)) {
        faults.add(file + ": a text for " + code + ", which has no page");
      }
    }
  }

  /// " (did you mean x?)" for the nearest of the known names, or what is known where none is near.
  private static String nearest(String given, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(given, name)))
        .filter(name -> distance(given, name) <= Math.max(2, given.length() / 3))
        .map(name -> " (did you mean \"" + name + "\"?)")
        .orElse(known.size() > 40 ? "" : "; known are " + String.join(", ", new TreeSet<>(known)));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
