import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the pages of the error catalog and makes from them what the rest of the project uses.
///
/// `java tools/Catalog.java update` writes the generated files; `java tools/Catalog.java check` refuses if one of them
/// is stale or a page breaks a rule, and names every fault of every page at once. Run from the project's root.
final class Catalog {
  private static final Path PAGES = Path.of("errors/src/main/pages");
  private static final Path JAVA = Path.of("errors/src/main/java/candor/errors");
  private static final Path JSON = Path.of("errors/src/main/resources/candor/errors.json");
  private static final Path ENGLISH = Path.of("errors/src/main/messages/en.properties");
  private static final Path JAPANESE = Path.of("errors/src/main/messages/ja.properties");
  private static final Path PUBLISHED = Path.of("errors/published.txt");

  private static final Set<String> SECTIONS = Set.of("For the user", "Why", "Fix", "Proof");
  private static final List<String> DIALECTS = List.of("oauth", "admin", "platform", "scim", "gateway");
  private static final Map<String, Set<String>> CLOSED =
      Map.of(
          "reveals", Set.of("anyone", "caller", "tenant", "operator"),
          "retry", Set.of("never", "later", "after_fix", "now"),
          "severity", Set.of("usage", "security", "limit", "ours"));

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)\\}");

  private static final Map<String, String> TYPES =
      Map.of(
          "Text", "String",
          "Texts", "List<String>",
          "Id", "Id",
          "Instant", "Instant",
          "Duration", "Duration",
          "Number", "long",
          "Uri", "URI");

  /// What the standards say of their own words: a page that uses the word must have one of these statuses.
  private static final Map<String, Set<Integer>> OAUTH_STATUS =
      Map.ofEntries(
          Map.entry("invalid_request", Set.of(400, 404, 405, 406, 408, 411, 413, 414, 415, 417, 422, 428, 431)),
          Map.entry("invalid_client", Set.of(401)),
          Map.entry("invalid_grant", Set.of(400)),
          Map.entry("unauthorized_client", Set.of(400)),
          Map.entry("unsupported_grant_type", Set.of(400)),
          Map.entry("unsupported_response_type", Set.of(400)),
          Map.entry("unsupported_token_type", Set.of(400)),
          Map.entry("invalid_scope", Set.of(400)),
          Map.entry("invalid_target", Set.of(400)),
          Map.entry("access_denied", Set.of(400, 403)),
          Map.entry("invalid_token", Set.of(401)),
          Map.entry("insufficient_scope", Set.of(403)),
          Map.entry("insufficient_user_authentication", Set.of(401)),
          Map.entry("server_error", Set.of(500, 502, 504)),
          Map.entry("temporarily_unavailable", Set.of(429, 503)));

  private static final Map<String, Set<Integer>> PLATFORM_STATUS =
      Map.ofEntries(
          Map.entry("BAD_REQUEST", Set.of(400, 405, 406, 408, 411, 413, 414, 415, 417, 428, 431)),
          Map.entry("UNAUTHORIZED", Set.of(401)),
          Map.entry("FORBIDDEN", Set.of(403)),
          Map.entry("NOT_FOUND", Set.of(404)),
          Map.entry("CONFLICT", Set.of(409)),
          Map.entry("INTERNAL_SERVER_ERROR", Set.of(500, 504)),
          Map.entry("SERVICE_UNAVAILABLE", Set.of(503)),
          Map.entry("TOKEN_EXPIRED", Set.of(401)),
          Map.entry("JWT_ERROR", Set.of(401)),
          Map.entry("ORGANIZATION_NOT_ACTIVE", Set.of(403)),
          Map.entry("SERVICE_LIMIT_EXCEEDED", Set.of(400)),
          Map.entry("TEAM_LIMIT_EXCEEDED", Set.of(400)),
          Map.entry("INVITATION_EXPIRED", Set.of(400)),
          Map.entry("DEVICE_CODE_EXPIRED", Set.of(400)),
          Map.entry("DEVICE_CODE_PENDING", Set.of(400)),
          Map.entry("DATABASE_ERROR", Set.of(500)),
          Map.entry("OAUTH_ERROR", Set.of(500)),
          Map.entry("STRIPE_ERROR", Set.of(500)),
          Map.entry("AUDIT_ERROR", Set.of(500)),
          Map.entry("RATE_LIMIT_EXCEEDED", Set.of(429)));

  record Parameter(String name, String type, boolean log) {}

  record Page(
      String area,
      String code,
      String headline,
      Map<String, String> facts,
      List<Parameter> parameters,
      Map<String, String> sections) {

    String fact(String name, String otherwise) {
      return facts.getOrDefault(name, otherwise);
    }

    int status() {
      return Integer.parseInt(fact("status", "0"));
    }
  }

  private final List<String> faults = new ArrayList<>();
  private final TreeMap<String, Page> pages = new TreeMap<>();
  private final Map<String, String> japanese = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    String verb = arguments.length == 1 ? arguments[0] : "";
    if (!verb.equals("update") && !verb.equals("check")) {
      System.err.println("usage: java tools/Catalog.java update|check");
      System.exit(64);
    }
    var catalog = new Catalog();
    catalog.read();
    catalog.judge();
    catalog.refuseOnFaults();
    Map<Path, String> made = catalog.make();
    if (verb.equals("update")) {
      for (var file : made.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
          Files.writeString(file.getKey(), file.getValue());
        }
      }
    } else {
      for (var file : made.entrySet()) {
        if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
          catalog.faults.add(file.getKey() + ": stale; run ./dev update");
        }
      }
      catalog.refuseOnFaults();
    }
    System.out.println("error catalog: " + catalog.pages.size() + " pages");
  }

  private void refuseOnFaults() {
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.err.println("error catalog: " + faults.size() + " faults");
      System.exit(1);
    }
  }

  // Reading

  private void read() throws IOException {
    try (var files = Files.walk(PAGES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        Page page = parse(file);
        Page other = pages.put(page.code(), page);
        if (other != null) {
          faults.add(file + ": code " + page.code() + " has a second page in area " + other.area());
        }
      }
    }
    for (String line : Files.readAllLines(JAPANESE)) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        japanese.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
  }

  private Page parse(Path file) throws IOException {
    String area = file.getParent().getFileName().toString();
    String expected = file.getFileName().toString().replace(".md", "");
    String code = "";
    var headline = new StringBuilder();
    var facts = new LinkedHashMap<String, String>();
    var parameters = new ArrayList<Parameter>();
    var sections = new LinkedHashMap<String, String>();
    String section = null;
    var text = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("## ")) {
        if (section != null) {
          sections.put(section, text.toString().strip());
        }
        section = line.substring(3).strip();
        text.setLength(0);
      } else if (section != null) {
        text.append(line).append('\n');
      } else if (line.startsWith("# ")) {
        code = line.substring(2).strip();
      } else if (line.startsWith("> ")) {
        headline.append(headline.isEmpty() ? "" : " ").append(line.substring(2).strip());
      } else if (line.startsWith("- ")) {
        String[] fact = line.substring(2).split(":", 2);
        if (fact.length != 2 || facts.put(fact[0].strip(), fact[1].strip()) != null) {
          faults.add(file + ": cannot read the fact \"" + line + "\", or it stands twice");
        }
      } else if (line.startsWith("|")) {
        String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        if (cells.length == 4 && !cells[2].equals("type") && !cells[1].startsWith("-")) {
          parameters.add(new Parameter(cells[1], cells[2], cells[3].equals("yes")));
        }
      } else if (!line.isBlank()) {
        faults.add(file + ": cannot read \"" + line + "\"");
      }
    }
    if (section != null) {
      sections.put(section, text.toString().strip());
    }
    if (!code.equals(expected)) {
      faults.add(file + ": the title is \"" + code + "\", the file says " + expected);
    }
    return new Page(area, code, headline.toString(), facts, parameters, sections);
  }

  // Judging

  private void judge() throws IOException {
    for (Page page : pages.values()) {
      String at = PAGES.resolve(page.area()).resolve(page.code() + ".md").toString();
      if (!page.code().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
        faults.add(at + ": a code is lower case words joined by _");
      }
      for (String section : SECTIONS) {
        if (page.sections().getOrDefault(section, "").isEmpty()) {
          faults.add(at + ": the section \"" + section + "\" is missing or empty");
        }
      }
      for (String section : page.sections().keySet()) {
        if (!SECTIONS.contains(section)) {
          faults.add(at + ": unknown section \"" + section + "\"" + nearest(section, SECTIONS));
        }
      }
      judgeFacts(page, at);
      judgeHeadline(page, at);
      if (!japanese.containsKey(page.code())) {
        faults.add(JAPANESE + ": no text for " + page.code());
      }
    }
    for (String code : japanese.keySet()) {
      if (!pages.containsKey(code)) {
        faults.add(JAPANESE + ": a text for " + code + ", which has no page");
      }
    }
    if (Files.exists(PUBLISHED)) {
      for (String line : Files.readAllLines(PUBLISHED)) {
        String code = line.strip();
        if (!code.isEmpty() && !code.startsWith("#") && !pages.containsKey(code)) {
          faults.add(PUBLISHED + ": " + code + " was published and has no page any more; a code is a promise");
        }
      }
    }
  }

  private void judgeFacts(Page page, String at) {
    var known = new TreeSet<>(Set.of("status", "platform-status", "reveals", "shown as", "retry", "severity", "since"));
    for (String dialect : DIALECTS) {
      known.add(dialect);
      known.add(dialect + "-says");
    }
    for (String fact : page.facts().keySet()) {
      if (!known.contains(fact)) {
        faults.add(at + ": unknown fact \"" + fact + "\"" + nearest(fact, known));
      }
    }
    for (String fact : List.of("status", "reveals", "retry", "severity", "since")) {
      if (!page.facts().containsKey(fact)) {
        faults.add(at + ": the fact \"" + fact + "\" is missing");
      }
    }
    for (var closed : CLOSED.entrySet()) {
      String value = page.fact(closed.getKey(), "");
      if (!value.isEmpty() && !closed.getValue().contains(value)) {
        faults.add(at + ": " + closed.getKey() + " is \"" + value + "\"" + nearest(value, closed.getValue()));
      }
    }
    if (!page.fact("status", "400").matches("[45]\\d\\d")) {
      faults.add(at + ": status is \"" + page.fact("status", "") + "\", not one of 400 to 599");
      return;
    }
    boolean masked = Set.of("tenant", "operator").contains(page.fact("reveals", ""));
    String mask = page.fact("shown as", "");
    if (masked == mask.isEmpty()) {
      faults.add(at + ": \"shown as\" goes with reveals tenant or operator, and only with those");
    }
    if (!mask.isEmpty()) {
      Page shown = pages.get(mask);
      if (shown == null) {
        faults.add(at + ": shown as \"" + mask + "\", which has no page" + nearest(mask, pages.keySet()));
      } else if (!shown.fact("shown as", "").isEmpty()) {
        faults.add(at + ": shown as " + mask + ", which is itself masked");
      } else if (!shown.parameters().stream().allMatch(p -> p.name().equals("retryAfter"))) {
        faults.add(at + ": shown as " + mask + ", whose values would differ from case to case");
      }
    }
    boolean waits = page.parameters().stream().anyMatch(p -> p.name().equals("retryAfter"));
    if (page.fact("retry", "").equals("later") != waits) {
      faults.add(at + ": retry \"later\" goes with a parameter retryAfter (Duration), and only with it");
    }
    judgeWord(page, at, "oauth", page.status(), OAUTH_STATUS);
    judgeWord(
        page, at, "platform", Integer.parseInt(page.fact("platform-status", page.fact("status", "0"))), PLATFORM_STATUS);
  }

  private void judgeWord(Page page, String at, String dialect, int status, Map<String, Set<Integer>> statuses) {
    String word = page.fact(dialect, "");
    if (!word.isEmpty() && statuses.containsKey(word) && !statuses.get(word).contains(status)) {
      faults.add(at + ": " + dialect + " " + word + " never goes out with status " + status);
    } else if (!word.isEmpty() && dialect.equals("platform") && !statuses.containsKey(word)) {
      faults.add(at + ": the platform contract has no code " + word + nearest(word, statuses.keySet()));
    }
  }

  private void judgeHeadline(Page page, String at) {
    if (page.headline().isEmpty()) {
      faults.add(at + ": no headline (a line that begins with \"> \")");
    }
    Set<String> names = page.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    if (names.size() != page.parameters().size()) {
      faults.add(at + ": a parameter stands twice");
    }
    judgePlaces(page.headline(), "the headline", names, at);
    for (String dialect : DIALECTS) {
      judgePlaces(page.fact(dialect + "-says", ""), dialect + "-says", names, at);
    }
    for (Parameter parameter : page.parameters()) {
      if (!TYPES.containsKey(parameter.type())) {
        faults.add(at + ": unknown type \"" + parameter.type() + "\"" + nearest(parameter.type(), TYPES.keySet()));
      }
    }
  }

  /// A `{Name}` in a capital is the value as a sentence begins with it.
  private void judgePlaces(String sentence, String what, Set<String> names, String at) {
    var matcher = PLACE.matcher(sentence);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (name.isEmpty() || !names.contains(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))) {
        faults.add(at + ": " + what + " names {" + name + "}, which is no parameter");
      }
    }
    if (sentence.chars().filter(c -> c == '[').count() != sentence.chars().filter(c -> c == ']').count()) {
      faults.add(at + ": " + what + " opens a bracket that it does not close");
    }
  }

  /// " (did you mean x?)" for the nearest of the known names, or nothing where none is near.
  private static String nearest(String given, java.util.Collection<String> known) {
    return known.stream()
        .min(java.util.Comparator.comparingInt(name -> distance(given, name)))
        .filter(name -> distance(given, name) <= Math.max(2, given.length() / 3))
        .map(name -> " (did you mean \"" + name + "\"?)")
        .orElse("; known are " + new TreeSet<>(known));
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

  // Making

  private Map<Path, String> make() {
    var made = new LinkedHashMap<Path, String>();
    made.put(JAVA.resolve("ErrorCode.java"), errorCode());
    made.put(JAVA.resolve("Errors.java"), errors());
    for (String area : pages.values().stream().map(Page::area).distinct().sorted().toList()) {
      made.put(JAVA.resolve(capital(area) + "Pages.java"), areaPages(area));
    }
    made.put(JSON, json());
    made.put(
        ENGLISH,
        "# What people read, by code. Made from the pages by tools/Catalog.java: change it there.\n"
            + pages.values().stream()
                .map(page -> page.code() + "=" + oneLine(page.sections().get("For the user")) + "\n")
                .collect(Collectors.joining()));
    made.put(
        PUBLISHED,
        "# Every code that ever had a page. A code is a promise: nothing leaves this list.\n"
            + String.join("\n", pages.keySet())
            + "\n");
    return made;
  }

  private static final String NOTICE = "// Made from errors/src/main/pages by tools/Catalog.java: change it there.\n";

  private String errorCode() {
    var text = new StringBuilder(NOTICE + "package candor.errors;\n\n");
    text.append("import java.util.HashMap;\nimport java.util.Locale;\nimport java.util.Map;\n");
    text.append("import java.util.Optional;\n\n");
    text.append("/// Every error that exists, by its permanent code.\npublic enum ErrorCode {\n");
    text.append(
        pages.values().stream()
            .map(
                page ->
                    "  // " + page.headline() + "\n  " + page.code().toUpperCase(Locale.ROOT)
                        + "(" + capital(page.area()) + "Pages." + camel(page.code()) + "())")
            .collect(Collectors.joining(",\n")));
    text.append(
        """
        ;

          private static final Map<String, ErrorCode> BY_CODE = new HashMap<>();

          static {
            for (ErrorCode code : values()) {
              BY_CODE.put(code.page.code(), code);
            }
          }

          private final Page page;

          ErrorCode(Page page) {
            this.page = page;
          }

          /// What the catalog says of this error.
          public Page page() {
            return page;
          }

          /// The code as it stands on the wire.
          public String code() {
            return page.code();
          }

          /// What those see who may not see this error: its mask, or the error itself where it has none.
          public ErrorCode shown() {
            return page.shownAs().isEmpty()
                ? this
                : valueOf(page.shownAs().toUpperCase(Locale.ROOT));
          }

          /// The error with that code on the wire.
          public static Optional<ErrorCode> of(String code) {
            return Optional.ofNullable(BY_CODE.get(code));
          }
        }
        """);
    return text.toString();
  }

  private String errors() {
    var text = new StringBuilder(NOTICE + "package candor.errors;\n\n");
    Set<String> types =
        pages.values().stream()
            .flatMap(page -> page.parameters().stream())
            .map(Parameter::type)
            .collect(Collectors.toSet());
    if (types.contains("Uri")) {
      text.append("import java.net.URI;\n");
    }
    if (types.contains("Duration")) {
      text.append("import java.time.Duration;\n");
    }
    if (types.contains("Instant")) {
      text.append("import java.time.Instant;\n");
    }
    text.append("import java.util.List;\n\n");
    text.append("/// The one way to raise an error of the catalog: a factory per page.\npublic final class Errors {\n");
    text.append("  private Errors() {}\n");
    for (Page page : pages.values()) {
      text.append("\n  /// ").append(page.headline()).append(" (").append(page.status()).append(")\n");
      text.append("  public static Problem ").append(camel(page.code())).append("(");
      text.append(
          page.parameters().stream()
              .map(p -> TYPES.get(p.type()) + " " + p.name())
              .collect(Collectors.joining(", ")));
      text.append(") {\n    return new Problem(\n        ErrorCode.");
      text.append(page.code().toUpperCase(Locale.ROOT)).append(",\n        List.of(");
      text.append(
          page.parameters().stream()
              .map(p -> "new Value(\"" + p.name() + "\", " + p.name() + ", " + p.log() + ")")
              .collect(Collectors.joining(", ")));
      text.append("));\n  }\n");
    }
    return text.append("}\n").toString();
  }

  private String areaPages(String area) {
    var text = new StringBuilder(NOTICE + "package candor.errors;\n\nimport java.util.List;\nimport java.util.Map;\n\n");
    text.append("/// The pages of the area ").append(area).append(".\nfinal class ").append(capital(area));
    text.append("Pages {\n  private ").append(capital(area)).append("Pages() {}\n");
    for (Page page : pages.values()) {
      if (page.area().equals(area)) {
        text.append("\n  static Page ").append(camel(page.code())).append("() {\n    return new Page(\n");
        text.append("        ").append(quote(page.code())).append(",\n        Area.").append(upper(area));
        text.append(",\n        new Headline(").append(quote(page.headline())).append("),\n        ");
        text.append(page.status()).append(",\n        ");
        text.append(page.fact("platform-status", page.fact("status", "0"))).append(",\n        ");
        text.append(dialects(page, "")).append(",\n        ").append(dialects(page, "-says")).append(",\n        ");
        text.append("Reveals.").append(upper(page.fact("reveals", ""))).append(",\n        ");
        text.append(quote(page.fact("shown as", ""))).append(",\n        ");
        text.append("Retry.").append(upper(page.fact("retry", ""))).append(",\n        ");
        text.append("Severity.").append(upper(page.fact("severity", ""))).append(",\n        ");
        text.append(quote(page.fact("since", ""))).append(",\n        List.of(");
        text.append(
            page.parameters().stream()
                .map(p -> "new Parameter(" + quote(p.name()) + ", " + quote(p.type()) + ", " + p.log() + ")")
                .collect(Collectors.joining(", ")));
        text.append("),\n        Map.of(\"en\", ").append(quote(oneLine(page.sections().get("For the user"))));
        text.append(", \"ja\", ").append(quote(japanese.get(page.code()))).append("),\n        ");
        text.append(quote(page.sections().get("Why"))).append(",\n        ");
        text.append(quote(page.sections().get("Fix"))).append(",\n        ");
        text.append(quote(page.sections().get("Proof"))).append(");\n  }\n");
      }
    }
    return text.append("}\n").toString();
  }

  private static String dialects(Page page, String suffix) {
    return "Map.of("
        + DIALECTS.stream()
            .filter(dialect -> page.facts().containsKey(dialect + suffix))
            .map(
                dialect -> {
                  String text = quote(page.facts().get(dialect + suffix));
                  return "Dialect." + upper(dialect) + ", " + (suffix.isEmpty() ? text : "new Headline(" + text + ")");
                })
            .collect(Collectors.joining(", "))
        + ")";
  }

  private String json() {
    var text = new StringBuilder("[\n");
    text.append(pages.values().stream().map(this::json).collect(Collectors.joining(",\n")));
    return text.append("\n]\n").toString();
  }

  private String json(Page page) {
    var members = new ArrayList<String>();
    members.add(member("code", page.code()));
    members.add(member("area", page.area()));
    members.add(member("headline", page.headline()));
    members.add("\"status\": " + page.status());
    for (String fact : page.facts().keySet()) {
      if (!Set.of("status", "platform-status").contains(fact)) {
        members.add(member(fact.replace(' ', '_').replace('-', '_'), page.facts().get(fact)));
      }
    }
    if (page.facts().containsKey("platform-status")) {
      members.add("\"platform_status\": " + page.facts().get("platform-status"));
    }
    members.add(
        "\"parameters\": ["
            + page.parameters().stream()
                .map(p -> "{" + member("name", p.name()) + ", " + member("type", p.type()) + ", \"log\": " + p.log() + "}")
                .collect(Collectors.joining(", "))
            + "]");
    members.add(
        "\"for_user\": {" + member("en", oneLine(page.sections().get("For the user"))) + ", "
            + member("ja", japanese.get(page.code())) + "}");
    members.add(member("why", page.sections().get("Why")));
    members.add(member("fix", page.sections().get("Fix")));
    members.add(member("proof", page.sections().get("Proof")));
    return "  {\n    " + String.join(",\n    ", members) + "\n  }";
  }

  private static String member(String name, String value) {
    return quote(name) + ": " + quote(value);
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String camel(String code) {
    String[] words = code.split("_");
    return words[0] + Arrays.stream(words).skip(1).map(Catalog::capital).collect(Collectors.joining());
  }
}
