package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What clients are told of people: by scopes, claim by claim, by which name, and about whom.
class ClaimsTest {
  private static final String OTHER = "other@example.com";
  private static final String PASSWORD = "correct horse battery staple 9";

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Map<String, String> brought(Answer answer) {
    assertThat(answer.header("Location")).as(answer.toString()).isPresent();
    return Visitor.brought(answer);
  }

  private Answer tokens(Shop client, Map<String, String> more) {
    Answer tokens = client.redeem(brought(client.answer(client.request(more))).get("code"));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return tokens;
  }

  private static JWTClaimsSet idToken(Shop client, Answer tokens) throws Exception {
    return client.claims(tokens.member("id_token").orElseThrow());
  }

  private Answer userInfo(Answer tokens) {
    return server.sent(
        "GET /userinfo\nAuthorization: Bearer " + tokens.member("access_token").orElseThrow());
  }

  private void otherPerson() {
    Answer made =
        server.sent(
            """
            POST /api/admin/users
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"email": "%s", "name": "Other", "password": "%s"}"""
                .formatted(OTHER, PASSWORD));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  @Test
  void aClientIsToldTheClaimsThatItAskedFor() throws Exception {
    Map<String, String> asked =
        Map.of(
            "scope",
            "openid offline_access",
            "claims",
            """
            {"userinfo": {"email": null, "phone_number": {"essential": true}, "shoe_size": null},
             "id_token": {"email": {"essential": true}, "email_verified": null}, "more": [1]}""");
    Answer page = shop.open(shop.request(asked));
    Answer question =
        visitor.signIn(page, server.value("user.email"), server.value("user.password"));
    assertThat(question.body()).contains("see your e-mail address");
    Answer tokens = shop.redeem(brought(visitor.decide(question, "yes")).get("code"));

    assertThat(idToken(shop, tokens).getStringClaim("email")).isEqualTo(server.value("user.email"));
    assertThat(idToken(shop, tokens).getClaims()).containsKey("email_verified");
    assertThat(idToken(shop, tokens).getClaims()).doesNotContainKeys("name", "updated_at");
    Answer person = userInfo(tokens);
    assertThat(person.member("email")).contains(server.value("user.email"));
    assertThat(person.body()).doesNotContain("email_verified", "updated_at", "shoe_size");

    Answer later =
        shop.post(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.member("refresh_token").orElseThrow()));
    assertThat(idToken(shop, later).getStringClaim("email")).isEqualTo(server.value("user.email"));
    assertThat(userInfo(later).member("email")).contains(server.value("user.email"));
  }

  @Test
  void claimsThatAreNoneAreRefused() {
    for (String text :
        new String[] {"{", "[]", "{\"id_token\": 1}", "{\"userinfo\": {\"a\": 1}}"}) {
      Answer answer = shop.open(shop.request(Map.of("claims", text)));
      assertThat(brought(answer)).containsEntry("error", "invalid_request");
      assertThat(answer.code()).isEqualTo("parameter_malformed");
    }
  }

  @Test
  void anotherPersonThanTheOneOfTheHintIsRefused() {
    String hint = tokens(shop, Map.of()).member("id_token").orElseThrow();
    otherPerson();
    Map<String, String> silent = Map.of("prompt", "none", "id_token_hint", hint);
    server.advance(Duration.ofHours(2));
    // The hint has expired, and still says who it is.
    assertThat(brought(shop.open(shop.request(silent)))).containsKey("code");

    visitor.forget();
    visitor.signIn(shop.open(shop.request(Map.of())), OTHER, PASSWORD);
    Answer refused = shop.open(shop.request(silent));
    assertThat(refused.code()).isEqualTo("sign_in_of_another");
    assertThat(brought(refused)).containsEntry("error", "login_required");

    Answer page = shop.open(shop.request(Map.of("id_token_hint", hint)));
    assertThat(page.body()).contains("current-password");
    assertThat(visitor.signIn(page, OTHER, PASSWORD).code()).isEqualTo("sign_in_of_another");
    Answer again = shop.open(shop.request(Map.of("id_token_hint", hint)));
    assertThat(brought(shop.onward(again))).containsKey("code");
  }

  @Test
  void anotherPersonThanTheOneOfTheClaimIsRefused() throws Exception {
    String subject = idToken(shop, tokens(shop, Map.of())).getSubject();
    String claims = "{\"id_token\": {\"sub\": {\"value\": \"%s\"}}}";
    Map<String, String> same = Map.of("prompt", "none", "claims", claims.formatted(subject));
    assertThat(brought(shop.open(shop.request(same)))).containsKey("code");
    Map<String, String> other = Map.of("prompt", "none", "claims", claims.formatted("usr_other"));
    assertThat(shop.open(shop.request(other)).code()).isEqualTo("sign_in_of_another");
  }

  @Test
  void aHintThatIsNoIdTokenOfOursIsRefused() {
    Answer tokens = tokens(shop, Map.of());
    for (String hint :
        new String[] {"a.b.c", tokens.member("access_token").orElseThrow(), "nonsense"}) {
      Answer refused = shop.open(shop.request(Map.of("id_token_hint", hint)));
      assertThat(refused.code()).as(hint).isEqualTo("id_token_hint_refused");
    }
  }

  @Test
  void pairwiseClientsOfTwoSectorsCannotTellThatTheySpeakOfOnePerson() throws Exception {
    String id = idToken(shop, tokens(shop, Map.of())).getSubject();
    assertThat(id).startsWith("usr_");
    Shop one = Shop.registered(server, visitor, ", \"subject_type\": \"pairwise\"");
    Shop same = Shop.registered(server, visitor, ", \"subject_type\": \"pairwise\"");
    Shop other = ofSector(Receiver.Said.json("[\"" + Shop.BACK + "\"]"));
    Answer tokens = tokens(one, Map.of());
    String name = idToken(one, tokens).getSubject();
    assertThat(name).isNotEqualTo(id);
    assertThat(idToken(same, tokens(same, Map.of())).getSubject()).isEqualTo(name);
    assertThat(idToken(other, tokens(other, Map.of())).getSubject()).isNotIn(name, id);

    String access = tokens.member("access_token").orElseThrow();
    assertThat(one.claims(access).getSubject()).isEqualTo(name);
    assertThat(one.claims(access).toString()).doesNotContain(id);
    assertThat(userInfo(tokens).member("sub")).contains(name);
    assertThat(userInfo(tokens).member("email")).contains(server.value("user.email"));
    Answer looked = one.post("/oauth2/introspect", Map.of("token", access));
    assertThat(looked.member("sub")).contains(name);
    assertThat(looked.body()).contains("\"active\":true").doesNotContain(id);

    // It names people by its own names, and whoever stops the person stops its tokens.
    String hint = tokens.member("id_token").orElseThrow();
    Map<String, String> silent = Map.of("prompt", "none", "id_token_hint", hint);
    assertThat(brought(one.open(one.request(silent)))).containsKey("code");
    server.sent("POST /api/admin/users/" + id + "/suspend\nAuthorization: Bearer {admin}\n\n");
    assertThat(userInfo(tokens).code()).isEqualTo("token_revoked");
  }

  private Shop ofSector(Receiver.Said said) {
    try (var receiver = new Receiver()) {
      receiver.answers("/uris", said);
      return Shop.registered(
          server,
          visitor,
          ", \"subject_type\": \"pairwise\", \"sector_identifier_uri\": \"%s\""
              .formatted(receiver.at("/uris")));
    }
  }

  @Test
  void aSectorSaysItselfWhoBelongsToIt() {
    Map<Receiver.Said, String> faults =
        Map.of(
            Receiver.Said.status(404), "outbound_status_unexpected",
            Receiver.Said.json("{\"uris\": []}"), "no JSON array of texts",
            Receiver.Said.json("[1]"), "no JSON array of texts",
            Receiver.Said.json("[\"https://other.example/back\"]"), "does not list " + Shop.BACK);
    faults.forEach(
        (said, words) -> {
          try (var receiver = new Receiver()) {
            receiver.answers("/uris", said);
            Answer refused =
                server.sent(
                    """
                    POST /api/admin/clients
                    Authorization: Bearer {admin}
                    Content-Type: application/json

                    {"name": "P", "redirect_uris": ["%s"], "grant_types": ["authorization_code"],
                     "sector_identifier_uri": "%s"}"""
                        .formatted(Shop.BACK, receiver.at("/uris")));
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains(words);
          }
        });
  }

  @Test
  void aPairwiseClientSaysWhatItsSectorIs() {
    Map<String, String> faults =
        Map.of(
            "\"redirect_uris\": [\"https://a.example/b\", \"https://b.example/b\"]",
            "cannot be made pairwise",
            "\"redirect_uris\": [\"com.example.app:/back\"]",
            "cannot be made pairwise",
            "\"sector_identifier_uri\": \"a.example\"",
            "no https address");
    faults.forEach(
        (members, words) -> {
          Answer refused =
              server.sent(
                  """
                  POST /api/admin/clients
                  Authorization: Bearer {admin}
                  Content-Type: application/json

                  {"name": "P", "grant_types": ["client_credentials"],
                   "subject_type": "pairwise", %s}"""
                      .formatted(members));
          assertThat(refused.status()).as(refused.body()).isEqualTo(422);
          assertThat(refused.body()).contains(words);
        });
  }

  private Answer admin(String line, String body) {
    return server.sent(
        line + "\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n" + body);
  }

  @Test
  void scopesStandForWhatIsKnownOfAPerson() throws Exception {
    String id = idToken(shop, tokens(shop, Map.of())).getSubject();
    Answer changed =
        admin(
            "PATCH /api/admin/users/" + id,
            """
            {"profile": {"given_name": "Ann", "birthdate": "0000-02-29", "locale": "ja-JP",
             "zoneinfo": "Asia/Tokyo", "website": "https://ann.example/", "nickname": "",
             "phone_number": "+1 604 555 1234", "phone_number_verified": true,
             "address": {"locality": "Toronto", "country": "Canada"}}}""");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.member("profile.given_name")).contains("Ann");
    Answer wider =
        admin(
            "PATCH /api/admin/clients/" + shop.id(),
            "{\"scopes\": [\"openid\", \"profile\", \"phone\", \"address\"]}");
    assertThat(wider.status()).as(wider.body()).isEqualTo(200);

    Answer person = userInfo(tokens(shop, Map.of("scope", "openid profile")));
    assertThat(person.member("given_name")).contains("Ann");
    assertThat(person.member("zoneinfo")).contains("Asia/Tokyo");
    assertThat(person.body()).doesNotContain("phone", "address", "nickname", "email");
    person = userInfo(tokens(shop, Map.of("scope", "openid phone address")));
    assertThat(person.member("phone_number_verified")).contains("true");
    assertThat(person.member("address.locality")).contains("Toronto");
    assertThat(person.body()).doesNotContain("given_name");

    // Another number is unproved, and what is not named stays.
    changed =
        admin("PATCH /api/admin/users/" + id, "{\"profile\": {\"phone_number\": \"+81 3 1234\"}}");
    assertThat(changed.member("profile.phone_number_verified")).contains("false");
    assertThat(changed.member("profile.birthdate")).contains("0000-02-29");
    assertThat(changed.member("profile.address.country")).contains("Canada");
  }

  @Test
  void everyFaultOfAProfileIsNamedAtOnce() {
    Answer refused =
        admin(
            "POST /api/admin/users",
            """
            {"email": "a@example.com", "name": "A", "profile": {"birthdate": "1990-02-30", "locale": "_",
             "zoneinfo": "Mars/Olympus", "picture": "javascript:alert(1)", "phone_number": "110",
             "given_name": "%s"}}"""
                .formatted("x".repeat(201)));
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    for (String field :
        new String[] {"birthdate", "locale", "zoneinfo", "picture", "phone_number", "given_name"}) {
      assertThat(refused.body()).contains("\"profile." + field + "\"");
    }
  }

  private Answer end(String token, String who) {
    return server.sent(
        "POST /oauth2/global-token-revocation\nAuthorization: Bearer "
            + token
            + "\nContent-Type: application/json\n\n{\"sub_id\": "
            + who
            + "}");
  }

  @Test
  void aServiceThatMayEndsEverySessionOfAPerson() throws Exception {
    Answer made =
        admin(
            "POST /api/admin/clients",
            """
            {"name": "Alarm", "grant_types": ["client_credentials"],
             "scopes": ["sessions:revoke", "orders:read"]}""");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var alarm =
        new Shop(
            server,
            visitor,
            made.member("client_id").orElseThrow(),
            made.member("client_secret").orElseThrow());
    String may = machine(alarm, "sessions:revoke");
    String email =
        "{\"format\": \"email\", \"email\": \"%s\"}".formatted(server.value("user.email"));

    Answer tokens = tokens(shop, Map.of());
    assertThat(end(machine(alarm, "orders:read"), email).code()).isEqualTo("insufficient_scope");
    assertThat(end(may, "{\"format\": \"phone_number\"}").code())
        .isEqualTo("field_value_not_allowed");
    assertThat(end(may, email.replace("@", "@nowhere.")).code()).isEqualTo("user_not_found");
    assertThat(userInfo(tokens).status()).isEqualTo(200);
    assertThat(end(may, email).status()).isEqualTo(204);
    assertThat(userInfo(tokens).code()).isEqualTo("token_revoked");
    assertThat(shop.open(shop.request(Map.of())).body()).contains("current-password");

    server.advance(Duration.ofSeconds(2));
    tokens = tokens(shop, Map.of());
    JWTClaimsSet claims = idToken(shop, tokens);
    String pair = "{\"format\": \"iss_sub\", \"iss\": \"%s\", \"sub\": \"%s\"}";
    assertThat(end(may, pair.formatted("https://other.example", claims.getSubject())).body())
        .contains("sub_id.iss");
    assertThat(end(may, pair.formatted(claims.getIssuer(), claims.getSubject())).status())
        .isEqualTo(204);
    assertThat(userInfo(tokens).code()).isEqualTo("token_revoked");
  }

  private static String machine(Shop client, String scope) {
    return client
        .post("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", scope))
        .member("access_token")
        .orElseThrow();
  }

  /// OpenID Connect Core 1.0, section 5.2: the claim itself always, and beside it what is known in
  /// the languages that were asked for.
  @Test
  void namesAreToldInTheLanguagesThatAreAskedFor() throws Exception {
    Answer users =
        server.sent(
            "GET /api/admin/users?email="
                + server.value("user.email")
                + "\nAuthorization: Bearer {admin}");
    String change =
        "PATCH /api/admin/users/"
            + users.member("items.0.id").orElseThrow()
            + """

            Authorization: Bearer {admin}
            Content-Type: application/json

            {"profile": {"family_name": "Yamada",
                         "localized": {"family_name#ja-Hani-JP": "山田", "family_name#ja-Kana-JP": "ヤマダ",
                                       "family_name#de": "Jamada"}}}""";
    Answer changed = server.sent(change);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("family_name#ja-Kana-JP");

    Answer told = userInfo(tokens(shop, Map.of("claims_locales", "ja fr", "display", "popup")));
    assertThat(told.body())
        .contains("\"family_name\":\"Yamada\"", "\"family_name#ja-Hani-JP\":\"山田\"")
        .contains("\"family_name#ja-Kana-JP\":\"ヤマダ\"")
        .doesNotContain("#de", "#fr");
    // The nearest that is known; and one claim alone, in the ID token.
    Map<String, String> one =
        Map.of(
            "claims_locales",
            "de-CH",
            "claims",
            "{\"id_token\": {\"family_name#ja-Kana-JP\": null}}");
    Answer tokens = tokens(shop, one);
    assertThat(userInfo(tokens).body())
        .contains("\"family_name#de\":\"Jamada\"")
        .doesNotContain("#ja");
    assertThat(idToken(shop, tokens).getStringClaim("family_name#ja-Kana-JP")).isEqualTo("ヤマダ");
    assertThat(userInfo(tokens(shop, Map.of())).body()).doesNotContain("#");

    Answer refused = server.sent(change.replace("family_name#de", "gender#de"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("gender#de", "family_name#ja-Kana-JP");
  }
}
