package candor.server.oauth;

import java.time.Instant;

/// A request that waits for a person. It travels in the addresses and forms of the pages, sealed:
/// no cookie can lose it, two tabs do not share it, and a restart does not matter.
///
/// @param query the parameters of an authorization request as they were sent; empty for a device's
/// @param userCode the code of a device that waits (RFC 8628); empty for an authorization request
/// @param connect the connection that the account shall be connected with; empty if none
/// @param begunAt when the browser came with it first
public record PendingRequest(String query, String userCode, String connect, Instant begunAt) {
  /// An authorization request.
  PendingRequest(String query, Instant begunAt) {
    this(query, "", "", begunAt);
  }

  /// A device's request.
  static PendingRequest ofDevice(String userCode, Instant begunAt) {
    return new PendingRequest("", userCode, "", begunAt);
  }

  /// The same request, with whose answer the account shall be connected with a connection.
  ///
  /// @param connection its id; empty for none
  public PendingRequest connecting(String connection) {
    return new PendingRequest(query, userCode, connection, begunAt);
  }

  /// Whether a device waits, and no client with an address to go back to.
  public boolean ofDevice() {
    return !userCode.isEmpty();
  }
}
