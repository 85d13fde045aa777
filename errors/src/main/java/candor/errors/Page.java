package candor.errors;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the catalog says of one error. Made from its Markdown page.
///
/// @param headline what happened
/// @param status the HTTP status, one for good
/// @param platformStatus the status on the platform surface, where its contract has another
/// @param words the word a dialect must use, where it is not the dialect's default
/// @param says the text a dialect's contract promises, where it is not the headline
/// @param shownAs the code of the page that those see who may not see this one; empty if everyone
/// may
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
    Map<Dialect, String> says,
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

  /// The dialect's own word for this error, if its page names one.
  public Optional<String> word(Dialect dialect) {
    return Optional.ofNullable(words.get(dialect));
  }

  /// The status in a dialect.
  public int status(Dialect dialect) {
    return dialect == Dialect.PLATFORM ? platformStatus : status;
  }
}
