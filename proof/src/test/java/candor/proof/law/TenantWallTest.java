package candor.proof.law;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.db.StatementProbe;
import candor.core.db.StatementProbe.Outcome;
import candor.core.db.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The wall between tenants, tested as such: a tenant has a row in every table whose every value is
/// the same sample, so that any condition of equality finds it; another tenant then runs every
/// statement of every store with those values.
final class TenantWallTest {
  private static final String ACME = "acme";
  private static final String OTHER = "other";
  private static final String SAMPLE = "sample";
  private static final Pattern ALLOWED = Pattern.compile("'([^']+)'::text");
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final StatementProbe PROBE = new StatementProbe(TEST.config());

  private static final String TABLES =
      """
      select relname from pg_class
       where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
         and relname <> 'migration'
       order by relname
      """;

  @BeforeAll
  static void rows() throws SQLException {
    Set<String> waiting = new LinkedHashSet<>(PROBE.ask(TABLES));
    String last = "";
    // A table that refers to another one waits until that one has its row.
    for (int round = 0; !waiting.isEmpty() && round < 20; round++) {
      for (String table : List.copyOf(waiting)) {
        try {
          PROBE.keep(insertion(table));
          waiting.remove(table);
        } catch (SQLException e) {
          last = table + ": " + e.getMessage();
          PROBE.ask("select 1");
        }
      }
    }
    assertThat(waiting).as(last).isEmpty();
  }

  @AfterAll
  static void close() {
    PROBE.close();
    TEST.close();
  }

  private static String insertion(String table) throws SQLException {
    List<String> checks =
        PROBE.ask(
            "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'"
                + " and conrelid = '"
                + table
                + "'::regclass");
    Map<String, String> values = new LinkedHashMap<>();
    for (String column :
        PROBE.ask(
            "select column_name, data_type from information_schema.columns where table_name = '"
                + table
                + "' and table_schema = 'public' and is_identity = 'NO'"
                + " and is_generated = 'NEVER' and udt_name <> 'xid8' order by ordinal_position")) {
      String[] parts = column.split("\\|");
      values.put(parts[0], literal(parts[0], parts[1], checks));
    }
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
  }

  private static String literal(String column, String type, List<String> checks) {
    if (column.equals("tenant_id")) {
      return "'" + ACME + "'";
    }
    return switch (type) {
      case "text" -> "'" + allowed(column, checks) + "'";
      case "bigint", "integer", "smallint", "double precision", "numeric" -> "1";
      case "boolean" -> "true";
      case "timestamp with time zone" -> "timestamptz '2026-01-01'";
      case "bytea" -> "'\\x01'";
      case "jsonb" -> "'{}'";
      case "ARRAY" -> "array['" + SAMPLE + "']";
      case "inet" -> "'192.0.2.1'";
      default -> throw new IllegalStateException("no sample for the type " + type);
    };
  }

  /// The sample, or the first word that a check of the column allows.
  private static String allowed(String column, List<String> checks) {
    for (String check : checks) {
      if (check.contains("((" + column + " = ")) {
        Matcher word = ALLOWED.matcher(check);
        if (word.find()) {
          return word.group(1);
        }
      }
    }
    return SAMPLE;
  }

  @Test
  void everyTableStandsBehindTheWall() throws SQLException {
    List<String> open =
        PROBE.ask(
            """
            select relname from pg_class c
             where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
               and relname <> 'migration'
               and not (relrowsecurity and relforcerowsecurity
                        and exists (select 1 from pg_policy p
                                     where p.polrelid = c.oid and p.polname = 'tenant_wall'
                                       and p.polpermissive and p.polcmd = '*'))
            """);
    assertThat(open).isEmpty();
  }

  @Test
  void nothingOpensTheWallFurther() throws SQLException {
    assertThat(PROBE.ask("select polname from pg_policy where polname <> 'tenant_wall'")).isEmpty();
    assertThat(
            PROBE.ask(
                "select rolname from pg_roles where rolname = current_user"
                    + " and (rolsuper or rolbypassrls)"))
        .isEmpty();
    assertThat(
            PROBE.ask(
                "select proname from pg_proc where prosecdef"
                    + " and pronamespace = 'public'::regnamespace"))
        .as("functions that run with their owner's rights")
        .isEmpty();
  }

  @Test
  void theTenantComesFirstInEveryTableAndKey() throws SQLException {
    List<String> wrong =
        PROBE.ask(
            """
            select c.relname
              from pg_class c
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
               and c.relname <> 'migration'
               and not (exists (select 1 from pg_attribute a
                                 where a.attrelid = c.oid and a.attnum = 1
                                   and a.attname = 'tenant_id' and a.attnotnull)
                        and exists (select 1 from pg_constraint k
                                     where k.conrelid = c.oid and k.contype = 'p'
                                       and k.conkey[1] = 1))
            """);
    assertThat(wrong).isEmpty();
  }

  @Test
  void anotherTenantsStatementsFindNothingAndChangeNothing() throws SQLException {
    walk(OTHER);
  }

  @Test
  void evenAStatementThatNamesTheWrongTenantDoes() throws SQLException {
    walk(ACME);
  }

  @Test
  void theSamplesAreFoundByTheirOwnTenant() throws SQLException {
    int touched = 0;
    List<Statements.Found> statements = statements();
    for (Statements.Found statement : statements) {
      Outcome outcome = PROBE.run(ACME, statement.text(), (name, type) -> value(name, type, ACME));
      touched += outcome.rows().isEmpty() && outcome.changed() == 0 ? 0 : 1;
    }
    // Otherwise the other tests would prove nothing.
    assertThat(touched).isGreaterThan(statements.size() / 2);
  }

  private static List<Statements.Found> statements() {
    return Statements.ofStores().found().stream()
        .filter(statement -> !statement.text().contains("pg_notify"))
        .filter(statement -> !statement.place().equals("ChangeStore.horizon"))
        .toList();
  }

  /// Runs every statement as the other tenant.
  ///
  /// @param named the tenant that the statement's parameter names
  private static void walk(String named) throws SQLException {
    List<String> before = contents();
    var faults = new ArrayList<String>();
    for (Statements.Found statement : statements()) {
      Outcome outcome =
          PROBE.run(OTHER, statement.text(), (name, type) -> value(name, type, named));
      boolean adds = statement.text().startsWith("insert");
      boolean ofATable = Pattern.compile("\\bfrom\\b").matcher(statement.text()).find();
      boolean sees =
          outcome.rows().stream().anyMatch(row -> row.contains(ACME) || row.contains(SAMPLE));
      boolean reaches = ofATable && !adds && outcome.changed() > 0;
      // A row of its own a tenant may add; one of another's the wall refuses (42501).
      boolean smuggles = adds && named.equals(ACME) && outcome.changed() > 0;
      if ((sees && !adds) || reaches || smuggles) {
        faults.add(statement.place() + ": " + outcome);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  private static Object value(String name, String type, String tenant) {
    boolean theTenant = name.equals("tenant") || name.equals("tenants");
    return switch (type) {
      case "int8", "int4", "int2" -> name.contains("limit") || name.equals("most") ? 100 : 1;
      case "bool" -> true;
      case "timestamptz" -> java.time.OffsetDateTime.parse("2026-01-01T00:00:00Z");
      case "bytea" -> new byte[] {1};
      case "jsonb" -> "{}";
      case "_text" -> "{" + (theTenant ? tenant : SAMPLE) + "}";
      case "_int8" -> "{1}";
      case "_bool" -> "{true}";
      case "_timestamptz" -> "{2026-01-01}";
      case "_bytea" -> "{\"\\\\x01\"}";
      case "_jsonb" -> "{\"{}\"}";
      default -> theTenant ? tenant : name.equals("horizon") ? "0" : SAMPLE;
    };
  }

  /// All that the first tenant has.
  private static List<String> contents() throws SQLException {
    var contents = new ArrayList<String>();
    for (String table : PROBE.ask(TABLES)) {
      PROBE.keep("select 1");
      contents.add(
          table
              + PROBE.run("*", "select t::text as row from " + table + " t", (_, _) -> "").rows());
    }
    return contents;
  }
}
