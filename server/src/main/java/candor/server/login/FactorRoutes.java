package candor.server.login;

import candor.core.credential.Factors;
import candor.core.session.BrowserSession;
import candor.core.session.PasskeySignIns;
import candor.core.session.SecondSteps;
import candor.core.user.User;
import candor.core.user.Users;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.http.Shown;
import candor.server.http.Surface;
import candor.server.oauth.Authorization;
import candor.server.oauth.BrowserCookie;
import candor.server.oauth.PendingRequests;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// `/account/factors`: where people see, add and remove their second factors.
public final class FactorRoutes {
  private static final String APP = Authorization.FACTORS + "/app";
  private static final String CODES = Authorization.FACTORS + "/codes";
  private static final String REMOVE_APP = APP + "/remove";
  private static final String PASSKEY = Authorization.FACTORS + "/passkey";
  private static final String REMOVE_PASSKEY = PASSKEY + "/remove";

  private final AccountDoor door;
  private final PendingRequests pending;
  private final SecondSteps secondSteps;
  private final PasskeySignIns passkeySignIns;
  private final PasskeyRoutes passkeys;
  private final Factors factors;
  private final Users users;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public FactorRoutes(
      Authorization authorization,
      PendingRequests pending,
      SecondSteps secondSteps,
      PasskeySignIns passkeySignIns,
      PasskeyRoutes passkeys,
      Factors factors,
      Users users) {
    this.door = new AccountDoor(authorization);
    this.pending = pending;
    this.secondSteps = secondSteps;
    this.passkeySignIns = passkeySignIns;
    this.passkeys = passkeys;
    this.factors = factors;
    this.users = users;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        route("GET", Authorization.FACTORS, RateClass.PAGE, door.open(this::list)),
        route("GET", APP, RateClass.PAGE, door.fresh(this::offer)),
        route("POST", APP, RateClass.SIGN_IN, changing(this::addApp)),
        route("POST", REMOVE_APP, RateClass.SIGN_IN, changing(this::removeApp)),
        route("POST", PASSKEY, RateClass.SIGN_IN, changing(this::addPasskey)),
        route("POST", REMOVE_PASSKEY, RateClass.SIGN_IN, changing(this::removePasskey)),
        route("POST", CODES, RateClass.SIGN_IN, changing(this::newCodes)));
  }

  private Endpoint changing(AccountDoor.Owned form) {
    return door.changing(Authorization.FACTORS, form);
  }

  private static Route route(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  private String sealed(Request request, Parameters from) {
    return pending.carried(request.tenant(), from);
  }

  private Reply list(Request request, Parameters form) {
    String sealed = sealed(request, form);
    String query = sealed.isEmpty() ? "" : "?" + Authorization.REQUEST + "=" + sealed;
    return Reply.redirect(URI.create(Authorization.FACTORS + query))
        .header("Cache-Control", "no-store");
  }

  private Reply list(Request request, BrowserSession session) {
    String sealed = sealed(request, request.query());
    User user = user(request, session);
    Factors.Held held = factors.held(request.tenant(), user.id());
    Words words = Words.in(request.language());
    return pages.reply(
        200,
        "factors",
        new FactorsView(
            words,
            AccountNav.at(Authorization.FACTORS, words),
            FactorWords.beside(words),
            stylesheet.address(),
            sealed,
            user.email().value(),
            held,
            passkeys.another(request, user, held.passkeys())));
  }

  private User user(Request request, BrowserSession session) {
    return users.existing(request.tenant(), session.user());
  }

  private Reply offer(Request request, BrowserSession session) {
    User user = user(request, session);
    Factors.Offer offer =
        factors.offer(request.tenant(), user.id(), name(request), user.email().value());
    return appPage(request, 200, sealed(request, request.query()), offer, Optional.empty());
  }

  /// What an app shows above its codes.
  private static String name(Request request) {
    return URI.create(request.issuer()).getHost();
  }

  private Reply appPage(
      Request request, int status, String sealed, Factors.Offer offer, Optional<Shown> refusal) {
    Words words = Words.in(request.language());
    return pages.reply(
        status,
        "app",
        new AppView(
            words,
            FactorWords.beside(words),
            stylesheet.address(),
            sealed,
            offer,
            QrCode.of(offer.uri()),
            refusal));
  }

  private Reply addApp(Request request, BrowserSession session) {
    Parameters form = request.form();
    String sealed = sealed(request, form);
    String secret = form.required("secret");
    User user = user(request, session);
    Factors.Offer offer =
        factors.offered(request.tenant(), user.id(), secret, name(request), user.email().value());
    try {
      SecondSteps.Added added =
          secondSteps.addApp(
              request.tenant(), session, secret, form.text("code").orElse(""), request.id());
      return added(request, added);
    } catch (Problem problem) {
      Shown shown = Shown.of(problem, Surface.BROWSER, request);
      return shown
          .timed(appPage(request, shown.status(), sealed, offer, Optional.of(shown)))
          .refusing(problem);
    }
  }

  private Reply added(Request request, SecondSteps.Added added) {
    Reply reply =
        added.backupCodes().isEmpty()
            ? SecondStepRoutes.onward(sealed(request, request.form()))
            : codesPage(request, sealed(request, request.form()), added.backupCodes());
    return BrowserCookie.set(reply, request, added.browser().cookie());
  }

  private Reply codesPage(Request request, String sealed, List<String> codes) {
    Words words = Words.in(request.language());
    return pages.reply(
        200,
        "codes",
        new CodesView(
            words,
            FactorWords.beside(words),
            stylesheet.address(),
            SecondStepRoutes.address(sealed),
            codes));
  }

  private Reply removeApp(Request request, BrowserSession session) {
    factors.removeApp(request.tenant(), session.user(), request.id());
    return list(request, request.form());
  }

  private Reply addPasskey(Request request, BrowserSession session) {
    Parameters form = request.form();
    SecondSteps.Added added =
        passkeySignIns.add(
            request.tenant(),
            session,
            form.required(PasskeyRoutes.CREDENTIAL),
            PasskeyAsk.party(request),
            request.id());
    return added(request, added);
  }

  private Reply removePasskey(Request request, BrowserSession session) {
    factors.removePasskey(
        request.tenant(), session.user(), request.form().required("id"), request.id());
    return list(request, request.form());
  }

  private Reply newCodes(Request request, BrowserSession session) {
    List<String> codes = factors.newBackupCodes(request.tenant(), session.user(), request.id());
    return codesPage(request, sealed(request, request.form()), codes);
  }
}
