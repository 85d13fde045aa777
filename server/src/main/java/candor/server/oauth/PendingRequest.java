package candor.server.oauth;

import java.time.Instant;
import java.util.Arrays;

/// What a browser came with and that waits for its person. It travels with them through the
/// addresses and forms of the pages, sealed: no cookie can lose it, two tabs do not share it, and a
/// restart does not matter.
///
/// @param text what it is told by, as its kind has it
/// @param connect the connection that the account shall be connected with; empty if none
/// @param begunAt when the browser came with it first
public record PendingRequest(Kind kind, String text, String connect, Instant begunAt) {
  /// What waits.
  public enum Kind {
    /// An authorization request, told by its parameters as they were sent.
    AUTHORIZATION('q'),
    /// A device, told by its code (RFC 8628).
    DEVICE('d'),
    /// The page on which people answer clients that they are not in front of, told by the client
    /// through which they sign in; empty for the tenant's own.
    APPROVAL('a');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    /// What it is known by where it is sealed.
    byte mark() {
      return (byte) mark;
    }

    static Kind of(byte mark) {
      return Arrays.stream(values())
          .filter(kind -> kind.mark() == mark)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("a pending request of kind " + mark));
    }
  }

  /// One with which nothing shall be connected.
  PendingRequest(Kind kind, String text, Instant begunAt) {
    this(kind, text, "", begunAt);
  }

  /// The same request, with whose answer the account shall be connected with a connection.
  ///
  /// @param connection its id; empty for none
  public PendingRequest connecting(String connection) {
    return new PendingRequest(kind, text, connection, begunAt);
  }

  /// Whether a device waits, and no client with an address to go back to.
  public boolean ofDevice() {
    return kind == Kind.DEVICE;
  }
}
