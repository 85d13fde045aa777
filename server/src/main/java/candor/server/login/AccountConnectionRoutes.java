package candor.server.login;

import candor.core.connection.Connection;
import candor.core.connection.ConnectionId;
import candor.core.connection.Connections;
import candor.core.connection.Identities;
import candor.core.connection.Linked;
import candor.core.connection.Told;
import candor.core.session.BrowserSession;
import candor.core.session.SignIns;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.http.Shown;
import candor.server.http.Surface;
import candor.server.oauth.Authorization;
import candor.server.oauth.BrowserCookie;
import candor.server.oauth.PendingRequest;
import candor.server.oauth.PendingRequests;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `/account/connections`: with what other services somebody signs in. A link is made by proof of
/// both sides: a fresh sign-in here, and one there, in the browser session that asked. The way
/// between them is [UpstreamRoutes].
public final class AccountConnectionRoutes {
  private static final String UNLINK = AccountNav.CONNECTIONS + "/unlink";
  private static final String CONNECTION = "connection";

  private final Authorization authorization;
  private final AccountDoor door;
  private final PendingRequests pending;
  private final Connections connections;
  private final Identities identities;
  private final SignIns signIns;
  private final Users users;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public AccountConnectionRoutes(
      Authorization authorization,
      PendingRequests pending,
      Connections connections,
      Identities identities,
      SignIns signIns,
      Users users) {
    this.authorization = authorization;
    this.door = new AccountDoor(authorization);
    this.pending = pending;
    this.connections = connections;
    this.identities = identities;
    this.signIns = signIns;
    this.users = users;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", AccountNav.CONNECTIONS, RateClass.PAGE, door.open(this::list))
            .producing("text/html"),
        new Route(
                "POST",
                AccountNav.CONNECTIONS,
                RateClass.SIGN_IN,
                door.changing(AccountNav.CONNECTIONS, this::leave))
            .producing("text/html"),
        new Route(
                "POST",
                UNLINK,
                RateClass.SIGN_IN,
                door.changing(AccountNav.CONNECTIONS, this::unlink))
            .producing("text/html"));
  }

  private Reply list(Request request, BrowserSession owner) {
    return page(request, 200, owner, Optional.empty());
  }

  private Reply page(Request request, int status, BrowserSession owner, Optional<Shown> refusal) {
    Words words = Words.in(request.language());
    return pages.reply(
        status,
        "connections",
        new AccountView.Connections(
            words,
            AccountNav.at(AccountNav.CONNECTIONS, words),
            stylesheet.address(),
            links(request, owner),
            refusal,
            refusal.map(SignInPage::detail).orElse("")));
  }

  /// Those with which the account is linked, also where nobody can sign in with them at present,
  /// and those with which it can be.
  private List<AccountView.Link> links(Request request, BrowserSession owner) {
    var links = new ArrayList<AccountView.Link>();
    var known = new ArrayList<ConnectionId>();
    for (Linked linked : identities.of(request.tenant(), owner.user())) {
      Connection connection = connections.existing(request.tenant(), linked.connection());
      known.add(connection.id());
      links.add(
          new AccountView.Link(connection.id().value(), connection.name(), Optional.of(linked)));
    }
    usable(request, owner).stream()
        .filter(each -> !known.contains(each.id()))
        .map(each -> new AccountView.Link(each.id().value(), each.name(), Optional.empty()))
        .forEach(links::add);
    return links;
  }

  private List<Connection> usable(Request request, BrowserSession owner) {
    var pool = users.existing(request.tenant(), owner.user()).pool();
    return connections.offered(request.tenant(), signIns.own(request.tenant(), pool));
  }

  private Reply leave(Request request, BrowserSession owner) {
    String sealed = pending.toLink(request.tenant(), AccountNav.CONNECTIONS, owner);
    String connection = request.form().required(CONNECTION);
    return to(
        Authorization.SIGN_IN_WITH
            + connections.existing(request.tenant(), new ConnectionId(connection)).id().value()
            + "?"
            + Authorization.REQUEST
            + "="
            + sealed);
  }

  private static Reply to(String address) {
    return Reply.redirect(URI.create(address)).header("Cache-Control", "no-store");
  }

  private Reply unlink(Request request, BrowserSession owner) {
    var id = new ConnectionId(request.form().required(CONNECTION));
    try {
      identities.disconnect(
          request.tenant(),
          connections.existing(request.tenant(), id),
          owner.user(),
          usable(request, owner),
          request.id());
      return to(AccountNav.CONNECTIONS);
    } catch (Problem problem) {
      return refused(request, owner, problem);
    }
  }

  /// Whether somebody left the page to link their account.
  static boolean links(PendingRequest waiting) {
    return waiting.waits() instanceof PendingRequest.Waits.ForPage(String path, _)
        && path.equals(AccountNav.CONNECTIONS)
        && !waiting.chosen().isEmpty();
  }

  /// Links the account with whom a provider vouches for.
  Reply back(Request request, PendingRequest waiting, Connection connection, Told told) {
    BrowserSession owner = owner(request, waiting);
    try {
      var caller =
          new Identities.Caller(
              request.tenant(),
              authorization.door(request, waiting).client(),
              connection,
              told,
              BrowserCookie.of(request),
              request.id());
      identities.connect(caller, owner.user());
      return to(AccountNav.CONNECTIONS);
    } catch (Problem problem) {
      return refused(request, owner, problem);
    }
  }

  /// The page with why it failed.
  Reply refused(Request request, PendingRequest waiting, Problem problem) {
    return refused(request, owner(request, waiting), problem);
  }

  private Reply refused(Request request, BrowserSession owner, Problem problem) {
    Shown shown = Shown.of(problem, Surface.BROWSER, request);
    return shown.timed(page(request, shown.status(), owner, Optional.of(shown))).refusing(problem);
  }

  /// Who asked for it. A link of somebody else's making must not link this browser's account with
  /// them.
  private BrowserSession owner(Request request, PendingRequest waiting) {
    return authorization
        .browser(request)
        .filter(found -> found.id().value().equals(waiting.chosen()))
        .orElseThrow(() -> Errors.accountSignInNeeded(Authorization.FRESH.toMinutes()));
  }
}
