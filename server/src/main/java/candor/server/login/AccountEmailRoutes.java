package candor.server.login;

import candor.core.credential.Link;
import candor.core.credential.Links;
import candor.core.mail.Mail;
import candor.core.session.BrowserSession;
import candor.core.session.SignInsByMail;
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
import candor.server.oauth.Authorization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The pages on which whoever is signed in proves the address of the account, or changes it.
public final class AccountEmailRoutes {
  static final String CONFIRM = "/account/email/confirm";
  static final String CHANGE = "/account/email";

  private final AccountDoor door;
  private final Users users;
  private final SignInsByMail byMail;
  private final Links links;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  private final Authorization authorization;

  public AccountEmailRoutes(
      Authorization authorization, Users users, SignInsByMail byMail, Links links) {
    this.authorization = authorization;
    this.door = new AccountDoor(authorization);
    this.users = users;
    this.byMail = byMail;
    this.links = links;
  }

  /// The routes. A link that confirms an address is proof enough: whoever opens it need not be
  /// signed in. One that moves an account to another address is followed by its owner alone.
  public List<Route> all() {
    return List.of(
        page("GET", CONFIRM, RateClass.PAGE, linked(this::opened, door.fresh(this::confirming))),
        page(
            "POST",
            CONFIRM,
            RateClass.SIGN_IN,
            linked(this::confirmed, door.changing(CONFIRM, this::confirm))),
        page("GET", CHANGE, RateClass.PAGE, linked(this::openedMove, door.fresh(this::changing))),
        page(
            "POST",
            CHANGE,
            RateClass.SIGN_IN,
            linked(this::moved, door.changing(CHANGE, this::change))));
  }

  /// What is done with a link out of a mail.
  @FunctionalInterface
  private interface Linked {
    Reply to(Request request, String secret);
  }

  private static Endpoint linked(Linked link, Endpoint otherwise) {
    return request -> {
      boolean form = request.method().equals("POST");
      Optional<String> secret = (form ? request.form() : request.query()).text(MailedPage.LINK);
      return secret.isPresent() ? link.to(request, secret.get()) : otherwise.answer(request);
    };
  }

  private static Route page(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  private MailedPage page(Request request) {
    return new MailedPage(request, request.language(), pages, stylesheet);
  }

  private User user(Request request, BrowserSession owner) {
    return users.existing(request.tenant(), owner.user());
  }

  private Reply confirming(Request request, BrowserSession owner) {
    MailedPage page = page(request);
    MailWords.Step step = page.mail().confirm();
    return page.reply(
        page.form(
                step,
                user(request, owner).email().value(),
                CONFIRM,
                Map.of(),
                List.of(),
                step.button())
            .ways(List.of(back(page))));
  }

  private Reply opened(Request request, String secret) {
    Link link = links.existing(request.tenant(), Link.Kind.CONFIRM, secret);
    MailedPage page = page(request);
    return page.reply(
        follow(
            page, CONFIRM, page.mail().confirm(), link.email(), secret, page.mail().confirmed()));
  }

  private Reply openedMove(Request request, String secret) {
    Link link = links.existing(request.tenant(), Link.Kind.CHANGE, secret);
    MailedPage page = page(request);
    return owned(
        request,
        link,
        secret,
        owner ->
            page.reply(
                follow(
                    page,
                    CHANGE,
                    page.mail().move(),
                    page.mail().moving().formatted(owner.email().value(), link.email()),
                    secret,
                    page.mail().moved())));
  }

  /// What is done for the owner of a link. Nobody else follows it: whoever reads mail at the new
  /// address need not be who asked for it, and would give their address to an account that somebody
  /// else has the password of.
  ///
  /// @throws Problem `mail_link_of_another`
  private Reply owned(Request request, Link link, String secret, Function<User, Reply> then) {
    String path = CHANGE + "?" + MailedPage.LINK + "=" + secret;
    return authorization
        .own(
            request,
            path,
            false,
            session -> {
              if (!session.user().equals(link.user())) {
                return LostView.page(
                    request, Errors.mailLinkOfAnother(), signOut(request), pages, stylesheet);
              }
              return then.apply(user(request, session));
            })
        .header("Referrer-Policy", "no-referrer");
  }

  private static List<FormView.Way> signOut(Request request) {
    AccountWords words = AccountWords.beside(Words.in(request.language()));
    return List.of(new FormView.Way(words.signOut(), LogoutRoutes.LOGOUT));
  }

  /// The page with the button that spends a link.
  private static FormView follow(
      MailedPage page,
      String path,
      MailWords.Step now,
      String text,
      String secret,
      MailWords.Step then) {
    return page.form(
        new MailWords.Step(now.title(), "%s", ""),
        text,
        path,
        Map.of(MailedPage.LINK, secret),
        List.of(),
        then.button());
  }

  private Reply confirmed(Request request, String secret) {
    SameSite.check(request);
    MailedPage page = page(request);
    User user = byMail.confirmed(request.tenant(), secret, request.id());
    return page.reply(page.text(page.mail().confirmed(), user.email().value()));
  }

  private Reply confirm(Request request, BrowserSession owner) {
    MailedPage page = page(request);
    User user = user(request, owner);
    byMail.confirm(
        request.tenant(),
        user,
        request.clientIp(),
        page.letter(page.mail().letters().confirm(), CONFIRM, ""),
        request.id());
    return page.reply(page.text(page.mail().sent(), user.email().value()));
  }

  private Reply changing(Request request, BrowserSession owner) {
    return page(request).reply(question(request, user(request, owner), ""));
  }

  private static FormView.Way back(MailedPage page) {
    return AccountRoutes.back(AccountWords.beside(page.words()));
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
                new FormView.Field(
                    "email", page.words().email(), "email", "email", typed, 0, 254, "")),
            step.button())
        .ways(List.of(back(page)));
  }

  private Reply moved(Request request, String secret) {
    SameSite.check(request);
    Link link = links.existing(request.tenant(), Link.Kind.CHANGE, secret);
    return owned(
        request,
        link,
        secret,
        _ -> {
          MailedPage page = page(request);
          User user = byMail.moved(request.tenant(), secret, toOld(page), request.id());
          return page.reply(page.text(page.mail().moved(), user.email().value()));
        });
  }

  private Reply change(Request request, BrowserSession owner) {
    MailedPage page = page(request);
    User user = user(request, owner);
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
