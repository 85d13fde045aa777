package candor.server.json;

import candor.errors.Errors;
import candor.errors.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Checks that bytes are UTF-8 before anybody reads them, so that no two readers see two texts.
final class Utf8 {
  private Utf8() {}

  /// @throws Problem `body_not_utf8` with the place where it goes wrong; `invalid_json` for a byte
  ///     order mark, which RFC 8259, section 8.1 forbids to send
  static void check(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      throw Errors.invalidJson(1, 1, "it begins with a byte order mark");
    }
    for (byte b : bytes) {
      if (b < 0) {
        decode(bytes);
        return;
      }
    }
  }

  private static void decode(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(1024);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      throw Errors.bodyNotUtf8(in.position());
    }
  }
}
