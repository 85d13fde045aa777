package candor.errors;

import java.util.List;
import java.util.Map;

/// What the catalog says of one error. Made from its Markdown page.
///
/// @param headline what happened
/// @param status the HTTP status, one for good
/// @param platformStatus the status on the platform surface, where its contract has another
/// @param words the word a dialect must use, where it is not the dialect's default
/// @param says the text a dialect's contract promises, where it is not the headline
/// @param shownAs the code of the page that those see who may not see this one; empty if everyone
///     may
/// @param forUser one or two sentences for the person in front of the screen, by language tag
/// @param why why it happens
/// @param fix what to do about it
/// @param proof how to provoke it
public record Page(
    String code,
    Area area,
    Headline headline,
    int status,
    int platformStatus,
    Map<Dialect, String> words,
    Map<Dialect, Headline> says,
    Reveals reveals,
    String shownAs,
    Retry retry,
    Severity severity,
    String since,
    List<Parameter> parameters,
    Map<String, String> forUser,
    String why,
    String fix,
    String proof) {

  /// The word of a dialect for this error: the page's own, or the dialect's default for the status.
  /// Empty only in SCIM, which has words for a few conditions alone (RFC 7644, section 3.12).
  public String word(Dialect dialect) {
    String own = words.get(dialect);
    return own != null ? own : dialect.defaultWord(code, status(dialect));
  }

  /// What this error says in a dialect: the text its contract promises, or the headline.
  public Headline says(Dialect dialect) {
    return says.getOrDefault(dialect, headline);
  }

  /// The status in a dialect.
  public int status(Dialect dialect) {
    return dialect == Dialect.PLATFORM ? platformStatus : status;
  }

  /// The sentence for the person in front of the screen, in the language asked for, or in English.
  ///
  /// @param language a language tag without region, such as `ja`
  public String forUser(String language) {
    return forUser.getOrDefault(language, forUser.getOrDefault("en", ""));
  }
}
