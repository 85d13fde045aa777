package candor.server.http;

import io.helidon.common.socket.HelidonSocket;
import java.util.Arrays;

/// The bytes that a connection has received and nobody has taken yet. What was taken stays where it
/// is, so that a [Head] may go on pointing at it.
final class Wire {
  private static final byte[] NOTHING = {};

  private final HelidonSocket socket;
  private byte[] data = NOTHING;
  private int from;
  private int to;

  Wire(HelidonSocket socket) {
    this.socket = socket;
  }

  /// Waits for more bytes.
  ///
  /// @return whether there were any; otherwise the client has finished sending
  boolean fill() {
    byte[] more = receive();
    if (more.length == 0) {
      return false;
    }
    if (from == to) {
      data = more;
      from = 0;
      to = more.length;
      return true;
    }
    int held = to - from;
    if (to + more.length > data.length) {
      // A new array: the old one may be part of a head that is still read.
      data = Arrays.copyOfRange(data, from, from + Math.max(held * 2, held + more.length));
      from = 0;
      to = held;
    }
    System.arraycopy(more, 0, data, to, more.length);
    to += more.length;
    return true;
  }

  private byte[] receive() {
    try {
      byte[] more = socket.get();
      return more == null ? NOTHING : more;
    } catch (RuntimeException _) {
      throw new Gone();
    }
  }

  byte[] data() {
    return data;
  }

  int from() {
    return from;
  }

  int available() {
    return to - from;
  }

  byte at(int offset) {
    return data[from + offset];
  }

  void take(int count) {
    from += count;
  }
}
