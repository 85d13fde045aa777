package candor.server.http;

import java.util.Locale;

/// The budget that a route draws from. How large each is, and for whom it is counted, is decided by
/// the [Limits] that the server was started with.
public enum RateClass {
  /// Tokens and introspection.
  TOKEN,
  /// The ends of tokens: each is kept in the memory of every node until its token has expired.
  REVOCATION,
  /// Sign-in, registration, anything that checks a password or sends mail.
  SIGN_IN,
  /// Pages between a client's request and its answer: signing in once takes half a dozen.
  PAGE,
  /// Codes of devices that people type: few enough that nobody guesses one.
  DEVICE,
  /// The Admin API.
  ADMIN,
  /// The organization platform with a user's token.
  PLATFORM,
  /// The platform's service API, by API key.
  SERVICE,
  /// Questions of gateways. They are counted once it is known who asks; until then, whoever is
  /// refused is counted.
  GATEWAY,
  /// What anybody may read: discovery, keys, error pages, and what may be asked of a path
  /// (`OPTIONS`).
  PUBLIC,
  /// What is nowhere: paths without a route, and methods that a path does not have.
  UNMATCHED,
  /// Not counted: health and metrics.
  NONE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word in settings and headers: `sign_in`.
  public String word() {
    return word;
  }
}
