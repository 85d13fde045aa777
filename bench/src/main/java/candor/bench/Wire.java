package candor.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A connection that stays open. It reads answers that say how long they are.
final class Wire implements AutoCloseable {
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final byte[] bytes = new byte[64 * 1024];

  Wire(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    this.in = socket.getInputStream();
  }

  /// Sends a request whose answer must be 200 and is not looked at.
  void pass(byte[] request) throws IOException {
    int length = exchange(request);
    if (status() != 200) {
      throw refused(length);
    }
  }

  /// Sends a request and answers the text of its answer, which must be no refusal.
  String ask(byte[] request) throws IOException {
    int length = exchange(request);
    if (status() >= 400) {
      throw refused(length);
    }
    return text(length);
  }

  private IllegalStateException refused(int length) {
    return new IllegalStateException(text(Math.min(length, 2000)));
  }

  private String text(int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private int status() {
    return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
  }

  private int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int filled = 0;
    int head = -1;
    while (head < 0) {
      int from = Math.max(0, filled - 3);
      filled = more(filled, bytes.length);
      head = end(from, filled);
    }
    int length = head + bodyLength(head);
    while (filled < length) {
      filled = more(filled, length);
    }
    return length;
  }

  private int more(int filled, int most) throws IOException {
    int count = in.read(bytes, filled, most - filled);
    if (count < 0) {
      throw new EOFException("the server closed a connection");
    }
    return filled + count;
  }

  private int end(int from, int filled) {
    for (int i = from; i + 3 < filled; i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r') {
        return i + 4;
      }
    }
    return -1;
  }

  private int bodyLength(int head) {
    for (int i = 0; i + LENGTH.length < head; i++) {
      if (bytes[i] == '\n' && named(i + 1)) {
        int at = i + 1 + LENGTH.length;
        int length = 0;
        for (; bytes[at] != '\r'; at++) {
          length = bytes[at] == ' ' ? length : length * 10 + bytes[at] - '0';
        }
        return length;
      }
    }
    throw new IllegalStateException("an answer does not say how long it is");
  }

  private boolean named(int from) {
    for (int i = 0; i < LENGTH.length; i++) {
      if ((bytes[from + i] | 0x20) != LENGTH[i] && bytes[from + i] != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
