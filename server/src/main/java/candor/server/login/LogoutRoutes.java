package candor.server.login;

import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.LogoutTerms;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.Session;
import candor.core.session.Sessions;
import candor.core.tenant.Tenants;
import candor.protocol.oauth.AuthorizationRequest;
import candor.server.catalog.Stylesheet;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.BrowserCookie;
import candor.server.oauth.Query;
import candor.server.oidc.LogoutRequests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `/oauth2/logout`: where people sign out (OpenID Connect RP-Initiated Logout 1.0). Whoever comes
/// without an ID token of theirs is asked: a link alone must not sign anybody out.
public final class LogoutRoutes {
  /// The end_session_endpoint.
  public static final String LOGOUT = "/oauth2/logout";

  private static final String CONFIRM = LOGOUT + "/confirm";

  private final LogoutRequests requests;
  private final Clients clients;
  private final Tenants tenants;
  private final Sessions sessions;
  private final BrowserSessions browserSessions;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public LogoutRoutes(
      LogoutRequests requests,
      Clients clients,
      Tenants tenants,
      Sessions sessions,
      BrowserSessions browserSessions) {
    this.requests = requests;
    this.clients = clients;
    this.tenants = tenants;
    this.sessions = sessions;
    this.browserSessions = browserSessions;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", LOGOUT, RateClass.PAGE, this::first).producing("text/html"),
        new Route("POST", LOGOUT, RateClass.PAGE, this::first).producing("text/html"),
        new Route("POST", CONFIRM, RateClass.PAGE, this::decided).producing("text/html"));
  }

  private Reply first(Request request) {
    boolean form = request.method().equals("POST");
    Parameters parameters = form ? request.form() : request.query();
    LogoutRequests.Asked asked = requests.checked(request, parameters);
    Optional<BrowserSession> browser = browser(request);
    if (browser.isPresent() && !requests.about(request, asked, browser.get().user())) {
      String sent =
          form ? new String(request.body(), StandardCharsets.US_ASCII) : request.rawQuery();
      LogoutWords words = words(request, parameters);
      return pages.reply(
          200,
          "signout",
          new SignOutView(
              words, stylesheet.address(), sent, asked.client().map(Client::name).orElse("")));
    }
    return out(request, parameters, asked, browser);
  }

  private Optional<BrowserSession> browser(Request request) {
    return browserSessions.of(
        request.tenant(), BrowserCookie.of(request), tenants.settings(request.tenant()));
  }

  private Reply decided(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    Parameters parameters = Parameters.ofQuery(form.text("request").orElse(""));
    LogoutRequests.Asked asked = requests.checked(request, parameters);
    if (form.required("decision").equals("yes")) {
      return out(request, parameters, asked, browser(request));
    }
    LogoutWords words = words(request, parameters);
    return pages.reply(
        200, "signedout", new SignedOutView(words, stylesheet.address(), false, List.of(), ""));
  }

  private Reply out(
      Request request,
      Parameters parameters,
      LogoutRequests.Asked asked,
      Optional<BrowserSession> browser) {
    List<Session> told =
        browser
            .map(signedIn -> sessions.signOut(request.tenant(), signedIn, request.id()))
            .orElse(List.of());
    List<String> frames = frames(request, told);
    String onward = onward(asked);
    Reply reply =
        frames.isEmpty() && !onward.isEmpty()
            ? Reply.redirect(URI.create(onward)).header("Cache-Control", "no-store")
            : page(words(request, parameters), frames, onward);
    return BrowserCookie.of(request).isEmpty() ? reply : BrowserCookie.clear(reply, request);
  }

  private Reply page(LogoutWords words, List<String> frames, String onward) {
    Reply page =
        pages.reply(
            200, "signedout", new SignedOutView(words, stylesheet.address(), true, frames, onward));
    if (frames.isEmpty()) {
      return page;
    }
    String origins =
        frames.stream().map(LogoutTerms::origin).distinct().collect(Collectors.joining(" "));
    return page.header(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; frame-src "
            + origins);
  }

  /// Front-Channel Logout 1.0, section 3: the pages of clients that hear of it in the browser.
  private List<String> frames(Request request, List<Session> told) {
    return told.stream()
        .filter(session -> session.scopes().contains(AuthorizationRequest.OPENID))
        .flatMap(session -> frame(request, session).stream())
        .distinct()
        .toList();
  }

  private Optional<String> frame(Request request, Session session) {
    return clients
        .find(request.tenant(), session.client())
        .map(Client::logout)
        .filter(terms -> !terms.frontchannelUri().isEmpty())
        .map(
            terms -> {
              var pairs = new LinkedHashMap<String, String>();
              if (terms.frontchannelSession()) {
                pairs.put("iss", request.issuer());
                pairs.put("sid", session.id().value());
              }
              return Query.added(terms.frontchannelUri(), pairs);
            });
  }

  private static String onward(LogoutRequests.Asked asked) {
    if (asked.returnUri().isEmpty()) {
      return "";
    }
    return Query.added(
        asked.returnUri(), asked.state().isEmpty() ? Map.of() : Map.of("state", asked.state()));
  }

  /// The first of the client's languages that the pages speak, or the browser's.
  private static LogoutWords words(Request request, Parameters parameters) {
    return parameters
        .text("ui_locales")
        .flatMap(
            wanted ->
                List.of(wanted.split(" ")).stream()
                    .map(Locale::forLanguageTag)
                    .filter(LogoutWords::spoken)
                    .findFirst())
        .map(LogoutWords::in)
        .orElseGet(() -> LogoutWords.in(request.language()));
  }
}
