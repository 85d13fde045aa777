package candor.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A socket that sends exactly what a test says, however wrong, and reads answers by the book.
final class RawClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  RawClient(int port) {
    this(open(port));
  }

  RawClient(Socket socket) {
    this.socket = socket;
    try {
      socket.setSoTimeout(10_000);
      this.in = socket.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A client with another address of this machine: `127.0.0.2`.
  RawClient(int port, String from) {
    this(open(port, from));
  }

  private static Socket open(int port, String from) {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.ofLiteral(from), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket open(int port) {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An answer as it came.
  record Answer(int status, List<String> headers, String body) {
    String header(String name) {
      return headers.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    /// The value of a text member, by looking and not by parsing.
    String member(String name) {
      int at = body.indexOf("\"" + name + "\":\"");
      int from = at + name.length() + 4;
      return at < 0 ? "" : body.substring(from, body.indexOf('"', from));
    }
  }

  /// Sends text; `\n` stands for the line end of HTTP.
  void send(String text) {
    sendBytes(
        text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Sends bytes as they are.
  void sendBytes(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Says that nothing more will be sent.
  void finish() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer answer() {
    return answer(true);
  }

  /// @param withBody false after a `HEAD`
  Answer answer(boolean withBody) {
    try {
      String first = line();
      if (first.isEmpty()) {
        throw new IllegalStateException("the server closed without an answer");
      }
      var headers = new ArrayList<String>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        headers.add(line);
      }
      var answer = new Answer(Integer.parseInt(first.substring(9, 12)), headers, "");
      String length = answer.header("Content-Length");
      byte[] body =
          withBody && !length.isEmpty() ? in.readNBytes(Integer.parseInt(length)) : new byte[0];
      return new Answer(answer.status(), headers, new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the server has closed the connection, after waiting for it.
  boolean ended() {
    try {
      return in.read() < 0;
    } catch (java.net.SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  /// Reads whatever comes until the server closes.
  void drain() {
    try {
      in.readAllBytes();
    } catch (IOException _) {
      // It closed rudely.
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /// Leaves without a word: the other end is told that the connection is no more.
  void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
