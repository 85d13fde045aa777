package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.credential.Password;
import candor.core.organization.Organization;
import candor.core.organization.Step;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Refresh tokens that come twice: by accident for a moment, by theft for ever.
class RefreshTest {
  private static final String SHOP =
      """
      {"name": "Shop", "grant_types": ["authorization_code", "refresh_token"],
       "redirect_uris": ["https://shop.example/back"], "scopes": ["openid", "offline_access"]}""";

  private AppFixture server;
  private OAuthClient shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    shop = OAuthClient.register(server, SHOP);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String signedIn() {
    return refreshToken(shop.signedIn(new Visitor(server), "openid offline_access"));
  }

  private static String refreshToken(Answer tokens) {
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return tokens.member("refresh_token").orElseThrow();
  }

  private static void refused(Answer answer, String code) {
    OAuthClient.refused(answer, "invalid_grant", code);
  }

  @Test
  void twoTabsThatRefreshAtOnceStayBothSignedIn() {
    String first = signedIn();
    String one = refreshToken(shop.refresh(first));
    String other = refreshToken(shop.refresh(first));
    assertThat(one).isNotEqualTo(other);
    String next = refreshToken(shop.refresh(one));
    refreshToken(shop.refresh(other));
    refreshToken(shop.refresh(next));
  }

  /// A thief and the person: each goes on with a token of their own.
  @Test
  void ofTwoBranchesOneGoesOn() {
    String first = signedIn();
    String one = refreshToken(shop.refresh(first));
    String other = refreshToken(shop.refresh(first));
    String otherNext = refreshToken(shop.refresh(other));
    server.advance(Duration.ofHours(1));
    String next = refreshToken(shop.refresh(one));
    String last = refreshToken(shop.refresh(next));
    refused(shop.refresh(otherNext), "refresh_token_outrun");
    refused(shop.refresh(last), "session_ended");
  }

  @Test
  void whoeverWaitsWithABranchIsFoundAtItsFirstUse() {
    String first = signedIn();
    String one = refreshToken(shop.refresh(first));
    String other = refreshToken(shop.refresh(first));
    String last = refreshToken(shop.refresh(refreshToken(shop.refresh(one))));
    refused(shop.refresh(other), "refresh_token_outrun");
    refused(shop.refresh(last), "session_ended");
  }

  @Test
  void whoeverLostAnAnswerGoesOnForEver() {
    String first = signedIn();
    refreshToken(shop.refresh(first));
    String next = refreshToken(shop.refresh(first));
    for (int i = 0; i < 4; i++) {
      // Each answer is lost once.
      refreshToken(shop.refresh(next));
      next = refreshToken(shop.refresh(next));
      server.advance(Duration.ofHours(1));
    }
  }

  private void scopes(OAuthClient client, String scopes) {
    Answer changed =
        server.sent(
            "PATCH /api/admin/clients/"
                + client.id()
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"scopes\": "
                + scopes
                + "}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  @Test
  void whatIsTakenFromAClientIsGoneWithTheNextToken() {
    OAuthClient app =
        OAuthClient.register(server, SHOP.replace("\"openid\",", "\"openid\", \"email\","));
    Answer tokens = app.signedIn(new Visitor(server), "openid email offline_access");
    scopes(app, "[\"openid\", \"offline_access\"]");
    Answer next = app.refresh(refreshToken(tokens));
    assertThat(next.member("scope")).contains("openid offline_access");
    assertThat(
            server
                .sent(
                    "GET /userinfo\nAuthorization: Bearer "
                        + next.member("access_token").orElseThrow())
                .member("email"))
        .isEmpty();
  }

  @Test
  void aCodeGivesNoMoreThanItsClientMayHave() {
    var visitor = new Visitor(server);
    Shop app = Shop.registered(server, visitor, "");
    String code =
        Visitor.brought(app.answer(app.request(Map.of("scope", "openid email offline_access"))))
            .get("code");
    scopes(new OAuthClient(server, app.id(), app.secret()), "[\"openid\"]");
    Answer tokens = app.redeem(code);
    assertThat(tokens.member("scope")).contains("openid");
    assertThat(tokens.member("refresh_token")).isEmpty();
  }

  @Test
  void whereNothingIsLeftOfAGrantTheTokenWaits() {
    String first = signedIn();
    scopes(shop, "[\"orders:read\"]");
    Answer nothing = shop.refresh(first);
    refused(nothing, "granted_scopes_withdrawn");
    assertThat(nothing.member("error_description").orElseThrow())
        .contains("openid, offline_access", "orders:read");
    scopes(shop, "[\"openid\", \"offline_access\"]");
    refreshToken(shop.refresh(first));
  }

  @Test
  void anApiThatWasTakenAwayIsNotReplacedByAnother() {
    String api = server.value("api");
    OAuthClient app =
        OAuthClient.register(
            server, SHOP.replace("{\"name\"", "{\"resources\": [\"" + api + "\"], \"name\""));
    String first =
        refreshToken(
            app.signedIn(new Visitor(server), "openid offline_access", "&resource=" + api));
    resources(app, "[]");
    Map<String, String> forIt = Map.of("refresh_token", first, "resource", api);
    Answer gone = app.token("refresh_token", forIt);
    OAuthClient.refused(gone, "invalid_target", "granted_resources_withdrawn");
    assertThat(gone.member("error_description").orElseThrow()).contains(api);
    // Nothing was spent.
    resources(app, "[\"" + api + "\"]");
    assertThat(app.token("refresh_token", forIt).status()).isEqualTo(200);
  }

  private void resources(OAuthClient client, String resources) {
    Answer changed =
        server.sent(
            "PATCH /api/admin/clients/"
                + client.id()
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + "{\"resources\": "
                + resources
                + "}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  @Test
  void afterAMomentASecondUseEndsTheSession() {
    String first = signedIn();
    String next = refreshToken(shop.refresh(first));
    server.advance(Duration.ofSeconds(11));
    refused(shop.refresh(first), "refresh_token_reused");
    refused(shop.refresh(next), "session_ended");
  }

  @Test
  void whoeverWentOnHasNoReasonToAskAgain() {
    String first = signedIn();
    String next = refreshToken(shop.refresh(first));
    String last = refreshToken(shop.refresh(next));
    Answer again = shop.refresh(first);
    refused(again, "refresh_token_reused");
    assertThat(again.member("error_description").orElseThrow()).contains("already used at 20");
    refused(shop.refresh(last), "session_ended");
  }

  @Test
  void theMomentIsForAFewRequestsAndEachIsRecorded() {
    String first = signedIn();
    refreshToken(shop.refresh(first));
    for (int i = 0; i < 5; i++) {
      Answer again = shop.refresh(first);
      refreshToken(again);
      assertThat(server.app().core().audit().ofRequest(App.DEFAULT, again.requestId()))
          .extracting(row -> row.event().action())
          .containsExactly("session.refresh_repeated");
    }
    refused(shop.refresh(first), "refresh_token_reused");
  }

  @Test
  void manyAtOnceNeverEndTheSession() throws Exception {
    String first = signedIn();
    Callable<Answer> use = () -> shop.refresh(first);
    var tokens = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(List.of(use, use, use, use))) {
        tokens.add(refreshToken(each.resultNow()));
      }
    }
    assertThat(tokens).doesNotHaveDuplicates();
    for (String each : tokens) {
      refreshToken(shop.refresh(each));
    }
  }

  @Test
  void aTokenIsNotSpentWhileItsOrganizationIsStopped() {
    String id = server.value("service.client_id");
    Answer changed =
        server.sent(
            "PATCH /api/admin/clients/"
                + id
                + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n"
                + SHOP.replace("{\"name\": \"Shop\", ", "{"));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    Answer secret =
        server.sent(
            "POST /api/admin/clients/"
                + id
                + "/rotate-secret\nAuthorization: Bearer {admin}"
                + "\nContent-Type: application/json\n\n{}");
    assertThat(secret.status()).as(secret.body()).isEqualTo(200);
    var app = new OAuthClient(server, id, secret.member("client_secret").orElseThrow());
    var platform = server.app().core().platform();
    var organizations = platform.organizations();
    Organization organization =
        organizations.find(App.DEFAULT, server.value("org.slug")).orElseThrow();
    // One of the organization's own, with the address and password of the tenant's.
    platform
        .accounts()
        .create(
            App.DEFAULT,
            Pool.of(organization.id()),
            new User.Profile(new Email(server.value("user.email")), "Somebody"),
            Password.typed(server.value("user.password")),
            By.OURS);
    String first = refreshToken(app.signedIn(new Visitor(server), "openid offline_access"));
    organizations.step(App.DEFAULT, organization.id(), Step.SUSPEND, By.OURS);
    assertThat(app.refresh(first).code()).isEqualTo("organization_not_active");
    organizations.step(App.DEFAULT, organization.id(), Step.ACTIVATE, By.OURS);
    server.advance(Duration.ofSeconds(11));
    refreshToken(app.refresh(first));
  }
}
