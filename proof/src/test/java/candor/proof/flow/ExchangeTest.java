package candor.proof.flow;

import static candor.proof.flow.OAuthClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tokens that are handed on (RFC 8693): narrower, no longer, and with a name on them.
class ExchangeTest {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String TYPE = "urn:ietf:params:oauth:token-type:access_token";

  private AppFixture server;
  private OAuthClient shop;
  private OAuthClient broker;
  private String api;

  @BeforeEach
  void start() {
    server = AppFixture.start();
    api = server.value("api");
    shop =
        OAuthClient.register(
            server,
            """
            {"name": "Shop", "grant_types": ["authorization_code", "refresh_token"],
             "redirect_uris": ["https://shop.example/back"],
             "scopes": ["openid", "offline_access", "orders:read", "orders:write"],
             "resources": ["%s"]}"""
                .formatted(api));
    broker = broker("\"delegation\", \"impersonation\"", api);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private OAuthClient broker(String modes, String audience) {
    return OAuthClient.register(
        server,
        """
        {"name": "Broker", "grant_types": ["client_credentials", "%s"],
         "scopes": ["orders:read", "users:read"], "access_token_lifetime": 7200,
         "token_exchange_modes": [%s], "token_exchange_audiences": ["%s"]}"""
            .formatted(GRANT, modes, audience));
  }

  /// A token of a person for the API and for this server.
  private Answer signedIn() {
    return shop.signedIn(
        new Visitor(server),
        "openid offline_access orders:read orders:write",
        "&resource=" + URLEncoder.encode(api, StandardCharsets.UTF_8));
  }

  private static String access(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.member("access_token").orElseThrow();
  }

  private static Map<String, String> subject(String token) {
    var fields = new HashMap<String, String>();
    fields.put("subject_token", token);
    fields.put("subject_token_type", TYPE);
    return fields;
  }

  private static Map<String, String> with(Map<String, String> fields, String... more) {
    var all = new HashMap<>(fields);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static JWTClaimsSet claims(String token) throws Exception {
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private String own(OAuthClient client) {
    return access(client.token("client_credentials", Map.of("scope", "orders:read")));
  }

  @Test
  void aTokenIsHandedOnUnderTheNameOfWhoActs() throws Exception {
    Answer signedIn = signedIn();
    String token = access(signedIn);
    server.advance(Duration.ofMinutes(20));
    Answer made =
        broker.token(
            GRANT, with(subject(token), "actor_token", own(broker), "actor_token_type", TYPE));
    assertThat(made.member("issued_token_type")).contains(TYPE);
    assertThat(made.member("token_type")).contains("Bearer");
    assertThat(made.member("refresh_token")).isEmpty();
    assertThat(made.member("scope")).contains("orders:read");

    JWTClaimsSet before = claims(token);
    JWTClaimsSet after = claims(access(made));
    assertThat(after.getSubject()).isEqualTo(before.getSubject());
    assertThat(after.getAudience()).containsExactly(api);
    assertThat(after.getStringClaim("client_id")).isEqualTo(broker.id());
    assertThat(after.getJSONObjectClaim("act")).containsExactly(Map.entry("sub", broker.id()));
    // It lives no longer, whatever its client may have otherwise.
    assertThat(after.getExpirationTime()).isEqualTo(before.getExpirationTime());

    // Whoever gets it next hands on the whole chain.
    OAuthClient next = broker("\"delegation\"", api);
    String last =
        access(
            next.token(
                GRANT,
                with(subject(access(made)), "actor_token", own(next), "actor_token_type", TYPE)));
    assertThat(claims(last).getJSONObjectClaim("act"))
        .containsEntry("sub", next.id())
        .containsEntry("act", Map.of("sub", broker.id()));
    assertThat(next.post("/oauth2/introspect", Map.of("token", last)).body())
        .contains("\"act\":{\"sub\":\"" + next.id() + "\",\"act\":{\"sub\":\"" + broker.id());
  }

  @Test
  void withoutActorTheSubjectAloneIsNamed() throws Exception {
    Answer made = broker.token(GRANT, with(subject(access(signedIn())), "audience", api));
    assertThat(claims(access(made)).getClaim("act")).isNull();
    var events =
        server.app().core().audit().ofRequest(candor.server.main.App.DEFAULT, made.requestId());
    assertThat(events).extracting(row -> row.event().action()).containsExactly("token.exchanged");
  }

  @Test
  void itEndsWithTheSessionOfItsSubject() {
    Answer signedIn = signedIn();
    String made = access(broker.token(GRANT, subject(access(signedIn))));
    assertThat(broker.post("/oauth2/introspect", Map.of("token", made)).body())
        .contains("\"active\":true");
    shop.post("/oauth2/revoke", Map.of("token", signedIn.member("refresh_token").orElseThrow()));
    assertThat(broker.post("/oauth2/introspect", Map.of("token", made)).body())
        .contains("\"active\":false");
  }

  @Test
  void aTokenOfAClientIsHandedOnAndEndsWithIt() {
    OAuthClient machine =
        OAuthClient.register(server, "{\"name\": \"M\", \"scopes\": [\"users:read\"]}");
    OAuthClient here = broker("\"impersonation\"", server.base().toString());
    String made =
        access(here.token(GRANT, subject(access(machine.token("client_credentials", Map.of())))));
    String users = "GET /api/admin/users\nAuthorization: Bearer " + made;
    assertThat(server.sent(users).status()).isEqualTo(200);
    assertThat(server.sent("GET /api/user\nAuthorization: Bearer " + made).code())
        .isEqualTo("user_token_required");
    server.sent(
        "POST /api/admin/clients/" + machine.id() + "/disable\nAuthorization: Bearer {admin}");
    assertThat(server.sent(users).code()).isEqualTo("client_disabled");
  }

  @Test
  void aRefusedTokenSaysWhy() {
    String token = access(signedIn());
    for (String[] each :
        new String[][] {
          {"nonsense", "token_malformed"}, {server.value("admin.tampered"), "token_signature_wrong"}
        }) {
      Answer answer = broker.token(GRANT, subject(each[0]));
      refused(answer, "invalid_request", "exchange_token_refused");
      Answer why =
          server.sent(
              "GET /api/admin/failures/" + answer.requestId() + "\nAuthorization: Bearer {admin}");
      assertThat(why.body()).contains(each[1]);
    }
    Answer actor =
        broker.token(
            GRANT, with(subject(token), "actor_token", "nonsense", "actor_token_type", TYPE));
    refused(actor, "invalid_request", "exchange_token_refused");
    assertThat(actor.member("error_description").orElseThrow()).contains("actor_token");
    server.advance(Duration.ofHours(2));
    Answer late = broker.token(GRANT, subject(token));
    refused(late, "invalid_request", "exchange_token_refused");
    assertThat(late.member("error_description").orElseThrow()).contains("expired");
  }

  @Test
  void onlyAccessTokensAreExchanged() {
    String token = access(signedIn());
    Map<String, String> other = subject(token);
    other.put("subject_token_type", "urn:ietf:params:oauth:token-type:id_token");
    refused(broker.token(GRANT, other), "invalid_request", "exchange_token_type_unsupported");
    refused(
        broker.token(
            GRANT,
            with(
                subject(token),
                "requested_token_type",
                "urn:ietf:params:oauth:token-type:refresh_token")),
        "invalid_request",
        "exchange_token_type_unsupported");
  }

  @Test
  void aBoundTokenBecomesNoneThatAnybodyMayUse() throws Exception {
    DpopKey thief = DpopKey.made(server);
    String bound =
        access(
            server.sent(
                "POST /oauth2/token\nAuthorization: Basic "
                    + AppFixture.basic(broker.id(), broker.secret())
                    + "\nDPoP: "
                    + thief.proof("POST", "/oauth2/token", "")
                    + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                    + Visitor.form(
                        Map.of(
                            "grant_type",
                            "client_credentials",
                            "scope",
                            "orders:read",
                            "resource",
                            api))));
    Answer loose = broker.token(GRANT, subject(bound));
    refused(loose, "invalid_request", "exchange_key_missing");
    assertThat(loose.member("error_description").orElseThrow())
        .contains(thief.key().computeThumbprint().toString());
    DpopKey own = DpopKey.made(server);
    Answer made =
        server.sent(
            "POST /oauth2/token\nAuthorization: Basic "
                + AppFixture.basic(broker.id(), broker.secret())
                + "\nDPoP: "
                + own.proof("POST", "/oauth2/token", "")
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(with(subject(bound), "grant_type", GRANT)));
    assertThat(claims(access(made)).getJSONObjectClaim("cnf"))
        .containsEntry("jkt", own.key().computeThumbprint().toString());
  }

  @Test
  void anActorAndItsTypeGoTogether() {
    refused(
        broker.token(GRANT, with(subject("x"), "actor_token", "y")),
        "invalid_request",
        "exchange_actor_incomplete");
    refused(
        broker.token(GRANT, with(subject("x"), "actor_token_type", TYPE)),
        "invalid_request",
        "exchange_actor_incomplete");
  }

  @Test
  void anActorIsWhoeverAsks() {
    OAuthClient other = broker("\"delegation\"", api);
    refused(
        broker.token(
            GRANT,
            with(subject(access(signedIn())), "actor_token", own(other), "actor_token_type", TYPE)),
        "invalid_request",
        "exchange_actor_of_another_client");
  }

  @Test
  void theRegistrationSaysWhichModes() {
    String token = access(signedIn());
    OAuthClient named = broker("\"delegation\"", api);
    refused(named.token(GRANT, subject(token)), "unauthorized_client", "exchange_mode_not_allowed");
    OAuthClient unnamed = broker("\"impersonation\"", api);
    refused(
        unnamed.token(
            GRANT, with(subject(token), "actor_token", own(unnamed), "actor_token_type", TYPE)),
        "unauthorized_client",
        "exchange_mode_not_allowed");
  }

  @Test
  void theNewTokenIsNarrowerNeverWider() {
    String token = access(shop.signedIn(new Visitor(server), "openid orders:read"));
    refused(
        broker.token(GRANT, with(subject(token), "audience", api)),
        "invalid_target",
        "exchange_audience_beyond_subject");
    String both = access(signedIn());
    refused(
        broker.token(GRANT, with(subject(both), "scope", "users:read")),
        "invalid_scope",
        "scope_beyond_grant");
    refused(
        broker.token(GRANT, with(subject(both), "scope", "orders:write")),
        "invalid_scope",
        "scope_not_allowed");
  }

  @Test
  void theRegistrationSaysForWhichAudiences() {
    String both = access(signedIn());
    String here = server.base().toString();
    refused(
        broker.token(GRANT, with(subject(both), "audience", here)),
        "invalid_target",
        "exchange_audience_not_allowed");
    OAuthClient elsewhere = broker("\"impersonation\"", "https://elsewhere.example");
    refused(
        elsewhere.token(GRANT, subject(both)), "invalid_target", "exchange_audience_not_allowed");
  }

  @Test
  void aSignInHereIsNotHandedOn() {
    OAuthClient here = broker("\"impersonation\"", server.base().toString());
    refused(
        here.token(GRANT, subject(server.value("user"))), "invalid_scope", "exchange_scope_empty");
  }

  @Test
  void aRegistrationThatLacksTheTermsNamesThem() {
    Answer refused =
        server.sent(
            """
            POST /api/admin/clients
            Authorization: Bearer {admin}
            Content-Type: application/json

            {"name": "Broker", "token_endpoint_auth_method": "none", "grant_types": ["%s"],
             "token_exchange_modes": ["teleportation"]}"""
                .formatted(GRANT));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "token_exchange_modes",
            "token_exchange_audiences",
            "teleportation",
            "A client without secret and key");
  }
}
