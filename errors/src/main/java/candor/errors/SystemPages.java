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
        new Headline("The audit record could not be written, so nothing was changed."),
        500,
        500,
        Map.of(Dialect.ADMIN, "internal_error", Dialect.PLATFORM, "AUDIT_ERROR"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "Your change was not made, because it could not be recorded. Please try again.", "ja", "操作を記録できなかったため、変更は行われませんでした。もう一度お試しください。"),
        "Every change and its audit record are one transaction. The record could not be written, so the change was undone as well: nothing ever happens here without a record of it.",
        "Try again; it cannot have been done already. Operators: the log names the reason under the request id.",
        "@test candor.core.audit.AuditTest.aChangeWithoutItsRecordIsUndone\nThe test makes the audit table refuse rows.");
  }

  static Page configFileUnreadable() {
    return new Page(
        "config_file_unreadable",
        Area.SYSTEM,
        new Headline("The configuration {file} cannot be read: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("file", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "設定ファイルを読み込めません。"),
        "The file does not exist, may not be read by this user, or is not TOML. The reason names the line where there is one.",
        "Correct the path after `--config`, the file's mode, or the line that is named.",
        "@test candor.server.main.ConfigTest.aFileThatIsNotTomlIsRefusedWithItsLine\nA configuration with an open bracket is read.");
  }

  static Page configInsecure() {
    return new Page(
        "config_insecure",
        Area.SYSTEM,
        new Headline("The setting {key} is not safe in production: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("key", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "安全でない設定のため、起動できません。"),
        "The value is allowed in development and would expose tokens, keys or data in production.",
        "Change the setting as the reason says. Where TLS ends at a proxy, say so in the configuration instead of leaving it open.",
        "@test candor.server.main.ConfigTest.productionRefusesWhatIsInsecure\nA configuration with an `http` issuer is read in the production profile.");
  }

  static Page configInvalid() {
    return new Page(
        "config_invalid",
        Area.SYSTEM,
        new Headline("The configuration {file} has {faults} faults."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("file", "Text", true), new Parameter("faults", "Number", true)),
        Map.of("en", "The server could not start.", "ja", "設定に誤りがあります。"),
        "The whole configuration was read before anything was started, and each fault is listed with the key it stands at.",
        "Mend every fault that is listed, and start again.",
        "@test candor.server.main.ConfigTest.allFaultsAreNamedAtOnce\nA configuration with several faults is read.");
  }

  static Page configKeyUnknown() {
    return new Page(
        "config_key_unknown",
        Area.SYSTEM,
        new Headline("There is no setting {key}.[ Did you mean {nearest}?]"),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("key", "Text", true), new Parameter("nearest", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "設定項目が認識できません。"),
        "A misspelt setting that is silently skipped leaves its default in force, which is how servers end up open.",
        "Correct the name, or remove the line.",
        "@test candor.server.main.ConfigTest.anUnknownKeyIsRefusedWithItsNeighbour\nA configuration with a misspelt key is read.");
  }

  static Page configMissing() {
    return new Page(
        "config_missing",
        Area.SYSTEM,
        new Headline("The setting {key} is missing: {purpose}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("key", "Text", true), new Parameter("purpose", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "必要な設定がありません。"),
        "In production nothing that matters for security or for data has a default, so that nobody runs on one without knowing.",
        "Add the setting. `./candor dev` needs none of them, for trying things out.",
        "@test candor.server.main.ConfigTest.productionNeedsItsSettings\nAn empty configuration is read in the production profile.");
  }

  static Page configValueWrong() {
    return new Page(
        "config_value_wrong",
        Area.SYSTEM,
        new Headline("The setting {key} must be {expected}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("key", "Text", true), new Parameter("expected", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "設定値に誤りがあります。"),
        "The value has another type or form than the setting, or lies outside its range. The value itself is not repeated here, since it may be secret.",
        "Write the value in the form that is named.",
        "@test candor.server.main.ConfigTest.aValueOfAnotherTypeIsRefused\nA configuration with a text where a number belongs is read.");
  }

  static Page dataFolderLocked() {
    return new Page(
        "data_folder_locked",
        Area.SYSTEM,
        new Headline("Another Candor[ (process {process})] uses the data folder {folder}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("folder", "Text", true), new Parameter("process", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "データフォルダは別のプロセスが使用中です。"),
        "One folder serves one process: two would run two databases on the same files. The lock is the operating system's and goes with the process that holds it, so it is never left over from a crash.",
        "Stop the other process, or give this one a folder of its own with `--data`.",
        "@test candor.core.db.DataFolderTest.aFolderServesOneProcess\nThe test opens one folder twice.");
  }

  static Page dataFolderNewer() {
    return new Page(
        "data_folder_newer",
        Area.SYSTEM,
        new Headline("The data folder {folder} was written by a newer Candor: it has format {found}, this one knows {known}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("folder", "Text", true), new Parameter("found", "Number", true), new Parameter("known", "Number", true)),
        Map.of("en", "The server could not start.", "ja", "データフォルダは、より新しいバージョンで作成されています。"),
        "A newer version may keep things that this one would not understand and would destroy. So it does not touch the folder.",
        "Start the version that wrote the folder, or a newer one. To go back, restore the backup made before the upgrade.",
        "@test candor.core.db.DataFolderTest.aFolderOfANewerVersionIsLeftAlone\nThe test writes a high number into the folder's `version` file.");
  }

  static Page dataFolderUnwritable() {
    return new Page(
        "data_folder_unwritable",
        Area.SYSTEM,
        new Headline("The data folder {folder} cannot be written to: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("folder", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "データフォルダに書き込めません。"),
        "Keys, the embedded database and the lock live in the data folder. It belongs to another user, is mounted read-only, or stands on a full disk.",
        "Give the folder to the user that runs Candor, or name another with `--data`.",
        "@test candor.core.db.DataFolderTest.aFolderThatCannotBeWrittenToIsRefused\nThe test names a file as the folder.");
  }

  static Page databaseContended() {
    return new Page(
        "database_contended",
        Area.SYSTEM,
        new Headline("The same data was changed by too many requests at once."),
        503,
        503,
        Map.of(Dialect.ADMIN, "service_unavailable"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Somebody else changed the same thing at that moment. Please try again.", "ja", "処理が競合しました。もう一度お試しください。"),
        "PostgreSQL undid this transaction in favour of another, and again at each of several attempts (SQLSTATE 40001 or 40P01). Nothing was changed.",
        "Try again. If it happens often, look for a client that sends the same change many times at once.",
        "@test candor.core.db.DatabaseTest.aTransactionThatAlwaysLosesGivesUp\nThe test's work fails with SQLSTATE 40001 at every attempt.");
  }

  static Page databaseError() {
    return new Page(
        "database_error",
        Area.SYSTEM,
        new Headline("A database operation failed."),
        500,
        500,
        Map.of(Dialect.PLATFORM, "DATABASE_ERROR"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("state", "Text", true)),
        Map.of("en", "Something went wrong on our side. Please try again later.", "ja", "内部エラーが発生しました。しばらくしてから、もう一度お試しください。"),
        "PostgreSQL refused a statement for a reason that is neither a conflict nor an outage: a full disk, a missing right, a statement that does not fit the schema. The log has its words and the SQLSTATE under the request id. The transaction was undone.",
        "Operators: look the request id up in the log, and the SQLSTATE in PostgreSQL's manual. Classes 53 and 58 are about resources, 42 about rights and schema.",
        "@test candor.core.db.DatabaseTest.aRefusedStatementIsADatabaseError\nThe test sends a statement that divides by zero.");
  }

  static Page databaseMigrationFailed() {
    return new Page(
        "database_migration_failed",
        Area.SYSTEM,
        new Headline("The migration {version} failed: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("version", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "データベースの移行に失敗しました。"),
        "PostgreSQL refused a step of the migration. Each step is one transaction, so the database is as it was before this step.",
        "Mend what the reason names: often a missing right, or a full disk. Then start again; it goes on where it stopped.",
        "@test candor.core.db.MigrationsTest.aMigrationThatFailsIsNamed\nThe test migrates with a step that PostgreSQL refuses.");
  }

  static Page databaseNewer() {
    return new Page(
        "database_newer",
        Area.SYSTEM,
        new Headline("The database was migrated by a newer Candor: it has version {found}, this one knows {known}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("found", "Text", true), new Parameter("known", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "データベースは、より新しいバージョンで作成されています。"),
        "A newer version changed the schema. This one could misread or damage what is in it, so it does not start.",
        "Start the version that migrated the database, or a newer one. To go back, restore the backup made before the upgrade.",
        "@test candor.core.db.MigrationsTest.aDatabaseOfANewerVersionIsLeftAlone\nThe test adds a migration with a high number to the history.");
  }

  static Page databaseTooOld() {
    return new Page(
        "database_too_old",
        Area.SYSTEM,
        new Headline("The database server is PostgreSQL {found}; {needed} or newer is needed."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("found", "Text", true), new Parameter("needed", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "データベースのバージョンが古すぎます。"),
        "Candor uses what PostgreSQL has had since that version. On an older one it would fail later, and less clearly.",
        "Upgrade PostgreSQL, or use the embedded one by configuring no database.",
        "@test candor.core.db.MigrationsTest.anOldServerIsRefused\nThe test asks the check about an old version number.");
  }

  static Page databaseUnavailable() {
    return new Page(
        "database_unavailable",
        Area.SYSTEM,
        new Headline("The database cannot be reached."),
        503,
        503,
        Map.of(Dialect.ADMIN, "service_unavailable"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "The service is not available at the moment. Please try again shortly.", "ja", "現在サービスをご利用いただけません。しばらく待ってから、もう一度お試しください。"),
        "No connection to PostgreSQL was to be had in time: it is down, restarting, unreachable, or all connections are in use. Nothing was changed, unless the connection broke while the change was being confirmed.",
        "Try again after `Retry-After`. Operators: `/health/ready` and the log have PostgreSQL's own words; compare `max_connections` with the number of nodes times the size of their pools.",
        "@test candor.core.db.DatabaseTest.aDatabaseThatIsGoneIsUnavailable\nThe test stops PostgreSQL and asks for a transaction.");
  }

  static Page databaseUnreachableAtStart() {
    return new Page(
        "database_unreachable_at_start",
        Area.SYSTEM,
        new Headline("The database at {address} cannot be reached: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("address", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "データベースに接続できません。"),
        "Candor needs its database to start and waited for it in vain: wrong host or port, a firewall, a wrong password, a database that does not exist.",
        "Try the same settings with `psql`. In a container, use the name of the database's service, not `localhost`.",
        "@test candor.core.db.DatabaseTest.aDatabaseThatNeverAnswersIsNamed\nThe test names a port on which nothing listens.");
  }

  static Page embeddedDatabaseFailed() {
    return new Page(
        "embedded_database_failed",
        Area.SYSTEM,
        new Headline("The embedded PostgreSQL did not start: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "組み込みデータベースを起動できません。"),
        "With no database configured Candor runs a PostgreSQL of its own from the data folder. It ended or did not answer in time: a full disk, too little shared memory, a damaged folder.",
        "Read the last lines of `postgres.log` in the data folder. For production configure a PostgreSQL server.",
        "@test candor.core.db.EmbeddedPostgresTest.aServerThatCannotStartSaysWhy\nThe test starts it on a damaged folder.");
  }

  static Page internalError() {
    return new Page(
        "internal_error",
        Area.SYSTEM,
        new Headline("An internal error occurred."),
        500,
        500,
        Map.of(),
        Map.of(Dialect.ADMIN, new Headline("An internal error occurred. Please try again later."), Dialect.PLATFORM, new Headline("An internal error occurred. Please try again later.")),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "Something went wrong on our side. Please try again later.", "ja", "内部エラーが発生しました。しばらくしてから、もう一度お試しください。"),
        "Candor met a state that it does not expect: this is a fault of ours, not of the request. The log has the whole story under the request id. A change that was under way was undone.",
        "Try again once. If it happens again, look the request id up in the log, and report it with the lines found there.",
        "@test candor.server.http.ProblemWriterTest.aFaultOfOursSaysNothingAndLogsEverything\nAn endpoint of the test throws what it should not; the answer is this one, in the dialect of each surface.");
  }

  static Page masterKeyMissing() {
    return new Page(
        "master_key_missing",
        Area.SYSTEM,
        new Headline("There is no master key at {source}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("source", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "マスターキーがありません。"),
        "Secrets in the database are sealed under a master key, which is never kept in the database itself. Development makes one in the data folder; production must be given one.",
        "Make one with `openssl rand -base64 32`, keep a copy in a safe place, and configure where it is.",
        "@test candor.core.secret.MasterKeyTest.aKeyThatIsNotThereIsNamed\nThe test names a file that does not exist.");
  }

  static Page masterKeyWrong() {
    return new Page(
        "master_key_wrong",
        Area.SYSTEM,
        new Headline("The master key does not open what the database holds."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "The server could not start.", "ja", "マスターキーが正しくありません。"),
        "Secrets in the database are sealed under a master key. The configured one is another than the one that sealed them: a key of another environment, or one from before a rotation.",
        "Configure the key that belongs to this database. After a rotation, keep the old key in the list until everything is sealed anew. Without the key the sealed secrets are lost: that is what it is for.",
        "@test candor.core.secret.MasterKeyTest.anotherKeyOpensNothing\nThe test seals with one key and opens with another.");
  }

  static Page portInUse() {
    return new Page(
        "port_in_use",
        Area.SYSTEM,
        new Headline("Port {port} of {address} is already in use."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("address", "Text", true), new Parameter("port", "Number", true)),
        Map.of("en", "The server could not start.", "ja", "ポートが既に使用されています。"),
        "Another program listens on that port: often an earlier Candor that still runs.",
        "Stop the other program (`ss -ltnp` names it), or choose another port with `--port` or `port` under `[http]`.",
        "@test candor.proof.StartTest.aPortInUseIsOneClearError\nTwo servers are started on one port.");
  }

  static Page requestDeadlineExceeded() {
    return new Page(
        "request_deadline_exceeded",
        Area.SYSTEM,
        new Headline("The request was not finished within {limit}."),
        504,
        504,
        Map.of(Dialect.ADMIN, "timeout"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("limit", "Duration", true)),
        Map.of("en", "This took too long. Please try again later.", "ja", "処理に時間がかかりすぎました。しばらくしてから、もう一度お試しください。"),
        "Each request has a deadline for all of its work. This one passed it and was stopped. A change that was not yet complete was undone.",
        "Read before writing again: whether the change was made can be seen by asking for it. If it lasts, look at `/metrics` for what is slow.",
        "@test candor.server.http.DeadlineTest.anEndpointThatTakesTooLongIsStopped\nAn endpoint of the test sleeps past the deadline.");
  }

  static Page serviceUnavailable() {
    return new Page(
        "service_unavailable",
        Area.SYSTEM,
        new Headline("There is no room for more {resource} at the moment."),
        503,
        503,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.LIMIT,
        "0.1",
        List.of(new Parameter("resource", "Text", true), new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "The service is very busy. Please try again in a moment.", "ja", "現在大変混み合っています。しばらく待ってから、もう一度お試しください。"),
        "More of this was asked for at once than the server takes on. It refuses early, so that those already inside are served in good time. Nothing was changed.",
        "Try again after `Retry-After`. If it lasts, look at `/metrics` for what is full, and add a node or more processors.",
        "@test candor.server.http.LimitsTest.aFullServerAsksToComeBack\nThe test's server takes one connection, and a second one comes.");
  }

  static Page setupLinkExpired() {
    return new Page(
        "setup_link_expired",
        Area.SYSTEM,
        new Headline("This set-up link expired at {expiredAt}."),
        410,
        410,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true)),
        Map.of("en", "This link has expired.", "ja", "この設定用リンクは有効期限が切れています。"),
        "The link makes the first platform owner, so it is short-lived.",
        "Start the server again: as long as it has no owner, it prints a fresh link.",
        "@test candor.proof.SetupTest.theLinkExpires\nThe link is followed after its time.");
  }

  static Page setupLinkUnknown() {
    return new Page(
        "setup_link_unknown",
        Area.SYSTEM,
        new Headline("This set-up link is not known."),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "This link is not valid.", "ja", "この設定用リンクは無効です。"),
        "The link was not made by this server, was cut when it was copied, or a later start made a newer one, which replaces it.",
        "Copy the whole link from the newest start of the server.",
        "@test candor.proof.SetupTest.aMadeUpLinkOpensNothing\nA made-up link is followed.");
  }

  static Page setupLinkUsed() {
    return new Page(
        "setup_link_used",
        Area.SYSTEM,
        new Headline("This set-up link was used already."),
        410,
        410,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "This link has already been used.", "ja", "この設定用リンクは使用済みです。"),
        "The link makes the first platform owner and works once. If it was not you who used it, somebody else owns this server now.",
        "Sign in as the owner that was made. If you did not make one, stop the server, empty the database, and start again behind a closed door.",
        "@test candor.proof.SetupTest.theLinkHasOneWinner\nThe link is followed twice.");
  }

  static Page shuttingDown() {
    return new Page(
        "shutting_down",
        Area.SYSTEM,
        new Headline("This node is shutting down."),
        503,
        503,
        Map.of(Dialect.ADMIN, "service_unavailable"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "The service is restarting. Please try again in a moment.", "ja", "サービスを再起動しています。しばらく待ってから、もう一度お試しください。"),
        "The node was told to stop. It finishes the requests that it has and takes no new ones.",
        "Try again after `Retry-After`; another node or the restarted one will answer. A load balancer should watch `/health/ready`, which fails first.",
        "@test candor.server.http.ShutdownTest.aStoppingServerFinishesAndRefuses\nA request arrives while another is still being answered by a server that was told to stop.");
  }

  static Page starting() {
    return new Page(
        "starting",
        Area.SYSTEM,
        new Headline("This node is still starting."),
        503,
        503,
        Map.of(Dialect.ADMIN, "service_unavailable"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "The service is starting. Please try again in a moment.", "ja", "サービスを起動しています。しばらく待ってから、もう一度お試しください。"),
        "The node listens already and is not ready: it still prepares the database or loads what it keeps in memory.",
        "Try again after `Retry-After`. If it does not become ready, the log says what it waits for.",
        "@test candor.server.http.ShutdownTest.aServerThatIsNotReadySaysSo\nA request arrives before the server was declared ready.");
  }

  static Page statementTimeout() {
    return new Page(
        "statement_timeout",
        Area.SYSTEM,
        new Headline("The database did not answer within {limit}."),
        504,
        504,
        Map.of(Dialect.ADMIN, "timeout"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("limit", "Duration", true)),
        Map.of("en", "This took too long. Please try again later.", "ja", "処理に時間がかかりすぎました。しばらくしてから、もう一度お試しください。"),
        "A statement ran, or waited for a lock, longer than it may. It was stopped and the transaction undone.",
        "Ask for less at once: a narrower filter, a smaller `limit`. Operators: look in the log of PostgreSQL for the statement and for who held the lock.",
        "@test candor.core.db.DatabaseTest.aStatementThatTakesTooLongIsStopped\nThe test sends a statement that sleeps longer than the limit.");
  }

  static Page tlsCertificateUnreadable() {
    return new Page(
        "tls_certificate_unreadable",
        Area.SYSTEM,
        new Headline("The TLS certificate or key in {file} cannot be used: {reason}."),
        500,
        500,
        Map.of(),
        Map.of(),
        Reveals.OPERATOR,
        "internal_error",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("file", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The server could not start.", "ja", "TLS 証明書を読み込めません。"),
        "The file is missing, may not be read by this user, is not PEM, or key and certificate do not belong together.",
        "Give the certificate with its chain and the private key as PEM files, and let the user that runs Candor read them.",
        "@test candor.server.main.TlsTest.aCertificateThatCannotBeReadIsRefused\nA file with other text is named as certificate.");
  }
}
