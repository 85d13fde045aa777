package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final Search.Order BY_NAME =
      new Search.Order("name", "t.name", Search.Kind.TEXT, false);
  private static final Search.Order NEWEST =
      new Search.Order("newest", "t.at", Search.Kind.INSTANT, true);
  private static final TestDatabase TEST = TestDatabase.fresh();

  @BeforeAll
  static void rows() {
    TEST.database()
        .acrossTenants(
            tx -> {
              tx.sql("create table t (tenant_id text, id text, name text, at timestamptz)")
                  .change();
              return tx.sql(
                      """
                      insert into t (tenant_id, id, name, at)
                      select 'acme', 'id' || i, 'name ' || i / 3,
                             timestamptz '2026-01-01' + i / 2 * interval '0.000001 s'
                        from generate_series(1, 25) as i
                      """)
                  .change();
            });
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  private static Page<String> page(Search.Order order, Optional<String> cursor, int limit) {
    return TEST.database()
        .in(
            ACME,
            tx ->
                new Search("select t.id, t.name, t.at from t where t.tenant_id = :tenant")
                    .set("tenant", ACME)
                    .order(order, "t.id")
                    .page(tx, cursor, limit, row -> row.text("id")));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (Search.Order order : List.of(BY_NAME, NEWEST)) {
      List<String> whole = page(order, Optional.empty(), 100).items();
      assertThat(whole).hasSize(25);
      var seen = new ArrayList<String>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<String> page = page(order, cursor, 4);
        seen.addAll(page.items());
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(seen).isEqualTo(whole);
    }
  }

  @Test
  void aConditionAppliesOnlyWithItsValue() {
    assertThat(named(Optional.empty())).hasSize(25);
    assertThat(named(Optional.of("name 1"))).containsExactlyInAnyOrder("id3", "id4", "id5");
  }

  private static List<String> named(Optional<String> name) {
    return TEST.database()
        .in(
            ACME,
            tx ->
                new Search("select id from t where tenant_id = :tenant")
                    .set("tenant", ACME)
                    .where(name, "name = :name or name = upper(:name)", "name")
                    .page(tx, Optional.empty(), 100, row -> row.text("id"))
                    .items());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "aGVsbG8", "bmV3ZXN0CmlkMQpub3QgYSB0aW1l"})
  void aCursorThatWasNotHandedOutIsRefused(String cursor) {
    refuses(cursor);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    refuses(page(BY_NAME, Optional.empty(), 4).cursor());
  }

  private static void refuses(String cursor) {
    assertThatThrownBy(() -> page(NEWEST, Optional.of(cursor), 4))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.CURSOR_INVALID));
  }
}
