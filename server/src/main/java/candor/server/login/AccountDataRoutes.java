package candor.server.login;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.By;
import candor.core.credential.TrustedBrowsers;
import candor.core.session.BrowserSession;
import candor.core.session.OwnAccount;
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
import candor.server.oauth.BrowserCookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `/account/data`: what people take with them, and how they leave.
public final class AccountDataRoutes {
  private static final String EXPORT = AccountNav.DATA + "/export";
  private static final String DELETE = AccountNav.DATA + "/delete";
  private static final String CONFIRM = "confirm";

  private final AccountDoor door;
  private final OwnAccount account;
  private final Users users;
  private final Audit audit;
  private final TrustedBrowsers trusted;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public AccountDataRoutes(
      Authorization authorization,
      OwnAccount account,
      Users users,
      Audit audit,
      TrustedBrowsers trusted) {
    this.door = new AccountDoor(authorization);
    this.account = account;
    this.users = users;
    this.audit = audit;
    this.trusted = trusted;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        route("GET", AccountNav.DATA, RateClass.PAGE, door.open(this::data)),
        new Route("POST", EXPORT, RateClass.SIGN_IN, door.changing(AccountNav.DATA, this::export))
            .giving(200, AccountExport.class),
        route("GET", DELETE, RateClass.PAGE, door.fresh(this::deleting)),
        route("POST", DELETE, RateClass.SIGN_IN, door.changing(DELETE, this::delete)));
  }

  private static Route route(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  private Reply data(Request request, BrowserSession owner) {
    Words words = Words.in(request.language());
    return pages.reply(
        200,
        "data",
        new AccountView.Data(words, AccountNav.at(AccountNav.DATA, words), stylesheet.address()));
  }

  private User user(Request request, BrowserSession owner) {
    return users.existing(request.tenant(), owner.user());
  }

  private Reply export(Request request, BrowserSession owner) {
    account.exported(request.tenant(), owner.user(), request.id());
    return Reply.json(
            200,
            AccountExport.of(
                user(request, owner),
                account.browsers(request.tenant(), owner.user()),
                account.applications(request.tenant(), owner.user()),
                audit.ofPerson(request.tenant(), owner.user()),
                trusted.of(request.tenant(), owner.user())))
        .header("Content-Disposition", "attachment; filename=\"account.json\"")
        .header("Cache-Control", "no-store");
  }

  private MailedPage page(Request request) {
    return new MailedPage(request, request.language(), pages, stylesheet);
  }

  private Reply deleting(Request request, BrowserSession owner) {
    return page(request).reply(question(request, user(request, owner), ""));
  }

  private FormView question(Request request, User user, String typed) {
    Words words = Words.in(request.language());
    AccountWords own = AccountWords.beside(words);
    return FormView.text(
            words,
            stylesheet.address(),
            own.delete(),
            own.deletes().formatted(user.email().value()))
        .form(
            DELETE,
            Map.of(),
            List.of(
                new FormView.Field(CONFIRM, own.typeAddress(), "email", "off", typed, 0, 254, "")),
            own.delete())
        .ways(List.of(AccountRoutes.back(own)));
  }

  private Reply delete(Request request, BrowserSession owner) {
    User user = user(request, owner);
    String typed = request.form().text(CONFIRM).orElse("").strip();
    try {
      if (!typed.toLowerCase(Locale.ROOT).equals(user.email().value().toLowerCase(Locale.ROOT))) {
        throw Errors.accountDeletionUnconfirmed(user.email().value());
      }
      users.remove(request.tenant(), user.id(), new By(Actor.user(user.id()), request.id()));
      Words words = Words.in(request.language());
      AccountWords own = AccountWords.beside(words);
      FormView gone = FormView.text(words, stylesheet.address(), own.deleted(), own.deletedLead());
      return BrowserCookie.clear(page(request).reply(gone), request);
    } catch (Problem problem) {
      return page(request).refused(question(request, user, typed), problem);
    }
  }
}
