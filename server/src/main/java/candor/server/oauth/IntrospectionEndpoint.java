package candor.server.oauth;

import candor.core.client.Client;
import candor.core.client.ClientMessages;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.TokenJson;
import candor.core.token.Verification;
import candor.server.http.Endpoint;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `POST /oauth2/introspect` (RFC 7662). A client sees its own tokens, and those of others if it
/// may ask for the scope [OAuthRoutes#ANY_TOKEN]. Whatever it may not see is inactive, and why is
/// never said (section 2.2).
final class IntrospectionEndpoint implements Endpoint {
  private static final byte[] INACTIVE = "{\"active\":false}".getBytes(StandardCharsets.US_ASCII);
  private static final String TYPE = "token-introspection+jwt";

  /// What a client accepts that wants the answer signed (RFC 9701, section 4).
  static final String SIGNED = "application/" + TYPE;

  private static final JsonFactory JSON = new JsonFactory();

  private final ClientCheck clientCheck;
  private final AccessTokens tokens;
  private final ClientMessages messages;
  private final Clock clock;

  IntrospectionEndpoint(
      ClientCheck clientCheck, AccessTokens tokens, ClientMessages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
    this.clientCheck = clientCheck;
    this.tokens = tokens;
  }

  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.TOKEN);
    String text = request.form().required("token");
    byte[] answer =
        tokens.look(request.tenant(), text) instanceof Verification.Genuine(AccessToken token)
                && maySee(client, request, token)
            ? active(token)
            : INACTIVE;
    return request.accepts(SIGNED)
        ? Reply.bytes(200, SIGNED, jwt(request, client, answer))
        : Reply.bytes(200, "application/json", answer);
  }

  /// The answer as a JWT that its reader can keep and show (RFC 9701, section 5). Its type keeps it
  /// from passing for an access token.
  private byte[] jwt(Request request, Client client, byte[] answer) {
    var claims = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), claims)) {
      json.writeStartObject();
      json.writeStringProperty("iss", request.issuer());
      json.writeStringProperty("aud", client.id().value());
      json.writeNumberProperty("iat", clock.instant().getEpochSecond());
      json.writeName("token_introspection");
      json.writeRawValue(new String(answer, StandardCharsets.UTF_8));
      json.writeEndObject();
    }
    return messages
        .signed(
            request.tenant(),
            client,
            client.proof().introspectionAlgorithm(),
            TYPE,
            client.answers().introspection(),
            claims.toByteArray())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean maySee(Client client, Request request, AccessToken token) {
    return token.issuer().equals(request.issuer())
        && (token.client().equals(client.id()) || client.scopes().contains(OAuthRoutes.ANY_TOKEN));
  }

  private static byte[] active(AccessToken token) {
    var bytes = new ByteArrayOutputStream(384);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeBooleanProperty("active", true);
      json.writeStringProperty("iss", token.issuer());
      json.writeStringProperty("sub", token.name());
      json.writeArrayPropertyStart("aud");
      token.audience().forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("client_id", token.client().value());
      json.writeStringProperty("token_type", Possession.tokenType(token.confirmation()));
      json.writeStringProperty("scope", String.join(" ", token.scopes()));
      json.writeNumberProperty("exp", token.expiresAt().getEpochSecond());
      json.writeNumberProperty("iat", token.issuedAt().getEpochSecond());
      json.writeStringProperty("jti", token.id());
      // RFC 9470, section 6.2.
      TokenJson.signIn(json, token);
      TokenJson.confirmation(json, token.confirmation());
      TokenJson.actors(json, token.actors());
      // RFC 9396, section 9.2.
      token.details().member(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
