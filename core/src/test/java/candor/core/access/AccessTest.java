package candor.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candor.core.TestClock;
import candor.core.apiservice.ApiServiceEntry;
import candor.core.audit.Failure;
import candor.core.client.Client;
import candor.core.db.TestDatabase;
import candor.errors.Problem;
import candor.policy.AccessRule;
import candor.protocol.sideband.Header;
import candor.protocol.sideband.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestClock CLOCK = TestClock.somewhen();
  private static final Nodes NODE = new Nodes(DATABASE.database(), CLOCK);
  private static final String BASE = Nodes.BASE;

  private static Gateway gateway;
  private static Client client;
  private static ApiServiceEntry service;

  @BeforeAll
  static void setUp() {
    gateway = NODE.gateway("Edge");
    client = NODE.client();
    service = NODE.service("Orders", BASE);
    NODE.operation(service, "/orders/*", new AccessRule.Scope(false, List.of("orders:read")));
    NODE.operation(service, "/invoices/*", new AccessRule.Scope(true, List.of("a", "b")));
    NODE.operation(service, "/staff/**", new AccessRule.Group(List.of("staff")));
  }

  @AfterAll
  static void close() {
    NODE.close();
    DATABASE.close();
  }

  private static List<Header> bearer(String token) {
    return List.of(new Header("Authorization", "Bearer " + token));
  }

  private static String machine() {
    return NODE.token(client, BASE, "", List.of());
  }

  private static Answer ask(String requestId, String url, List<Header> headers) {
    return NODE.ask(gateway, requestId, url, headers);
  }

  private static Answer.Refused refused(String requestId, String url, List<Header> headers) {
    return (Answer.Refused) ask(requestId, url, headers);
  }

  @Test
  void aCallThatMeetsTheRulesIsPermittedAndKept() {
    Answer answer = ask("req_permit", BASE + "/orders/7?code=secret", bearer(machine()));
    assertThat(answer).isInstanceOf(Answer.Permitted.class);
    Decision kept = NODE.decisions.find(Nodes.TENANT, answer.decision());
    assertThat(kept.permitted()).isTrue();
    assertThat(kept.url()).isEqualTo(BASE + "/orders/7?code=[hidden]");
    assertThat(kept.place().pattern()).isEqualTo("/orders/*");
    assertThat(kept.clientId()).isEqualTo(client.id().value());
    assertThat(kept.comparisons())
        .containsExactly(
            new Comparison("audience", true, BASE, BASE, ""),
            new Comparison("scope", true, "any of orders:read", "orders:read, profile", ""));
  }

  @Test
  void aCallToNoOperationNeedsAGenuineTokenOnly() {
    assertThat(ask("req_service", BASE + "/else", bearer(machine())))
        .isInstanceOf(Answer.Permitted.class);
    assertThat(refused("req_service_2", BASE + "/else", List.of()).status()).isEqualTo(401);
  }

  @Test
  void aUrlOfNoServiceIsSaidToHaveNoPolicy() {
    Answer.Refused answer =
        refused("req_nowhere", "https://api.example.com:8443/v1/x", bearer(machine()));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.challenge()).isEqualTo(new Answer.Challenge.None());
    Decision kept = NODE.decisions.find(Nodes.TENANT, answer.decision());
    assertThat(kept.message())
        .isEqualTo("No API server defines policy for the URL https://api.example.com:8443/v1/x");
    assertThat(kept.resultCode()).isEqualTo(Decision.ResultCode.NO_POLICY_FOUND);
    assertThat(kept.details().get("nearMisses")).contains(BASE + " (the port differs)");
  }

  @Test
  void aTokenForAnotherApiIsInvalidHere() {
    String other = NODE.token(client, "https://other", "", List.of());
    Answer.Refused answer = refused("req_audience", BASE + "/orders/7", bearer(other));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.challenge())
        .isEqualTo(new Answer.Challenge.Invalid(BASE, "Invalid audience"));
    Decision kept = NODE.decisions.find(Nodes.TENANT, answer.decision());
    assertThat(kept.message())
        .isEqualTo(
            "Request to the URL \""
                + BASE
                + "/orders/7\" denied due to an invalid OAuth access"
                + " token.");
    assertThat(kept.evaluationResult()).isEqualTo("Invalid audience");
    assertThat(kept.comparisons())
        .containsExactly(new Comparison("audience", false, BASE, "https://other", ""));
  }

  @Test
  void anExpiredTokenIsSaidToBeExpired() {
    var clock = TestClock.somewhen();
    try (var node = new Nodes(DATABASE.database(), clock)) {
      String token = node.token(client, BASE, "", List.of());
      clock.advance(Duration.ofHours(2));
      var answer =
          (Answer.Refused) node.ask(gateway, "req_expired", BASE + "/orders/7", bearer(token));
      assertThat(answer.challenge()).isEqualTo(new Answer.Challenge.Invalid(BASE, "Token expired"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Basic dXNlcjpwYXNz, bearer_token_missing",
    "Bearer, token_malformed",
    "Bearer nonsense, token_malformed",
    "bearer nonsense, token_malformed",
    "Bearernonsense, bearer_token_missing",
  })
  void whatIsNoTokenIsRefusedByItsName(String header, String code) {
    Answer.Refused answer =
        refused("req_words", BASE + "/x", List.of(new Header("authorization", header)));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem().code().code()).isEqualTo(code);
    assertThat(answer.challenge() instanceof Answer.Challenge.Needed)
        .isEqualTo(code.equals("bearer_token_missing"));
  }

  @Test
  void twoAuthorizationHeadersAreRefused() {
    var headers =
        List.of(
            new Header("Authorization", "Bearer " + machine()),
            new Header("authorization", "Bearer " + machine()));
    assertThat(refused("req_two", BASE + "/x", headers).problem().code().code())
        .isEqualTo("bearer_token_repeated");
  }

  @Test
  void aRuleThatIsNotMetIsFoundWithItsValues() {
    Answer.Refused scope = refused("req_scope", BASE + "/invoices/1", bearer(machine()));
    assertThat(scope.status()).isEqualTo(403);
    assertThat(scope.challenge()).isEqualTo(new Answer.Challenge.Insufficient(BASE, "a b"));
    Answer.Refused group = refused("req_group", BASE + "/staff/x/y", bearer(machine()));
    assertThat(group.challenge()).isEqualTo(new Answer.Challenge.None());
    assertThat(group.problem().value("hint").orElseThrow()).contains("no user behind it");
    Decision kept = NODE.decisions.find(Nodes.TENANT, group.decision());
    assertThat(kept.message())
        .isEqualTo("Request to the URL \"" + BASE + "/staff/x/y\" denied by policy evaluation.");
    assertThat(kept.comparisons().getLast().demanded()).isEqualTo("any of staff");
    String member = NODE.token(client, BASE, "usr_1", List.of("staff"));
    assertThat(ask("req_member", BASE + "/staff/x/y", bearer(member)))
        .isInstanceOf(Answer.Permitted.class);
  }

  @Test
  void aRefusalCanBeLookedUpByItsRequest() {
    Answer.Refused answer = refused("req_look", BASE + "/invoices/1", bearer(machine()));
    List<Failure> found = NODE.failures.find(Nodes.TENANT, "req_look");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo("access_rule_not_met");
    assertThat(found.getFirst().decision()).isEqualTo(answer.decision().value());
    assertThat(found.getFirst().details()).containsEntry("demanded", "all of a, b");
    var filter =
        new Decisions.Filter(
            Optional.of(false),
            Optional.of(service.service().id().value()),
            Optional.of(403),
            Optional.of("req_look"));
    assertThat(NODE.decisions.list(Nodes.TENANT, filter, Optional.empty(), 10).items())
        .extracting(Decision::id)
        .containsExactly(answer.decision());
    assertThat(NODE.decisions.count(Nodes.TENANT, filter)).isEqualTo(1);
  }

  @Test
  void aUrlThatCanBeReadInTwoWaysIsRefused() {
    Answer.Refused answer = refused("req_url", BASE + "/orders/../staff\0", bearer(machine()));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem().code().code()).isEqualTo("call_url_malformed");
    assertThat(NODE.decisions.find(Nodes.TENANT, answer.decision()).resultCode())
        .isEqualTo(Decision.ResultCode.INVALID_GATEWAY_REQUEST);
  }

  private static String returned(Gateway by, String url, String state) {
    var upstream =
        new Upstream(
            "GET", url, "1.1", "200", "OK", List.of(), Optional.empty(), state, Optional.empty());
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> NODE.access.checkReturn(Nodes.TENANT, by, upstream));
    return problem == null ? "" : problem.code().code();
  }

  @Test
  void aStateBelongsToOneCallOfOneGateway() {
    String url = BASE + "/orders/7?a=1&b=2";
    var permitted = (Answer.Permitted) ask("req_state", url, bearer(machine()));
    String state = permitted.state();
    assertThat(returned(gateway, url, state)).isEmpty();
    assertThat(returned(gateway, BASE + "/orders/7?b=2&a=1", state)).isEmpty();
    assertThat(returned(gateway, BASE + "/orders/8", state)).isEqualTo("sideband_state_mismatch");
    assertThat(returned(gateway, url, state.substring(4))).isEqualTo("sideband_state_unreadable");
    assertThat(returned(gateway, url, "%%")).isEqualTo("sideband_state_unreadable");
    assertThat(returned(NODE.gateway("Another"), url, state)).isEqualTo("sideband_state_foreign");
    CLOCK.advance(Duration.ofMinutes(5));
    assertThat(returned(gateway, url, state)).isEqualTo("sideband_state_expired");
  }

  @Test
  void decisionsAreKeptUpToANumberAndAnAge() {
    var clock = TestClock.somewhen();
    try (var database = TestDatabase.fresh();
        var node = new Nodes(database.database(), clock)) {
      Gateway edge = node.gateway("Edge");
      for (int i = 0; i < 1100; i++) {
        node.ask(edge, "req_many", "https://nowhere/", List.of());
      }
      assertThat(node.decisions.count(Nodes.TENANT, Decisions.Filter.none())).isLessThan(1101);
      node.decisions.list(Nodes.TENANT, Decisions.Filter.none(), Optional.empty(), 1);
      assertThat(node.decisions.prune()).isEqualTo(100);
      clock.advance(Duration.ofDays(8));
      assertThat(node.decisions.prune()).isEqualTo(1000);
    }
  }
}
