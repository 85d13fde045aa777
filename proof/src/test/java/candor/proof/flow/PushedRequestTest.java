package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests that clients push (RFC 9126).
class PushedRequestTest {
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

  private String push(Map<String, String> request) {
    Answer pushed = shop.post("/oauth2/par", request);
    assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);
    assertThat(pushed.member("expires_in")).contains("90");
    return pushed.member("request_uri").orElseThrow();
  }

  private Map<String, String> link(String reference) {
    return Map.of("client_id", shop.id(), "request_uri", reference);
  }

  @Test
  void aBrowserComesWithTheReferenceOfAPushedRequest() {
    String reference = push(shop.request(Map.of()));
    assertThat(reference).startsWith("urn:ietf:params:oauth:request_uri:");
    // What stands beside the reference does not count.
    Map<String, String> brought =
        Visitor.brought(
            shop.answer(
                Map.of(
                    "client_id",
                    shop.id(),
                    "request_uri",
                    reference,
                    "state",
                    "another",
                    "redirect_uri",
                    "https://evil.example/back")));
    assertThat(brought).containsEntry("state", "a state");
    assertThat(shop.redeem(brought.get("code")).status()).isEqualTo(200);
  }

  @Test
  void aPushedRequestIsAnsweredOnce() {
    String reference = push(shop.request(Map.of()));
    // Reloading the page, and going back to the link, is no answer yet.
    assertThat(shop.open(link(reference)).body()).contains("current-password");
    assertThat(Visitor.brought(shop.answer(link(reference)))).containsKey("code");
    Answer again = shop.open(link(reference));
    assertThat(again.code()).isEqualTo("pushed_request_spent");
    assertThat(again.header("Location")).isEmpty();
  }

  @Test
  void aPushedRequestHasOneWinner() throws Exception {
    shop.answer(shop.request(Map.of()));
    String reference = push(shop.request(Map.of()));
    Callable<Answer> open = () -> shop.open(link(reference));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses =
          threads.invokeAll(List.of(open, open, open, open)).stream()
              .map(future -> future.resultNow().status())
              .sorted()
              .toList();
      assertThat(statuses).containsExactly(303, 400, 400, 400);
    }
  }

  @Test
  void aRefusalIsAnAnswerToo() {
    Map<String, String> silent = shop.request(Map.of("prompt", "none"));
    String reference = push(silent);
    assertThat(Visitor.brought(shop.open(link(reference))))
        .containsEntry("error", "login_required");
    assertThat(shop.open(link(reference)).code()).isEqualTo("pushed_request_spent");
  }

  @Test
  void aPushedRequestWaitsForAWhileAndAPersonLonger() {
    String reference = push(shop.request(Map.of()));
    server.advance(Duration.ofSeconds(89));
    Answer page = shop.open(link(reference));
    server.advance(Duration.ofMinutes(30));
    assertThat(Visitor.brought(shop.onward(page))).containsKey("code");

    String late = push(shop.request(Map.of()));
    server.advance(Duration.ofSeconds(100));
    Answer refused = shop.open(link(late));
    assertThat(refused.code()).isEqualTo("pushed_request_expired");
    assertThat(refused.body()).contains("10 seconds");
  }

  @Test
  void aPushedRequestBelongsToItsClient() {
    String reference = push(shop.request(Map.of()));
    Shop other = Shop.registered(server, visitor, "");
    Answer refused = other.open(Map.of("client_id", other.id(), "request_uri", reference));
    assertThat(refused.code()).isEqualTo("pushed_request_of_another_client");
  }

  @Test
  void everyRefusalOfARequestIsTheAnswerToThePush() {
    refused(
        Map.of("redirect_uri", Shop.BACK + "/"), "invalid_request", "pushed_redirect_uri_mismatch");
    refused(Map.of("redirect_uri", ""), "invalid_request", "redirect_uri_missing");
    refused(Map.of("scope", "planets:move"), "invalid_scope", "scope_not_allowed");
    refused(Map.of("code_challenge", ""), "invalid_request", "pkce_missing");
    refused(
        Map.of("response_type", "code id_token"),
        "unauthorized_client",
        "response_type_not_allowed");
    refused(
        Map.of("request_uri", "urn:ietf:params:oauth:request_uri:x"),
        "invalid_request",
        "pushed_request_nested");
    Answer mismatch =
        shop.post("/oauth2/par", shop.request(Map.of("redirect_uri", Shop.BACK + "/")));
    assertThat(mismatch.member("error_description").orElseThrow())
        .contains(Shop.BACK + "/", "Registered: " + Shop.BACK);
    Answer nobody =
        server.sent(
            "POST /oauth2/par\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(shop.request(Map.of())));
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.member("error")).contains("invalid_client");
  }

  private void refused(Map<String, String> other, String word, String code) {
    Answer answer = shop.post("/oauth2/par", shop.request(other));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.member("error")).contains(word);
  }

  @Test
  void aClientWithoutSecretPushesToo() {
    Shop phone = Shop.registered(server, visitor, ", \"token_endpoint_auth_method\": \"none\"");
    Answer pushed =
        server.sent(
            "POST /oauth2/par\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(phone.request(Map.of())));
    assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);
    // Nobody has proved to be that client, so nobody is told what it registered.
    Answer mismatch =
        server.sent(
            "POST /oauth2/par\nContent-Type: application/x-www-form-urlencoded\n\n"
                + Visitor.form(phone.request(Map.of("redirect_uri", "https://evil.example/"))));
    assertThat(mismatch.code()).isEqualTo("redirect_uri_refused");
  }

  @Test
  void aClientThatMustPushIsSentBackOtherwise() {
    Shop strict =
        Shop.registered(server, visitor, ", \"require_pushed_authorization_requests\": true");
    Answer plain = strict.open(strict.request(Map.of()));
    assertThat(plain.code()).isEqualTo("pushed_request_required");
    Answer pushed = strict.post("/oauth2/par", strict.request(Map.of()));
    assertThat(
            Visitor.brought(
                strict.answer(
                    Map.of(
                        "client_id",
                        strict.id(),
                        "request_uri",
                        pushed.member("request_uri").orElseThrow()))))
        .containsKey("code");
  }
}
