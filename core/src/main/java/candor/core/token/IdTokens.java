package candor.core.token;

import candor.core.client.Client;
import candor.core.db.TenantId;
import candor.core.key.SigningKeys;
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
  /// @param methods how the person proved to be who they are (RFC 8176)
  /// @param nonce empty if the request had none
  public record Wish(
      AccessToken.Issued access, Instant signedInAt, List<String> methods, String nonce) {}

  /// Makes the ID token that goes with an access token of a user.
  public String issue(TenantId tenant, Client client, Wish wish) {
    Algorithm algorithm = client.signIn().idTokenAlgorithm();
    return keys.sign(tenant, algorithm, TYPE, claims(client, wish, algorithm));
  }

  private byte[] claims(Client client, Wish wish, Algorithm algorithm) {
    AccessToken access = wish.access.token();
    long now = clock.instant().getEpochSecond();
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("iss", access.issuer());
      json.writeStringProperty("sub", access.subject());
      json.writeStringProperty("aud", client.id().value());
      json.writeNumberProperty("exp", now + client.tokenLifetime().toSeconds());
      json.writeNumberProperty("iat", now);
      json.writeNumberProperty("auth_time", wish.signedInAt.getEpochSecond());
      if (!wish.nonce.isEmpty()) {
        json.writeStringProperty("nonce", wish.nonce);
      }
      json.writeArrayPropertyStart("amr");
      wish.methods.forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("sid", access.sessionId());
      json.writeStringProperty("at_hash", half(wish.access.text(), algorithm));
      json.writeEndObject();
    }
    return bytes.toByteArray();
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
