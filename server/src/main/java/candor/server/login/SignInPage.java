package candor.server.login;

import candor.core.connection.Connection;
import candor.core.connection.Connections;
import candor.core.user.Email;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Shown;
import candor.server.http.Surface;
import candor.server.oauth.Authorization;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The page with every way to sign in to a client, and why the last one failed.
public final class SignInPage {
  private final Connections connections;
  private final MailRoutes mail;
  private final PasskeyRoutes passkeys;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public SignInPage(Connections connections, MailRoutes mail, PasskeyRoutes passkeys) {
    this.connections = connections;
    this.mail = mail;
    this.passkeys = passkeys;
  }

  /// The page.
  ///
  /// @param sealed what waits
  /// @param email as it is known so far; may be empty
  Reply reply(Request request, Authorization.Door door, String sealed, String email) {
    return reply(request, door, sealed, email, Optional.empty());
  }

  /// The page with what is wrong: a page of its own would lose what was typed, and the ways on.
  Reply refused(
      Request request, Authorization.Door door, String sealed, String email, Problem problem) {
    Shown shown = Shown.of(problem, Surface.BROWSER, request);
    return shown.timed(reply(request, door, sealed, email, Optional.of(shown))).refusing(problem);
  }

  private Reply reply(
      Request request,
      Authorization.Door door,
      String sealed,
      String email,
      Optional<Shown> refusal) {
    Words words = Words.in(SignInRoutes.language(request, door.languages()));
    String detail = refusal.map(SignInPage::detail).orElse("");
    String picture = door.client().about(words.locale()).logoUri();
    Reply page =
        pages.reply(
            refusal.map(Shown::status).orElse(200),
            "signin",
            new SignInView(
                words,
                stylesheet.address(),
                sealed,
                words.application(door),
                email,
                refusal,
                detail,
                connections.offered(request.tenant(), door.client()).stream()
                    .map(each -> way(each, sealed, words))
                    .toList(),
                email.isEmpty() && emailFirst(request, door),
                mail.ways(request, door, sealed),
                passkeys.any(request),
                picture),
            door.client());
    return Pages.picture(page, picture);
  }

  /// What is said beside the advice. Of one's own password that is nothing; of other servers there
  /// is more.
  static String detail(Shown refusal) {
    String code = refusal.code().code();
    return code.startsWith("upstream_") || code.startsWith("outbound_") ? refusal.text() : "";
  }

  private static FormView.Way way(Connection connection, String sealed, Words words) {
    return new FormView.Way(words.with(connection.name()), address(connection, sealed));
  }

  private static String address(Connection connection, String sealed) {
    return Authorization.SIGN_IN_WITH
        + connection.id().value()
        + "?"
        + Authorization.REQUEST
        + "="
        + sealed;
  }

  /// Whether the address says where people sign in, and so comes first.
  boolean emailFirst(Request request, Authorization.Door door) {
    return connections.offered(request.tenant(), door.client()).stream()
        .anyMatch(Connection::claimsAnybody);
  }

  /// The way to the provider to which people with an address belong.
  Optional<Reply> home(Request request, Authorization.Door door, String email, String sealed) {
    List<Email> typed;
    try {
      typed = List.of(new Email(email));
    } catch (IllegalArgumentException e) {
      typed = List.of();
    }
    return typed.stream()
        .flatMap(each -> connections.home(request.tenant(), door.client(), each).stream())
        .findFirst()
        .map(
            each ->
                Reply.redirect(
                        URI.create(
                            address(each, sealed)
                                + "&login_hint="
                                + URLEncoder.encode(email, StandardCharsets.UTF_8)))
                    .header("Cache-Control", "no-store"));
  }
}
