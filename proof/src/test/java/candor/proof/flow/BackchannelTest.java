package candor.proof.flow;

import static candor.proof.flow.OAuthClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.proof.contract.Sabotage;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Clients that ask people who are not in front of them (OpenID Connect CIBA Core 1.0).
class BackchannelTest {
  private static final String GRANT = "urn:openid:params:grant-type:ciba";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  private AppFixture server;
  private Visitor visitor;
  private OAuthClient bank;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    visitor = new Visitor(server);
    bank = bank("");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private OAuthClient bank(String more) {
    return OAuthClient.register(
        server,
        """
        {"name": "Bank & Co", "grant_types": ["%s", "refresh_token"],
         "scopes": ["openid", "email", "offline_access", "orders:read"]%s}"""
            .formatted(GRANT, more));
  }

  private Answer ask(OAuthClient client, Map<String, String> more) {
    var fields = new HashMap<String, String>();
    fields.put("scope", "openid email offline_access");
    fields.put("login_hint", server.value("user.email"));
    fields.putAll(more);
    fields.values().removeIf(String::isEmpty);
    return client.post("/oauth2/bc-authorize", fields);
  }

  private String begun(OAuthClient client, Map<String, String> more) {
    Answer begun = ask(client, more);
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    return begun.member("auth_req_id").orElseThrow();
  }

  private Answer poll(OAuthClient client, String request) {
    return client.token(GRANT, Map.of("auth_req_id", request));
  }

  /// The page of what waits, by way of the sign-in where that is asked.
  private Answer waiting(String email, String password) {
    Answer page = visitor.open("/approve");
    return page.body().contains("current-password") ? visitor.signIn(page, email, password) : page;
  }

  private Answer waiting() {
    return waiting(server.value("user.email"), server.value("user.password"));
  }

  private Answer decide(Answer page, String decision) {
    Matcher id = ID.matcher(page.body());
    assertThat(id.find()).as(page.body()).isTrue();
    return visitor.submit(page, "/approve", Map.of("id", id.group(1), "decision", decision));
  }

  @Test
  void aPersonSaysYesSomewhereElse() {
    Answer begun = ask(bank, Map.of("binding_message", "W4SCT <b>"));
    assertThat(begun.member("interval")).contains("5");
    assertThat(begun.member("expires_in")).contains("300");
    assertThat(begun.header("Cache-Control")).contains("no-store");
    String request = begun.member("auth_req_id").orElseThrow();
    Answer early = poll(bank, request);
    refused(early, "authorization_pending", "backchannel_request_pending");
    assertThat(early.header("Retry-After")).contains("5");

    Answer page = waiting();
    assertThat(page.body())
        .contains("Bank &amp; Co", "W4SCT &lt;b&gt;", "see your e-mail address")
        .contains(server.value("user.email"));
    Answer done = decide(page, "yes");
    assertThat(done.body()).contains("Allowed.", "Nothing is waiting for you");

    server.advance(Duration.ofSeconds(5));
    Answer tokens = poll(bank, request);
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    assertThat(tokens.member("scope")).contains("openid email offline_access");
    assertThat(tokens.member("id_token")).isPresent();
    assertThat(bank.refresh(tokens.member("refresh_token").orElseThrow()).status()).isEqualTo(200);
    String access = tokens.member("access_token").orElseThrow();
    assertThat(server.sent("GET /userinfo\nAuthorization: Bearer " + access).member("email"))
        .contains(server.value("user.email"));
  }

  @Test
  void whoAsksTooOftenWaitsLonger() {
    String request = begun(bank, Map.of());
    refused(poll(bank, request), "authorization_pending", "backchannel_request_pending");
    server.advance(Duration.ofSeconds(3));
    Answer slower = poll(bank, request);
    refused(slower, "slow_down", "backchannel_polls_too_fast");
    assertThat(slower.header("Retry-After")).contains("10");
  }

  @Test
  void aRequestLastsAsLongAsItSaid() {
    Answer begun = ask(bank, Map.of("requested_expiry", "60"));
    assertThat(begun.member("expires_in")).contains("60");
    Answer page = waiting();
    server.advance(Duration.ofSeconds(67));
    Answer late = poll(bank, begun.member("auth_req_id").orElseThrow());
    refused(late, "expired_token", "backchannel_request_expired");
    assertThat(late.member("error_description").orElseThrow()).contains("7 seconds ago");
    assertThat(waiting().body()).contains("Nothing is waiting for you");
    assertThat(decide(page, "yes").code()).isEqualTo("approval_over");
    refused(
        ask(bank, Map.of("requested_expiry", "soon")), "invalid_request", "parameter_malformed");
  }

  @Test
  void whoeverSaysNoIsHeard() {
    String request = begun(bank, Map.of());
    assertThat(decide(waiting(), "no").body()).contains("Not allowed.");
    refused(poll(bank, request), "access_denied", "backchannel_denied");
  }

  @Test
  void ofTwoAnswersTheFirstCounts() throws Exception {
    begun(bank, Map.of());
    Answer page = waiting();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> both = List.of(() -> decide(page, "no"), () -> decide(page, "yes"));
      var codes =
          threads.invokeAll(both).stream()
              .map(future -> future.resultNow())
              .map(answer -> answer.status() == 200 ? "heard" : answer.code())
              .toList();
      assertThat(codes).containsExactlyInAnyOrder("heard", "approval_over");
    }
  }

  @Test
  void nobodyAnswersForAnother() {
    String request = begun(bank, Map.of());
    Answer page = waiting();
    visitor.forget();
    Answer made =
        server.sent(
            """
            POST /api/admin/users
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"email": "dora@example.com", "name": "Dora", "password": "a lake with 7 swans"}""");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(waiting("dora@example.com", "a lake with 7 swans").body())
        .contains("dora@example.com", "Nothing is waiting for you");
    assertThat(decide(page, "yes").code()).isEqualTo("approval_unknown");
    refused(poll(bank, request), "authorization_pending", "backchannel_request_pending");
  }

  @Test
  void aFormOfAnotherSiteAnswersNothing() {
    begun(bank, Map.of());
    Answer page = waiting();
    Matcher id = ID.matcher(page.body());
    assertThat(id.find()).isTrue();
    Answer forged =
        server.sent(
            "POST /approve\nAccept: text/html\nSec-Fetch-Site: cross-site"
                + "\nOrigin: https://evil.example"
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(Map.of("id", id.group(1), "decision", "yes")));
    assertThat(forged.code()).isEqualTo("form_of_other_site");
  }

  @Test
  void aRequestBelongsToItsClientAndWorksOnce() throws Exception {
    String request = begun(bank, Map.of());
    decide(waiting(), "yes");
    refused(poll(bank(""), request), "invalid_grant", "backchannel_request_of_another_client");
    refused(poll(bank, "ar_nothing"), "invalid_grant", "backchannel_request_unknown");
    Callable<Answer> use = () -> poll(bank, request);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Answer> answers =
          threads.invokeAll(List.of(use, use, use)).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400, 400);
      Answer won = answers.stream().filter(each -> each.status() == 200).findFirst().orElseThrow();
      refused(poll(bank, request), "invalid_grant", "backchannel_request_reused");
      refused(
          bank.refresh(won.member("refresh_token").orElseThrow()),
          "invalid_grant",
          "session_ended");
    }
  }

  @Test
  void thePersonIsNamedByOneHint() {
    String person = server.value("user.email");
    refused(ask(bank, Map.of("login_hint", "")), "invalid_request", "backchannel_hint_not_single");
    Answer two = ask(bank, Map.of("id_token_hint", "a.b.c"));
    refused(two, "invalid_request", "backchannel_hint_not_single");
    assertThat(two.member("error_description").orElseThrow()).contains("login_hint, id_token_hint");
    refused(
        ask(bank, Map.of("login_hint", "", "login_hint_token", "a.b.c")),
        "invalid_request",
        "backchannel_hint_token_unsupported");
    for (String nobody : List.of("nobody@example.com", "usr_nothing", "@")) {
      refused(
          ask(bank, Map.of("login_hint", nobody)), "unknown_user_id", "backchannel_user_unknown");
    }
    assertThat(lookedUp(ask(bank, Map.of("login_hint", "nobody@example.com"))))
        .contains("nobody is known by it");
    String request = begun(bank, Map.of());
    decide(waiting(), "yes");
    Answer tokens = poll(bank, request);
    String idToken = tokens.member("id_token").orElseThrow();
    begun(bank, Map.of("login_hint", "", "id_token_hint", idToken));
    refused(
        ask(bank(""), Map.of("login_hint", "", "id_token_hint", idToken)),
        "invalid_request",
        "id_token_hint_refused");
    assertThat(waiting().body()).contains(person, "Bank &amp; Co");
  }

  @Test
  void aPairwiseClientNamesPeopleByTheirIdToken() {
    OAuthClient pairwise = bank(", \"subject_type\": \"pairwise\"");
    String request = begun(pairwise, Map.of());
    decide(waiting(), "yes");
    String idToken = poll(pairwise, request).member("id_token").orElseThrow();
    begun(pairwise, Map.of("login_hint", "", "id_token_hint", idToken));
  }

  @Test
  void whatPeopleCannotCompareIsNotShown() {
    for (String message : List.of("x".repeat(101), "a\u202eb", "a\nb")) {
      refused(
          ask(bank, Map.of("binding_message", message)),
          "invalid_binding_message",
          "backchannel_binding_message_wrong");
    }
    begun(bank, Map.of("binding_message", "確認 42"));
    assertThat(waiting().body()).contains("確認 42");
  }

  @Test
  void nobodyIsAskedOnAndOn() {
    for (int i = 0; i < 5; i++) {
      begun(bank, Map.of());
    }
    Answer more = ask(bank, Map.of());
    assertThat(more.status()).isEqualTo(403);
    assertThat(more.code()).isEqualTo("backchannel_person_busy");
    decide(waiting(), "no");
    begun(bank, Map.of());
  }

  @Test
  void nobodyIsAskedMoreByClientsThatAskAllAtOnce() throws Exception {
    Callable<Integer> ask = () -> ask(bank, Map.of()).status();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(12, ask)).stream().map(Future::resultNow))
          .filteredOn(status -> status == 200)
          .hasSize(5);
    }
  }

  @Test
  void aYesCountsWholeOrNotAtAll() throws Exception {
    String request = begun(bank, Map.of());
    Answer page = waiting();
    try (var database = new Sabotage(server.database())) {
      database.run("alter table consent rename to consent_gone");
      assertThat(decide(page, "yes").status()).isEqualTo(500);
      database.run("alter table consent_gone rename to consent");
    }
    refused(poll(bank, request), "authorization_pending", "backchannel_request_pending");
    assertThat(decide(page, "yes").body()).contains("Allowed.");
    assertThat(visitor.open("/account/applications").body()).contains("Bank &amp; Co");
  }

  @Test
  void onlyClientsThatListTheGrantAsk() {
    OAuthClient other =
        OAuthClient.register(server, "{\"name\": \"Machine\", \"scopes\": [\"openid\"]}");
    refused(ask(other, Map.of()), "unauthorized_client", "grant_type_not_allowed");
    refused(ask(bank, Map.of("scope", "email")), "invalid_request", "parameter_malformed");
    Answer open =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Open", "token_endpoint_auth_method": "none", "grant_types": ["%s"],
             "backchannel_token_delivery_mode": "push",
             "backchannel_authentication_request_signing_alg": "none"}"""
                .formatted(GRANT));
    assertThat(open.body())
        .contains("grant_types", "backchannel_token_delivery_mode")
        .contains("backchannel_authentication_request_signing_alg");
    assertThat(server.sent("GET /.well-known/openid-configuration").body())
        .contains(GRANT, "\"backchannel_authentication_endpoint\":\"" + server.base());
  }

  @Test
  void aClientThatWantsTwoFactorsGetsThem() {
    String request = begun(bank, Map.of("acr_values", "urn:candor:acr:mfa"));
    Answer page = waiting();
    // The person has no second factor, and is led to where they set one up.
    assertThat(decide(page, "yes").body()).contains("/account/factors");
    refused(poll(bank, request), "authorization_pending", "backchannel_request_pending");
    assertThat(decide(waiting(), "no").body()).contains("Not allowed.");
  }

  @Test
  void peopleReadDetailsThereToo() {
    server.sent(
        """
        PUT /api/admin/authorization-details-types/payment
        Authorization: Bearer {admin}
        Content-Type: application/json

        {"fields": [{"name": "amount", "kind": "number"}],
         "sentence": {"en": "pay \\u007bamount} EUR", "ja": "\\u007bamount}ユーロを支払う"}}""");
    OAuthClient shop = bank(", \"authorization_details_types\": [\"payment\"]");
    String asked = "[{\"type\":\"payment\",\"amount\":7}]";
    String request = begun(shop, Map.of("authorization_details", asked));
    Answer page = waiting();
    assertThat(page.body()).contains("pay 7 EUR");
    decide(page, "yes");
    assertThat(poll(shop, request).body()).contains("\"authorization_details\":" + asked);
  }

  @Test
  void aClientIsToldThatThePersonAnswered() {
    try (var receiver = new Receiver()) {
      receiver.answers("/ping", Receiver.Said.status(204));
      OAuthClient told =
          bank(
              ", \"backchannel_token_delivery_mode\": \"ping\","
                  + " \"backchannel_client_notification_endpoint\": \""
                  + receiver.at("/ping")
                  + "\"");
      refused(ask(told, Map.of()), "invalid_request", "parameter_missing");
      refused(
          ask(told, Map.of("client_notification_token", "a b")),
          "invalid_request",
          "parameter_malformed");
      String token = "8d67dc78-7faa-4d41-aabd-67707b374255";
      String request = begun(told, Map.of("client_notification_token", token));
      decide(waiting(), "yes");
      Receiver.Got got = receiver.next();
      assertThat(got.method()).isEqualTo("POST");
      assertThat(got.header("Authorization")).isEqualTo("Bearer " + token);
      assertThat(got.header("Content-type")).isEqualTo("application/json");
      assertThat(got.body()).isEqualTo("{\"auth_req_id\":\"" + request + "\"}");
      assertThat(poll(told, request).status()).isEqualTo(200);
    }
  }

  @Test
  void aPingThatIsNotTakenIsSentAgain() {
    try (var receiver = new Receiver()) {
      receiver.answers("/ping", Receiver.Said.status(503));
      OAuthClient told =
          bank(
              ", \"backchannel_token_delivery_mode\": \"ping\","
                  + " \"backchannel_client_notification_endpoint\": \""
                  + receiver.at("/ping")
                  + "\"");
      String request = begun(told, Map.of("client_notification_token", "t"));
      decide(waiting(), "no");
      receiver.next();
      receiver.answers("/ping", Receiver.Said.status(204));
      server.advance(Duration.ofSeconds(6));
      assertThat(receiver.next().body()).contains(request);
      refused(poll(told, request), "access_denied", "backchannel_denied");
    }
  }

  @Test
  void aSignedRequestStandsForItsParameters() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    String keys = new JWKSet(key.toPublicJWK()).toString().replace("\"", "\\\"");
    OAuthClient signing =
        bank(
            ", \"jwks\": \""
                + keys
                + "\", \"backchannel_authentication_request_signing_alg\": \"ES256\"");
    refused(ask(signing, Map.of()), "invalid_request", "backchannel_signature_required");
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(signing.id())
            .audience(server.base().toString())
            .issueTime(at(0))
            .notBeforeTime(at(0))
            .expirationTime(at(60))
            .jwtID("one")
            .claim("scope", "openid")
            .claim("login_hint", server.value("user.email"))
            .claim("binding_message", "signed")
            .claim("requested_expiry", 90)
            .build();
    Answer begun = signing.post("/oauth2/bc-authorize", Map.of("request", signed(key, claims)));
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    assertThat(begun.member("expires_in")).contains("90");
    assertThat(waiting().body()).contains("signed");
    for (String claim : List.of("iss", "aud", "exp", "iat", "nbf", "jti")) {
      JWTClaimsSet without = new JWTClaimsSet.Builder(claims).claim(claim, null).build();
      Answer refusal =
          signing.post("/oauth2/bc-authorize", Map.of("request", signed(key, without)));
      refused(refusal, "invalid_request", "backchannel_request_refused");
      assertThat(refusal.member("error_description").orElseThrow()).contains("claim " + claim);
    }
    ECKey other = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    refused(
        signing.post("/oauth2/bc-authorize", Map.of("request", signed(other, claims))),
        "invalid_request",
        "backchannel_request_refused");
  }

  private Date at(long seconds) {
    return Date.from(server.now().plusSeconds(seconds));
  }

  private static String signed(ECKey key, JWTClaimsSet claims) throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").type(JOSEObjectType.JWT).build(),
            claims);
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  @Test
  void thePageSpeaksJapaneseAndLeadsThroughTheSignIn() {
    begun(bank, Map.of());
    waiting();
    Answer page =
        server.sent(
            "GET /approve\nAccept: text/html\nAccept-Language: ja\nCookie: candor="
                + visitor.cookie("candor"));
    assertThat(page.body()).contains("<html lang=\"ja\">", "ご自身で始めた操作のみ");
    assertThat(visitor.open("/approve?client_id=" + bank.id()).body()).contains("Bank &amp; Co");
    assertThat(visitor.open("/approve?client_id=nothing").code())
        .isEqualTo("authorization_client_unknown");
  }

  /// What an administrator finds under the request id.
  private String lookedUp(Answer refused) {
    return server
        .sent("GET /api/admin/failures/" + refused.requestId() + "\nAuthorization: Bearer {admin}")
        .body();
  }
}
