package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Browsers in which people are not asked for their second factor again.
class TrustedBrowserTest {
  private static final String COOKIE = "candor-trust";
  private static final String MFA = "urn:candor:acr:mfa";
  private static final Pattern TRUSTED =
      Pattern.compile(
          "sessions/distrust\">\\s*<input type=\"hidden\" name=\"id\" value=\"([^\"]+)\"");

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private Phone phone;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, "");
    signInFor(visitor.open("/account/factors"));
    phone = Phone.added(server, visitor);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer signInFor(Answer page) {
    return visitor.signIn(page, server.value("user.email"), server.value("user.password"));
  }

  private void days(int days) {
    Answer changed =
        server.sent(
            "PATCH /api/admin/tenant\nAuthorization: Bearer {admin}"
                + "\nContent-Type: application/json\n\n{\"trusted_browser_days\": "
                + days
                + "}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  /// The page after the password, in a browser in which nobody is signed in.
  private Answer afterPassword(Map<String, String> more) {
    visitor.forgetBut(COOKIE);
    return signInFor(shop.open(shop.request(more)));
  }

  /// Trusts the browser, by the second step of a sign-in.
  private void trusted() {
    Answer page = afterPassword(Map.of());
    assertThat(page.body()).contains("name=\"trust\"");
    Answer back =
        visitor.submit(page, "/sign-in/factor", Map.of("code", phone.code(), "trust", "yes"));
    phone.later();
    assertThat(Visitor.brought(shop.onward(back))).containsKey("code");
    assertThat(visitor.cookie(COOKIE)).isNotEmpty();
  }

  private void asked(Answer page) {
    assertThat(page.body()).as(page.toString()).contains("One more step");
  }

  private void notAsked(Answer answer) {
    assertThat(Visitor.brought(answer)).as(answer.toString()).containsKey("code");
  }

  @Test
  void aTenantThatDoesNotOfferItTrustsNoBrowser() {
    Answer page = afterPassword(Map.of());
    assertThat(page.body()).doesNotContain("name=\"trust\"");
    Answer back =
        visitor.submit(page, "/sign-in/factor", Map.of("code", phone.code(), "trust", "yes"));
    assertThat(Visitor.brought(shop.onward(back))).containsKey("code");
    assertThat(visitor.cookie(COOKIE)).isEmpty();
  }

  @Test
  void aTrustedBrowserIsNotAskedAgainUntilItsDaysAreOver() throws Exception {
    days(30);
    trusted();
    Answer back = afterPassword(Map.of());
    notAsked(back);
    // What was proved this time is one factor, and the client is told so.
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    var claims = shop.claims(tokens.member("id_token").orElseThrow());
    assertThat(claims.getStringClaim("acr")).isEqualTo("urn:candor:acr:1fa");
    assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");

    server.advance(Duration.ofDays(30));
    asked(afterPassword(Map.of()));
  }

  @Test
  void whoeverDemandsTwoFactorsAsksForTheSecondThereToo() {
    days(30);
    trusted();
    asked(afterPassword(Map.of("acr_values", MFA)));
    // So does the account itself: who sits here may be another by now.
    notAsked(afterPassword(Map.of()));
    asked(visitor.open("/account/factors"));
  }

  @Test
  void theCookieOfAnotherPersonOpensNothing() {
    days(30);
    trusted();
    String stolen = visitor.cookie(COOKIE);
    Visitor thief = new Visitor(server);
    Shop theirs = new Shop(server, thief, shop.id(), shop.secret());
    thief.signIn(
        thief.open("/account/factors"),
        server.value("owner.email"),
        server.value("owner.password"));
    Phone.added(server, thief);
    thief.forget();
    thief.bring(COOKIE, stolen);
    asked(
        thief.signIn(
            theirs.open(theirs.request(Map.of())),
            server.value("owner.email"),
            server.value("owner.password")));
  }

  @Test
  void itsOwnerEndsTheTrust() {
    days(30);
    trusted();
    Answer page = visitor.open("/account/sessions");
    assertThat(page.body()).contains("Trusted browsers");
    Matcher id = TRUSTED.matcher(page.body());
    assertThat(id.find()).as(page.body()).isTrue();
    Answer after = visitor.submit(page, "/account/sessions/distrust", Map.of("id", id.group(1)));
    assertThat(after.body()).doesNotContain("Trusted browsers");
    asked(afterPassword(Map.of()));
  }

  @Test
  void endingAllOtherSessionsEndsAllTrust() {
    days(30);
    trusted();
    visitor.submit(visitor.open("/account/sessions"), "/account/sessions/end-others", Map.of());
    asked(afterPassword(Map.of()));
  }

  @Test
  void aTenantThatOffersItNoLongerEndsAllTrust() {
    days(30);
    trusted();
    days(0);
    asked(afterPassword(Map.of()));
  }

  @Test
  void aChangeOfFactorsEndsAllTrust() {
    days(30);
    trusted();
    visitor.submit(visitor.open("/account/factors"), "/account/factors/codes", Map.of());
    asked(afterPassword(Map.of()));
  }

  @Test
  void aNewPasswordEndsAllTrust() {
    days(30);
    trusted();
    String password = "another four word phrase";
    visitor.submit(
        visitor.open("/account/password"), "/account/password", Map.of("password", password));
    visitor.forgetBut(COOKIE);
    asked(visitor.signIn(shop.open(shop.request(Map.of())), server.value("user.email"), password));
  }

  @Test
  void aLockEndsAllTrust() {
    days(30);
    trusted();
    for (String change : new String[] {"lock", "unlock"}) {
      Answer changed =
          server.sent(
              "POST /api/admin/users/" + user() + "/" + change + "\nAuthorization: Bearer {admin}");
      assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }
    asked(afterPassword(Map.of()));
  }

  private String user() {
    Answer found =
        server.sent(
            "GET /api/admin/users?email="
                + server.value("user.email")
                + "\nAuthorization: Bearer {admin}");
    return found.member("items.0.id").orElseThrow(() -> new AssertionError(found.body()));
  }
}
