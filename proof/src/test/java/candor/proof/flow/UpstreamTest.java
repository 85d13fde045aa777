package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.client.SignInTerms;
import candor.core.credential.Password;
import candor.core.db.TenantId;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.StateChange;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.jose.Algorithm;
import candor.server.main.App;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in with an OpenID Connect provider: a second tenant of this server, and one that says
/// what it is told to say.
class UpstreamTest {
  private static final TenantId OTHER = new TenantId("other");
  private static final String FAY = "fay@elsewhere.example";
  private static final String PASSWORD = "seven wild horses graze";

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private Provider provider;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
    provider = new Provider(server);
  }

  @AfterEach
  void stop() {
    provider.close();
    server.close();
  }

  private Answer signInPage() {
    return shop.open(shop.request(Map.of()));
  }

  private Answer through(String connection, UnaryOperator<Map<String, Object>> change)
      throws Exception {
    return provider.through(visitor, signInPage(), connection, change);
  }

  private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
    return claims -> {
      claims.put(claim, value);
      return claims;
    };
  }

  private void refused(Answer answer, String code, String... says) {
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    for (String each : says) {
      assertThat(answer.body()).contains(each);
    }
  }

  private void user(TenantId tenant, String email) {
    server
        .app()
        .core()
        .platform()
        .accounts()
        .create(
            tenant,
            Pool.TENANT,
            new User.Profile(new Email(email), "Fay", true, List.of()),
            Password.chosen("password", PASSWORD, email, 12),
            By.OURS);
  }

  /// The second tenant, at its own host, and a connection with it.
  private void second(URI issuer) {
    server.app().core().tenants().create(OTHER, "Other", By.OURS);
    server.app().core().tenants().addHost(OTHER, issuer.getHost(), By.OURS);
    user(OTHER, FAY);
    String connection = Provider.connection(server, "openid", issuer.toString(), "later", "");
    Clients.WithSecret client =
        server
            .app()
            .core()
            .clients()
            .create(
                OTHER,
                new Registration(
                    "Downstream",
                    AuthMethod.CLIENT_SECRET_BASIC,
                    List.of(Client.AUTHORIZATION_CODE),
                    List.of("openid", "profile", "email"),
                    Algorithm.ES256,
                    Client.USUAL_LIFETIME,
                    new SignInTerms(
                        List.of(server.base() + "/sign-in/callback/" + connection),
                        true,
                        false,
                        Algorithm.RS256),
                    ""),
                By.OURS);
    Answer changed =
        server.sent(
            """
            PATCH /api/admin/connections/%s
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"client_id": "%s", "client_secret": "%s"}"""
                .formatted(connection, client.client().id().value(), client.secret()));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  @Test
  void aSecondTenantSignsPeopleIn() throws Exception {
    URI issuer = URI.create("http://127.0.0.1:" + server.app().port());
    var there = new Visitor(server, issuer);
    second(issuer);
    Answer page = signInPage();
    assertThat(page.body()).contains("Continue with Elsewhere");

    Answer back = back(there, there.open(path(issuer, visitor.open(Provider.way(page)))));
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    SignedJWT first = SignedJWT.parse(tokens.member("id_token").orElseThrow());
    assertThat(first.getJWTClaimsSet().getStringListClaim("amr")).containsExactly("fed");
    Answer person =
        server.sent(
            "GET /userinfo\nAuthorization: Bearer " + tokens.member("access_token").orElseThrow());
    assertThat(person.member("email")).contains(FAY);
    assertThat(person.member("name")).contains("Fay");

    // The second time it is the same person, and nobody types anything.
    visitor.forget();
    Answer again = there.open(path(issuer, visitor.open(Provider.way(signInPage()))));
    Answer home = visitor.open(path(server.base(), again));
    Answer second = shop.redeem(Visitor.brought(home).get("code"));
    assertThat(SignedJWT.parse(second.member("id_token").orElseThrow()).getJWTClaimsSet())
        .extracting("subject")
        .isEqualTo(first.getJWTClaimsSet().getSubject());
  }

  /// Signs in there and comes back here.
  private Answer back(Visitor there, Answer page) {
    assertThat(page.body()).contains("Downstream");
    Answer away = there.signIn(page, FAY, PASSWORD);
    return visitor.open(path(server.base(), away));
  }

  private static String path(URI host, Answer redirect) {
    String location = redirect.header("Location").orElseThrow();
    assertThat(location).startsWith(host.toString());
    return location.substring(host.toString().length());
  }

  @Test
  void anAccountIsConnectedByProofOfBothSides() throws Exception {
    String connection = provider.connection("");
    user(App.DEFAULT, FAY);
    Answer page = through(connection, claims -> claims);
    refused(page, "upstream_account_exists", "current-password", FAY);
    assertThat(page.status()).isEqualTo(409);
    assertThat(visitor.cookie("candor")).isEmpty();

    // The sign-in leads to the provider once more, and then on.
    Answer away = visitor.signIn(page, FAY, PASSWORD);
    Map<String, String> left = Visitor.brought(away);
    provider.tells(provider.claims(left), provider.key);
    Answer home = visitor.open(Provider.back(connection, left));
    String sub = subject(home);

    visitor.forget();
    assertThat(subject(through(connection, claims -> claims))).isEqualTo(sub);
  }

  @Test
  void whoWasLockedHereIsToldSo() throws Exception {
    String connection = provider.connection("");
    var user = new UserId(subject(through(connection, claims -> claims)));
    var users = server.app().core().platform().users();
    users.change(App.DEFAULT, user, StateChange.LOCK, By.OURS);
    visitor.forget();
    refused(through(connection, claims -> claims), "user_locked");
  }

  private String subject(Answer home) throws Exception {
    Answer tokens = shop.redeem(Visitor.brought(home).get("code"));
    return SignedJWT.parse(tokens.member("id_token").orElseThrow()).getJWTClaimsSet().getSubject();
  }

  @Test
  void aSignInOfLongAgoConnectsNothing() throws Exception {
    String connection = provider.connection("");
    user(App.DEFAULT, FAY);
    visitor.signIn(signInPage(), FAY, PASSWORD);
    server.advance(Duration.ofMinutes(11));
    Answer page = shop.open(shop.request(Map.of("prompt", "login")));
    Answer answer = provider.through(visitor, page, connection, claims -> claims);
    refused(answer, "upstream_account_exists");
  }

  @Test
  void aWayBackIsGoodOnce() throws Exception {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    provider.tells(provider.claims(left), provider.key);
    assertThat(Visitor.brought(visitor.open(Provider.back(connection, left)))).containsKey("code");
    refused(visitor.open(Provider.back(connection, left)), "upstream_state_unknown");

    Map<String, String> slow = Provider.leaving(visitor, shop.open(fresh()));
    server.advance(Duration.ofMinutes(11));
    refused(visitor.open(Provider.back(connection, slow)), "upstream_state_unknown");
  }

  private Map<String, String> fresh() {
    return shop.request(Map.of("prompt", "login"));
  }

  @Test
  void aBrowserWithoutTheCookieIsOfferedTheWayBack() throws Exception {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    visitor.forget();
    Answer lost = visitor.open(Provider.back(connection, left));
    refused(lost, "upstream_state_missing", "Please allow cookies", "to continue to", "Shop");
    assertThat(subject(provider.through(visitor, lost, connection, claims -> claims)))
        .startsWith("usr_");
  }

  @Test
  void aSignInOfAnotherBrowserIsRefused() throws Exception {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(new Visitor(server), signInPage());
    Provider.leaving(visitor, signInPage());
    refused(visitor.open(Provider.back(connection, left)), "upstream_state_of_other_browser");
  }

  @Test
  void whatTheProviderSaysIsToldInItsWords() {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    Answer denied =
        visitor.open(
            "/sign-in/callback/"
                + connection
                + "?error=access_denied&error_description=%3Cb%3EHe+said+no"
                + "!".repeat(900)
                + "&state="
                + left.get("state"));
    refused(denied, "upstream_refused", "access_denied", "&lt;b&gt;He said no!!!", "Elsewhere");
    assertThat(denied.body()).doesNotContain("<b>", "!".repeat(300));
    assertThat(Provider.way(denied)).startsWith("/sign-in/with/" + connection);
  }

  @Test
  void anIdTokenOfAnotherSignInIsRefused() throws Exception {
    refused(through(provider.connection(""), with("nonce", "of another")), "upstream_nonce_wrong");
  }

  @Test
  void anotherIssuerIsRefused() throws Exception {
    String connection = provider.connection("");
    String other = "https://other.example";
    String own = provider.site.at("");
    refused(through(connection, with("iss", other)), "upstream_issuer_wrong", other, own);
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    refused(
        visitor.open(Provider.back(connection, left) + "&iss=https%3A%2F%2Fother.example"),
        "upstream_issuer_wrong",
        other,
        own);
    server.advance(Duration.ofHours(1));
    provider.discovery(other);
    refused(visitor.open(Provider.way(signInPage())), "upstream_issuer_wrong", other, own);
  }

  @Test
  void anIdTokenForAnotherClientIsRefused() throws Exception {
    String connection = provider.connection("");
    refused(
        through(connection, with("aud", List.of("another client"))),
        "upstream_audience_wrong",
        "another client",
        Provider.CLIENT);
    refused(
        through(connection, with("aud", List.of("another client", Provider.CLIENT))),
        "upstream_audience_wrong");
    refused(through(connection, with("azp", "another client")), "upstream_audience_wrong");
  }

  @Test
  void anIdTokenWithAWrongSignatureIsRefused() throws Exception {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    provider.tells(
        provider.claims(left), new ECKeyGenerator(Curve.P_256).keyID("its key").generate());
    refused(visitor.open(Provider.back(connection, left)), "upstream_signature_wrong", "its key");
  }

  @Test
  void aKeyThatIsNotPublishedIsNamed() throws Exception {
    String connection = provider.connection("");
    var next = new ECKeyGenerator(Curve.P_256).keyID("next key").generate();
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    provider.tells(provider.claims(left), next);
    refused(
        visitor.open(Provider.back(connection, left)),
        "upstream_key_unknown",
        "next key",
        provider.site.at("/jwks"));
    // A set that cannot be read any more hides nothing.
    provider.site.answers("/jwks", Receiver.Said.status(404));
    server.advance(Duration.ofSeconds(31));
    Map<String, String> gone = Provider.leaving(visitor, signInPage());
    provider.tells(provider.claims(gone), next);
    Answer hidden = visitor.open(Provider.back(connection, gone));
    refused(hidden, "upstream_key_unknown", "see /errors/outbound_failed");
    assertThat(lookedUp(hidden)).contains("answered 404");
    // Once it stands there it is found, since what is not known is asked for again.
    provider.publishes(next);
    server.advance(Duration.ofSeconds(31));
    Map<String, String> again = Provider.leaving(visitor, signInPage());
    provider.tells(provider.claims(again), next);
    assertThat(subject(visitor.open(Provider.back(connection, again)))).startsWith("usr_");
  }

  @Test
  void aClockThatIsOffIsNamedInSeconds() throws Exception {
    String connection = provider.connection("");
    Instant now = server.now();
    refused(
        through(connection, with("exp", Date.from(now.minusSeconds(90)))),
        "upstream_id_token_expired",
        "90 seconds ago");
    refused(
        through(connection, with("iat", Date.from(now.plusSeconds(120)))),
        "upstream_id_token_not_yet_valid",
        "seconds from now");
  }

  @Test
  void aTokenEndpointThatRefusesIsQuoted() {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    provider.site.answers(
        "/token",
        new Receiver.Said(
            401,
            "application/json",
            "{\"error\": \"invalid_client\", \"error_description\": \"no such secret\"}",
            Map.of()));
    refused(
        visitor.open(Provider.back(connection, left)),
        "upstream_token_refused",
        "401",
        "invalid_client",
        "no such secret");
  }

  @Test
  void anAnswerWithoutWhatIsNeededIsNamed() {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    provider.site.answers("/token", Receiver.Said.json("{\"access_token\": \"theirs\"}"));
    refused(
        visitor.open(Provider.back(connection, left)),
        "upstream_answer_malformed",
        "has no id_token");
  }

  @Test
  void anAddressThatNobodyProvedMakesNoAccount() throws Exception {
    String connection = provider.connection("");
    refused(through(connection, with("email_verified", false)), "upstream_email_unproved", FAY);
    change(connection, "\"trusts_email\": true");
    assertThat(subject(through(connection, with("email_verified", false)))).startsWith("usr_");
  }

  private void change(String connection, String members) {
    Answer changed =
        server.sent(
            """
            PATCH /api/admin/connections/%s
            Authorization: Bearer {admin}
            Content-Type: application/json

            {%s}"""
                .formatted(connection, members));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  @Test
  void aConnectionMayMakeNoAccounts() throws Exception {
    String connection = provider.connection(", \"sign_up\": false");
    refused(through(connection, claims -> claims), "upstream_account_missing");
  }

  @Test
  void whatTellsPeopleApartStaysOnceSomebodyIsConnected() throws Exception {
    String connection = provider.connection("");
    change(connection, "\"client_id\": \"another\"");
    change(connection, "\"client_id\": \"" + Provider.CLIENT + "\"");
    assertThat(through(connection, claims -> claims).status()).isEqualTo(303);
    for (String member :
        List.of("\"client_id\": \"another\"", "\"issuer\": \"https://other.example\"")) {
      Answer refused =
          server.sent(
              """
              PATCH /api/admin/connections/%s
              Authorization: Bearer {admin}
              Content-Type: application/json

              {%s}"""
                  .formatted(connection, member));
      refused(refused, "connection_has_people", connection, Provider.CLIENT);
    }
    change(connection, "\"name\": \"Another name\", \"client_secret\": \"another\"");
  }

  @Test
  void aConnectionThatIsSwitchedOffSignsNobodyIn() throws Exception {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    String way = Provider.way(signInPage());
    change(connection, "\"enabled\": false");
    refused(visitor.open(way), "connection_disabled");
    refused(visitor.open(Provider.back(connection, left)), "connection_disabled");
    assertThat(signInPage().body()).doesNotContain("/sign-in/with/");
  }

  @Test
  void whoBelongsToAProviderIsSentThere() {
    String connection =
        provider.connection(
            ", \"domains\": [{\"name\": \"Elsewhere.example\", \"verified\": true}]");
    Answer page = signInPage();
    assertThat(page.body()).doesNotContain("current-password").contains("Continue");
    Answer away = visitor.submit(page, "/sign-in", Map.of("email", "fay@elsewhere.example"));
    assertThat(away.header("Location").orElseThrow()).startsWith(provider.site.at("/authorize"));
    assertThat(Visitor.brought(away))
        .containsEntry("login_hint", FAY)
        .containsEntry("client_id", Provider.CLIENT);
    // Others are asked for their password.
    Answer other = visitor.submit(page, "/sign-in", Map.of("email", server.value("user.email")));
    assertThat(other.body()).contains("current-password", server.value("user.email"));
    assertThat(Visitor.brought(shop.onward(other))).containsKey("code");
    change(connection, "\"domains\": [{\"name\": \"elsewhere.example\"}]");
    visitor.forget();
    assertThat(signInPage().body()).contains("current-password");
  }

  @Test
  void aFormThatIsPostedBackIsTakenWithTheCookie() throws Exception {
    String connection = provider.connection("");
    Map<String, String> left = Provider.leaving(visitor, signInPage());
    provider.tells(provider.claims(left), provider.key);
    Answer posted =
        server.sent(
            "POST /sign-in/callback/"
                + connection
                + "\nOrigin: https://appleid.apple.com\nAccept: text/html"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(Map.of("state", left.get("state"), "code", "a-code")));
    assertThat(posted.status()).isEqualTo(303);
    assertThat(subject(visitor.open(posted.header("Location").orElseThrow()))).startsWith("usr_");
  }

  /// What an administrator finds under the request id.
  private String lookedUp(Answer refused) {
    return server
        .sent("GET /api/admin/failures/" + refused.requestId() + "\nAuthorization: Bearer {admin}")
        .body();
  }
}
