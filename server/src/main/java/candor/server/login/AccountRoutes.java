package candor.server.login;

import candor.core.credential.Password;
import candor.core.session.BrowserSession;
import candor.core.session.OwnAccount;
import candor.core.tenant.Tenants;
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
import candor.server.http.Shown;
import candor.server.http.Surface;
import candor.server.oauth.Authorization;
import candor.server.oauth.BrowserCookie;
import candor.server.oauth.TrustCookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/account`: the profile and the password. Beside it stand [AccountEmailRoutes], [FactorRoutes],
/// [AccountAccessRoutes] and [AccountDataRoutes].
public final class AccountRoutes {
  private static final int LONGEST_NAME = 200;

  private final AccountDoor door;
  private final OwnAccount account;
  private final Users users;
  private final Tenants tenants;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public AccountRoutes(
      Authorization authorization, OwnAccount account, Users users, Tenants tenants) {
    this.door = new AccountDoor(authorization);
    this.account = account;
    this.users = users;
    this.tenants = tenants;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        route("GET", AccountNav.PROFILE, RateClass.PAGE, door.open(this::profile)),
        route("POST", AccountNav.PROFILE, RateClass.SIGN_IN, door.harmless(this::rename)),
        route("GET", AccountNav.PASSWORD, RateClass.PAGE, door.fresh(this::choosePassword)),
        route(
            "POST",
            AccountNav.PASSWORD,
            RateClass.SIGN_IN,
            door.changing(AccountNav.PASSWORD, this::changePassword)));
  }

  private static Route route(String method, String path, RateClass rate, Endpoint endpoint) {
    return new Route(method, path, rate, endpoint).producing("text/html");
  }

  private User user(Request request, BrowserSession owner) {
    return users.existing(request.tenant(), owner.user());
  }

  private Reply profile(Request request, BrowserSession owner) {
    User user = user(request, owner);
    return profilePage(request, 200, user, user.profile().name(), false, Optional.empty());
  }

  private Reply profilePage(
      Request request, int status, User user, String name, boolean saved, Optional<Shown> refusal) {
    Words words = Words.in(request.language());
    return pages.reply(
        status,
        "profile",
        new AccountView.Profile(
            words,
            AccountNav.at(AccountNav.PROFILE, words),
            stylesheet.address(),
            user,
            name,
            saved,
            refusal));
  }

  private Reply rename(Request request, BrowserSession owner) {
    String name = request.form().text("name").orElse("").strip();
    User before = user(request, owner);
    try {
      if (name.length() > LONGEST_NAME) {
        throw Errors.fieldTooLong("name", LONGEST_NAME);
      }
      User user = account.rename(request.tenant(), before.id(), name, request.id());
      return profilePage(request, 200, user, name, true, Optional.empty());
    } catch (Problem problem) {
      Shown shown = Shown.of(problem, Surface.BROWSER, request);
      return profilePage(request, shown.status(), before, name, false, Optional.of(shown))
          .refusing(problem);
    }
  }

  private Reply choosePassword(Request request, BrowserSession owner) {
    return page(request).reply(passwordForm(request));
  }

  private MailedPage page(Request request) {
    return new MailedPage(request, request.language(), pages, stylesheet);
  }

  private FormView passwordForm(Request request) {
    MailedPage page = page(request);
    AccountWords words = AccountWords.beside(page.words());
    int least = least(request);
    return FormView.text(page.words(), stylesheet.address(), words.password(), words.passwordLead())
        .form(
            AccountNav.PASSWORD,
            Map.of(),
            List.of(FormView.Field.newPassword(words.newPassword().formatted(least), least)),
            words.setPassword())
        .ways(List.of(back(words)));
  }

  static FormView.Way back(AccountWords words) {
    return new FormView.Way(words.back(), AccountNav.PROFILE);
  }

  private int least(Request request) {
    return tenants.settings(request.tenant()).passwordMinimumLength();
  }

  private Reply changePassword(Request request, BrowserSession owner) {
    User user = user(request, owner);
    try {
      Password password =
          Password.chosen(
              "password",
              request.form().text("password").orElse(""),
              user.email().value(),
              least(request));
      BrowserSession.Begun begun =
          account.changePassword(
              request.tenant(), owner, password, TrustCookie.place(request), request.id());
      Words words = Words.in(request.language());
      AccountWords own = AccountWords.beside(words);
      FormView done =
          FormView.text(words, stylesheet.address(), own.password(), own.passwordSet())
              .ways(List.of(back(own)));
      return BrowserCookie.set(page(request).reply(done), request, begun.cookie());
    } catch (Problem problem) {
      return page(request).refused(passwordForm(request), problem);
    }
  }
}
