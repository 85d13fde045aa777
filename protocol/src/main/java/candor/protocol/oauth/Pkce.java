package candor.protocol.oauth;

import candor.errors.Errors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Proof Key for Code Exchange (RFC 7636). Only `S256`: `plain` proves nothing to whoever reads the
/// authorization request (RFC 9700, section 2.1.1).
public final class Pkce {
  /// The one method.
  public static final String S256 = "S256";

  private static final int CHALLENGE = 43;
  private static final int SHORTEST = 43;
  private static final int LONGEST = 128;

  private Pkce() {}

  /// A challenge as a client sent it.
  ///
  /// @throws candor.errors.Problem `pkce_challenge_malformed`: 32 bytes in base64url are 43
  ///     characters
  public static String challenge(String text) {
    if (text.length() != CHALLENGE || !plain(text, false)) {
      throw Errors.pkceChallengeMalformed(text.length());
    }
    return text;
  }

  /// The challenge that a verifier belongs to (RFC 7636, section 4.6).
  ///
  /// @throws candor.errors.Problem `code_verifier_malformed` (section 4.1)
  public static String challengeOf(String verifier) {
    if (verifier.length() < SHORTEST || verifier.length() > LONGEST || !plain(verifier, true)) {
      throw Errors.codeVerifierMalformed(verifier.length());
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Whether all of it is of the alphabet of base64url, or of unreserved characters.
  private static boolean plain(String text, boolean unreserved) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean mark = c == '-' || c == '_' || (unreserved && (c == '.' || c == '~'));
      if (!letter && !mark) {
        return false;
      }
    }
    return true;
  }
}
