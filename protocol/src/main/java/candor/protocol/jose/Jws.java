package candor.protocol.jose;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// A signed token in its compact form (RFC 7515, section 3.1), taken apart and not yet believed.
///
/// It is no record because records compare arrays by identity.
public final class Jws {
  /// Longer tokens are not looked at: ours have under a kilobyte.
  public static final int MAX_LENGTH = 16 * 1024;

  private static final Base64.Decoder BASE64URL = Base64.getUrlDecoder();

  /// Strict: a name that stands twice could be read in two ways (RFC 7515, section 4).
  static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// What we read of the header.
  ///
  /// @param alg as it stands there; whether it is one of ours is the reader's question
  /// @param kid may be empty
  /// @param typ in lower case and without `application/` (RFC 7515, section 4.1.9); may be empty
  /// @param jwk the key that it brings along, as JSON (section 4.1.3); may be empty
  public record Header(String alg, String kid, String typ, String jwk) {}

  private final Header header;
  private final byte[] signed;
  private final byte[] payload;
  private final byte[] signature;

  private Jws(Header header, byte[] signed, byte[] payload, byte[] signature) {
    this.header = header;
    this.signed = signed;
    this.payload = payload;
    this.signature = signature;
  }

  /// The header.
  public Header header() {
    return header;
  }

  /// The characters that the signature covers; not to be changed.
  public byte[] signed() {
    return signed;
  }

  /// The decoded payload, JSON; not to be changed.
  public byte[] payload() {
    return payload;
  }

  /// The decoded signature; not to be changed.
  public byte[] signature() {
    return signature;
  }

  /// Takes a compact token apart; empty if it has not the form of one.
  public static Optional<Jws> parse(String compact) {
    int first = compact.indexOf('.');
    int second = compact.indexOf('.', first + 1);
    if (compact.length() > MAX_LENGTH
        || first <= 0
        || second < 0
        || compact.indexOf('.', second + 1) >= 0) {
      return Optional.empty();
    }
    try {
      Optional<Header> header = header(BASE64URL.decode(compact.substring(0, first)));
      byte[] payload = BASE64URL.decode(compact.substring(first + 1, second));
      byte[] signature = BASE64URL.decode(compact.substring(second + 1));
      byte[] signed = compact.substring(0, second).getBytes(StandardCharsets.ISO_8859_1);
      return header.map(parsed -> new Jws(parsed, signed, payload, signature));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Header> header(byte[] json) {
    String alg = "";
    String kid = "";
    String typ = "";
    String jwk = "";
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "alg" -> alg = parser.getValueAsString("");
          case "kid" -> kid = parser.getValueAsString("");
          case "typ" -> typ = mediaType(parser.getValueAsString(""));
          case "jwk" -> jwk = copy(parser);
          // RFC 7515, section 4.1.11: whoever does not understand a critical extension must refuse
          // the token, and we understand none.
          case "crit" -> {
            return Optional.empty();
          }
          default -> {
            if (value.isStructStart()) {
              parser.skipChildren();
            }
          }
        }
      }
    } catch (JacksonException e) {
      return Optional.empty();
    }
    return alg.isEmpty() ? Optional.empty() : Optional.of(new Header(alg, kid, typ, jwk));
  }

  /// What the parser stands on, as JSON.
  static String copy(JsonParser parser) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.copyCurrentStructureExact(parser);
    }
    return text.toString();
  }

  private static String mediaType(String typ) {
    String lower = typ.toLowerCase(java.util.Locale.ROOT);
    return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
  }
}
