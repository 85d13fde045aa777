package candor.server.login;

import candor.core.connection.Connection;
import candor.core.connection.ConnectionId;
import candor.core.connection.Connections;
import candor.core.connection.Identities;
import candor.core.connection.Told;
import candor.core.connection.Upstreams;
import candor.core.session.BrowserSession;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.Authorization;
import candor.server.oauth.BrowserCookie;
import candor.server.oauth.DoorCookie;
import candor.server.oauth.PendingRequest;
import candor.server.oauth.PendingRequests;
import candor.server.oauth.TrustCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The way to a provider, and back from it. Whoever comes back goes on to [Authorization]; where it
/// failed, to the sign-in page with every other way.
public final class UpstreamRoutes {
  private static final String CALLBACK = "/sign-in/callback/";
  private static final String CONNECTION = "connection";
  private static final int LONGEST_HINT = 254;

  private final Authorization authorization;
  private final PendingRequests pending;
  private final Connections connections;
  private final Upstreams upstreams;
  private final Identities identities;
  private final DoorCookie door;
  private final SignInPage page;
  private final AccountConnectionRoutes account;

  public UpstreamRoutes(
      Authorization authorization,
      PendingRequests pending,
      Connections connections,
      Upstreams upstreams,
      Identities identities,
      DoorCookie door,
      SignInPage page,
      AccountConnectionRoutes account) {
    this.authorization = authorization;
    this.pending = pending;
    this.connections = connections;
    this.upstreams = upstreams;
    this.identities = identities;
    this.door = door;
    this.page = page;
    this.account = account;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        // A sign-in as any other: what waits is kept until they are back.
        new Route(
                "GET",
                Authorization.SIGN_IN_WITH + "{" + CONNECTION + "}",
                RateClass.SIGN_IN,
                this::leave)
            .producing("text/html"),
        page("GET", CALLBACK + "{" + CONNECTION + "}", this::back),
        page("POST", CALLBACK + "{" + CONNECTION + "}", this::posted));
  }

  private static Route page(String method, String path, Endpoint endpoint) {
    return new Route(method, path, RateClass.PAGE, endpoint).producing("text/html");
  }

  /// Where a provider sends people back to.
  ///
  /// @param base where the tenant is reached
  public static URI callback(String base, ConnectionId connection) {
    return URI.create(base + CALLBACK + encoded(connection));
  }

  /// Whoever comes back may have written the address themselves.
  private static String encoded(ConnectionId connection) {
    return URLEncoder.encode(connection.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ConnectionId connection(Request request) {
    return new ConnectionId(request.parameter(CONNECTION));
  }

  private Reply leave(Request request) {
    String sealed = request.query().required(Authorization.REQUEST);
    Authorization.Door to = to(request, sealed);
    String hint =
        request
            .query()
            .text("login_hint")
            .filter(text -> text.length() <= LONGEST_HINT)
            .orElse(to.loginHint());
    try {
      Connection connection =
          connections.usable(request.tenant(), connection(request), to.client());
      String known = door.of(request);
      // The same cookie for all that one browser begins: two tabs do not take it from each other.
      String browser = known.isEmpty() ? door.fresh() : known;
      URI callback = callback(request.base().toString(), connection.id());
      URI provider =
          upstreams.begin(
              request.tenant(),
              connection,
              sealed,
              new Upstreams.Leaving(browser, callback, hint, to.age()));
      Reply away = Reply.redirect(provider).header("Cache-Control", "no-store");
      return door.set(away, request, browser);
    } catch (Problem problem) {
      return refused(request, sealed, hint, problem);
    }
  }

  private Authorization.Door to(Request request, String sealed) {
    return authorization.door(request, pending.open(request.tenant(), sealed));
  }

  private Reply refused(Request request, String sealed, String email, Problem problem) {
    PendingRequest waiting = pending.open(request.tenant(), sealed);
    return AccountConnectionRoutes.links(waiting)
        ? account.refused(request, waiting, problem)
        : page.refused(request, authorization.door(request, waiting), sealed, email, problem);
  }

  /// A form of another site comes without the cookie (`SameSite=Lax`), a link with it (OAuth 2.0
  /// Form Post Response Mode, section 2, as Apple answers).
  private Reply posted(Request request) {
    String path = CALLBACK + encoded(connection(request));
    return Reply.redirect(URI.create(path + "?" + request.form().query()))
        .header("Cache-Control", "no-store");
  }

  private Reply back(Request request) {
    Parameters from = request.query();
    ConnectionId connection = connection(request);
    var brought =
        new Upstreams.Brought(
            from.text("state").orElse(""),
            from.text("code").orElse(""),
            from.text("error").orElse(""),
            from.text("error_description").orElse(""),
            from.text("iss").orElse(""),
            door.of(request),
            callback(request.base().toString(), connection));
    return switch (upstreams.back(request.tenant(), connection, brought)) {
      case Upstreams.Return.ToPage(Connection by, String sealed, Told told) ->
          enter(request, by, sealed, told);
      case Upstreams.Return.ToService(Connection by, var _, var _) ->
          throw Errors.upstreamStateUnknown(by.name());
      case Upstreams.Return.Failed(String sealed, Problem problem) -> {
        if (sealed.isEmpty()) {
          throw problem;
        }
        yield refused(request, sealed, "", problem);
      }
    };
  }

  private Reply enter(Request request, Connection by, String sealed, Told told) {
    PendingRequest waiting = pending.open(request.tenant(), sealed);
    Authorization.Door to = authorization.door(request, waiting);
    try {
      Connection usable = connections.usable(request.tenant(), by.id(), to.client());
      if (AccountConnectionRoutes.links(waiting)) {
        return account.back(request, waiting, usable, told);
      }
      var caller =
          new Identities.Caller(
              request.tenant(), to.client(), usable, told, BrowserCookie.of(request), request.id());
      var place = TrustCookie.place(request);
      return switch (identities.inBrowser(caller, authorization.since(waiting, to), place)) {
        case Identities.Entered.Begun(BrowserSession.Begun begun) ->
            SignInRoutes.arrived(request, sealed, begun);
        case Identities.Entered.Connected _ -> SignInRoutes.onward(sealed);
        case Identities.Entered.Unconnected(Problem problem) -> {
          String connecting = pending.seal(request.tenant(), waiting.connecting(by.id().value()));
          yield page.refused(request, to, connecting, told.email(), problem);
        }
      };
    } catch (Problem problem) {
      return refused(request, sealed, told.email(), problem);
    }
  }
}
