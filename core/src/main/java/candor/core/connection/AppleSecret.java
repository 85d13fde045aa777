package candor.core.connection;

import candor.core.db.Json;
import candor.core.key.Signatures;
import candor.core.secret.Secret;
import candor.errors.Errors;
import candor.protocol.jose.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/// What Apple takes in place of a client secret: a JWT that is signed with a key of the developer's
/// account (Sign in with Apple, "Creating a client secret").
final class AppleSecret {
  private static final String AUDIENCE = "https://appleid.apple.com";
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int P256_BITS = 256;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private AppleSecret() {}

  /// The key in the text of a `.p8` file.
  ///
  /// @throws candor.errors.Problem `connection_key_unusable`
  static PrivateKey key(Secret secret) {
    String pem = new String(secret.bytes(), StandardCharsets.US_ASCII);
    String bare = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
    if (bare.length() == pem.length()) {
      throw Errors.connectionKeyUnusable("client_secret", "it is no PEM");
    }
    try {
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(bare));
      var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded);
      if (key.getParams().getOrder().bitLength() != P256_BITS) {
        throw Errors.connectionKeyUnusable("client_secret", "it is not on the curve P-256");
      }
      return key;
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw Errors.connectionKeyUnusable("client_secret", "it is no PKCS #8 of an EC key");
    }
  }

  /// A secret for one call.
  static String made(ConnectionTerms terms, Secret key, Signatures signatures, Instant now) {
    String header = json(Map.of("alg", Algorithm.ES256.wire(), "kid", terms.apple().keyId()));
    String claims =
        json(
            Map.of(
                "iss", terms.apple().teamId(),
                "iat", now.getEpochSecond(),
                "exp", now.plus(LIFE).getEpochSecond(),
                "aud", AUDIENCE,
                "sub", terms.clientId()));
    String signed = header + "." + claims;
    byte[] text = signed.getBytes(StandardCharsets.US_ASCII);
    return signed
        + "."
        + BASE64URL.encodeToString(signatures.sign(Algorithm.ES256, key(key), text));
  }

  private static String json(Map<String, Object> values) {
    return BASE64URL.encodeToString(Json.of(values).text().getBytes(StandardCharsets.UTF_8));
  }
}
