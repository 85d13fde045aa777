package candor.core.key;

import candor.protocol.jose.Algorithm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The keys of one tenant as they stand in memory, with what is made from them once.
final class KeyRing {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final List<SigningKey> keys;
  private final Map<String, SigningKey> byId = new HashMap<>();
  private final Map<String, String> heads = new HashMap<>();
  private volatile Published published;

  /// A set with the time from which it is out of date.
  private static final class Published {
    private final Instant until;
    private final byte[] json;

    private Published(Instant until, byte[] json) {
      this.until = until;
      this.json = json;
    }
  }

  /// @param keys the youngest first
  KeyRing(List<SigningKey> keys) {
    this.keys = keys;
    this.published = new Published(Instant.MIN, new byte[0]);
    for (SigningKey key : keys) {
      byId.put(key.id().value(), key);
      for (String typ : List.of("at+jwt", "JWT")) {
        heads.put(key.id().value() + typ, encodedHead(key, typ));
      }
    }
  }

  List<SigningKey> keys() {
    return keys;
  }

  Optional<SigningKey> key(String kid) {
    return Optional.ofNullable(byId.get(kid));
  }

  /// The key that signs: the youngest whose time has come.
  Optional<SigningKey> signer(Algorithm algorithm, Instant now) {
    for (SigningKey key : keys) {
      if (key.algorithm() == algorithm && !now.isBefore(key.signsFrom()) && key.counts(now)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /// The header of what a key signs, encoded.
  String head(SigningKey key, String typ) {
    String head = heads.get(key.id().value() + typ);
    return head != null ? head : encodedHead(key, typ);
  }

  private static String encodedHead(SigningKey key, String typ) {
    String json =
        "{\"alg\":\""
            + key.algorithm().wire()
            + "\",\"kid\":\""
            + key.id().value()
            + "\",\"typ\":\""
            + typ
            + "\"}";
    return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  byte[] jwks(Instant now) {
    Published current = published;
    if (!now.isBefore(current.until)) {
      List<SigningKey> counting = keys.stream().filter(key -> key.counts(now)).toList();
      Instant until =
          counting.stream().map(SigningKey::retiresAt).min(Instant::compareTo).orElse(Instant.MAX);
      String json =
          counting.stream().map(KeyRing::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
      current = new Published(until, json.getBytes(StandardCharsets.UTF_8));
      published = current;
    }
    return current.json;
  }

  /// RFC 7517, section 4; RFC 7518, section 6; RFC 8037, section 2.
  private static String jwk(SigningKey key) {
    String members =
        switch (key.publicKey()) {
          case ECPublicKey ec ->
              "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
                  + number(ec.getW().getAffineX(), 32)
                  + "\",\"y\":\""
                  + number(ec.getW().getAffineY(), 32)
                  + "\"";
          case RSAPublicKey rsa ->
              "\"kty\":\"RSA\",\"n\":\""
                  + number(rsa.getModulus(), 0)
                  + "\",\"e\":\""
                  + number(rsa.getPublicExponent(), 0)
                  + "\"";
          case EdECPublicKey ed ->
              "\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                  + lastBytes(ed.getEncoded(), 32)
                  + "\"";
          default -> throw new IllegalStateException("a key of an unknown kind: " + key);
        };
    return "{"
        + members
        + ",\"use\":\"sig\",\"alg\":\""
        + key.algorithm().wire()
        + "\",\"kid\":\""
        + key.id().value()
        + "\"}";
  }

  /// @param length in bytes, zeros in front; 0 for as many as it takes
  private static String number(BigInteger value, int length) {
    byte[] bytes = value.toByteArray();
    byte[] bare = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    if (bare.length >= length) {
      return BASE64URL.encodeToString(bare);
    }
    byte[] padded = new byte[length];
    System.arraycopy(bare, 0, padded, length - bare.length, bare.length);
    return BASE64URL.encodeToString(padded);
  }

  /// The X.509 form of an Ed25519 key ends with the 32 bytes of the key itself (RFC 8410, section
  /// 4).
  private static String lastBytes(byte[] encoded, int count) {
    return BASE64URL.encodeToString(
        Arrays.copyOfRange(encoded, encoded.length - count, encoded.length));
  }
}
