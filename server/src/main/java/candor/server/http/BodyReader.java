package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;
import java.util.Arrays;

/// Takes a body off the wire, whole, up to a limit.
final class BodyReader {
  private static final byte[] NOTHING = {};
  private static final int LONGEST_LINE = 256;
  private static final int MOST_TRAILER_BYTES = 4096;

  private final Wire wire;

  BodyReader(Wire wire) {
    this.wire = wire;
  }

  /// The bytes of the body.
  ///
  /// @throws Problem `body_too_large`, `body_incomplete`, `chunk_malformed`
  byte[] read(Framing framing, int limit) {
    return switch (framing) {
      case Framing.None _ -> NOTHING;
      case Framing.Length(long bytes) -> counted(bytes, limit);
      case Framing.Chunked _ -> chunked(limit);
    };
  }

  private byte[] counted(long bytes, int limit) {
    if (bytes > limit) {
      throw Errors.bodyTooLarge(limit);
    }
    int wanted = (int) bytes;
    // Room is made for what has come, not for what was announced: announcing costs the client
    // nothing.
    byte[] body = new byte[Math.min(wanted, Math.max(wire.available(), 8192))];
    int length = 0;
    while (length < wanted) {
      need(length);
      int some = Math.min(wire.available(), wanted - length);
      if (length + some > body.length) {
        body = Arrays.copyOf(body, Math.min(wanted, Math.max(body.length * 2, length + some)));
      }
      System.arraycopy(wire.data(), wire.from(), body, length, some);
      wire.take(some);
      length += some;
    }
    return body;
  }

  private byte[] chunked(int limit) {
    byte[] body = NOTHING;
    int length = 0;
    for (int size = chunkSize(length); size > 0; size = chunkSize(length)) {
      if (size > limit - length) {
        throw Errors.bodyTooLarge(limit);
      }
      int whole = length + size;
      while (length < whole) {
        need(length);
        int some = Math.min(wire.available(), whole - length);
        if (length + some > body.length) {
          body = Arrays.copyOf(body, Math.max(body.length * 2, length + some));
        }
        System.arraycopy(wire.data(), wire.from(), body, length, some);
        wire.take(some);
        length += some;
      }
      if (!line(length).isEmpty()) {
        throw Errors.chunkMalformed();
      }
    }
    int trailers = 0;
    for (String line = line(length); !line.isEmpty(); line = line(length)) {
      // Trailers may not carry anything that matters before the body (RFC 9110, section 6.5.1).
      trailers += line.length();
      if (trailers > MOST_TRAILER_BYTES) {
        throw Errors.chunkMalformed();
      }
    }
    return Arrays.copyOf(body, length);
  }

  /// The size in front of a chunk. What follows a semicolon is an extension that nobody knows.
  private int chunkSize(int received) {
    String line = line(received);
    int digits = 0;
    int size = 0;
    while (digits < line.length() && Character.digit(line.charAt(digits), 16) >= 0) {
      size = size * 16 + Character.digit(line.charAt(digits), 16);
      digits++;
    }
    boolean ended = digits == line.length() || line.charAt(digits) == ';';
    if (digits == 0 || digits > 7 || !ended) {
      throw Errors.chunkMalformed();
    }
    return size;
  }

  /// A line without its end. A carriage return without a line feed, or the other way around, is
  /// refused: it has been read in two ways by two servers.
  private String line(int received) {
    var line = new StringBuilder();
    while (true) {
      need(received);
      byte b = wire.at(0);
      wire.take(1);
      if (b == '\r') {
        need(received);
        byte next = wire.at(0);
        wire.take(1);
        if (next != '\n') {
          throw Errors.chunkMalformed();
        }
        return line.toString();
      }
      if ((b >= 0 && b < ' ' && b != '\t') || line.length() == LONGEST_LINE) {
        throw Errors.chunkMalformed();
      }
      line.append((char) (b & 0xff));
    }
  }

  private void need(int received) {
    if (wire.available() == 0 && !wire.fill()) {
      throw Errors.bodyIncomplete(received);
    }
  }
}
