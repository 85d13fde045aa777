package candor.server.login;

import candor.core.credential.Passkey;
import candor.core.credential.Passkeys;
import candor.core.credential.TrustedBrowsers;
import candor.core.session.BrowserSession;
import candor.core.session.PasskeySignIns;
import candor.core.user.User;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.Authorization;
import candor.server.oauth.BrowserCookie;
import candor.server.oauth.PendingRequests;
import candor.server.oauth.TrustCookie;
import java.util.List;
import java.util.Optional;

/// Where browsers bring what passkeys signed: `/sign-in/passkey` where nothing else was proved,
/// `/sign-in/factor/passkey` beside something else. What pages ask for is made here too.
public final class PasskeyRoutes {
  private static final String FIRST = Authorization.SIGN_IN + "/passkey";
  private static final String SECOND = Authorization.FACTOR + "/passkey";

  /// What a form brings.
  static final String CREDENTIAL = "credential";

  private final Authorization authorization;
  private final PendingRequests pending;
  private final Passkeys passkeys;
  private final PasskeySignIns signIns;
  private final TrustedBrowsers trusted;
  private final PasskeyScript script = new PasskeyScript();

  public PasskeyRoutes(
      Authorization authorization,
      PendingRequests pending,
      Passkeys passkeys,
      PasskeySignIns signIns,
      TrustedBrowsers trusted) {
    this.authorization = authorization;
    this.pending = pending;
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.trusted = trusted;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        script.route(),
        new Route("POST", FIRST, RateClass.SIGN_IN, this::first).producing("text/html"),
        new Route("POST", SECOND, RateClass.SIGN_IN, this::second).producing("text/html"));
  }

  /// What the sign-in page asks for.
  PasskeyAsk any(Request request) {
    return PasskeyAsk.get(
        request, passkeys.challenge(request.tenant()), List.of(), script.address());
  }

  /// What the page of the second step asks for.
  PasskeyAsk oneOf(Request request, List<Passkey> own) {
    return PasskeyAsk.get(request, passkeys.challenge(request.tenant()), own, script.address());
  }

  /// What the page asks for where one is added.
  PasskeyAsk another(Request request, User user, List<Passkey> own) {
    return PasskeyAsk.create(
        request, passkeys.challenge(request.tenant(), user.id()), user, own, script.address());
  }

  private Reply first(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    Authorization.Door door =
        authorization.door(
            request, pending.open(request.tenant(), form.required(Authorization.REQUEST)));
    BrowserSession.Begun begun =
        signIns.inBrowser(
            request.tenant(),
            door.client(),
            form.required(CREDENTIAL),
            PasskeyAsk.party(request),
            TrustCookie.place(request),
            request.id());
    return SignInRoutes.arrived(request, form.required(Authorization.REQUEST), begun);
  }

  private Reply second(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    Optional<BrowserSession> session = authorization.seen(request);
    String sealed = pending.carried(request.tenant(), form);
    if (session.isEmpty()) {
      return SecondStepRoutes.onward(sealed);
    }
    BrowserSession.Begun begun =
        signIns.second(
            request.tenant(),
            session.get(),
            form.required(CREDENTIAL),
            PasskeyAsk.party(request),
            request.id());
    Reply reply = BrowserCookie.set(SecondStepRoutes.onward(sealed), request, begun.cookie());
    return TrustCookie.set(reply, request, form, begun.session(), trusted);
  }
}
