package candor.protocol.oauth;

import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An authorization request as a JWT (RFC 9101; OpenID Connect Core 1.0, section 6.1), taken apart
/// and not yet believed.
///
/// @param claims what the JWT says of itself
/// @param parameters what it says of the request, in the form of parameters
public record RequestObject(Jws jws, Claims claims, List<Map.Entry<String, String>> parameters) {
  /// The `alg` of an object that nobody signed.
  public static final String NONE = "none";

  /// RFC 9101, section 4 names the first; OpenID Connect names none, and libraries write `JWT`. A
  /// JWT of another kind is no request, whoever signed it (RFC 8725, section 3.11).
  private static final Set<String> TYPES = Set.of("oauth-authz-req+jwt", "jwt", "");

  private static final JsonFactory JSON = new JsonFactory();

  /// What is said of the JWT and not of the request.
  private static final Set<String> OF_JWT = Set.of("iss", "aud", "exp", "nbf", "iat", "jti", "sub");

  /// RFC 9101, section 4: a request object within another one.
  private static final Set<String> NESTED = Set.of("request", "request_uri");

  /// Takes one apart.
  ///
  /// @throws candor.errors.Problem `request_object_malformed`
  public static RequestObject parse(String jwt) {
    Jws jws =
        Jws.parse(jwt).orElseThrow(() -> Errors.requestObjectMalformed("it is no compact JWS"));
    if (!TYPES.contains(jws.header().typ())) {
      throw Errors.requestObjectMalformed(
          "its typ is \""
              + Received.clip(jws.header().typ())
              + "\" and not \"oauth-authz-req+jwt\"");
    }
    Claims claims =
        Claims.parse(jws.payload())
            .orElseThrow(
                () ->
                    Errors.requestObjectMalformed(
                        "its payload is no JSON object, or a claim has the wrong type"));
    return new RequestObject(jws, claims, parameters(jws.payload()));
  }

  private static List<Map.Entry<String, String>> parameters(byte[] json) {
    var found = new ArrayList<Map.Entry<String, String>>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (NESTED.contains(name)) {
          throw Errors.requestObjectMalformed("it has the claim \"" + name + "\" within");
        }
        if (OF_JWT.contains(name)) {
          parser.skipChildren();
        } else if (value == JsonToken.START_ARRAY && name.equals("resource")) {
          // RFC 8707, section 2: the one parameter of the request that may stand more than once.
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            add(found, name, parser);
          }
        } else {
          add(found, name, parser);
        }
      }
      return List.copyOf(found);
    } catch (JacksonException e) {
      throw Errors.requestObjectMalformed("its payload cannot be read");
    }
  }

  /// RFC 9101, section 4: texts as they are, numbers as numbers, JSON as JSON. One that is empty
  /// counts as absent, as it does in a query.
  private static void add(List<Map.Entry<String, String>> found, String name, JsonParser parser) {
    String text =
        parser.currentToken().isStructStart() ? structure(parser) : parser.getValueAsString("");
    if (!text.isEmpty()) {
      found.add(Map.entry(name, text));
    }
  }

  private static String structure(JsonParser parser) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.copyCurrentStructureExact(parser);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "RequestObject[" + claims.issuer() + "]";
  }
}
