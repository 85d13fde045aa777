package candor.server.login;

import candor.core.credential.Link;
import candor.core.credential.Links;
import candor.core.mail.Mail;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.SignInsByMail;
import candor.core.tenant.Tenants;
import candor.core.user.Email;
import candor.core.user.User;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.Endpoint;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.BrowserCookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages on which whoever is signed in proves the address of the account, or changes it.
public final class AccountEmailRoutes {
  static final String CONFIRM = "/account/email/confirm";
  static final String CHANGE = "/account/email";

  /// How long ago somebody may have signed in who changes the address: who has it has the account.
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final BrowserSessions browserSessions;
  private final Users users;
  private final SignInsByMail byMail;
  private final Links links;
  private final Tenants tenants;
  private final Clock clock;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public AccountEmailRoutes(
      BrowserSessions browserSessions,
      Users users,
      SignInsByMail byMail,
      Links links,
      Tenants tenants,
      Clock clock) {
    this.browserSessions = browserSessions;
    this.users = users;
    this.byMail = byMail;
    this.links = links;
    this.tenants = tenants;
    this.clock = clock;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        page("GET", CONFIRM, RateClass.PAGE, this::confirming),
        page("POST", CONFIRM, RateClass.SIGN_IN, this::confirm),
        page("GET", CHANGE, RateClass.PAGE, this::changing),
        page("POST", CHANGE, RateClass.SIGN_IN, this::change));
  }

  private static Route page(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  private MailedPage page(Request request) {
    return new MailedPage(request, request.language(), pages, stylesheet);
  }

  /// Whoever has just signed in.
  ///
  /// @throws Problem `account_sign_in_needed`
  private User owner(Request request) {
    Optional<BrowserSession> session =
        browserSessions.of(
            request.tenant(), BrowserCookie.of(request), tenants.settings(request.tenant()));
    return session
        .filter(found -> found.within(FRESH, clock.instant()))
        .flatMap(found -> users.find(request.tenant(), found.user()))
        .orElseThrow(() -> Errors.accountSignInNeeded(FRESH.toMinutes()));
  }

  private Reply confirming(Request request) {
    Optional<String> secret = request.query().text(MailedPage.LINK);
    MailedPage page = page(request);
    MailWords.Step step = page.mail().confirm();
    if (secret.isEmpty()) {
      return page.reply(
          page.form(
              step, owner(request).email().value(), CONFIRM, Map.of(), List.of(), step.button()));
    }
    Link link = links.existing(request.tenant(), Link.Kind.CONFIRM, secret.get());
    return page.reply(
        page.form(
            new MailWords.Step(step.title(), "%s", ""),
            link.email(),
            CONFIRM,
            Map.of(MailedPage.LINK, secret.get()),
            List.of(),
            page.mail().confirmed().button()));
  }

  private Reply confirm(Request request) {
    SameSite.check(request);
    MailedPage page = page(request);
    Optional<String> secret = request.form().text(MailedPage.LINK);
    if (secret.isPresent()) {
      User user = byMail.confirmed(request.tenant(), secret.get(), request.id());
      return page.reply(page.text(page.mail().confirmed(), user.email().value()));
    }
    User user = owner(request);
    byMail.confirm(
        request.tenant(),
        user,
        request.clientIp(),
        page.letter(page.mail().letters().confirm(), CONFIRM, ""),
        request.id());
    return page.reply(page.text(page.mail().sent(), user.email().value()));
  }

  private Reply changing(Request request) {
    Optional<String> secret = request.query().text(MailedPage.LINK);
    if (secret.isEmpty()) {
      return page(request).reply(question(request, owner(request), ""));
    }
    Link link = links.existing(request.tenant(), Link.Kind.CHANGE, secret.get());
    Optional<User> owner = ownerOf(link, request);
    if (owner.isEmpty()) {
      return signInFirst(request, secret.get());
    }
    MailedPage page = page(request);
    return page.reply(
        page.form(
            new MailWords.Step(page.mail().move().title(), "%s", ""),
            page.mail().moving().formatted(owner.get().email().value(), link.email()),
            CHANGE,
            Map.of(MailedPage.LINK, secret.get()),
            List.of(),
            page.mail().moved().button()));
  }

  /// The owner of a link, if this browser is signed in as them. Nobody else follows it: whoever
  /// reads mail at the new address need not be who asked for it, and would give their address to an
  /// account that somebody else has the password of.
  private Optional<User> ownerOf(Link link, Request request) {
    return browserSessions
        .of(request.tenant(), BrowserCookie.of(request), tenants.settings(request.tenant()))
        .filter(session -> session.user().equals(link.user()))
        .flatMap(session -> users.find(request.tenant(), session.user()));
  }

  /// Signs the owner of a link in, who comes back here then; who has done half of it does the rest.
  private Reply signInFirst(Request request, String secret) {
    boolean halfway =
        browserSessions.halfway(request.tenant(), BrowserCookie.of(request)).isPresent();
    return halfway
        ? SecondStepRoutes.first()
        : leadingTo(FactorRoutes.SIGN_IN + "?" + MailedPage.LINK + "=" + secret);
  }

  /// Leads to the page of a link.
  static Reply following(String secret) {
    return leadingTo(CHANGE + "?" + MailedPage.LINK + "=" + secret);
  }

  private static Reply leadingTo(String address) {
    return Reply.redirect(URI.create(address))
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer");
  }

  private FormView question(Request request, User user, String typed) {
    MailedPage page = page(request);
    MailWords.Step step = page.mail().move();
    return page.form(
        step,
        user.email().value(),
        CHANGE,
        Map.of(),
        List.of(
            new FormView.Field("email", page.words().email(), "email", "email", typed, 0, 254, "")),
        step.button());
  }

  private Reply change(Request request) {
    SameSite.check(request);
    MailedPage page = page(request);
    Optional<String> secret = request.form().text(MailedPage.LINK);
    if (secret.isPresent()) {
      Link link = links.existing(request.tenant(), Link.Kind.CHANGE, secret.get());
      if (ownerOf(link, request).isEmpty()) {
        return signInFirst(request, secret.get());
      }
      User user = byMail.moved(request.tenant(), secret.get(), toOld(page), request.id());
      return page.reply(page.text(page.mail().moved(), user.email().value()));
    }
    User user = owner(request);
    String typed = request.form().text("email").orElse("");
    try {
      Email to = Email.in("email", typed);
      byMail.move(
          request.tenant(),
          user,
          to,
          request.clientIp(),
          page.letter(page.mail().letters().move(), CHANGE, ""),
          page.letter(page.mail().letters().taken(), CHANGE, request.issuer()),
          request.id());
      return page.reply(page.text(page.mail().sent(), to.value()));
    } catch (Problem problem) {
      return page.refused(question(request, user, typed), problem);
    }
  }

  private static SignInsByMail.ToOld toOld(MailedPage page) {
    MailWords.Letter letter = page.mail().letters().moved();
    return (before, after) ->
        new Mail(
            before.value(),
            letter.subject(),
            letter.text().formatted(before.value(), after.value()));
  }
}
