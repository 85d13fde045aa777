package candor.server.login;

import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.credential.TrustedBrowsers;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessionId;
import candor.core.session.OwnAccount;
import candor.core.session.SignedInBrowser;
import candor.server.catalog.Stylesheet;
import candor.server.http.Endpoint;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.Authorization;
import candor.server.oauth.InitiateLoginEndpoint;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// `/account/sessions` and `/account/applications`: who else is in an account. Both end what they
/// show, which takes no fresh sign-in: it can only make the account safer.
public final class AccountAccessRoutes {
  private static final String END = AccountNav.SESSIONS + "/end";
  private static final String END_OTHERS = AccountNav.SESSIONS + "/end-others";
  private static final String DISTRUST = AccountNav.SESSIONS + "/distrust";
  private static final String REVOKE = AccountNav.APPLICATIONS + "/revoke";

  private final AccountDoor door;
  private final OwnAccount account;
  private final TrustedBrowsers trusted;
  private final Clients clients;
  private final ApiNames apis;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public AccountAccessRoutes(
      Authorization authorization,
      OwnAccount account,
      TrustedBrowsers trusted,
      Clients clients,
      ApiNames apis) {
    this.door = new AccountDoor(authorization);
    this.account = account;
    this.trusted = trusted;
    this.clients = clients;
    this.apis = apis;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        route("GET", AccountNav.SESSIONS, RateClass.PAGE, door.open(this::sessions)),
        route("POST", END, RateClass.SIGN_IN, door.harmless(this::end)),
        route("POST", DISTRUST, RateClass.SIGN_IN, door.harmless(this::distrust)),
        route("POST", END_OTHERS, RateClass.SIGN_IN, door.harmless(this::endOthers)),
        route("GET", AccountNav.APPLICATIONS, RateClass.PAGE, door.open(this::applications)),
        route("POST", REVOKE, RateClass.SIGN_IN, door.harmless(this::revoke)));
  }

  private static Route route(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  private Reply sessions(Request request, BrowserSession owner) {
    Words words = Words.in(request.language());
    AccountNav nav = AccountNav.at(AccountNav.SESSIONS, words);
    List<AccountView.Device> devices =
        account.browsers(request.tenant(), owner.user()).stream()
            .map(each -> device(each, owner, nav.words()))
            .toList();
    List<AccountView.Device> ofTrust =
        trusted.of(request.tenant(), owner.user()).stream()
            .map(
                each ->
                    new AccountView.Device(
                        each.id(),
                        UserAgent.words(each.agent(), nav.words()),
                        network(each.ip()),
                        each.trustedAt(),
                        false))
            .toList();
    return pages.reply(
        200,
        "sessions",
        new AccountView.Sessions(words, nav, stylesheet.address(), devices, ofTrust));
  }

  private static AccountView.Device device(
      SignedInBrowser browser, BrowserSession owner, AccountWords words) {
    return new AccountView.Device(
        browser.id().value(),
        UserAgent.words(browser.agent(), words),
        network(browser.ip()),
        browser.signedInAt(),
        browser.id().equals(owner.id()));
  }

  /// Where an address is, roughly: enough to know one's own, and not the address of a household.
  private static String network(String ip) {
    if (ip.indexOf(':') < 0) {
      int last = ip.lastIndexOf('.');
      return last < 0 ? ip : ip.substring(0, last) + ".*";
    }
    int zone = ip.indexOf('%');
    String[] groups =
        InetAddress.ofLiteral(zone < 0 ? ip : ip.substring(0, zone)).getHostAddress().split(":");
    return groups.length < 3 ? ip : groups[0] + ":" + groups[1] + ":" + groups[2] + ":*";
  }

  private Reply end(Request request, BrowserSession owner) {
    account.endBrowser(
        request.tenant(),
        owner.user(),
        new BrowserSessionId(request.form().required("id")),
        request.id());
    return to(AccountNav.SESSIONS);
  }

  private Reply distrust(Request request, BrowserSession owner) {
    trusted.end(request.tenant(), owner.user(), request.form().required("id"), request.id());
    return to(AccountNav.SESSIONS);
  }

  private Reply endOthers(Request request, BrowserSession owner) {
    account.endOthers(request.tenant(), owner, request.id());
    return to(AccountNav.SESSIONS);
  }

  private static Reply to(String page) {
    return Reply.redirect(URI.create(page)).header("Cache-Control", "no-store");
  }

  private Reply applications(Request request, BrowserSession owner) {
    Words words = Words.in(request.language());
    List<AccountView.Application> shown =
        account.applications(request.tenant(), owner.user()).stream()
            .map(each -> application(request, each, words))
            .toList();
    return pages.reply(
        200,
        "applications",
        new AccountView.Applications(
            words, AccountNav.at(AccountNav.APPLICATIONS, words), stylesheet.address(), shown));
  }

  private AccountView.Application application(
      Request request, OwnAccount.Connected connected, Words words) {
    Optional<Client> client = clients.find(request.tenant(), connected.client());
    return new AccountView.Application(
        connected.client().value(),
        client.map(each -> each.name(words.locale())).orElse(connected.client().value()),
        connected.scopes().stream().map(words::scope).toList(),
        apis.of(request.tenant(), connected.resources()),
        connected.since(),
        client.flatMap(InitiateLoginEndpoint::link).orElse(""));
  }

  private Reply revoke(Request request, BrowserSession owner) {
    account.revoke(
        request.tenant(),
        owner.user(),
        new ClientId(request.form().required("client_id")),
        request.id());
    return to(AccountNav.APPLICATIONS);
  }
}
