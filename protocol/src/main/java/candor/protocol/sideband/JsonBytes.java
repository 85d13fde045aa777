package candor.protocol.sideband;

import java.util.Arrays;

/// JSON being written into bytes. Only what our answers need.
final class JsonBytes {
  private static final int STEP = 1024;
  private static final int LONGEST = 6; // \u0000
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] bytes;
  private int length;

  JsonBytes(int size) {
    this.bytes = new byte[size];
  }

  /// What was written.
  byte[] bytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /// One ASCII character as it is.
  JsonBytes raw(char c) {
    ensure(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /// Bytes as they are.
  JsonBytes raw(byte[] from, int start, int end) {
    ensure(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
    return this;
  }

  /// Bytes as they are.
  JsonBytes raw(byte[] from) {
    return raw(from, 0, from.length);
  }

  /// JSON as it is.
  JsonBytes raw(String json) {
    for (int from = 0; from < json.length(); from += STEP) {
      int to = Math.min(json.length(), from + STEP);
      ensure((to - from) * LONGEST);
      for (int i = from; i < to; i++) {
        char c = json.charAt(i);
        if (c < 0x80) {
          bytes[length++] = (byte) c;
        } else {
          beyondAscii(json, i);
        }
      }
    }
    return this;
  }

  /// A text in quotation marks.
  JsonBytes text(String text) {
    raw('"');
    for (int from = 0; from < text.length(); from += STEP) {
      int to = Math.min(text.length(), from + STEP);
      ensure((to - from) * LONGEST);
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
          bytes[length++] = (byte) c;
        } else if (c < 0x80) {
          escape(c);
        } else {
          beyondAscii(text, i);
        }
      }
    }
    return raw('"');
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    switch (c) {
      case '"', '\\' -> bytes[length++] = (byte) c;
      case '\n' -> bytes[length++] = 'n';
      case '\r' -> bytes[length++] = 'r';
      case '\t' -> bytes[length++] = 't';
      default -> hex(c);
    }
  }

  private void hex(char c) {
    bytes[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[length++] = HEX[(c >> shift) & 0xf];
    }
  }

  /// Writes the character at an index; nothing for the second half of a pair, which is written with
  /// the first. Half a pair has no UTF-8, so it stays the escape it must have come as.
  private void beyondAscii(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1))) {
      int point = Character.toCodePoint(c, text.charAt(index + 1));
      bytes[length++] = (byte) (0xf0 | (point >> 18));
      bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3f));
      bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3f));
      bytes[length++] = (byte) (0x80 | (point & 0x3f));
    } else if (Character.isSurrogate(c)) {
      boolean second =
          Character.isLowSurrogate(c)
              && index > 0
              && Character.isHighSurrogate(text.charAt(index - 1));
      if (!second) {
        bytes[length++] = '\\';
        hex(c);
      }
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xc0 | (c >> 6));
      bytes[length++] = (byte) (0x80 | (c & 0x3f));
    } else {
      bytes[length++] = (byte) (0xe0 | (c >> 12));
      bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      bytes[length++] = (byte) (0x80 | (c & 0x3f));
    }
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
