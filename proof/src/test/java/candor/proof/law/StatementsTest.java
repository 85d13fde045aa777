package candor.proof.law;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.db.StatementProbe;
import candor.core.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The SQL check: PostgreSQL describes every statement of every store, none of them is put together
/// at run time, and each keeps to its tenant.
final class StatementsTest {
  /// The few statements that cross tenants, and why.
  static final Map<String, String> CROSSING =
      Map.ofEntries(
          Map.entry("ApiKeyStore.used", "one group of uses holds those of many"),
          Map.entry("ChangeStore.horizon", "transactions are the server's, not a tenant's"),
          Map.entry("ChangeStore.prune", "age is the same for all"),
          Map.entry("ChangeStore.since", "a node follows the changes of all tenants"),
          Map.entry("RoleStore.walled", "the role is the server's, not a tenant's"),
          Map.entry("DecisionStore.add", "one group of decisions holds those of many"),
          Map.entry(
              "DecisionStore.fullTenants", "finds the tenants that have more than their share"),
          Map.entry("DecisionStore.prune", "age is the same for all"),
          Map.entry("FailureStore.add", "one group of records holds those of many"),
          Map.entry("FailureStore.addSkipped", "one group of records holds those of many"),
          Map.entry(
              "FailureStore.fullTenants", "finds the tenants that have more than their share"),
          Map.entry("FailureStore.prune", "age is the same for all"),
          Map.entry("MailStore.due", "finds the tenants that have something to send"),
          Map.entry("GatewayStore.seen", "one group of sights holds those of many"),
          Map.entry("LogoutStore.due", "a node sends what is due of all tenants"),
          Map.entry("PingStore.due", "a node sends what is due of all tenants"),
          Map.entry("TenantStore.hosts", "a request has no tenant before its host has told which"));

  private static final Path REFERENCE = Project.root().resolve("docs/reference/statements.sql");
  private static final Pattern WHERE = Pattern.compile("\\bwhere\\s+(\\S+ \\S+ \\S+)");
  private static final Pattern INSERT =
      Pattern.compile("insert into \\w+\\s*\\(\\s*tenant_id\\b.*?:tenant\\b", Pattern.DOTALL);
  private static final TestDatabase TEST = TestDatabase.fresh();
  private static final StatementProbe PROBE = new StatementProbe(TEST.config());
  private static final Statements STATEMENTS = Statements.ofStores();

  @AfterAll
  static void close() {
    PROBE.close();
    TEST.close();
  }

  @Test
  void everyStatementIsOneText() {
    assertThat(STATEMENTS.faults()).isEmpty();
    assertThat(STATEMENTS.found()).isNotEmpty();
  }

  @Test
  void postgresUnderstandsEveryStatement() {
    var faults = new ArrayList<String>();
    for (Statements.Found statement : STATEMENTS.found()) {
      try {
        PROBE.describe(statement.text());
      } catch (SQLException e) {
        faults.add(statement.place() + ": " + e.getMessage());
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theTenantIsTheFirstConditionOfEveryStatement() {
    var faults = new ArrayList<String>();
    for (Statements.Found statement : STATEMENTS.found()) {
      if (!CROSSING.containsKey(statement.place()) && !keepsToItsTenant(statement.text())) {
        faults.add(statement.place() + ": " + statement.text());
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean keepsToItsTenant(String text) {
    if (text.startsWith("insert")) {
      return INSERT.matcher(text).find();
    }
    if (!Pattern.compile("\\b(from|update)\\b").matcher(text).find()) {
      // Of no table: a lock, a notification.
      return text.contains(":tenant") || text.contains("pg_notify");
    }
    var where = WHERE.matcher(text);
    return where.find() && where.group(1).matches("(\\w+\\.)?tenant_id = :tenant");
  }

  @Test
  void everyExceptionIsStillOne() {
    List<String> places = STATEMENTS.found().stream().map(Statements.Found::place).toList();
    assertThat(places).containsAll(CROSSING.keySet());
  }

  @Test
  void statementsAreWrittenInLowerCaseAndNameTheirColumns() {
    var faults = new ArrayList<String>();
    for (Statements.Found statement : STATEMENTS.found()) {
      String bare = statement.text().replaceAll("'[^']*'", "''").replaceAll(":\\w+", ":p");
      if (!bare.equals(bare.toLowerCase(Locale.ROOT)) || bare.contains("select *")) {
        faults.add(statement.place() + ": " + statement.text());
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theReferenceListsEveryStatement() throws IOException, SQLException {
    String reference = reference();
    if (Boolean.getBoolean("candor.update")) {
      Files.createDirectories(REFERENCE.getParent());
      Files.writeString(REFERENCE, reference);
    }
    assertThat(REFERENCE)
        .as("docs/reference/statements.sql is stale: ./dev update")
        .exists()
        .hasContent(reference);
  }

  private static String reference() throws SQLException {
    var text =
        new StringBuilder(
            """
            -- Every statement that Candor sends, for the database administrator.
            -- Made from the stores by StatementsTest: ./dev update.
            """);
    for (Statements.Found statement : STATEMENTS.found()) {
      var described = PROBE.describe(statement.text());
      text.append("\n-- ").append(statement.place());
      if (CROSSING.containsKey(statement.place())) {
        text.append(" crosses tenants: ").append(CROSSING.get(statement.place()));
      }
      described
          .parameters()
          .forEach((name, type) -> text.append("\n--   :").append(name).append(' ').append(type));
      text.append('\n').append(statement.text());
      if (statement.search()) {
        text.append("\n   -- and the place after the last row of the page before, order, limit");
      }
      text.append(";\n");
    }
    return text.toString();
  }
}
