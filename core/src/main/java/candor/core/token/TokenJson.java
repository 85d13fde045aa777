package candor.core.token;

import candor.protocol.jose.Confirmation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The payload of an access token (RFC 9068, section 2.2), written by hand: it is made for each
/// token.
public final class TokenJson {
  private static final JsonFactory JSON = new JsonFactory();

  private TokenJson() {}

  /// @param sealedUser the user behind it, whom only we can read; empty if `sub` says it
  static byte[] write(AccessToken token, String sealedUser) {
    var bytes = new ByteArrayOutputStream(384);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("iss", token.issuer());
      json.writeStringProperty("sub", token.name());
      audience(json, token.audience());
      json.writeNumberProperty("exp", token.expiresAt().getEpochSecond());
      json.writeNumberProperty("iat", token.issuedAt().getEpochSecond());
      json.writeStringProperty("jti", token.id());
      json.writeStringProperty("client_id", token.client().value());
      if (!token.scopes().isEmpty()) {
        json.writeStringProperty("scope", String.join(" ", token.scopes()));
      }
      if (!token.groups().isEmpty()) {
        json.writeArrayPropertyStart("groups");
        token.groups().forEach(json::writeString);
        json.writeEndArray();
      }
      if (!token.sessionId().isEmpty()) {
        json.writeStringProperty("sid", token.sessionId());
      }
      signIn(json, token);
      confirmation(json, token.confirmation());
      actors(json, token.actors());
      token.details().member(json);
      if (!sealedUser.isEmpty()) {
        json.writeStringProperty("sealed_user", sealedUser);
      }
      if (!token.claims().isEmpty()) {
        json.writeArrayPropertyStart("userinfo_claims");
        token.claims().forEach(json::writeString);
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /// Writes the claims `acr` and `auth_time` (RFC 9068, section 2.2.1), where they are known.
  public static void signIn(JsonGenerator json, AccessToken token) {
    if (!token.acr().isEmpty()) {
      json.writeStringProperty("acr", token.acr());
      json.writeNumberProperty("auth_time", token.signedInAt().getEpochSecond());
    }
  }

  /// Writes the claim `cnf`, where there is anything to confirm.
  public static void confirmation(JsonGenerator json, Confirmation confirmation) {
    switch (confirmation) {
      case Confirmation.None _ -> {}
      case Confirmation.Key(String thumbprint) -> member(json, Confirmation.JKT, thumbprint);
      case Confirmation.Certificate(String thumbprint) ->
          member(json, Confirmation.X5T, thumbprint);
    }
  }

  /// Writes the claim `act`, each actor around the one in whose place it acts (RFC 8693, section
  /// 4.1); nothing where nobody acts for another.
  public static void actors(JsonGenerator json, List<String> actors) {
    for (String actor : actors) {
      json.writeObjectPropertyStart("act");
      json.writeStringProperty("sub", actor);
    }
    for (int i = 0; i < actors.size(); i++) {
      json.writeEndObject();
    }
  }

  private static void member(JsonGenerator json, String name, String thumbprint) {
    json.writeObjectPropertyStart("cnf");
    json.writeStringProperty(name, thumbprint);
    json.writeEndObject();
  }

  /// One audience stands alone (RFC 7519, section 4.1.3).
  private static void audience(JsonGenerator json, List<String> audience) {
    if (audience.size() == 1) {
      json.writeStringProperty("aud", audience.getFirst());
      return;
    }
    json.writeArrayPropertyStart("aud");
    audience.forEach(json::writeString);
    json.writeEndArray();
  }
}
