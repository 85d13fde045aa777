package candor.server.catalog;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.server.catalog.Prose.Block;
import candor.server.catalog.Prose.Span;
import candor.server.http.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the page of one error shows.
///
/// @param stylesheet where the stylesheet lies
/// @param forUser what the person in front of the screen is told, in the reader's language
/// @param masks the errors that look like this one to those who may not see them
/// @param wires how each surface says it
/// @param raisedBy method and path of the endpoints that can raise it
public record PageView(
    String stylesheet,
    Page page,
    List<Span> headline,
    List<Block> why,
    List<Block> fix,
    List<Block> proof,
    String forUser,
    String language,
    List<Fact> facts,
    List<ErrorCode> masks,
    List<Wire> wires,
    List<String> raisedBy) {

  /// A fact and what it means.
  public record Fact(String name, String value, String meaning) {}

  /// How a surface says it.
  public record Wire(String surface, int status, String word, List<Span> text) {}

  static PageView of(ErrorCode code, String stylesheet, Locale language, List<String> raisedBy) {
    Page page = code.page();
    return new PageView(
        stylesheet,
        page,
        sentence(page.headline().pattern()),
        Prose.blocks(page.why()),
        Prose.blocks(page.fix()),
        Prose.blocks(proof(page.proof())),
        page.forUser(language.getLanguage()),
        language.getLanguage(),
        facts(page),
        behind(code),
        wires(code.shown().page()),
        raisedBy);
  }

  /// Square brackets mark what is left out where a value is empty: no reader needs to see them.
  static List<Span> sentence(String pattern) {
    return Prose.spans(pattern.replace("[", "").replace("]", ""));
  }

  /// A proof with its directives in words.
  private static String proof(String proof) {
    return proof
        .replaceAll("(?m)^@test (.*)$", "The test `$1`:\n")
        .replaceAll("(?m)^@times (\\d+)$", "\nSent $1 times:\n")
        .replaceAll("(?m)^@clock \\+(.*)$", "\nAfter `$1` (ISO 8601):\n")
        .replaceAll("(?m)^@end$", "\nWith the client's side closed behind it:\n");
  }

  private static List<Fact> facts(Page page) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Status", String.valueOf(page.status()), Statuses.reason(page.status())));
    facts.add(
        new Fact(
            "Retry",
            page.retry().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            switch (page.retry()) {
              case NEVER -> "the same request will be refused again";
              case LATER -> "it can succeed after the time in Retry-After";
              case AFTER_FIX -> "it can succeed once what Fix names was done";
              case NOW -> "it can succeed at once";
            }));
    facts.add(
        new Fact(
            "Concern",
            page.severity().name().toLowerCase(Locale.ROOT),
            switch (page.severity()) {
              case USAGE -> "the caller's: it asked for what cannot be";
              case SECURITY -> "of those who look after security";
              case LIMIT -> "of those who set the limits";
              case OURS -> "ours: Candor, or something it needs, is wrong";
            }));
    facts.add(
        new Fact(
            "Seen by",
            page.reveals().name().toLowerCase(Locale.ROOT),
            switch (page.reveals()) {
              case ANYONE -> "whoever meets it";
              case CALLER -> "the caller it happens to";
              case TENANT -> "administrators of the tenant, in the failure record";
              case OPERATOR -> "those who run the server, in log and failure record";
            }));
    facts.add(new Fact("Since", page.since(), "a code is permanent"));
    return List.copyOf(facts);
  }

  private static List<ErrorCode> behind(ErrorCode mask) {
    var behind = new ArrayList<ErrorCode>();
    for (ErrorCode code : ErrorCode.values()) {
      if (code != mask && code.shown() == mask) {
        behind.add(code);
      }
    }
    return List.copyOf(behind);
  }

  private static List<Wire> wires(Page page) {
    return List.of(
        wire("OAuth and OpenID Connect", Dialect.OAUTH, page),
        wire("Admin API", Dialect.ADMIN, page),
        wire("Organization platform", Dialect.PLATFORM, page),
        wire("Gateways", Dialect.GATEWAY, page));
  }

  private static Wire wire(String surface, Dialect dialect, Page page) {
    return new Wire(
        surface, page.status(dialect), page.word(dialect), sentence(page.says(dialect).pattern()));
  }
}
