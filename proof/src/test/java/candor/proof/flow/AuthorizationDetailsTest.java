package candor.proof.flow;

import static candor.proof.flow.OAuthClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jwt.SignedJWT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What clients ask for more closely than by scopes (RFC 9396).
class AuthorizationDetailsTest {
  private static final String TYPES = "/api/admin/authorization-details-types";
  private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private static final String PAYMENT =
      """
      {"fields": [{"name": "amount.currency", "kind": "text", "required": true, "values": ["EUR", "JPY"]},
                  {"name": "amount.value", "kind": "number", "required": true},
                  {"name": "creditor", "kind": "text", "required": true},
                  {"name": "urgent", "kind": "boolean"}],
       "sentence": {"en": "pay \\u007bamount.value} \\u007bamount.currency} to \\u007bcreditor}",
                    "ja": "\\u007bcreditor}へ\\u007bamount.value} \\u007bamount.currency}を支払う"}}""";
  private static final String FILES =
      """
      {"fields": [{"name": "actions", "kind": "texts", "required": true, "values": ["read", "write"]},
                  {"name": "locations", "kind": "texts"}],
       "sentence": {"en": "{actions} your files", "ja": "ファイルの{actions}"}}""";

  private static final String PAY =
      """
      [{"type":"payment","amount":{"currency":"EUR","value":12.50},"creditor":"Bücher & Co"}]""";
  private static final String READ_WRITE =
      """
      [{"type":"files","actions":["read","write"],"locations":["https://files.example"]}]""";
  private static final String READ = READ_WRITE.replace(",\"write\"", "");

  private AppFixture server;
  private Visitor visitor;
  private Shop shop;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    assertThat(put("payment", PAYMENT).status()).isEqualTo(200);
    assertThat(put("files", FILES).status()).isEqualTo(200);
    shop = shop("");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer put(String type, String body) {
    return admin("PUT " + TYPES + "/" + type, "Content-Type: application/json\n\n" + body);
  }

  private Answer admin(String line, String rest) {
    return server.sent(line + "\nAuthorization: Bearer {admin}\n" + rest);
  }

  private Shop shop(String more) {
    return Shop.registered(
        server, visitor, ", \"authorization_details_types\": [\"payment\", \"files\"]" + more);
  }

  private Map<String, String> asking(String details) {
    return shop.request(Map.of("authorization_details", details, "scope", "openid offline_access"));
  }

  private Answer redeemed(Map<String, String> request) {
    Answer back = shop.answer(request);
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return tokens;
  }

  private static String inToken(Answer tokens) throws Exception {
    return String.valueOf(
        SignedJWT.parse(tokens.member("access_token").orElseThrow())
            .getPayload()
            .toJSONObject()
            .get("authorization_details"));
  }

  private Answer refresh(String token, String details) {
    return shop.post(
        "/oauth2/token",
        Map.of(
            "grant_type", "refresh_token",
            "refresh_token", token,
            "authorization_details", details));
  }

  @Test
  void peopleReadWhatIsAskedAndTokensSayIt() throws Exception {
    Answer page = shop.open(asking(PAY));
    Answer question =
        visitor.signIn(page, server.value("user.email"), server.value("user.password"));
    assertThat(question.body()).contains("pay 12.50 EUR to Bücher &amp; Co");
    Answer back = visitor.decide(question, "yes");
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    assertThat(tokens.body()).contains("\"authorization_details\":" + PAY);
    assertThat(inToken(tokens)).contains("payment", "EUR", "12.5", "Bücher & Co");
    String access = tokens.member("access_token").orElseThrow();
    Answer seen = shop.post("/oauth2/introspect", Map.of("token", access));
    assertThat(seen.body()).contains("\"authorization_details\":" + PAY);
  }

  @Test
  void whatNoSentenceSaysIsShownAllTheSame() {
    Map<String, String> request =
        asking(PAY.replace("\"creditor\"", "\"urgent\":true,\"creditor\""));
    request.put("ui_locales", "ja");
    Answer question =
        visitor.signIn(
            shop.open(request), server.value("user.email"), server.value("user.password"));
    assertThat(question.body())
        .contains("へ12.50 EURを支払う", "<dt>urgent</dt><dd>true</dd>")
        .doesNotContain("<dt>creditor</dt>");
  }

  @Test
  void aYesToOnePaymentIsNoneToTheNext() {
    redeemed(asking(PAY));
    assertThat(shop.open(asking(PAY)).body()).contains("name=\"decision\"");
    Map<String, String> silent = asking(PAY);
    silent.put("prompt", "none");
    assertThat(shop.open(silent).code()).isEqualTo("consent_required");
    // Without details what was allowed before is enough.
    assertThat(shop.open(shop.request(Map.of("scope", "openid offline_access"))).status())
        .isEqualTo(303);
  }

  @Test
  void pushedRequestsAreHeldAgainstTheTypesAtOnce() {
    Answer wrong = shop.post("/oauth2/par", asking(PAY.replace("EUR", "USD")));
    refused(wrong, "invalid_authorization_details", "authorization_details_field_wrong");
    Answer pushed = shop.post("/oauth2/par", asking(PAY));
    assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);
    Answer tokens =
        redeemed(
            Map.of(
                "client_id", shop.id(), "request_uri", pushed.member("request_uri").orElseThrow()));
    assertThat(tokens.body()).contains("\"authorization_details\":" + PAY);
  }

  @Test
  void whatCannotBeReadIsNamedByItsPlace() {
    Map<String, String> faults =
        Map.of(
            "{}", "authorization_details cannot be read: it is no JSON array",
            "[{}]", "authorization_details[0].type",
            "[1]", "authorization_details[0] cannot be read: it is no object",
            "[{\"type\":\"files\"},{\"type\":5}]", "authorization_details[1].type",
            "[{\"type\":\"files\",\"a\":{\"b\":null}}]", "authorization_details[0].a.b",
            "[{\"type\":\"files\",\"a\":[1]}]", "authorization_details[0].a",
            "[{\"type\":\"files\",\"type\":\"files\"}]", "authorization_details[0]",
            "[", "authorization_details[0]");
    faults.forEach(
        (text, place) -> {
          Answer answer = shop.post("/oauth2/par", asking(text));
          refused(answer, "invalid_authorization_details", "authorization_details_malformed");
          assertThat(answer.member("error_description").orElseThrow()).as(text).contains(place);
        });
  }

  @Test
  void eachFaultIsNamedWithIndexAndField() {
    put("accounts", FILES);
    String good = PAY.substring(1, PAY.length() - 1);
    Map<String, List<String>> faults = new HashMap<>();
    faults.put("{\"type\":\"planets\"}", List.of("type_unknown", "[1].type", "payment"));
    faults.put("{\"type\":\"accounts\"}", List.of("type_not_allowed", "[1].type", "files"));
    faults.put(
        "{\"type\":\"files\",\"actions\":[\"read\"],\"size\":1}",
        List.of("field_unknown", "[1].size", "locations"));
    faults.put(
        "{\"type\":\"files\",\"actions\":\"read\"}",
        List.of("field_wrong", "[1].actions", "a list of texts"));
    faults.put(
        "{\"type\":\"files\",\"actions\":[\"burn\"]}",
        List.of("field_wrong", "[1].actions", "read, write"));
    faults.put("{\"type\":\"files\"}", List.of("field_missing", "[1].actions"));
    faults.forEach(
        (second, said) -> {
          Answer answer = shop.post("/oauth2/par", asking("[" + good + "," + second + "]"));
          refused(
              answer, "invalid_authorization_details", "authorization_details_" + said.getFirst());
          assertThat(answer.member("error_description").orElseThrow())
              .contains(said.subList(1, said.size()));
          assertThat(Visitor.brought(shop.open(asking("[" + good + "," + second + "]"))))
              .containsEntry("error", "invalid_authorization_details");
        });
  }

  @Test
  void aRefreshNarrowsAndNeverWidens() throws Exception {
    Answer tokens = redeemed(asking(READ_WRITE));
    Answer narrower = refresh(tokens.member("refresh_token").orElseThrow(), READ);
    assertThat(narrower.body()).contains("\"authorization_details\":" + READ);
    assertThat(inToken(narrower)).doesNotContain("write");
    String next = narrower.member("refresh_token").orElseThrow();
    for (String more :
        List.of(PAY, READ.replace(",\"locations\":[\"https://files.example\"]", ""))) {
      Answer wider = refresh(next, more);
      refused(wider, "invalid_authorization_details", "authorization_details_beyond_grant");
      assertThat(wider.member("error_description").orElseThrow())
          .contains("authorization_details[0]");
    }
    // Nothing was spent, and all that was granted is still there.
    assertThat(
            shop.post("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", next))
                .body())
        .contains("\"authorization_details\":" + READ_WRITE);
  }

  @Test
  void whatWasGrantedOnceIsNotAskedForTwice() {
    String twice = PAY.replace("]", "," + PAY.substring(1));
    Map<String, String> request = asking(PAY);
    var form = new HashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("redirect_uri", Shop.BACK);
    form.put("code_verifier", Shop.VERIFIER);
    form.put("code", Visitor.brought(shop.answer(request)).get("code"));
    form.put("authorization_details", twice);
    Answer two = shop.post("/oauth2/token", form);
    refused(two, "invalid_authorization_details", "authorization_details_beyond_grant");
    assertThat(two.member("error_description").orElseThrow()).contains("authorization_details[1]");
    form.put("authorization_details", PAY);
    String refresh = shop.post("/oauth2/token", form).member("refresh_token").orElseThrow();
    refused(
        refresh(refresh, twice),
        "invalid_authorization_details",
        "authorization_details_beyond_grant");
    // Where it was granted twice it is there twice.
    String other = redeemed(asking(twice)).member("refresh_token").orElseThrow();
    assertThat(refresh(other, twice).body()).contains("\"authorization_details\":" + twice);
  }

  @Test
  void aWideGrantIsNotLostToANarrowQuestion() {
    String one = READ_WRITE.substring(1, READ_WRITE.length() - 1);
    String less = READ.substring(1, READ.length() - 1);
    String granted = "[" + one + "," + less + "]";
    String refresh = redeemed(asking(granted)).member("refresh_token").orElseThrow();
    String asked = "[" + less + "," + one + "]";
    Answer both = refresh(refresh, asked);
    assertThat(both.body()).contains("\"authorization_details\":" + asked);
  }

  @Test
  void peopleSeeAllOfWhatTheyAllow() {
    Map<String, String> hidden =
        Map.of(
            PAY.replace("Bücher", "B\u202eücher"), "[0].creditor",
            PAY.replace("Bücher", "B\\u200bücher"), "[0].creditor",
            PAY.replace("Bücher", "B\\nücher"), "[0].creditor",
            PAY.replace("12.50", "1e5"), "[0].amount.value",
            READ.replace("files.example", "files\u2066.example"), "[0].locations");
    hidden.forEach(
        (text, place) -> {
          Answer answer = shop.post("/oauth2/par", asking(text));
          refused(answer, "invalid_authorization_details", "authorization_details_field_wrong");
          assertThat(answer.member("error_description").orElseThrow()).as(text).contains(place);
        });
  }

  @Test
  void aCodeGivesLessWhereLessIsAskedFor() {
    Answer back = shop.answer(asking(READ_WRITE));
    var form = new HashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("redirect_uri", Shop.BACK);
    form.put("code_verifier", Shop.VERIFIER);
    form.put("code", Visitor.brought(back).get("code"));
    form.put("authorization_details", PAY);
    refused(
        shop.post("/oauth2/token", form),
        "invalid_authorization_details",
        "authorization_details_beyond_grant");
    form.put("authorization_details", READ);
    Answer tokens = shop.post("/oauth2/token", form);
    assertThat(tokens.body()).contains("\"authorization_details\":" + READ);
    assertThat(refresh(tokens.member("refresh_token").orElseThrow(), READ_WRITE).status())
        .isEqualTo(200);
  }

  @Test
  void aClientAsksForItselfAndHandsLessOn() {
    OAuthClient broker =
        OAuthClient.register(
            server,
            """
            {"name": "Broker", "grant_types": ["client_credentials", "%s"],
             "scopes": ["orders:read"], "token_exchange_modes": ["impersonation"],
             "token_exchange_audiences": ["%s"], "authorization_details_types": ["files"]}"""
                .formatted(EXCHANGE, server.base()));
    refused(
        broker.token("client_credentials", Map.of("authorization_details", PAY)),
        "invalid_authorization_details",
        "authorization_details_type_not_allowed");
    Answer own = broker.token("client_credentials", Map.of("authorization_details", READ_WRITE));
    assertThat(own.body()).contains("\"authorization_details\":" + READ_WRITE);
    Map<String, String> subject =
        Map.of(
            "subject_token",
            own.member("access_token").orElseThrow(),
            "subject_token_type",
            ACCESS_TOKEN);
    assertThat(broker.token(EXCHANGE, subject).body())
        .contains("\"authorization_details\":" + READ_WRITE);
    var less = new HashMap<>(subject);
    less.put("authorization_details", READ);
    Answer handed = broker.token(EXCHANGE, less);
    assertThat(handed.body()).contains("\"authorization_details\":" + READ);
    less.put("subject_token", handed.member("access_token").orElseThrow());
    less.put("authorization_details", READ_WRITE);
    refused(
        broker.token(EXCHANGE, less),
        "invalid_authorization_details",
        "authorization_details_beyond_grant");
  }

  @Test
  void aTypeIsRegisteredReplacedListedAndRemoved() {
    assertThat(admin("GET " + TYPES, "").body())
        .contains("\"type\":\"files\"", "pay {amount.value}");
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .contains("\"authorization_details_types_supported\":[\"files\",\"payment\"]");
    put("files", FILES.replace("\"write\"", "\"append\""));
    refused(
        shop.post("/oauth2/par", asking(READ_WRITE)),
        "invalid_authorization_details",
        "authorization_details_field_wrong");
    assertThat(admin("DELETE " + TYPES + "/files", "").status()).isEqualTo(204);
    refused(
        shop.post("/oauth2/par", asking(READ)),
        "invalid_authorization_details",
        "authorization_details_type_unknown");
  }

  private static final String ACCOUNTS =
      """
      {"fields": [{"name": "accounts", "kind": "objects", "required": true},
                  {"name": "accounts[].iban", "kind": "text", "required": true},
                  {"name": "accounts[].rights", "kind": "texts", "values": ["balance", "history"]}],
       "sentence": {"en": "see these accounts", "ja": "次の口座を見る"}}""";
  private static final String TWO =
      """
      [{"type":"accounts","accounts":[{"iban":"DE02","rights":["balance"]},{"iban":"JP41"}]}]""";

  @Test
  void listsOfObjectsAreCheckedAndShownOneByOne() throws Exception {
    assertThat(put("accounts", ACCOUNTS).status()).isEqualTo(200);
    shop = Shop.registered(server, visitor, ", \"authorization_details_types\": [\"accounts\"]");
    Map<String, String> faults =
        Map.of(
            TWO.replace("\"JP41\"", "41"), "[0].accounts[1].iban",
            TWO.replace("\"balance\"", "\"all\""), "[0].accounts[0].rights",
            TWO.replace("{\"iban\":\"JP41\"}", "{}"), "[0].accounts[1].iban",
            TWO.replace("{\"iban\":\"JP41\"}", "\"JP41\""), "[0].accounts",
            TWO.replace("{\"iban\":\"JP41\"}", "{\"bic\":\"X\",\"iban\":\"J\"}"),
                "[0].accounts[1].bic");
    faults.forEach(
        (asked, place) ->
            assertThat(shop.post("/oauth2/par", asking(asked)).body())
                .as(asked)
                .contains("authorization_details" + place));

    Answer question =
        visitor.signIn(
            shop.open(asking(TWO)), server.value("user.email"), server.value("user.password"));
    assertThat(question.body())
        .contains(
            "<dt>accounts 1</dt><dd>iban: DE02, rights: balance</dd>",
            "<dt>accounts 2</dt><dd>iban: JP41</dd>");
    Answer back = visitor.decide(question, "yes");
    Answer tokens = shop.redeem(Visitor.brought(back).get("code"));
    assertThat(tokens.body()).contains("\"authorization_details\":" + TWO);
    // One of the two is less, another one is more.
    String refresh = tokens.member("refresh_token").orElseThrow();
    String one = TWO.replace(",{\"iban\":\"JP41\"}", "");
    Answer more = refresh(refresh, TWO.replace("JP41", "FR76"));
    refused(more, "invalid_authorization_details", "authorization_details_beyond_grant");
    assertThat(refresh(refresh, one).body()).contains("\"authorization_details\":" + one);
  }

  @Test
  void whatLiesInAListNeedsTheList() {
    Answer refused = put("accounts", ACCOUNTS.replace("\"objects\"", "\"texts\""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("fields[1].name", "fields[2].name", "list of objects");
    Answer sentence = put("accounts", ACCOUNTS.replace("these accounts", "{accounts[].iban}"));
    assertThat(sentence.body()).contains("sentence.en");
  }

  /// Section 3: any grant.
  @Test
  void aDeviceAsksForThemToo() throws Exception {
    String grant = "urn:ietf:params:oauth:grant-type:device_code";
    OAuthClient tv =
        OAuthClient.register(
            server,
            """
            {"name": "TV", "token_endpoint_auth_method": "none", "grant_types": ["%s"],
             "scopes": ["openid"], "authorization_details_types": ["payment"]}"""
                .formatted(grant));
    Answer wrong =
        tv.post(
            "/oauth2/device_authorization",
            Map.of("authorization_details", PAY.replace("EUR", "USD")));
    refused(wrong, "invalid_authorization_details", "authorization_details_field_wrong");
    Answer begun = tv.post("/oauth2/device_authorization", Map.of("authorization_details", PAY));
    String code = begun.member("user_code").orElseThrow();
    Answer question =
        visitor.signIn(
            visitor.submit(visitor.open("/device"), "/device", Map.of("user_code", code)),
            server.value("user.email"),
            server.value("user.password"));
    assertThat(question.body()).contains("pay 12.50 EUR to Bücher &amp; Co");
    visitor.submit(question, "/device/consent", Map.of("decision", "yes"));
    Answer tokens =
        tv.token(grant, Map.of("device_code", begun.member("device_code").orElseThrow()));
    assertThat(tokens.body()).contains("\"authorization_details\":" + PAY);
    assertThat(inToken(tokens)).contains("payment", "Bücher & Co");
  }
}
