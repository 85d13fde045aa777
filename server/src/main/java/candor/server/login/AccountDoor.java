package candor.server.login;

import candor.core.session.BrowserSession;
import candor.errors.Errors;
import candor.server.catalog.Stylesheet;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.oauth.Authorization;
import java.util.List;
import java.util.Optional;

/// Who may come into the pages of an account. Reading takes a sign-in, and leads to one; what
/// weakens the account takes one just now, with all that the account has.
final class AccountDoor {
  private final Authorization authorization;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  AccountDoor(Authorization authorization) {
    this.authorization = authorization;
  }

  /// What is done for the owner of an account.
  @FunctionalInterface
  interface Owned {
    Reply to(Request request, BrowserSession owner);
  }

  /// A page to read.
  Endpoint open(Owned page) {
    return request ->
        authorization.own(request, here(request), false, owner -> page.to(request, owner));
  }

  /// A page where something is about to be changed.
  Endpoint fresh(Owned page) {
    return request ->
        authorization.own(request, here(request), true, owner -> page.to(request, owner));
  }

  private static String here(Request request) {
    return request.rawQuery().isEmpty()
        ? request.path()
        : request.path() + "?" + request.rawQuery();
  }

  /// A form that changes something. Whoever comes too late is told that nothing was changed: a way
  /// through the sign-in would lose what they typed without a word.
  ///
  /// @param section the page where the form stands
  Endpoint changing(String section, Owned form) {
    return request -> {
      SameSite.check(request);
      Optional<BrowserSession> owner = authorization.owner(request);
      return owner.isPresent() ? form.to(request, owner.get()) : late(request, section);
    };
  }

  /// A form that weakens nothing: whoever is signed in may send it, however long ago that was.
  Endpoint harmless(Owned form) {
    return request -> {
      SameSite.check(request);
      return authorization.own(
          request, AccountNav.PROFILE, false, owner -> form.to(request, owner));
    };
  }

  private Reply late(Request request, String section) {
    String waits =
        request
            .form()
            .text(Authorization.REQUEST)
            .map(text -> "?" + Authorization.REQUEST + "=" + text)
            .orElse("");
    var way =
        new FormView.Way(
            Words.in(request.language()).signIn(), authorization.way(request, section + waits));
    return LostView.page(
        request,
        Errors.accountSignInNeeded(Authorization.FRESH.toMinutes()),
        List.of(way),
        pages,
        stylesheet);
  }
}
