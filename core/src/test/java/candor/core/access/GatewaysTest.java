package candor.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candor.core.TestClock;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.errors.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GatewaysTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final TestClock clock = TestClock.somewhen();
  private final Nodes node = new Nodes(DATABASE.database(), clock);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private String come(TenantId tenant, String header, String secret) {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                node.gateways.authenticate(
                    tenant,
                    name ->
                        name.equalsIgnoreCase(header) ? Optional.of(secret) : Optional.empty()));
    return problem == null ? "" : problem.code().code();
  }

  @Test
  void aCredentialCountsInTheHeadersOfItsGatewayUntilItIsGone() {
    Gateway edge = node.gateway("Edge");
    Gateway other =
        node.gateways.create(
            Nodes.TENANT, GatewayTerms.of("Other", List.of("X-Other")), Nodes.ADMIN);
    var first = node.gateways.addCredential(Nodes.TENANT, edge.id(), Nodes.ADMIN);
    var second =
        node.gateways.addCredential(Nodes.TENANT, edge.id(), Duration.ofDays(1), Nodes.ADMIN);
    assertThat(first.secret()).startsWith("gw_").hasSize(46);
    for (String header : Gateway.USUAL_HEADERS) {
      assertThat(come(Nodes.TENANT, header, first.secret())).isEmpty();
      assertThat(come(Nodes.TENANT, header, second.secret())).isEmpty();
    }
    assertThat(come(Nodes.TENANT, "X-Other", first.secret()))
        .isEqualTo("gateway_credential_unknown");
    assertThat(come(Nodes.TENANT, "X-Nothing", first.secret()))
        .isEqualTo("gateway_credential_missing");
    assertThat(come(new TenantId("acme"), "CLIENT-TOKEN", first.secret()))
        .isEqualTo("gateway_credential_unknown");
    assertThat(node.gateways.credentials(Nodes.TENANT, edge.id()))
        .extracting(Credential::lastSeenAt)
        .containsExactly(Optional.of(clock.instant()), Optional.of(clock.instant()));
    clock.advance(Duration.ofDays(1));
    assertThat(come(Nodes.TENANT, "CLIENT-TOKEN", second.secret()))
        .isEqualTo("gateway_credential_expired");
    node.gateways.removeCredential(Nodes.TENANT, edge.id(), first.credential().id(), Nodes.ADMIN);
    assertThat(come(Nodes.TENANT, "CLIENT-TOKEN", first.secret()))
        .isEqualTo("gateway_credential_unknown");
    node.gateways.remove(Nodes.TENANT, other.id(), Nodes.ADMIN);
    assertThat(node.gateways.all(Nodes.TENANT)).contains(edge).doesNotContain(other);
  }

  @Test
  void aNameIsTakenOnce() {
    node.gateway("Twin");
    assertThat(catchThrowableOfType(Problem.class, () -> node.gateway("Twin")).code().code())
        .isEqualTo("gateway_name_taken");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> GatewayTerms.of(" ", List.of("a b", "Authorization", "X-A", "x-a")));
    assertThat(problem.faults()).hasSize(4);
  }
}
