package candor.core.token;

import candor.core.client.Client;
import candor.core.client.ClientMessages;
import candor.core.db.TenantId;
import candor.core.user.User;
import candor.core.user.UserClaims;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// ID tokens (OpenID Connect Core 1.0, section 2). They tell a client who signed in, and open
/// nothing.
public final class IdTokens {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TYPE = "JWT";

  private final ClientMessages messages;
  private final Subjects subjects;
  private final Clock clock;

  public IdTokens(ClientMessages messages, Subjects subjects, Clock clock) {
    this.messages = messages;
    this.subjects = subjects;
    this.clock = clock;
  }

  /// What an ID token is asked to say.
  ///
  /// @param session the session that it tells of
  /// @param methods how the person proved to be who they are (RFC 8176)
  /// @param acr what the client calls that; empty for what it amounts to
  public record Wish(
      String issuer,
      User user,
      String session,
      Instant signedInAt,
      List<String> methods,
      String acr,
      Beside beside) {}

  /// What it is bound to, and what comes with it.
  ///
  /// @param nonce empty if the request had none
  /// @param accessToken empty if none comes with it
  /// @param code empty if none comes with it
  /// @param state what the client sent along with the request; empty if none comes with it
  /// @param claims what the ID token itself tells of the person, by name
  public record Beside(
      String nonce, String accessToken, String code, String state, Collection<String> claims) {
    @Override
    public String toString() {
      return "Beside[" + nonce + "]";
    }
  }

  /// Refuses a client that could not read its ID token, before anything is spent on it.
  ///
  /// @throws candor.errors.Problem what [ClientMessages#require] refuses with
  public void require(Client client) {
    messages.require(client, client.answers().idToken());
  }

  /// Makes an ID token.
  ///
  /// @throws candor.errors.Problem what [ClientMessages#signed] refuses with
  public String issue(TenantId tenant, Client client, Wish wish) {
    Algorithm algorithm = client.signIn().idTokenAlgorithm();
    return messages.signed(
        tenant,
        client,
        algorithm,
        TYPE,
        client.answers().idToken(),
        claims(tenant, client, wish, algorithm));
  }

  private byte[] claims(TenantId tenant, Client client, Wish wish, Algorithm algorithm) {
    Beside beside = wish.beside;
    long now = clock.instant().getEpochSecond();
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("iss", wish.issuer);
      json.writeStringProperty("sub", subjects.of(tenant, client, wish.user.id().value()));
      json.writeStringProperty("aud", client.id().value());
      json.writeNumberProperty("exp", now + client.tokenLifetime().toSeconds());
      json.writeNumberProperty("iat", now);
      json.writeNumberProperty("auth_time", wish.signedInAt.getEpochSecond());
      json.writeStringProperty("acr", wish.acr.isEmpty() ? Acr.of(wish.methods).wire() : wish.acr);
      json.writeArrayPropertyStart("amr");
      wish.methods.forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("sid", wish.session);
      text(json, "nonce", beside.nonce);
      // Section 3.3.2.11: whoever changes what stands beside it on its way is found out.
      text(
          json, "at_hash", beside.accessToken.isEmpty() ? "" : half(beside.accessToken, algorithm));
      text(json, "c_hash", beside.code.isEmpty() ? "" : half(beside.code, algorithm));
      // FAPI 1.0 Part 2, section 5.2.2.1: the ID token signs the state as well.
      text(json, "s_hash", beside.state.isEmpty() ? "" : half(beside.state, algorithm));
      UserClaims.write(json, wish.user, beside.claims);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void text(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  /// The left half of the digest that goes with the signature (section 3.1.3.6); for Ed25519 that
  /// is SHA-512 (RFC 8032, section 5.1).
  static String half(String text, Algorithm algorithm) {
    String name = algorithm == Algorithm.EDDSA ? "SHA-512" : "SHA-256";
    try {
      byte[] digest = MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, digest.length / 2));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + name, e);
    }
  }
}
