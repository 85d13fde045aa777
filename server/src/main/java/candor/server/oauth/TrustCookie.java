package candor.server.oauth;

import candor.core.credential.TrustedBrowsers;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.server.http.Parameters;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.time.Duration;
import java.util.List;

/// The cookie of a browser whose owner does not want to be asked for the second factor again. It
/// stays when they sign out, and opens nothing by itself.
public final class TrustCookie {
  /// The field of a form by which somebody says so.
  public static final String FIELD = "trust";

  private static final String NAME = "__Host-candor-trust";
  private static final String NAME_WITHOUT_TLS = "candor-trust";

  private TrustCookie() {}

  /// The browser that a request comes from.
  public static BrowserSessions.Place place(Request request) {
    return new BrowserSessions.Place(
        request.clientIp(), request.header("User-Agent").orElse(""), request.cookie(name(request)));
  }

  /// Trusts the browser, if the person who has just proved a second factor said so and the tenant
  /// lets them.
  public static Reply set(
      Reply reply, Request request, Parameters form, BrowserSession by, TrustedBrowsers trusted) {
    int days = trusted.days(request.tenant());
    if (days == 0 || !form.text(FIELD).orElse("").equals("yes")) {
      return reply;
    }
    BrowserSessions.Place place = place(request);
    String value =
        trusted.trust(request.tenant(), by.user(), place.ip(), place.agent(), request.id());
    var parts =
        List.of(
            name(request) + "=" + value,
            "Path=/",
            "HttpOnly",
            "SameSite=Lax",
            "Max-Age=" + Duration.ofDays(days).toSeconds());
    String cookie = String.join("; ", parts);
    return reply.header("Set-Cookie", request.secure() ? cookie + "; Secure" : cookie);
  }

  private static String name(Request request) {
    return request.secure() ? NAME : NAME_WITHOUT_TLS;
  }
}
