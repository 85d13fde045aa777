package candor.server.oauth;

import candor.server.http.Reply;
import candor.server.http.Request;
import java.util.List;

/// The cookie of a browser session. It goes along with links from other sites (`SameSite=Lax`), as
/// sending a browser here is, and never with their forms.
public final class BrowserCookie {
  // RFC 6265bis, section 4.1.3.2: of this very host, and by TLS alone.
  private static final String NAME = "__Host-candor";
  private static final String NAME_WITHOUT_TLS = "candor";

  /// Beside it, for scripts of ours in frames of clients: what changes when the session does.
  public static final String STATE = "__Host-candor-state";

  /// The same where nobody speaks TLS.
  public static final String STATE_WITHOUT_TLS = "candor-state";

  private BrowserCookie() {}

  /// Its value in a request; empty if there is none.
  public static String of(Request request) {
    return request.cookie(name(request));
  }

  /// A reply that sets it for as long as the browser is open.
  public static Reply set(Reply reply, Request request, String value) {
    var parts = List.of(name(request) + "=" + value, "Path=/", "HttpOnly", "SameSite=Lax");
    String cookie = String.join("; ", parts);
    return reply
        .header("Set-Cookie", request.secure() ? cookie + "; Secure" : cookie)
        .header("Set-Cookie", state(request, SessionState.browser(value), ""));
  }

  /// A reply that takes it away.
  public static Reply clear(Reply reply, Request request) {
    String gone = "; Max-Age=0";
    String cookie = name(request) + "=; Path=/; HttpOnly; SameSite=Lax" + gone;
    return reply
        .header("Set-Cookie", request.secure() ? cookie + "; Secure" : cookie)
        .header("Set-Cookie", state(request, "", gone));
  }

  /// Browsers give a cookie to frames of other sites only where it says so, and then want TLS.
  private static String state(Request request, String value, String more) {
    return request.secure()
        ? STATE + "=" + value + "; Path=/; SameSite=None; Secure" + more
        : STATE_WITHOUT_TLS + "=" + value + "; Path=/; SameSite=Lax" + more;
  }

  private static String name(Request request) {
    return request.secure() ? NAME : NAME_WITHOUT_TLS;
  }
}
