package candor.core.token;

import candor.core.client.Client;
import candor.core.db.TenantId;
import candor.core.key.SigningKeys;
import candor.core.user.User;
import candor.protocol.jose.Algorithm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// ID tokens (OpenID Connect Core 1.0, section 2). They tell a client who signed in, and open
/// nothing.
public final class IdTokens {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TYPE = "JWT";

  private final SigningKeys keys;
  private final Clock clock;

  public IdTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// What an ID token is asked to say.
  ///
  /// @param session the session that it tells of
  /// @param methods how the person proved to be who they are (RFC 8176)
  public record Wish(
      String issuer,
      User user,
      String session,
      Instant signedInAt,
      List<String> methods,
      Beside beside) {}

  /// What it is bound to, and what comes with it.
  ///
  /// @param nonce empty if the request had none
  /// @param accessToken empty if none comes with it
  /// @param code empty if none comes with it
  /// @param scopes those whose claims stand in the ID token itself
  public record Beside(String nonce, String accessToken, String code, List<String> scopes) {
    @Override
    public String toString() {
      return "Beside[" + nonce + "]";
    }
  }

  /// Makes an ID token.
  public String issue(TenantId tenant, Client client, Wish wish) {
    Algorithm algorithm = client.signIn().idTokenAlgorithm();
    return keys.sign(tenant, algorithm, TYPE, claims(client, wish, algorithm));
  }

  private byte[] claims(Client client, Wish wish, Algorithm algorithm) {
    Beside beside = wish.beside;
    long now = clock.instant().getEpochSecond();
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("iss", wish.issuer);
      json.writeStringProperty("sub", wish.user.id().value());
      json.writeStringProperty("aud", client.id().value());
      json.writeNumberProperty("exp", now + client.tokenLifetime().toSeconds());
      json.writeNumberProperty("iat", now);
      json.writeNumberProperty("auth_time", wish.signedInAt.getEpochSecond());
      json.writeArrayPropertyStart("amr");
      wish.methods.forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("sid", wish.session);
      text(json, "nonce", beside.nonce);
      // Section 3.3.2.11: whoever changes what stands beside it on its way is found out.
      text(
          json, "at_hash", beside.accessToken.isEmpty() ? "" : half(beside.accessToken, algorithm));
      text(json, "c_hash", beside.code.isEmpty() ? "" : half(beside.code, algorithm));
      claimsOf(json, wish.user, beside.scopes);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void text(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  /// What UserInfo says of a person (section 5.4).
  private static void claimsOf(JsonGenerator json, User user, List<String> scopes) {
    if (scopes.contains("profile")) {
      text(json, "name", user.profile().name());
      json.writeNumberProperty("updated_at", user.updatedAt().getEpochSecond());
    }
    if (scopes.contains("email")) {
      json.writeStringProperty("email", user.email().value());
      json.writeBooleanProperty("email_verified", user.profile().emailVerified());
    }
  }

  /// The left half of the digest that goes with the signature (section 3.1.3.6); for Ed25519 that
  /// is SHA-512 (RFC 8032, section 5.1).
  static String half(String text, Algorithm algorithm) {
    String name = algorithm == Algorithm.EDDSA ? "SHA-512" : "SHA-256";
    try {
      byte[] digest =
          MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, digest.length / 2));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + name, e);
    }
  }
}
