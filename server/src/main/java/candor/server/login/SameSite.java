package candor.server.login;

import candor.errors.Errors;
import candor.errors.Received;
import candor.server.http.Request;
import java.util.Optional;

/// Takes forms of our own pages alone. A form of another site could sign a person in to an account
/// that is not theirs, and what they then type would be its owner's.
final class SameSite {
  private SameSite() {}

  /// Browsers tell where a form comes from (Fetch Metadata Request Headers, section 2.4; RFC 6454,
  /// section 7). Whoever sends neither header is no browser of our days and carries nobody's
  /// cookies.
  ///
  /// @throws candor.errors.Problem `form_of_other_site`
  static void check(Request request) {
    Optional<String> site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin").orElse("");
    boolean ours =
        site.isPresent()
            ? site.get().equals("same-origin") || site.get().equals("none")
            : origin.isEmpty() || origin.equals(request.base().toString());
    if (!ours) {
      throw Errors.formOfOtherSite(
          origin.isEmpty() || origin.equals("null")
              ? "an origin that the browser hides"
              : Received.clip(origin));
    }
  }
}
