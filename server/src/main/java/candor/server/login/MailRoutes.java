package candor.server.login;

import candor.core.client.SelfRegistration;
import candor.core.credential.Link;
import candor.core.credential.Links;
import candor.core.credential.Password;
import candor.core.mail.Mailer;
import candor.core.secret.Chance;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.SignInsByMail;
import candor.core.tenant.TenantSettings;
import candor.core.tenant.Tenants;
import candor.core.user.Email;
import candor.errors.Errors;
import candor.errors.Faults;
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
import candor.server.oauth.DoorCookie;
import candor.server.oauth.PendingRequests;
import candor.server.oauth.TrustCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pages by which people choose a new password, sign in and make an account with a link that
/// they are mailed. Opening a link spends nothing, so that scanners of mail do no harm; the button
/// on its page does. Whoever began in this browser goes on to [Authorization]; a link that is
/// opened in another one still works there, and says where to go on.
public final class MailRoutes {
  static final String FORGOT = "/sign-in/forgot";
  static final String RESET = "/sign-in/reset";
  static final String BY_MAIL = "/sign-in/link";
  static final String CODE = "/sign-in/code";

  private static final int LONGEST_NAME = 200;

  private final Authorization authorization;
  private final PendingRequests pending;
  private final SignInsByMail byMail;
  private final Links links;
  private final Mailer mailer;
  private final Tenants tenants;
  private final SelfRegistration registration;
  private final DoorCookie door;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public MailRoutes(
      Authorization authorization,
      PendingRequests pending,
      SignInsByMail byMail,
      Links links,
      Mailer mailer,
      Tenants tenants,
      SelfRegistration registration,
      Chance chance) {
    this.authorization = authorization;
    this.pending = pending;
    this.byMail = byMail;
    this.links = links;
    this.mailer = mailer;
    this.tenants = tenants;
    this.registration = registration;
    this.door = new DoorCookie(chance);
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        page("GET", FORGOT, RateClass.PAGE, request -> ask(request, FORGOT)),
        page("POST", FORGOT, RateClass.SIGN_IN, this::forgot),
        page("GET", RESET, RateClass.PAGE, this::choose),
        page("POST", RESET, RateClass.SIGN_IN, this::reset),
        page("GET", BY_MAIL, RateClass.PAGE, this::link),
        page("POST", BY_MAIL, RateClass.SIGN_IN, this::sendOrFollow),
        page("POST", CODE, RateClass.SIGN_IN, this::code),
        page("GET", Authorization.SIGN_UP, RateClass.PAGE, this::signUp),
        page("POST", Authorization.SIGN_UP, RateClass.SIGN_IN, this::inviteOrJoin));
  }

  private static Route page(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  /// The ways from the sign-in page to these.
  List<FormView.Way> ways(Request request, Authorization.Door to, String sealed) {
    if (!mailer.able()) {
      return List.of();
    }
    MailWords words = MailWords.in(SignInRoutes.language(request, to.languages()));
    TenantSettings.SelfService offered = tenants.settings(request.tenant()).selfService();
    var ways = new ArrayList<FormView.Way>();
    ways.add(way(words.forgot(), FORGOT, sealed));
    if (offered.signInByMail()) {
      ways.add(way(words.byMail(), BY_MAIL, sealed));
    }
    if (byMail.signsUp(request.tenant(), to.client())) {
      ways.add(way(words.signUp(), Authorization.SIGN_UP, sealed));
    }
    return ways;
  }

  private static FormView.Way way(MailWords.Step step, String path, String sealed) {
    return new FormView.Way(step.button(), path + "?" + Authorization.REQUEST + "=" + sealed);
  }

  private MailedPage page(Request request) {
    return new MailedPage(request, request.language(), pages, stylesheet);
  }

  private MailedPage page(Request request, Authorization.Door to) {
    return new MailedPage(
        request, SignInRoutes.language(request, to.languages()), pages, stylesheet);
  }

  private Authorization.Door to(Request request, String sealed) {
    return authorization.door(request, pending.open(request.tenant(), sealed));
  }

  private static String waiting(Parameters from) {
    return from.required(Authorization.REQUEST);
  }

  private static MailWords.Step step(MailWords words, String path) {
    return switch (path) {
      case FORGOT -> words.forgot();
      case BY_MAIL -> words.byMail();
      default -> words.signUp();
    };
  }

  /// The page that asks for the address.
  private Reply ask(Request request, String path) {
    String sealed = waiting(request.query());
    Authorization.Door to = to(request, sealed);
    MailedPage page = page(request, to);
    return page.reply(question(page, path, sealed, to.loginHint()));
  }

  private static FormView question(MailedPage page, String path, String sealed, String email) {
    MailWords.Step step = step(page.mail(), path);
    return page.form(
            step,
            "",
            path,
            Map.of(Authorization.REQUEST, sealed),
            List.of(FormView.Field.email(page.words().email(), email)),
            step.title())
        .ways(List.of(back(page, sealed)));
  }

  private static FormView.Way back(MailedPage page, String sealed) {
    return new FormView.Way(
        page.mail().back(), Authorization.SIGN_IN + "?" + Authorization.REQUEST + "=" + sealed);
  }

  /// Something that is mailed.
  @FunctionalInterface
  private interface Sending {
    void send(SignInsByMail.Asker asker, Email email, MailedPage page, String application);
  }

  private Reply send(Request request, String path, Sending sending) {
    SameSite.check(request);
    String sealed = waiting(request.form());
    Authorization.Door to = to(request, sealed);
    MailedPage page = page(request, to);
    String typed = request.form().text("email").orElse("");
    String known = door.of(request);
    // The same cookie for all that one browser asks: two tabs do not take it from each other.
    String browser = known.isEmpty() ? door.fresh() : known;
    try {
      Email email = Email.in("email", typed);
      var asker =
          new SignInsByMail.Asker(
              request.tenant(), to.client(), sealed, browser, request.clientIp(), request.id());
      sending.send(asker, email, page, called(to));
      return door.set(page.reply(sent(page, path, sealed, email)), request, browser);
    } catch (Problem problem) {
      return page.refused(question(page, path, sealed, typed), problem);
    }
  }

  private FormView sent(MailedPage page, String path, String sealed, Email email) {
    FormView view =
        path.equals(BY_MAIL)
            ? codeForm(page, sealed, email.value())
            : page.text(page.mail().sent(), email.value());
    return view.ways(List.of(back(page, sealed)));
  }

  private static FormView codeForm(MailedPage page, String sealed, String email) {
    return page.form(
        page.mail().sentWithCode(),
        email,
        CODE,
        Map.of(Authorization.REQUEST, sealed, "email", email),
        List.of(FormView.Field.code(page.mail().code())),
        page.mail().sentWithCode().button());
  }

  private Reply forgot(Request request) {
    return send(
        request,
        FORGOT,
        (asker, email, page, application) ->
            byMail.forgot(
                asker, email, page.letter(page.mail().letters().forgot(), RESET, application)));
  }

  private Reply choose(Request request) {
    String secret = request.query().required(MailedPage.LINK);
    Link link = links.existing(request.tenant(), Link.Kind.RESET, secret);
    return page(request).reply(choice(request, secret, link));
  }

  private FormView choice(Request request, String secret, Link link) {
    MailedPage page = page(request);
    return page.form(
        page.mail().newPassword(),
        link.email(),
        RESET,
        Map.of(MailedPage.LINK, secret, "email", link.email()),
        List.of(page.newPassword(least(request))),
        page.mail().newPassword().button());
  }

  private int least(Request request) {
    return tenants.settings(request.tenant()).passwordMinimumLength();
  }

  private Reply reset(Request request) {
    SameSite.check(request);
    String secret = request.form().required(MailedPage.LINK);
    Link link = links.existing(request.tenant(), Link.Kind.RESET, secret);
    Password password;
    try {
      password =
          Password.chosen(
              "password", request.form().text("password").orElse(""), link.email(), least(request));
    } catch (Problem problem) {
      return page(request).refused(choice(request, secret, link), problem);
    }
    byMail.reset(request.tenant(), secret, password, request.id());
    return links.askedBy(request.tenant(), link, door.of(request))
        ? onward(link.request())
        : page(request).reply(page(request).text(page(request).mail().changed(), ""));
  }

  private static Reply onward(String sealed) {
    return Reply.redirect(
            URI.create(Authorization.CONTINUE + "?" + Authorization.REQUEST + "=" + sealed))
        .header("Cache-Control", "no-store");
  }

  private Reply link(Request request) {
    var secret = request.query().text(MailedPage.LINK);
    if (secret.isEmpty()) {
      return ask(request, BY_MAIL);
    }
    Link link = links.existing(request.tenant(), Link.Kind.SIGN_IN, secret.get());
    MailedPage page = page(request);
    String lead = page.mail().open().lead();
    boolean here = links.askedBy(request.tenant(), link, door.of(request));
    var step =
        new MailWords.Step(
            page.mail().open().title(),
            here ? lead : lead + " " + page.mail().elsewhere(),
            page.mail().open().button());
    return page.reply(
        page.form(
            step,
            link.email(),
            BY_MAIL,
            Map.of(MailedPage.LINK, secret.get()),
            List.of(),
            step.button()));
  }

  private Reply sendOrFollow(Request request) {
    return request.form().text(MailedPage.LINK).isPresent()
        ? follow(request)
        : send(
            request,
            BY_MAIL,
            (asker, email, page, application) ->
                byMail.offer(
                    asker,
                    email,
                    page.letter(page.mail().letters().byMail(), BY_MAIL, application)));
  }

  private Reply follow(Request request) {
    SameSite.check(request);
    String secret = request.form().required(MailedPage.LINK);
    Link link = links.existing(request.tenant(), Link.Kind.SIGN_IN, secret);
    Authorization.Door to = to(request, link.request());
    return arrived(
        request,
        byMail.byLink(request.tenant(), to.client(), secret, place(request), request.id()));
  }

  private static BrowserSessions.Place place(Request request) {
    return TrustCookie.place(request);
  }

  private Reply arrived(Request request, SignInsByMail.Arrived arrived) {
    MailedPage page = page(request);
    Link link = arrived.link();
    // The application waits in the browser that began, and takes no answer from another one.
    if (links.askedBy(request.tenant(), link, door.of(request))) {
      return SignInRoutes.arrived(request, link.request(), arrived.browser());
    }
    return BrowserCookie.set(
        page.reply(page.text(page.mail().arrived(), link.email())),
        request,
        arrived.browser().cookie());
  }

  private Reply code(Request request) {
    SameSite.check(request);
    String sealed = waiting(request.form());
    Authorization.Door to = to(request, sealed);
    var asker =
        new SignInsByMail.Asker(
            request.tenant(),
            to.client(),
            sealed,
            door.of(request),
            request.clientIp(),
            request.id());
    try {
      BrowserSession.Begun begun =
          byMail.byCode(asker, request.form().text("code").orElse(""), place(request));
      return SignInRoutes.arrived(request, sealed, begun);
    } catch (Problem problem) {
      MailedPage page = page(request, to);
      String email = request.form().text("email").orElse("");
      return page.refused(
          codeForm(page, sealed, email)
              .ways(
                  List.of(
                      new FormView.Way(
                          page.mail().byMail().title(),
                          BY_MAIL + "?" + Authorization.REQUEST + "=" + sealed),
                      back(page, sealed))),
          problem);
    }
  }

  /// What a mail calls the place that somebody signs in to. What a client chose as its own name
  /// would be read as ours.
  private String called(Authorization.Door to) {
    return to.application().equals(to.client().name())
        ? registration.called(to.client())
        : to.application();
  }

  private Reply signUp(Request request) {
    var secret = request.query().text(MailedPage.LINK);
    if (secret.isEmpty()) {
      byMail.checkSignUp(request.tenant(), to(request, waiting(request.query())).client());
      return ask(request, Authorization.SIGN_UP);
    }
    Link link = links.existing(request.tenant(), Link.Kind.SIGN_UP, secret.get());
    byMail.checkSignUp(request.tenant(), to(request, link.request()).client());
    return page(request).reply(joining(request, secret.get(), link, ""));
  }

  private FormView joining(Request request, String secret, Link link, String name) {
    MailedPage page = page(request);
    return page.form(
        page.mail().join(),
        link.email(),
        Authorization.SIGN_UP,
        Map.of(MailedPage.LINK, secret, "email", link.email()),
        List.of(FormView.Field.name(page.mail().name(), name), page.newPassword(least(request))),
        page.mail().join().button());
  }

  private Reply inviteOrJoin(Request request) {
    return request.form().text(MailedPage.LINK).isPresent()
        ? join(request)
        : send(
            request,
            Authorization.SIGN_UP,
            (asker, email, page, application) ->
                byMail.invite(
                    asker,
                    email,
                    page.letter(page.mail().letters().signUp(), Authorization.SIGN_UP, application),
                    page.letter(
                        page.mail().letters().taken(), Authorization.SIGN_UP, application)));
  }

  private Reply join(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    String secret = form.required(MailedPage.LINK);
    Link link = links.existing(request.tenant(), Link.Kind.SIGN_UP, secret);
    Authorization.Door to = to(request, link.request());
    String name = form.text("name").orElse("").strip();
    String typed = form.text("password").orElse("");
    try {
      var faults = new Faults();
      if (name.isEmpty()) {
        faults.add(Errors.fieldMissing("name"));
      } else if (name.length() > LONGEST_NAME) {
        faults.add(Errors.fieldTooLong("name", LONGEST_NAME));
      }
      faults.checkAll(() -> Password.chosen("password", typed, link.email(), least(request)));
      faults.refuse();
      return arrived(
          request,
          byMail.signUp(
              request.tenant(),
              to.client(),
              secret,
              name,
              Password.typed(typed),
              place(request),
              request.id()));
    } catch (Problem problem) {
      return page(request).refused(joining(request, secret, link, name), problem);
    }
  }
}
