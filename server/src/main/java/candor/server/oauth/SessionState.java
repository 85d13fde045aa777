package candor.server.oauth;

import candor.core.client.LogoutTerms;
import candor.core.secret.SecretHash;
import candor.server.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/// What a client can ask a page of ours, in a frame of its own page, to learn whether the same
/// person is still signed in (OpenID Connect Session Management 1.0, section 3).
public final class SessionState {
  /// The parameter of the answer.
  static final String PARAMETER = "session_state";

  private static final int SALT_BYTES = 12;

  private SessionState() {}

  /// What stands for the browser session where scripts can read it, and opens nothing.
  static String browser(String cookie) {
    return encoded(SecretHash.sha256("browser state " + cookie));
  }

  /// The state that goes with an answer to a client.
  ///
  /// @param uri where the answer goes
  /// @param unique what no two answers share: it makes the salt
  static String of(Request request, String client, String uri, String unique) {
    byte[] digest = SecretHash.sha256("salt " + unique);
    String salt = HexFormat.of().formatHex(digest, 0, SALT_BYTES);
    String text =
        client
            + " "
            + LogoutTerms.origin(uri)
            + " "
            + browser(BrowserCookie.of(request))
            + " "
            + salt;
    return encoded(SecretHash.sha256(text.getBytes(StandardCharsets.UTF_8))) + "." + salt;
  }

  private static String encoded(byte[] digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
