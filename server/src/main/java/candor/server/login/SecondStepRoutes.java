package candor.server.login;

import candor.core.credential.Factors;
import candor.core.credential.TrustedBrowsers;
import candor.core.session.BrowserSession;
import candor.core.session.SecondSteps;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
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
import candor.server.oauth.TrustCookie;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// `/sign-in/factor`: the page that asks for a second factor. Where no request waits it leads back
/// to the person's own account.
public final class SecondStepRoutes {
  private final Authorization authorization;
  private final PendingRequests pending;
  private final SecondSteps secondSteps;
  private final Factors factors;
  private final PasskeyRoutes passkeys;
  private final TrustedBrowsers trusted;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public SecondStepRoutes(
      Authorization authorization,
      PendingRequests pending,
      SecondSteps secondSteps,
      Factors factors,
      PasskeyRoutes passkeys,
      TrustedBrowsers trusted) {
    this.authorization = authorization;
    this.pending = pending;
    this.secondSteps = secondSteps;
    this.factors = factors;
    this.passkeys = passkeys;
    this.trusted = trusted;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", Authorization.FACTOR, RateClass.PAGE, this::form).producing("text/html"),
        new Route("POST", Authorization.FACTOR, RateClass.SIGN_IN, this::prove)
            .producing("text/html"));
  }

  private Reply form(Request request) {
    String sealed = pending.carried(request.tenant(), request.query());
    return authorization
        .seen(request)
        .map(session -> page(request, session, 200, sealed, Optional.empty()))
        .orElseGet(() -> onward(sealed));
  }

  private Reply page(
      Request request, BrowserSession session, int status, String sealed, Optional<Shown> refusal) {
    Factors.Held held = factors.held(request.tenant(), session.user());
    Words words =
        sealed.isEmpty()
            ? Words.in(request.language())
            : Words.in(
                SignInRoutes.language(
                    request,
                    authorization
                        .door(request, pending.open(request.tenant(), sealed))
                        .languages()));
    return pages.reply(
        status,
        "factor",
        new FactorView(
            words,
            FactorWords.beside(words),
            stylesheet.address(),
            sealed,
            held.hasApp() || held.backupCodes() > 0,
            Optional.of(held.passkeys())
                .filter(own -> !own.isEmpty())
                .map(own -> passkeys.oneOf(request, own)),
            trusted.days(request.tenant()),
            refusal));
  }

  private Reply prove(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    Optional<BrowserSession> session = authorization.seen(request);
    String sealed = pending.carried(request.tenant(), form);
    if (session.isEmpty()) {
      return onward(sealed);
    }
    try {
      BrowserSession.Begun begun =
          secondSteps.byCode(
              request.tenant(), session.get(), form.text("code").orElse(""), request.id());
      Reply reply = BrowserCookie.set(onward(sealed), request, begun.cookie());
      return TrustCookie.set(reply, request, form, begun.session(), trusted);
    } catch (Problem problem) {
      Shown shown = Shown.of(problem, Surface.BROWSER, request);
      return shown
          .timed(page(request, session.get(), shown.status(), sealed, Optional.of(shown)))
          .refusing(problem);
    }
  }

  /// To this page, for somebody for whom no request waits.
  static Reply first() {
    return Reply.redirect(URI.create(Authorization.FACTOR)).header("Cache-Control", "no-store");
  }

  /// Back to what waits.
  ///
  /// @param sealed the request that waits; empty if none does
  static Reply onward(String sealed) {
    return Reply.redirect(URI.create(address(sealed))).header("Cache-Control", "no-store");
  }

  static String address(String sealed) {
    return sealed.isEmpty()
        ? Authorization.FACTORS
        : Authorization.CONTINUE + "?" + Authorization.REQUEST + "=" + sealed;
  }
}
