package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.tenant.TenantSettings;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.main.App;
import com.nimbusds.jwt.SignedJWT;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in with GitHub, by a stand-in with GitHub's real answers: as a GitHub Enterprise Server
/// gives them, whose API has no host of its own.
class GithubTest {
  private static final Pattern LINK = Pattern.compile("http\\S+\\?link=(\\S+)");
  private static final String TOKEN = "/login/oauth/access_token";
  private static final String USER = "/api/v3/user";
  private static final String EMAILS = "/api/v3/user/emails";

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private final Receiver github = new Receiver();

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
    github.answers(
        TOKEN,
        Receiver.Said.json(
            """
            {"access_token":"gho_16C7e42F292c6912E7710c838347Ae178B4a",
             "token_type":"bearer","scope":"read:user,user:email"}"""));
    github.answers(
        USER,
        Receiver.Said.json(
            """
            {"login":"octocat","id":583231,"node_id":"MDQ6VXNlcjU4MzIzMQ==","type":"User",
             "site_admin":false,"name":"The Octocat","company":"@github","email":null,
             "two_factor_authentication":true,"plan":{"name":"free","private_repos":10000}}"""));
    emails(true);
  }

  private void emails(boolean verified) {
    github.answers(
        EMAILS,
        Receiver.Said.json(
            """
            [{"email":"octo@old.example","primary":false,"verified":true,"visibility":null},
             {"email":"octocat@github.example","primary":true,"verified":%s,"visibility":"private"}]"""
                .formatted(verified)));
  }

  @AfterEach
  void stop() {
    github.close();
    server.close();
  }

  private String connection(String more) {
    return Provider.connection(server, "github", github.at(""), "Iv1.8a61f9b3a7aba766", more);
  }

  private Answer comesBack(String connection) {
    Map<String, String> left = Provider.leaving(visitor, shop.open(shop.request(Map.of())));
    assertThat(left)
        .containsEntry("scope", "read:user user:email")
        .containsEntry("code_challenge_method", "S256");
    return visitor.open(Provider.back(connection, left));
  }

  @Test
  void peopleSignInWithGithub() throws Exception {
    String connection = connection("");
    Answer home = comesBack(connection);
    Receiver.Got call = github.next();
    assertThat(call.path()).isEqualTo(TOKEN);
    assertThat(call.header("Accept")).startsWith("application/json");
    assertThat(call.body()).contains("client_secret=a%20secret%20between%20us", "code_verifier=");
    Receiver.Got user = github.next();
    assertThat(user.header("Authorization")).startsWith("Bearer gho_");
    assertThat(user.header("User-agent")).isNotEmpty();

    Answer tokens = shop.redeem(Visitor.brought(home).get("code"));
    SignedJWT idToken = SignedJWT.parse(tokens.member("id_token").orElseThrow());
    assertThat(idToken.getJWTClaimsSet().getStringListClaim("amr")).containsExactly("fed");
    Answer person =
        server.sent(
            "GET /userinfo\nAuthorization: Bearer " + tokens.member("access_token").orElseThrow());
    assertThat(person.member("email")).contains("octocat@github.example");
    assertThat(person.member("name")).contains("The Octocat");
  }

  @Test
  void aRefusalWithStatus200IsARefusal() {
    github.answers(
        TOKEN,
        Receiver.Said.json(
            """
            {"error":"bad_verification_code",
             "error_description":"The code passed is incorrect or expired.",
             "error_uri":"https://docs.github.com/apps/troubleshooting"}"""));
    Answer refused = comesBack(connection(""));
    assertThat(refused.code()).isEqualTo("upstream_token_refused");
    assertThat(refused.body())
        .contains("200", "bad_verification_code", "The code passed is incorrect or expired.");
  }

  @Test
  void aTokenWithALineBreakIsSentNowhere() throws Exception {
    github.answers(
        TOKEN,
        Receiver.Said.json("{\"access_token\": \"gho_1\\r\\nX-Mine: yes\", \"scope\": \"\"}"));
    Answer refused = comesBack(connection(""));
    assertThat(refused.code()).isEqualTo("outbound_failed");
    assertThat(
            server
                .sent(
                    "GET /api/admin/failures/"
                        + refused.requestId()
                        + "\nAuthorization: Bearer {admin}")
                .body())
        .contains("outbound_header_malformed", "Authorization");
    assertThat(github.next().path()).isEqualTo(TOKEN);
    assertThat(github.waiting()).isZero();
  }

  /// GitHub never says when somebody signed in, so no sign-in there opens what must be fresh.
  @Test
  void whoHasOnlyGithubProvesToBeThereByMail() {
    server
        .app()
        .core()
        .tenants()
        .change(
            App.DEFAULT,
            TenantSettings.usual().with(new TenantSettings.SelfService(true, true)),
            By.OURS);
    String connection = connection("");
    assertThat(Visitor.brought(comesBack(connection))).containsKey("code");
    String page = "/account/password";
    Answer stale =
        visitor.open(Provider.back(connection, Provider.leaving(visitor, visitor.open(page))));
    assertThat(stale.code()).as(stale.toString()).isEqualTo("upstream_sign_in_stale");
    assertThat(stale.body()).contains("not said", "link by mail");

    Answer form = visitor.follow(stale, "Sign in by e-mail instead");
    visitor.submit(form, "/sign-in/link", Map.of("email", "octocat@github.example"));
    String mail = server.app().core().mailer().mailbox(App.DEFAULT).getFirst().mail().text();
    Matcher link = LINK.matcher(mail);
    assertThat(link.find()).as(mail).isTrue();
    Answer there =
        visitor.submit(
            visitor.open("/sign-in/link?link=" + link.group(1)),
            "/sign-in/link",
            Map.of("link", link.group(1)));
    assertThat(there.body()).contains("new-password");
  }

  @Test
  void onlyTheAddressThatIsPrimaryAndVerifiedCounts() {
    emails(false);
    String connection = connection("");
    Answer refused = comesBack(connection);
    assertThat(refused.code()).isEqualTo("upstream_email_unproved");
    assertThat(refused.body()).contains("octocat@github.example");
    github.answers(EMAILS, new Receiver.Said(404, "application/json", "{}", Map.of()));
    assertThat(comesBack(connection).code()).isEqualTo("upstream_email_unproved");
  }

  /// The demo has a connection with github.com.
  private void forgetDemo() {
    String demo =
        server
            .sent("GET /api/admin/connections\nAuthorization: Bearer {admin}")
            .member("items.0.id")
            .orElseThrow();
    server.sent("DELETE /api/admin/connections/" + demo + "\nAuthorization: Bearer {admin}");
  }

  /// RFC 9700, section 4.4: the second site sends people on to the first, and waits for the code
  /// that they bring back.
  @Test
  void aCodeGoesToNoOtherSiteThanTheOneThatAnswers() {
    forgetDemo();
    connection("");
    try (var second = new Receiver()) {
      String other =
          Provider.connection(
              server,
              "github",
              second.at(""),
              "their client",
              ", \"organization_id\": \"" + server.value("org.id") + "\"");
      Map<String, String> left =
          Visitor.brought(visitor.open("/auth/github?org={org.slug}&service={service.slug}"));
      String own = "/auth/github/" + other + "/callback";
      assertThat(left).containsEntry("redirect_uri", server.base() + own);
      String brought = "?code=of-the-first&state=" + left.get("state");
      Answer mixed = visitor.open("/auth/github/callback" + brought);
      assertThat(mixed.code()).isEqualTo("upstream_state_unknown");
      assertThat(second.waiting()).isZero();

      assertThat(visitor.open(own + brought).code()).isEqualTo("upstream_token_refused");
      Receiver.Got call = second.next();
      assertThat(call.body()).contains("client_id=their%20client", "code=of-the-first");
      assertThat(github.waiting()).isZero();
    }
  }

  @Test
  void aServiceOfThePlatformGetsTokens() {
    forgetDemo();
    connection(", \"organization_sign_up\": true");
    Answer away = visitor.open("/auth/github?org={org.slug}&service={service.slug}");
    assertThat(away.status()).isEqualTo(302);
    String state = Visitor.brought(away).get("state");
    String back = "/auth/github/callback?code=abc&state=" + state;
    Answer other = server.sent("GET " + back + "\nAccept: application/json");
    assertThat(other.code()).isEqualTo("upstream_state_missing");
    assertThat(other.member("error_code")).contains("BAD_REQUEST");

    Answer tokens = visitor.open(back);
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    assertThat(tokens.member("refresh_token")).isPresent();
    Answer person =
        server.sent(
            "GET /api/user\nAuthorization: Bearer " + tokens.member("access_token").orElseThrow());
    assertThat(person.status()).as(person.body()).isEqualTo(200);
    assertThat(person.body()).contains("octocat@github.example");
  }
}
