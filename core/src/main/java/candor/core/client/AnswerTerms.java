package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import java.util.Arrays;

/// How a client wants what it is told to be signed, where that is a choice, and encrypted.
///
/// @param userInfoAlgorithm what signs its UserInfo answers; empty for plain JSON (OpenID Connect
///     Core 1.0, section 5.3.2)
/// @param idToken how its ID tokens are encrypted (section 10.2)
/// @param userInfo how its UserInfo answers are
/// @param authorization how its signed authorization answers are (JARM, section 3)
/// @param introspection how what it is told of tokens is (RFC 9701, section 6)
public record AnswerTerms(
    String userInfoAlgorithm,
    Encryption idToken,
    Encryption userInfo,
    Encryption authorization,
    Encryption introspection) {

  /// Nothing is encrypted, and UserInfo is plain.
  public static AnswerTerms usual() {
    return new AnswerTerms("", Encryption.NONE, Encryption.NONE, Encryption.NONE, Encryption.NONE);
  }

  /// @param keys the registered JWK Set; empty if there is none
  /// @param keysElsewhere whether the keys stand at an address
  void check(String keys, boolean keysElsewhere, Faults faults) {
    if (!userInfoAlgorithm.isEmpty() && Algorithm.of(userInfoAlgorithm).isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "userinfo_signed_response_alg",
              userInfoAlgorithm,
              Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList()));
    }
    check("id_token_encrypted_response_", idToken, keys, keysElsewhere, faults);
    check("userinfo_encrypted_response_", userInfo, keys, keysElsewhere, faults);
    check("authorization_encrypted_response_", authorization, keys, keysElsewhere, faults);
    check("introspection_encrypted_response_", introspection, keys, keysElsewhere, faults);
  }

  private static void check(
      String field, Encryption wanted, String keys, boolean elsewhere, Faults faults) {
    wanted.check(field, faults);
    boolean known = Encryption.ALGORITHMS.contains(wanted.alg());
    if (known && !elsewhere && ClientKeys.forEncryption(keys, wanted).isEmpty()) {
      faults.add(
          Errors.encryptionNeedsKey(field + "alg", wanted.alg(), wanted.rsa() ? "RSA" : "P-256"));
    }
  }
}
