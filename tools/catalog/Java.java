package catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The Java that is made from the pages: `ErrorCode`, `Errors` and the pages of each area.
final class Java {
  private static final String NOTICE =
      "// Made from errors/src/main/pages by tools/Catalog.java: change it there.\n";

  private final Folder folder;

  Java(Folder folder) {
    this.folder = folder;
  }

  String errorCode() {
    var text = new StringBuilder(NOTICE + "package candor.errors;\n\n");
    text.append("import java.util.HashMap;\nimport java.util.Locale;\nimport java.util.Map;\n");
    text.append("import java.util.Optional;\n\n");
    text.append("/// Every error that exists, by its permanent code.\npublic enum ErrorCode {\n");
    text.append(
        folder.pages.values().stream().map(this::constant).collect(Collectors.joining(",\n")));
    return text.append(MEMBERS).toString();
  }

  private String constant(Page page) {
    return "  // "
        + page.headline()
        + "\n  "
        + upper(page.code())
        + "("
        + capital(page.area())
        + "Pages."
        + camel(page.code())
        + "())";
  }

  private static final String MEMBERS =
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

        /// What those see who may not see this error: its mask, or itself where it has none.
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
      """;

  String errors() {
    var text = new StringBuilder(NOTICE + "package candor.errors;\n\n");
    Set<String> types =
        folder.pages.values().stream()
            .flatMap(page -> page.parameters().stream())
            .map(Page.Parameter::type)
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
    text.append("/// The one way to raise an error of the catalog: a factory per page.\n");
    text.append("public final class Errors {\n  private Errors() {}\n");
    for (Page page : folder.pages.values()) {
      text.append("\n  /// ")
          .append(page.headline())
          .append(" (")
          .append(page.status())
          .append(")\n");
      text.append("  public static Problem ").append(camel(page.code())).append("(");
      text.append(
          page.parameters().stream()
              .map(p -> Judge.TYPES.get(p.type()) + " " + p.name())
              .collect(Collectors.joining(", ")));
      text.append(") {\n    return new Problem(\n        ErrorCode.");
      text.append(upper(page.code())).append(",\n        List.of(");
      text.append(
          page.parameters().stream()
              .map(p -> "new Value(\"" + p.name() + "\", " + p.name() + ", " + p.logged() + ")")
              .collect(Collectors.joining(", ")));
      text.append("));\n  }\n");
    }
    return text.append("}\n").toString();
  }

  String area(String area) {
    var text = new StringBuilder(NOTICE + "package candor.errors;\n\n");
    text.append("import java.util.List;\nimport java.util.Map;\n\n");
    text.append("/// The pages of the area ").append(area).append(".\n");
    text.append("final class ").append(capital(area)).append("Pages {\n  private ");
    text.append(capital(area)).append("Pages() {}\n");
    for (Page page : folder.pages.values()) {
      if (page.area().equals(area)) {
        text.append("\n  static Page ").append(camel(page.code())).append("() {\n    return ");
        text.append(constructor(page)).append(";\n  }\n");
      }
    }
    return text.append("}\n").toString();
  }

  private String constructor(Page page) {
    String parameters =
        page.parameters().stream()
            .map(
                p ->
                    "new Parameter("
                        + quote(p.name())
                        + ", "
                        + quote(p.type())
                        + ", "
                        + p.logged()
                        + ")")
            .collect(Collectors.joining(", "));
    return String.join(
        ",\n        ",
        "new Page(\n        " + quote(page.code()),
        "Area." + upper(page.area()),
        "new Headline(" + quote(page.headline()) + ")",
        String.valueOf(page.status()),
        String.valueOf(page.platformStatus()),
        dialects(page, "", "%s"),
        dialects(page, "-says", "new Headline(%s)"),
        "Reveals." + upper(page.fact("reveals", "")),
        quote(page.fact("shown as", "")),
        "Retry." + upper(page.fact("retry", "")),
        "Severity." + upper(page.fact("severity", "")),
        quote(page.fact("since", "")),
        "List.of(" + parameters + ")",
        "Map.of(\"en\", "
            + quote(page.forUser())
            + ", \"ja\", "
            + quote(folder.japanese.get(page.code()))
            + ")",
        quote(page.section("Why")),
        quote(page.section("Fix")),
        quote(page.section("Proof")) + ")");
  }

  private static String dialects(Page page, String suffix, String form) {
    return Standards.DIALECTS.stream()
        .filter(dialect -> page.facts().containsKey(dialect + suffix))
        .map(
            dialect ->
                "Dialect."
                    + upper(dialect)
                    + ", "
                    + form.replace("%s", quote(page.fact(dialect + suffix, ""))))
        .collect(Collectors.joining(", ", "Map.of(", ")"));
  }

  static String quote(String text) {
    var quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> quoted.append("\\\\");
        case '"' -> quoted.append("\\\"");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String camel(String code) {
    String[] words = code.split("_");
    return words[0] + Arrays.stream(words).skip(1).map(Java::capital).collect(Collectors.joining());
  }
}
