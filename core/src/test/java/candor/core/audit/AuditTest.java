package candor.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Page;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.secret.Chance;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class AuditTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final Database DATABASE = TEST.database();
  private static final Audit AUDIT =
      new Audit(DATABASE, Chance.secure(), Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterAll
  static void close() {
    TEST.close();
  }

  private static AuditEvent event(String action, String target, String request) {
    return new AuditEvent(
        action,
        new By(new Actor.Client("cl_1"), request),
        new Target("user", target),
        Json.of(Map.of("email", "a@example.com")));
  }

  @Test
  void whatARequestDidIsFoundInItsTenantAlone() {
    AuditEvent event = event("user.created", "usr_1", "req_found");
    AuditId id = DATABASE.in(ACME, tx -> AUDIT.record(tx, ACME, event));
    List<AuditRow> found = AUDIT.ofRequest(ACME, "req_found");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().id()).isEqualTo(id);
    assertThat(found.getFirst().at()).isEqualTo(NOW);
    assertThat(found.getFirst().event().by().actor()).isEqualTo(event.by().actor());
    assertThat(found.getFirst().event().target()).isEqualTo(event.target());
    assertThat(AUDIT.ofRequest(new TenantId("other"), "req_found")).isEmpty();
  }

  @Test
  void whatWasDoneToAThingComesInPagesNewestFirst() {
    for (int i = 0; i < 5; i++) {
      AuditEvent event = event("user.changed." + i, "usr_paged", "req_" + i);
      var at = Clock.fixed(NOW.plusSeconds(i), ZoneOffset.UTC);
      DATABASE.in(ACME, tx -> new Audit(DATABASE, Chance.secure(), at).record(tx, ACME, event));
    }
    var target = new Target("user", "usr_paged");
    Page<AuditRow> first = AUDIT.ofTarget(ACME, target, Optional.empty(), 3);
    Page<AuditRow> second = AUDIT.ofTarget(ACME, target, first.next(), 3);
    assertThat(actions(first))
        .containsExactly("user.changed.4", "user.changed.3", "user.changed.2");
    assertThat(actions(second)).containsExactly("user.changed.1", "user.changed.0");
    assertThat(second.next()).isEmpty();
  }

  private static List<String> actions(Page<AuditRow> page) {
    return page.items().stream().map(row -> row.event().action()).toList();
  }

  @Test
  void whatIsWrittenStays() {
    DATABASE.in(ACME, tx -> AUDIT.record(tx, ACME, event("user.created", "usr_1", "req_stays")));
    for (String attack :
        List.of(
            "delete from audit_event",
            "update audit_event set action = ''",
            "truncate audit_event")) {
      assertThatThrownBy(() -> DATABASE.in(ACME, tx -> tx.sql(attack).change()))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.value("state")).contains("42501"));
    }
  }

  @Test
  void withoutItsAuditRowNoChangeStands() {
    try (var test = TestDatabase.fresh()) {
      Database database = test.database();
      database.acrossTenants(tx -> tx.sql("create table thing (n bigint)").change());
      database.acrossTenants(
          tx -> tx.sql("alter table audit_event add check (action <> 'refused')").change());
      var audit = new Audit(database, Chance.secure(), Clock.fixed(NOW, ZoneOffset.UTC));
      assertThatThrownBy(
              () ->
                  database.in(
                      ACME,
                      tx -> {
                        tx.sql("insert into thing values (1)").change();
                        return audit.record(tx, ACME, event("refused", "usr_1", "req_1"));
                      }))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ErrorCode.AUDIT_NOT_WRITTEN));
      List<Long> left =
          database.in(ACME, tx -> tx.sql("select n from thing").all(row -> row.number("n")));
      assertThat(left).isEmpty();
    }
  }
}
