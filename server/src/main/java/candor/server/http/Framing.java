package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;

/// How long a request's body is (RFC 9112, section 6).
sealed interface Framing {
  /// There is none.
  record None() implements Framing {}

  /// It is so many bytes long.
  record Length(long bytes) implements Framing {}

  /// It comes in chunks.
  record Chunked() implements Framing {}

  /// Reads it off the headers. Whatever says it twice is refused: a proxy may have believed the
  /// other one.
  ///
  /// @throws Problem `header_malformed`, `transfer_encoding_unsupported`
  static Framing of(Head head) {
    int length = head.find("content-length", 0);
    int coding = head.find("transfer-encoding", 0);
    if (coding >= 0) {
      return coded(head, coding, length >= 0);
    }
    if (length < 0) {
      return new None();
    }
    if (head.find("content-length", length + 1) >= 0) {
      throw Errors.headerMalformed("Content-Length", "it stands twice");
    }
    long bytes = number(head.value(length));
    return bytes == 0 ? new None() : new Length(bytes);
  }

  private static Framing coded(Head head, int coding, boolean length) {
    if (length) {
      throw Errors.headerMalformed(
          "Transfer-Encoding", "it must not come together with Content-Length");
    }
    if (head.minor() == 0) {
      throw Errors.headerMalformed("Transfer-Encoding", "HTTP/1.0 does not have it");
    }
    if (head.find("transfer-encoding", coding + 1) >= 0) {
      throw Errors.headerMalformed("Transfer-Encoding", "it stands twice");
    }
    if (!head.value(coding).equalsIgnoreCase("chunked")) {
      throw Errors.transferEncodingUnsupported(head.value(coding));
    }
    return new Chunked();
  }

  private static long number(String text) {
    long number = 0;
    boolean good = !text.isEmpty() && text.length() <= 15;
    for (int i = 0; good && i < text.length(); i++) {
      char c = text.charAt(i);
      good = c >= '0' && c <= '9';
      number = number * 10 + (c - '0');
    }
    if (!good) {
      throw Errors.headerMalformed("Content-Length", "it is not a number of bytes");
    }
    return number;
  }
}
