package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What clients say of themselves: taken, or refused with the reason, and said back.
class SelfDescriptionTest {
  private static final String BACK = "https://shop.example/back";

  private final AppFixture server = AppFixture.start();
  private final Receiver receiver = new Receiver();

  @BeforeEach
  void open() {
    Answer answer =
        sent(
            "PUT",
            "/api/admin/registration-policy",
            "{admin}",
            Map.of(
                "open",
                true,
                "grant_types",
                List.of(
                    "authorization_code",
                    "refresh_token",
                    "implicit",
                    "urn:openid:params:grant-type:ciba"),
                "authorization_details_types",
                List.of("payment")));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    receiver.close();
    server.close();
  }

  private Answer sent(String method, String path, String token, Map<String, Object> json) {
    return server.sent(
        method
            + " "
            + path
            + (token.isEmpty() ? "" : "\nAuthorization: Bearer " + token)
            + (json.isEmpty()
                ? ""
                : "\nContent-Type: application/json\n\n" + JSONObjectUtils.toJSONString(json)));
  }

  private static Map<String, Object> shop(Map<String, Object> more) {
    var all = new LinkedHashMap<String, Object>();
    all.put("redirect_uris", List.of(BACK));
    all.put("client_name", "Shop");
    all.putAll(more);
    return all;
  }

  private Answer registered(Map<String, Object> more) {
    Answer made = sent("POST", "/oauth2/register", "", shop(more));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made;
  }

  private Answer patched(String id, Map<String, Object> change) {
    Answer answer = sent("PATCH", "/api/admin/clients/" + id, "{admin}", change);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static Map<String, Object> parsed(Answer answer) throws Exception {
    return JSONObjectUtils.parse(answer.body());
  }

  /// What OpenID Connect Registration 1.0, section 2 and RFC 7591, section 2 name.
  private static final String OF_REGISTRATION =
      """
      {"application_type": "web", "contacts": ["a@shop.example"], "client_name#ja": "ショップ",
       "client_uri": "https://shop.example/", "client_uri#fr": "https://shop.example/fr",
       "logo_uri": "https://shop.example/logo.png", "policy_uri": "https://shop.example/privacy",
       "tos_uri": "https://shop.example/terms", "scope": "openid email",
       "software_id": "4NRB1-0XZABZI9E6-5SM3R", "software_version": "2.2",
       "grant_types": ["authorization_code", "refresh_token", "implicit",
        "urn:openid:params:grant-type:ciba"], "response_types": ["code", "code id_token"],
       "token_endpoint_auth_method": "private_key_jwt", "token_endpoint_auth_signing_alg": "ES256",
       "subject_type": "pairwise", "id_token_signed_response_alg": "ES256",
       "id_token_encrypted_response_alg": "ECDH-ES", "id_token_encrypted_response_enc": "A256GCM",
       "userinfo_signed_response_alg": "ES256", "userinfo_encrypted_response_alg": "ECDH-ES",
       "userinfo_encrypted_response_enc": "A128GCM", "request_object_signing_alg": "ES256",
       "request_uris": ["https://shop.example/request"], "default_max_age": 600,
       "require_auth_time": true, "default_acr_values": ["urn:candor:acr:1fa"],
       "initiate_login_uri": "https://shop.example/begin"}""";

  /// What came after them: RFC 9101, 9126, 9396, 9449, 8705 and 9701, JARM, logout and CIBA.
  private static final String OF_LATER =
      """
      {"require_signed_request_object": true, "require_pushed_authorization_requests": true,
       "authorization_details_types": ["payment"], "dpop_bound_access_tokens": true,
       "tls_client_certificate_bound_access_tokens": true, "tls_client_auth_subject_dn": "CN=shop",
       "authorization_signed_response_alg": "ES256",
       "authorization_encrypted_response_alg": "ECDH-ES",
       "authorization_encrypted_response_enc": "A128GCM",
       "introspection_signed_response_alg": "ES256",
       "introspection_encrypted_response_alg": "ECDH-ES",
       "introspection_encrypted_response_enc": "A128GCM",
       "post_logout_redirect_uris": ["https://shop.example/bye"],
       "backchannel_logout_uri": "https://shop.example/out",
       "backchannel_logout_session_required": true,
       "frontchannel_logout_uri": "https://shop.example/front",
       "frontchannel_logout_session_required": true,
       "backchannel_token_delivery_mode": "ping",
       "backchannel_client_notification_endpoint": "https://shop.example/ping",
       "backchannel_authentication_request_signing_alg": "ES256"}""";

  private Map<String, Object> everything() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
    receiver.answers("/sector", Receiver.Said.json("[\"" + BACK + "\"]"));
    var all = new LinkedHashMap<String, Object>(JSONObjectUtils.parse(OF_REGISTRATION));
    all.putAll(JSONObjectUtils.parse(OF_LATER));
    all.put("jwks", new JWKSet(key).toPublicJWKSet().toJSONObject());
    all.put("sector_identifier_uri", receiver.at("/sector"));
    return all;
  }

  @Test
  void everyMemberOfTheStandardsIsTakenAndSaidBack() throws Exception {
    Map<String, Object> all = everything();
    Answer made = registered(all);
    assertThat(parsed(made)).containsAllEntriesOf(all);
    assertThat(made.header("Candor-Passed-Over")).isEmpty();
    String manage = made.member("registration_access_token").orElseThrow();
    String path = "/oauth2/register/" + made.member("client_id").orElseThrow();
    Map<String, Object> read = parsed(sent("GET", path, manage, Map.of()));
    assertThat(read).containsAllEntriesOf(all);
    // RFC 7592, section 2.2: what was answered can be sent again as it is.
    Answer again = sent("PUT", path, manage, read);
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(parsed(again)).containsAllEntriesOf(all);
    assertThat(again.header("Candor-Passed-Over")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request_object_encryption_alg | RSA-OAEP | not encrypted to this server",
        "backchannel_token_delivery_mode | push | poll, ping",
        "application_type | desktop | web, native",
        "token_endpoint_auth_signing_alg | HS512 | HS256",
        "default_acr_values | gold | phr",
        "initiate_login_uri | http://shop.example/begin | http is for localhost",
        "authorization_details_types | account | payment",
        "client_uri#ja | javascript:x | neither https nor http",
      })
  void whatCannotBeTakenIsRefusedWithTheReason(String member, String value, String reason) {
    Object sent = member.endsWith("_types") || member.endsWith("_values") ? List.of(value) : value;
    Answer refused = sent("POST", "/oauth2/register", "", shop(Map.of(member, sent)));
    assertThat(refused.code()).as(refused.body()).isEqualTo("client_metadata_refused");
    String text = refused.member("error_description").orElseThrow();
    assertThat(text).contains(member, reason);
  }

  @Test
  void whatNobodyKnowsIsPassedOverAndNamed() {
    Answer made =
        registered(
            Map.of(
                "token_endpoint_auth_metod",
                "none",
                "resources",
                List.of("https://api.example"),
                "shop_floor",
                7));
    assertThat(made.header("Candor-Passed-Over").orElseThrow())
        .contains(
            "token_endpoint_auth_metod (did you mean token_endpoint_auth_method?)",
            "resources (administrators alone say that)",
            "shop_floor");
    assertThat(made.body()).doesNotContain("shop_floor");
  }

  @Test
  void aClientThatReplacesItselfKeepsWhatAdministratorsSaid() {
    Answer made = registered(Map.of());
    String id = made.member("client_id").orElseThrow();
    String path = "/oauth2/register/" + id;
    patched(
        id,
        Map.of(
            "require_consent",
            false,
            "access_token_lifetime",
            600,
            "resources",
            List.of("https://api.example"),
            "required_acr",
            "urn:candor:acr:mfa",
            "allowed_origins",
            List.of("https://app.shop.example"),
            "require_pushed_authorization_requests",
            true,
            "scopes",
            List.of("openid", "email", "orders")));
    String manage = made.member("registration_access_token").orElseThrow();
    Answer lifted =
        sent(
            "PUT",
            path,
            manage,
            shop(Map.of("client_id", id, "require_pushed_authorization_requests", false)));
    assertThat(lifted.member("error_description").orElseThrow())
        .contains("require_pushed_authorization_requests is true", "cannot lift");
    Answer replaced =
        sent("PUT", path, manage, shop(Map.of("client_id", id, "client_name", "New")));
    assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
    assertThat(replaced.body())
        .contains("\"require_pushed_authorization_requests\":true", "openid email orders");
    String shown = sent("GET", "/api/admin/clients/" + id, "{admin}", Map.of()).body();
    assertThat(shown)
        .contains(
            "\"name\":\"New\"",
            "\"require_consent\":false",
            "\"access_token_lifetime\":600",
            "\"resources\":[\"https://api.example\"]",
            "\"required_acr\":\"urn:candor:acr:mfa\"",
            "\"allowed_origins\":[\"https://app.shop.example\"]");
  }

  @Test
  void aReplacementBringsTheSecretOfTheClientOrNone() {
    Answer made = registered(Map.of());
    String id = made.member("client_id").orElseThrow();
    String path = "/oauth2/register/" + id;
    String manage = made.member("registration_access_token").orElseThrow();
    Answer wrong =
        sent("PUT", path, manage, shop(Map.of("client_id", "other", "client_secret", "mine")));
    assertThat(wrong.code()).isEqualTo("client_metadata_refused");
    assertThat(wrong.member("error_description").orElseThrow())
        .contains("client_id cannot be", "client_secret is not a secret of client " + id);
    String secret = made.member("client_secret").orElseThrow();
    Answer right =
        sent("PUT", path, manage, shop(Map.of("client_id", id, "client_secret", secret)));
    assertThat(right.status()).as(right.body()).isEqualTo(200);
  }

  /// OpenID Connect Registration 1.0, section 2.
  @Test
  void whatARequestDoesNotSayIsAsTheClientRegisteredIt() {
    var visitor = new Visitor(server);
    Shop shop = Shop.registered(server, visitor, ", \"default_max_age\": 60");
    shop.answer(shop.request(Map.of()));
    server.advance(Duration.ofSeconds(61));
    assertThat(shop.open(shop.request(Map.of("max_age", "3600"))).header("Location")).isPresent();
    assertThat(shop.open(shop.request(Map.of())).body()).contains("current-password");
    patched(shop.id(), Map.of("default_max_age", -1));
    assertThat(shop.open(shop.request(Map.of())).header("Location")).isPresent();
    patched(shop.id(), Map.of("default_acr_values", List.of("urn:candor:acr:mfa")));
    assertThat(shop.open(shop.request(Map.of())).header("Location"))
        .as("led to a second factor")
        .isEmpty();
  }

  /// RFC 7591, section 2.2.
  @Test
  void peopleReadTheNameInTheirLanguage() {
    var visitor = new Visitor(server);
    Shop shop =
        Shop.registered(server, visitor, ", \"localized\": {\"client_name#ja-Jpan-JP\": \"お店\"}");
    assertThat(shop.open(shop.request(Map.of())).body()).contains("Shop").doesNotContain("お店");
    visitor.speak("ja");
    Answer door = shop.open(shop.request(Map.of()));
    assertThat(door.body()).contains("お店");
    Answer asked = visitor.signIn(door, server.value("user.email"), server.value("user.password"));
    assertThat(asked.body()).contains("お店");
  }
}
