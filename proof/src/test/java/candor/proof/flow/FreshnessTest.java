package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long ago somebody signed in who comes from a provider.
class FreshnessTest {
  private AppFixture server;
  private Visitor visitor;
  private Shop shop;
  private Provider provider;
  private String connection;

  @BeforeEach
  void start() throws Exception {
    server = AppFixture.start();
    visitor = new Visitor(server);
    shop = Shop.registered(server, visitor, ", \"require_consent\": false");
    provider = new Provider(server);
    connection = provider.connection("");
  }

  @AfterEach
  void stop() {
    provider.close();
    server.close();
  }

  private Answer signInPage() {
    return shop.open(shop.request(Map.of()));
  }

  private Map<String, String> fresh() {
    return shop.request(Map.of("prompt", "login"));
  }

  private static void refused(Answer answer, String... says) {
    assertThat(answer.code()).as(answer.toString()).isEqualTo("upstream_sign_in_stale");
    assertThat(answer.body()).contains(says);
  }

  /// A provider lets in whoever sits at a browser that it remembers.
  @Test
  void aSignInOfLongAgoElsewhereIsNotFresh() throws Exception {
    Instant begun = server.now();
    Map<String, String> left = Provider.leaving(visitor, shop.open(fresh()));
    assertThat(left).containsEntry("prompt", "login").containsEntry("max_age", "0");
    assertThat(authTime(back(left, begun.minusSeconds(5))))
        .as("clocks may be apart")
        .isBetween(begun.getEpochSecond(), server.now().getEpochSecond());
    visitor.forget();
    Map<String, String> old = Provider.leaving(visitor, shop.open(fresh()));
    refused(back(old, server.now().minusSeconds(90)), "seconds ago", "link by mail");
    Answer unsaid = provider.through(visitor, shop.open(fresh()), connection, this::unsaid);
    refused(unsaid, "not said");

    // Whom nobody asks when, that one may come in, and is no fresher for it.
    Map<String, String> usual = Provider.leaving(visitor, signInPage());
    assertThat(usual).doesNotContainKeys("prompt", "max_age");
    Instant morning = server.now().minus(Duration.ofHours(2));
    assertThat(authTime(back(usual, morning))).isEqualTo(morning.getEpochSecond());
    Answer own = visitor.open("/account/password");
    Map<String, String> again = Provider.leaving(visitor, own);
    assertThat(again).containsEntry("max_age", "300").doesNotContainKey("prompt");
    refused(back(again, morning), "seconds ago", "at most 300 seconds");
    Map<String, String> anew = Provider.leaving(visitor, own);
    assertThat(back(anew, server.now()).body()).contains("new-password");
  }

  @Test
  void howOldASignInElsewhereMayBeIsCountedThere() throws Exception {
    Map<String, String> aged = shop.request(Map.of("max_age", "600"));
    Map<String, String> left = Provider.leaving(visitor, shop.open(aged));
    assertThat(left).containsEntry("max_age", "600").doesNotContainKey("prompt");
    Instant then = server.now().minusSeconds(500);
    assertThat(authTime(back(left, then))).isEqualTo(then.getEpochSecond());
    server.advance(Duration.ofMinutes(3));
    Answer page = shop.open(shop.request(Map.of("max_age", "600")));
    refused(back(Provider.leaving(visitor, page), then), "seconds ago", "at most 600 seconds");
  }

  private Map<String, Object> unsaid(Map<String, Object> claims) {
    claims.remove("auth_time");
    return claims;
  }

  private Answer back(Map<String, String> left, Instant signedIn) throws Exception {
    Map<String, Object> claims = provider.claims(left);
    claims.put("auth_time", signedIn.getEpochSecond());
    provider.tells(claims, provider.key);
    return visitor.open(Provider.back(connection, left));
  }

  private long authTime(Answer home) throws Exception {
    Answer tokens = shop.redeem(Visitor.brought(home).get("code"));
    return SignedJWT.parse(tokens.member("id_token").orElseThrow())
        .getJWTClaimsSet()
        .getDateClaim("auth_time")
        .toInstant()
        .getEpochSecond();
  }
}
