package candor.server.http;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Page;
import candor.errors.Problem;
import candor.errors.Retry;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/// What a caller is told of a refusal: the true error, or its mask.
///
/// @param word the surface's own word for it
/// @param text what happened, as the surface's contract has it
/// @param uri the page of the error
/// @param delay how long to wait before trying again; zero where that is not known
public record Shown(
    ErrorCode code,
    int status,
    String word,
    String text,
    String requestId,
    Locale language,
    URI uri,
    Duration delay) {

  /// What a caller on that surface is told of a problem.
  ///
  /// @param base where the tenant is reached
  static Shown of(Problem problem, Surface surface, String requestId, Locale language, URI base) {
    ErrorCode code = problem.code().shown();
    Page page = code.page();
    Dialect dialect = surface.dialect();
    // A mask has no values: what the true error knows would tell it from the others behind the
    // mask.
    boolean masked = code != problem.code();
    return new Shown(
        code,
        page.status(dialect),
        page.word(dialect),
        masked ? page.says(dialect).pattern() : problem.says(dialect),
        requestId,
        language,
        URI.create(base + "/errors/" + code.code()),
        masked || page.retry() != Retry.LATER
            ? Duration.ZERO
            : problem.retryAfter().orElse(Duration.ZERO));
  }

  /// For an endpoint that must tell of an error in another place than a body: a redirect to a
  /// client (RFC 6749, section 4.1.2.1), a form that is shown again.
  public static Shown of(Problem problem, Surface surface, Request request) {
    return of(problem, surface, request.id(), request.language(), request.base());
  }

  /// The text in the characters that RFC 6749, section 5.2 lets a description have.
  public String plainText() {
    return plain(text);
  }

  /// A reply that says how long to wait, where that is known (RFC 9110, section 10.2.3).
  public Reply timed(Reply reply) {
    return delaySeconds() > 0 ? reply.header("Retry-After", Long.toString(delaySeconds())) : reply;
  }

  /// Whole seconds to wait, at least one where there is anything to wait for.
  long delaySeconds() {
    return delay.isZero() ? 0 : Math.max(1, delay.plusNanos(999_999_999).toSeconds());
  }

  /// A text as it may stand between quotation marks in a header (RFC 6750, section 3).
  public static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        plain.append('\'');
      } else if (c == '\\') {
        plain.append('/');
      } else {
        plain.append(c >= ' ' && c <= '~' ? c : '?');
      }
    }
    return plain.toString();
  }
}
