package candor.server.login;

import candor.core.credential.Factors;
import candor.core.credential.Link;
import candor.core.credential.Links;
import candor.core.credential.Password;
import candor.core.db.TenantId;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.PasskeySignIns;
import candor.core.session.SecondSteps;
import candor.core.session.SignIns;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.Users;
import candor.errors.Problem;
import candor.protocol.oauth.Acr;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `/account/factors`: where people see, add and remove their second factors. Whoever does has
/// signed in just now, with all that the account has: a browser that was left open is anybody's.
public final class FactorRoutes {
  /// Where people sign in who come for their own account. A link by mail may wait for them.
  static final String SIGN_IN = "/account/sign-in";

  private static final String APP = Authorization.FACTORS + "/app";
  private static final String CODES = Authorization.FACTORS + "/codes";
  private static final String REMOVE_APP = APP + "/remove";
  private static final String PASSKEY = Authorization.FACTORS + "/passkey";
  private static final String REMOVE_PASSKEY = PASSKEY + "/remove";
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Authorization authorization;
  private final PendingRequests pending;
  private final SignIns signIns;
  private final SecondSteps secondSteps;
  private final PasskeySignIns passkeySignIns;
  private final PasskeyRoutes passkeys;
  private final Factors factors;
  private final Users users;
  private final Links links;
  private final Clock clock;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public FactorRoutes(
      Authorization authorization,
      PendingRequests pending,
      SignIns signIns,
      SecondSteps secondSteps,
      PasskeySignIns passkeySignIns,
      PasskeyRoutes passkeys,
      Factors factors,
      Users users,
      Links links,
      Clock clock) {
    this.authorization = authorization;
    this.pending = pending;
    this.signIns = signIns;
    this.secondSteps = secondSteps;
    this.passkeySignIns = passkeySignIns;
    this.passkeys = passkeys;
    this.factors = factors;
    this.users = users;
    this.links = links;
    this.clock = clock;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        route("GET", Authorization.FACTORS, RateClass.PAGE, this::list),
        route("GET", SIGN_IN, RateClass.PAGE, this::signInForm),
        route("POST", SIGN_IN, RateClass.SIGN_IN, this::signIn),
        route("GET", APP, RateClass.PAGE, fresh(this::offer)),
        route("POST", APP, RateClass.SIGN_IN, fresh(this::addApp)),
        route("POST", REMOVE_APP, RateClass.SIGN_IN, fresh(this::removeApp)),
        route("POST", PASSKEY, RateClass.SIGN_IN, fresh(this::addPasskey)),
        route("POST", REMOVE_PASSKEY, RateClass.SIGN_IN, fresh(this::removePasskey)),
        route("POST", CODES, RateClass.SIGN_IN, fresh(this::newCodes)));
  }

  private static Route route(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  /// What is done by whoever has just signed in.
  @FunctionalInterface
  private interface Owned {
    Reply to(Request request, BrowserSession session);
  }

  private Endpoint fresh(Owned owned) {
    return request -> {
      boolean post = request.method().equals("POST");
      if (post) {
        SameSite.check(request);
      }
      String sealed = sealed(request, post ? request.form() : request.query());
      Optional<BrowserSession> session = authorization.browser(request);
      if (session.isEmpty()) {
        return missing(request, sealed);
      }
      if (!session.get().within(FRESH, clock.instant())) {
        return to(SIGN_IN, sealed);
      }
      return proved(request, session.get())
          ? owned.to(request, session.get())
          : to(Authorization.FACTOR, "");
    };
  }

  /// Whether a session is as sure as the account can be: one that began before the account had a
  /// second factor is not.
  private boolean proved(Request request, BrowserSession session) {
    return session.acr().reaches(Acr.MULTI_FACTOR)
        || !factors.held(request.tenant(), session.user()).any();
  }

  private Reply missing(Request request, String sealed) {
    return authorization.seen(request).isPresent()
        ? to(Authorization.FACTOR, sealed)
        : to(SIGN_IN, sealed);
  }

  private String sealed(Request request, Parameters from) {
    return pending.carried(request.tenant(), from);
  }

  private static Reply to(String path, String sealed) {
    String query = sealed.isEmpty() ? "" : "?" + Authorization.REQUEST + "=" + sealed;
    return Reply.redirect(URI.create(path + query)).header("Cache-Control", "no-store");
  }

  private Reply list(Request request) {
    Optional<BrowserSession> session = authorization.browser(request);
    String sealed = sealed(request, request.query());
    if (session.isEmpty()) {
      return missing(request, sealed);
    }
    User user = user(request, session.get());
    Factors.Held held = factors.held(request.tenant(), user.id());
    Words words = Words.in(request.language());
    return pages.reply(
        200,
        "factors",
        new FactorsView(
            words,
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

  /// The link that waits for the sign-in of its owner, if one does.
  ///
  /// @throws Problem `mail_link_unknown`, `mail_link_used`, `mail_link_expired`
  private Optional<Link> link(Request request, Parameters from) {
    return from.text(MailedPage.LINK)
        .map(secret -> links.existing(request.tenant(), Link.Kind.CHANGE, secret));
  }

  private Reply signInForm(Request request) {
    Optional<Link> _ = link(request, request.query());
    String email =
        authorization
            .browser(request)
            .map(session -> user(request, session).email().value())
            .orElse("");
    return signInPage(request, 200, request.query(), email, Optional.empty());
  }

  private Reply signInPage(
      Request request, int status, Parameters from, String email, Optional<Shown> refusal) {
    Words words = Words.in(request.language());
    return pages.reply(
        status,
        "again",
        new AgainView(
            words,
            FactorWords.beside(words),
            stylesheet.address(),
            sealed(request, from),
            from.text(MailedPage.LINK).orElse(""),
            email,
            refusal));
  }

  private Reply signIn(Request request) {
    SameSite.check(request);
    TenantId tenant = request.tenant();
    Parameters form = request.form();
    String sealed = sealed(request, form);
    String email = form.text("email").orElse("");
    Optional<Link> link = link(request, form);
    // Whose link waits, and whoever is signed in, sign in where they belong; anybody else is taken
    // for the tenant's own.
    Pool pool =
        link.map(Link::user)
            .or(() -> authorization.browser(request).map(BrowserSession::user))
            .flatMap(user -> users.find(tenant, user))
            .map(User::pool)
            .orElse(Pool.TENANT);
    try {
      BrowserSession.Begun begun =
          signIns.inBrowser(
              tenant,
              signIns.own(tenant, pool),
              Email.in("email", email),
              Password.typed(form.text("password").orElse("")),
              new BrowserSessions.Place(
                  request.clientIp(), request.header("User-Agent").orElse("")),
              request.id());
      Reply onward =
          link.isPresent()
              ? AccountEmailRoutes.following(form.required(MailedPage.LINK))
              : to(Authorization.FACTORS, sealed);
      return BrowserCookie.set(onward, request, begun.cookie());
    } catch (Problem problem) {
      Shown shown = Shown.of(problem, Surface.BROWSER, request);
      return signInPage(request, shown.status(), form, email, Optional.of(shown)).refusing(problem);
    }
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
      return appPage(request, shown.status(), sealed, offer, Optional.of(shown)).refusing(problem);
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
    return to(Authorization.FACTORS, sealed(request, request.form()));
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
    return to(Authorization.FACTORS, sealed(request, request.form()));
  }

  private Reply newCodes(Request request, BrowserSession session) {
    List<String> codes = factors.newBackupCodes(request.tenant(), session.user(), request.id());
    return codesPage(request, sealed(request, request.form()), codes);
  }
}
