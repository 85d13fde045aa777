package candor.server.oauth;

import java.time.Duration;
import java.time.Instant;

/// What waits for a person. It travels in the addresses and forms of the pages, sealed: no cookie
/// can lose it, two tabs do not share it, and a restart does not matter.
///
/// @param chosen the id of the browser session that the person chose to go on with; empty if they
///     were not asked
/// @param connect the connection that the account shall be connected with; empty if none
/// @param begunAt when the browser came with it first
public record PendingRequest(Waits waits, String chosen, String connect, Instant begunAt) {
  /// Who waits.
  public sealed interface Waits {
    /// A client with an address to go back to.
    ///
    /// @param query the parameters of its authorization request as they were sent
    record ForClient(String query) implements Waits {}

    /// A device (RFC 8628).
    record ForDevice(String userCode) implements Waits {}

    /// A page of the person's own account.
    ///
    /// @param path where it is, with its query
    /// @param fresh whether the person must have signed in just now
    record ForPage(String path, boolean fresh) implements Waits {}

    /// The page on which people answer clients that they are not in front of.
    ///
    /// @param client through which they sign in; empty for the tenant's own
    record ForApproval(String client) implements Waits {}
  }

  static PendingRequest begun(Waits waits, Instant now) {
    return new PendingRequest(waits, "", "", now);
  }

  /// From when on a sign-in counts that may be no older than that: for a client's request, what the
  /// person did since it came is an answer to it.
  Instant since(Duration age, Instant now) {
    Instant oldest = now.minus(age);
    return begunAt.isAfter(oldest) || waits instanceof Waits.ForPage ? oldest : begunAt;
  }

  /// The same, with which browser session the person goes on.
  PendingRequest choosing(String browserSession) {
    return new PendingRequest(waits, browserSession, connect, begunAt);
  }

  /// The same, with whose answer the account shall be connected with a connection.
  ///
  /// @param connection its id; empty for none
  public PendingRequest connecting(String connection) {
    return new PendingRequest(waits, chosen, connection, begunAt);
  }
}
