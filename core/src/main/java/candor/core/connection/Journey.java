package candor.core.connection;

import candor.core.service.ServiceId;

/// A sign-in that is under way at a provider.
///
/// @param browser the digest of what only the browser has in which it began
/// @param nonce what the ID token must bring back
/// @param verifier what proves that the code is ours (RFC 7636)
record Journey(ConnectionId connection, String browser, String nonce, String verifier, Goal goal) {
  /// What somebody signs in for.
  public sealed interface Goal {
    /// A request that waits on the pages.
    ///
    /// @param request sealed
    record Page(String request) implements Goal {}

    /// A service of the platform.
    record AtService(ServiceId service) implements Goal {}
  }

  /// What a browser is that comes back.
  sealed interface Back {
    /// The one that left.
    record Same(Journey journey) implements Back {}

    /// One without the cookie.
    record WithoutCookie(Goal goal) implements Back {}

    /// One with another cookie.
    record Other(Goal goal) implements Back {}

    /// Nobody left with that state, or they came back before.
    record Unknown() implements Back {}
  }

  /// @param cookie the digest of what the browser has; empty if it has nothing
  Back by(String cookie) {
    if (cookie.isEmpty()) {
      return new Back.WithoutCookie(goal);
    }
    return cookie.equals(browser) ? new Back.Same(this) : new Back.Other(goal);
  }

  @Override
  public String toString() {
    return "Journey[" + connection.value() + "]";
  }
}
