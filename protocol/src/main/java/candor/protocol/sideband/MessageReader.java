package candor.protocol.sideband;

import candor.errors.Errors;
import candor.errors.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads the two messages of a gateway, member by member and without a tree in between. Members
/// that nobody has told us of are skipped (P15); everything that is wrong with the others is named
/// at once.
public final class MessageReader {
  private static final int MAX_DEPTH = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private MessageReader() {}

  /// Reads the message of the request leg.
  ///
  /// @throws Problem `body_missing`, `body_not_utf8`, `invalid_json`, `json_too_deep`,
  ///     `body_not_object`, `json_duplicate_key`, `sideband_message_invalid` with every fault
  public static Question question(byte[] body) {
    return read(body, false).question();
  }

  /// Reads the message of the response leg.
  ///
  /// @throws Problem the same as [#question]
  public static Upstream upstream(byte[] body) {
    return read(body, true).upstream();
  }

  private static Members read(byte[] body, boolean response) {
    checkEncoding(body);
    var members = new Members("", response);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw Errors.bodyNotObject(Members.kind(first));
      }
      members.read(parser);
      if (parser.nextToken() != null) {
        TokenStreamLocation at = parser.currentTokenLocation();
        throw Errors.invalidJson(
            at.getLineNr(), at.getColumnNr(), "something follows the end of the object");
      }
    } catch (StreamConstraintsException e) {
      throw e.getOriginalMessage().contains("depth") ? Errors.jsonTooDeep(MAX_DEPTH) : invalid(e);
    } catch (JacksonException e) {
      throw invalid(e);
    }
    if (!members.faults().isEmpty()) {
      throw Errors.sidebandMessageInvalid(members.faults().size()).with(members.faults());
    }
    return members;
  }

  private static Problem invalid(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    // The parser's own words quote the message, which may hold somebody's token.
    return Errors.invalidJson(
        at == null ? 1 : at.getLineNr(),
        at == null ? 1 : at.getColumnNr(),
        "the message is no JSON from here on");
  }

  /// JSON between systems is UTF-8 without a byte order mark (RFC 8259, section 8.1). The parser
  /// would guess at other encodings, and then our echo of the bytes would be another text than the
  /// one that was decided on.
  private static void checkEncoding(byte[] body) {
    if (body.length == 0) {
      throw Errors.bodyMissing();
    }
    int any = 0;
    for (byte b : body) {
      any |= b;
    }
    boolean wide = body[0] == 0 || (body.length > 1 && body[1] == 0);
    if (wide || body[0] == (byte) 0xef) {
      throw Errors.bodyNotUtf8(0);
    }
    if (any < 0) {
      ByteBuffer bytes = ByteBuffer.wrap(body);
      try {
        StandardCharsets.UTF_8.newDecoder().decode(bytes);
      } catch (CharacterCodingException e) {
        throw Errors.bodyNotUtf8(bytes.position());
      }
    }
  }
}
