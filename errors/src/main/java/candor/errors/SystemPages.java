// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area system.
final class SystemPages {
  private SystemPages() {}

  static Page auditNotWritten() {
    return new Page(
        "audit_not_written",
        Area.SYSTEM,
        new Headline("The change was undone because it could not be written to the audit log."),
        500,
        500,
        Map.of(Dialect.PLATFORM, "AUDIT_ERROR"),
        Map.of(Dialect.PLATFORM, "Audit logging failed"),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "Something went wrong on our side. Please try again in a moment.", "ja", "申し訳ございません。システムに問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Every change is written to the audit log in the same transaction. PostgreSQL refused the audit row, so the change itself was undone too: nothing happens here without a trace.",
        "Send the request id to whoever runs the server. The log says why the row was refused: usually a full disk, or a table whose owner or grants were changed by hand.",
        "@test AuditTest.withoutItsAuditRowNoChangeStands\nA change while the audit table refuses rows.");
  }

  static Page dataFolderLocked() {
    return new Page(
        "data_folder_locked",
        Area.SYSTEM,
        new Headline("Another Candor is using the data folder {folder}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("folder", "Text", true)),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "Only one server may use a data folder at a time, since two would start two databases on the same files. The running one holds a lock that ends with its process, however that ends.",
        "Stop the other server (`fuser` on the file `lock` in the folder names its process), or start this one with another folder: `--data`. Deleting the file `lock` does not help and does no harm.",
        "@test DataFolderTest.oneFolderServesOneServer\nThe same folder opened twice.");
  }

  static Page dataFolderNewer() {
    return new Page(
        "data_folder_newer",
        Area.SYSTEM,
        new Headline("The data folder {folder} has layout {found}; this Candor knows layouts up to {known}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("folder", "Text", true), new Parameter("found", "Text", true), new Parameter("known", "Number", true)),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "A newer Candor has used this folder, or its file `version` was changed by hand. An older one could misread what the newer one wrote, so it does not touch the folder.",
        "Start the newer Candor again, or name another folder with `--data`. Going back to an older version needs a backup from before the upgrade.",
        "@test DataFolderTest.aFolderOfANewerVersionIsRefused\nA folder whose file `version` says 999.");
  }

  static Page dataFolderUnwritable() {
    return new Page(
        "data_folder_unwritable",
        Area.SYSTEM,
        new Headline("The data folder {folder} cannot be written: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("folder", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "The server keeps its embedded database and its master key in the data folder, and the account that it runs as may not create or write files there, or the disk is full or read-only.",
        "Name another folder with `--data`, or make this one writable for the account that runs the server: `chown` it to that account and give it mode 0700.",
        "@test DataFolderTest.aFolderThatCannotBeWrittenIsRefused\nA folder below a file.");
  }

  static Page databaseError() {
    return new Page(
        "database_error",
        Area.SYSTEM,
        new Headline("The database refused a statement (SQLSTATE {state})."),
        500,
        500,
        Map.of(Dialect.PLATFORM, "DATABASE_ERROR"),
        Map.of(Dialect.ADMIN, "Database error", Dialect.PLATFORM, "Database operation failed"),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("state", "Text", true)),
        Map.of("en", "Something went wrong on our side. Please try again in a moment.", "ja", "申し訳ございません。システムに問題が発生しました。しばらくしてからもう一度お試しください。"),
        "PostgreSQL refused a statement for a reason that our code did not expect. The five characters name the reason; PostgreSQL lists them in its appendix on error codes. The transaction was undone as a whole.",
        "Send the request id to whoever runs the server. The log has the statement and what PostgreSQL said under that id. The same request will fail again until the cause is mended; please report it as a fault of Candor unless the database was changed by hand or its disk is full.",
        "@test FailureNamesTest.aRefusedStatementIsADatabaseError\nA statement that PostgreSQL refuses.");
  }

  static Page databaseMigrationFailed() {
    return new Page(
        "database_migration_failed",
        Area.SYSTEM,
        new Headline("The database could not be migrated: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "On start the server brings its tables to the state that it needs. PostgreSQL refused one of these steps, or a table of that name was there already, or a migration that ran before has been altered. The step that failed was undone.",
        "Mend what the reason names: most often the role in `[database]` does not own the schema, or the database is used by something else too. Then start again; finished steps are not repeated.",
        "@test MigrationsTest.aMigrationThatFailsIsNamed\nAn unmigrated database that already has a table of ours.");
  }

  static Page databaseNewer() {
    return new Page(
        "database_newer",
        Area.SYSTEM,
        new Headline("The database is at schema {found}, which this Candor does not know."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("found", "Text", true)),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "A newer Candor has migrated the database. Migrations only go forward, and an older program would misread or damage what they made.",
        "Start the newer version again. To go back, restore a backup from before the upgrade into another database and point the older version to it.",
        "@test MigrationsTest.aDatabaseOfANewerVersionIsRefused\nA database with a migration that this version does not have.");
  }

  static Page databaseUnavailable() {
    return new Page(
        "database_unavailable",
        Area.SYSTEM,
        new Headline("The database cannot be reached."),
        503,
        503,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Something went wrong on our side. Please try again in a moment.", "ja", "申し訳ございません。システムに問題が発生しました。しばらくしてからもう一度お試しください。"),
        "The server keeps its data in PostgreSQL, and no connection to it could be had within five seconds: it is down, starting, stopping, unreachable on the network, or every connection is in use. Nothing was changed by the refused request.",
        "Callers wait as long as `Retry-After` says and send the request again. Operators look at `/health/ready`: it tells whether connections are refused or all in use. The cause that PostgreSQL or the network gave stands in the log under the request id.",
        "@test FailureNamesTest.aDatabaseThatIsAwayIsUnavailable\nA server whose PostgreSQL was stopped.");
  }

  static Page embeddedDatabaseFailed() {
    return new Page(
        "embedded_database_failed",
        Area.SYSTEM,
        new Headline("The embedded PostgreSQL could not be started: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "No database is configured, so Candor starts a PostgreSQL of its own in the data folder. That one did not come up; the reason is what PostgreSQL or the system said last.",
        "Read `postgres/postgres.log` in the data folder. Usual causes: a full disk, a system without room for shared memory, or a container that lets root neither make a user namespace nor become another user; then run Candor as an ordinary user, or configure a PostgreSQL server under `[database]`.",
        "@test EmbeddedPostgresTest.aServerThatCannotStartSaysWhy\nA data folder whose PostgreSQL files are damaged.");
  }

  static Page masterKeyMalformed() {
    return new Page(
        "master_key_malformed",
        Area.SYSTEM,
        new Headline("A line of the master key is not 32 bytes in base64."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "A master key is a text of one key per line, the newest first; each is 32 random bytes in base64, which makes 44 characters. One line is something else, so no line is used.",
        "Compare it with what `openssl rand -base64 32` prints. Usual causes are a cut-off copy, quotes within the value, and base64url in place of base64.",
        "@test MasterKeyTest.aLineThatIsNoKeyIsRefused\nA key text with a short line.");
  }

  static Page masterKeyMissing() {
    return new Page(
        "master_key_missing",
        Area.SYSTEM,
        new Headline("There is no master key."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "Signing keys and other secrets that must be read back are sealed with the master key. In production it comes from the configuration and is never made up: a server that made its own could not read what the others sealed.",
        "Make one with `openssl rand -base64 32`, keep it where you keep such things, and give it to every node under `master_key` or in the environment as `CANDOR_MASTER_KEY`.",
        "@test MasterKeyTest.withoutAnyKeyThereIsNone\nAn empty key text.");
  }

  static Page masterKeyWrong() {
    return new Page(
        "master_key_wrong",
        Area.SYSTEM,
        new Headline("The master key does not open what is sealed in the database."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "The service could not be started. Please ask whoever runs it.", "ja", "サービスを起動できませんでした。運用担当者にお問い合わせください。"),
        "The database holds secrets that were sealed with another master key than the one that is configured. Without the right one, signing keys and connections cannot be used, and going on would seal new ones that the other nodes cannot read.",
        "Give this node the key that the others have. If keys were rotated, keep the older lines below the newest: the first one seals, every one opens. In development, the file `master.key` belongs to the data folder beside it: copy both or neither.",
        "@test MasterKeyTest.anotherKeyIsRefusedAtStart\nA database that was opened with one key, and opened again with another.");
  }

  static Page statementTimeout() {
    return new Page(
        "statement_timeout",
        Area.SYSTEM,
        new Headline("The database did not answer in time."),
        504,
        504,
        Map.of(Dialect.OAUTH, "server_error", Dialect.ADMIN, "timeout", Dialect.PLATFORM, "INTERNAL_SERVER_ERROR"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Something went wrong on our side. Please try again in a moment.", "ja", "申し訳ございません。システムに問題が発生しました。しばらくしてからもう一度お試しください。"),
        "A statement may run for ten seconds and wait five for a lock that another transaction holds. This one needed longer, so PostgreSQL ended it, and the transaction was undone as a whole.",
        "Wait as long as `Retry-After` says and send the request again. If it keeps happening, look for long-running statements in `pg_stat_activity` and for a machine short of memory or disk bandwidth.",
        "@test FailureNamesTest.aStatementThatRunsTooLongTimesOut\nA statement that sleeps for longer than its limit.");
  }
}
