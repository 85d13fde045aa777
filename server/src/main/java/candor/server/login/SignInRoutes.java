package candor.server.login;

import candor.core.client.AboutTerms;
import candor.core.client.Client;
import candor.core.consent.Consents;
import candor.core.consent.DetailTypes;
import candor.core.credential.Password;
import candor.core.session.BrowserSession;
import candor.core.session.SignIns;
import candor.core.user.Email;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.Authorization;
import candor.server.oauth.BrowserCookie;
import candor.server.oauth.PendingRequest;
import candor.server.oauth.PendingRequests;
import candor.server.oauth.TrustCookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The pages between a client's request and its answer: signing in, and being asked. Plain forms,
/// without a script. Each comes back to [Authorization], which says what is next.
public final class SignInRoutes {
  private final Authorization authorization;
  private final PendingRequests pending;
  private final SignIns signIns;
  private final Consents consents;
  private final DetailTypes detailTypes;
  private final Users users;
  private final ApiNames apis;
  private final SignInPage page;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public SignInRoutes(
      Authorization authorization,
      PendingRequests pending,
      SignIns signIns,
      Consents consents,
      DetailTypes detailTypes,
      Users users,
      ApiNames apis,
      SignInPage page) {
    this.authorization = authorization;
    this.pending = pending;
    this.signIns = signIns;
    this.consents = consents;
    this.detailTypes = detailTypes;
    this.users = users;
    this.apis = apis;
    this.page = page;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        page("GET", Authorization.SIGN_IN, this::form),
        new Route("POST", Authorization.SIGN_IN, RateClass.SIGN_IN, this::signIn)
            .producing("text/html"),
        page("GET", Authorization.CHOOSE, this::choice),
        page("POST", Authorization.CHOOSE, this::chosen),
        page("GET", Authorization.CONTINUE, this::onward),
        page("GET", Authorization.CONSENT, this::question),
        page("POST", Authorization.CONSENT, this::decision));
  }

  private static Route page(String method, String path, Endpoint endpoint) {
    return new Route(method, path, RateClass.PAGE, endpoint).producing("text/html");
  }

  private PendingRequest waiting(Request request, Parameters from) {
    return pending.open(request.tenant(), from.required(Authorization.REQUEST));
  }

  private Reply form(Request request) {
    Authorization.Door door = authorization.door(request, waiting(request, request.query()));
    String sealed = request.query().required(Authorization.REQUEST);
    return page.home(request, door, door.loginHint(), sealed)
        .orElseGet(() -> page.reply(request, door, sealed, door.loginHint()));
  }

  /// The client knows the person's language better than the browser does.
  static Locale language(Request request, List<Locale> spoken) {
    return spoken.stream().filter(Words::spoken).findFirst().orElse(request.language());
  }

  private static Words words(Request request, List<Locale> spoken) {
    return Words.in(language(request, spoken));
  }

  private Reply signIn(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    PendingRequest waiting = waiting(request, form);
    Authorization.Door door = authorization.door(request, waiting);
    String email = form.text("email").orElse("");
    String sealed = form.required(Authorization.REQUEST);
    try {
      Email typed = Email.in("email", email);
      if (page.emailFirst(request, door) && form.text("password").isEmpty()) {
        return page.home(request, door, email, sealed)
            .orElseGet(() -> page.reply(request, door, sealed, email));
      }
      BrowserSession.Begun begun =
          signIns.inBrowser(
              request.tenant(),
              door.client(),
              typed,
              Password.typed(form.text("password").orElse("")),
              TrustCookie.place(request),
              request.id());
      return arrived(request, form.required(Authorization.REQUEST), begun);
    } catch (Problem problem) {
      // The form again, with what is wrong: a page of its own would lose what was typed.
      return page.refused(request, door, sealed, email, problem);
    }
  }

  /// On from a sign-in, with its cookie.
  static Reply arrived(Request request, String sealed, BrowserSession.Begun begun) {
    return BrowserCookie.set(
        to(address(sealed) + "&" + Authorization.ARRIVED + "=1"), request, begun.cookie());
  }

  private static String address(String sealed) {
    return Authorization.CONTINUE + "?" + Authorization.REQUEST + "=" + sealed;
  }

  static Reply onward(Parameters form) {
    return onward(form.required(Authorization.REQUEST));
  }

  /// Back to what waits.
  static Reply onward(String sealed) {
    return to(address(sealed));
  }

  private static Reply to(String address) {
    return Reply.redirect(URI.create(address)).header("Cache-Control", "no-store");
  }

  private Reply onward(Request request) {
    PendingRequest waiting = waiting(request, request.query());
    boolean arrived = request.query().text(Authorization.ARRIVED).isPresent();
    if (arrived && BrowserCookie.of(request).isEmpty()) {
      // Without this the sign-in page would come again and again, and nobody would know why.
      throw Errors.signInCookieMissing(request.base().toString());
    }
    return authorization.next(request, waiting);
  }

  /// Who is signed in here, or another account: `prompt=select_account`.
  private Reply choice(Request request) {
    PendingRequest waiting = waiting(request, request.query());
    Authorization.Door door = authorization.door(request, waiting);
    Optional<BrowserSession> browser = authorization.browser(request, door.client());
    if (browser.isEmpty()) {
      return onward(request.query());
    }
    Words words = words(request, door.languages());
    String sealed = request.query().required(Authorization.REQUEST);
    String email = users.existing(request.tenant(), browser.get().user()).email().value();
    return pages.reply(
        200,
        "form",
        FormView.text(
                words,
                stylesheet.address(),
                words.choose(),
                words.to() + " " + words.application(door))
            .form(
                Authorization.CHOOSE,
                Map.of(Authorization.REQUEST, sealed),
                List.of(),
                words.goOnAs().formatted(email))
            .ways(
                List.of(
                    new FormView.Way(
                        words.another(),
                        Authorization.SIGN_IN + "?" + Authorization.REQUEST + "=" + sealed))));
  }

  private Reply chosen(Request request) {
    SameSite.check(request);
    PendingRequest waiting = waiting(request, request.form());
    Authorization.Door door = authorization.door(request, waiting);
    return authorization
        .browser(request, door.client())
        .map(browser -> authorization.choose(request, waiting, browser))
        .orElseGet(() -> onward(request.form()));
  }

  private Reply question(Request request) {
    PendingRequest waiting = waiting(request, request.query());
    Authorization.Asked asked = authorization.asked(request, waiting);
    Client client = asked.back().client();
    Optional<BrowserSession> browser = authorization.browser(request, client);
    if (browser.isEmpty()) {
      return onward(request.query());
    }
    Words words = words(request, asked.request().languages());
    AboutTerms about = client.about(words.locale());
    Reply page =
        pages.reply(
            200,
            "consent",
            new ConsentView(
                words,
                stylesheet.address(),
                request.query().required(Authorization.REQUEST),
                named(client, words.locale()),
                URI.create(asked.back().uri()).getHost(),
                users
                    .find(request.tenant(), browser.get().user())
                    .map(user -> user.email().value())
                    .orElse(""),
                asked.request().consented(client.scopes()).stream().map(words::scope).toList(),
                apis.of(request.tenant(), ApiNames.others(request, asked.request().resources())),
                about,
                detailTypes.shown(request.tenant(), asked.request().details(), words.language())),
            client);
    return Pages.picture(page, about.logoUri());
  }

  /// A client that is an address chose its name itself, and so the address stands beside it.
  private static String named(Client client, Locale language) {
    String id = client.id().value();
    String name = client.name(language);
    return id.indexOf("://") < 0 ? name : name + " (" + URI.create(id).getHost() + ")";
  }

  private Reply decision(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    Authorization.Asked asked = authorization.asked(request, waiting(request, form));
    Client client = asked.back().client();
    Optional<BrowserSession> browser = authorization.browser(request, client);
    if (browser.isEmpty()) {
      return onward(form);
    }
    if (!form.required("decision").equals("yes")) {
      return authorization.refusal(request, asked.back(), Errors.consentDenied(client.id()));
    }
    consents.grant(
        request.tenant(),
        browser.get().user(),
        new Consents.Asked(
            client.id(),
            asked.request().consented(client.scopes()),
            asked.request().resources(),
            asked.request().details()),
        request.id());
    return onward(form);
  }
}
