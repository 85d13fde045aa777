package candor.server.oidc;

import candor.core.secret.SecretHash;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.oauth.BrowserCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// `GET /oauth2/check-session`: the page that clients load in a frame and ask whether the session
/// changed (OpenID Connect Session Management 1.0, section 3.2). It reads a cookie and tells one
/// word, so every page may frame it. Browsers that keep cookies from frames of other sites answer
/// `changed`.
record SessionFrame() implements Endpoint {
  private static final String SCRIPT =
      """
      const names = ["%s", "%s"];
      const state = () => document.cookie.split("; ").map(pair => pair.split("="))
        .filter(pair => names.includes(pair[0])).map(pair => pair[1])[0] || "";
      addEventListener("message", async event => {
        const said = String(event.data).match(/^(\\S+) (\\S+)\\.(\\S+)$/);
        if (!said) { event.source.postMessage("error", event.origin); return; }
        const text = [said[1], event.origin, state(), said[3]].join(" ");
        const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
        const now = btoa(String.fromCharCode(...new Uint8Array(digest)))
          .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
        event.source.postMessage(now === said[2] ? "unchanged" : "changed", event.origin);
      });
      """
          .formatted(BrowserCookie.STATE, BrowserCookie.STATE_WITHOUT_TLS);
  private static final String PAGE =
      "<!doctype html><html lang=\"en\"><title>Session</title><script>"
          + SCRIPT
          + "</script></html>";
  private static final String POLICY =
      "default-src 'none'; frame-ancestors *; script-src 'sha256-"
          + Base64.getEncoder()
              .encodeToString(SecretHash.sha256(SCRIPT.getBytes(StandardCharsets.UTF_8)))
          + "'";

  @Override
  public Reply answer(Request request) {
    return Reply.html(200, PAGE)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "public, max-age=3600");
  }
}
