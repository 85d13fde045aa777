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
        Map.of(Dialect.PLATFORM, new Headline("Audit logging failed")),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "Something went wrong on our side. Please try again in a moment.", "ja", "申し訳ございません。システムに問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Every change is written to the audit log in the same transaction. PostgreSQL refused the audit row, so the change itself was undone too: nothing happens here without a trace.",
        "Send the request id to whoever runs the server. The log says why the row was refused: usually a full disk, or a table whose owner or grants were changed by hand.",
        "@test candor.core.audit.AuditTest.withoutItsAuditRowNoChangeStands\nA change while the audit table refuses rows.");
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
        new Headline("Faults in the configuration {file}: {faults}."),
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
        "@test candor.core.db.DataFolderTest.oneFolderServesOneServer\nThe same folder opened twice.");
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
        "@test candor.core.db.DataFolderTest.aFolderOfANewerVersionIsRefused\nA folder whose file `version` says 999.");
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
        "@test candor.core.db.DataFolderTest.aFolderThatCannotBeWrittenIsRefused\nA folder below a file.");
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
        new Headline("The database refused a statement (SQLSTATE {state})."),
        500,
        500,
        Map.of(Dialect.PLATFORM, "DATABASE_ERROR"),
        Map.of(Dialect.ADMIN, new Headline("Database error"), Dialect.PLATFORM, new Headline("Database operation failed")),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("state", "Text", true)),
        Map.of("en", "Something went wrong on our side. Please try again in a moment.", "ja", "申し訳ございません。システムに問題が発生しました。しばらくしてからもう一度お試しください。"),
        "PostgreSQL refused a statement for a reason that our code did not expect. The five characters name the reason; PostgreSQL lists them in its appendix on error codes. The transaction was undone as a whole.",
        "Send the request id to whoever runs the server. The log has the statement and what PostgreSQL said under that id. The same request will fail again until the cause is mended; please report it as a fault of Candor unless the database was changed by hand or its disk is full.",
        "@test candor.core.db.FailureNamesTest.aRefusedStatementIsADatabaseError\nA statement that PostgreSQL refuses.");
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
        "@test candor.core.db.MigrationsTest.aMigrationThatFailsIsNamed\nAn unmigrated database that already has a table of ours.");
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
        "@test candor.core.db.MigrationsTest.aDatabaseOfANewerVersionIsRefused\nA database with a migration that this version does not have.");
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
        Map.of("en", "Something went wrong on our side. Please try again in a moment.", "ja", "申し訳ございません。システムに問題が発生しました。しばらくしてからもう一度お試しください。"),
        "The server keeps its data in PostgreSQL, and no connection to it could be had within five seconds: it is down, starting, stopping, unreachable on the network, or every connection is in use. Nothing was changed by the refused request.",
        "Callers wait as long as `Retry-After` says and send the request again. Operators look at `/health/ready`: it tells whether connections are refused or all in use. The cause that PostgreSQL or the network gave stands in the log under the request id.",
        "@test candor.core.db.FailureNamesTest.aDatabaseThatIsAwayIsUnavailable\nA server whose PostgreSQL was stopped.");
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
        "@test candor.core.db.EmbeddedPostgresTest.aServerThatCannotStartSaysWhy\nA data folder whose PostgreSQL files are damaged.");
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
        "@test candor.server.http.ProblemShapeTest.whatWeDidWrongStaysWithUs\nAn endpoint of the test throws what it should not; the answer is this one, in the dialect of each surface.");
  }

  static Page mailNotConfigured() {
    return new Page(
        "mail_not_configured",
        Area.SYSTEM,
        new Headline("This server can send no mail."),
        503,
        503,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.OURS,
        "0.1",
        List.of(),
        Map.of("en", "This is not possible at the moment. Please ask whoever runs this service.", "ja", "現在ご利用になれません。サービスの運営者にお問い合わせください。"),
        "The configuration names no mail server, so no links can be sent.",
        "Set `mail.host`, `mail.from` and what the server asks for in `candor.toml`, and start again.",
        "@test candor.proof.flow.MailTest.withoutMailServerNothingIsOffered");
  }

  static Page mailQueueFull() {
    return new Page(
        "mail_queue_full",
        Area.SYSTEM,
        new Headline("{waiting} mails wait to be sent, so no more are taken."),
        503,
        503,
        Map.of(Dialect.ADMIN, "service_unavailable"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.OURS,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true), new Parameter("waiting", "Number", true)),
        Map.of("en", "Mail cannot be sent at the moment. Please try again in a few minutes.", "ja", "現在メールを送信できません。数分後にもう一度お試しください。"),
        "The mail server has been away for long, or refuses; or somebody asks for mail in floods. What waits is tried again with growing pauses and given up after twenty minutes.",
        "Look for `mail.given_up` in the audit log and for warnings in the log of the server, which name what the mail server said.",
        "@test candor.proof.flow.MailTest.aFullQueueTakesNoMore");
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
        "@test candor.core.secret.MasterKeyTest.aLineThatIsNoKeyIsRefused\nA key text with a short line.");
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
        "@test candor.core.secret.MasterKeyTest.withoutAnyKeyThereIsNone\nAn empty key text.");
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
        "@test candor.core.secret.MasterKeyTest.anotherKeyIsRefusedAtStart\nA database that was opened with one key, and opened again with another.");
  }

  static Page metricsTokenWrong() {
    return new Page(
        "metrics_token_wrong",
        Area.SYSTEM,
        new Headline("The token for /metrics is missing or wrong."),
        401,
        401,
        Map.of(Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "You are not allowed to see this.", "ja", "この情報を表示する権限がありません。"),
        "In production the metrics of this server are shown to whoever has the token of its configuration, and to nobody where it has none.",
        "Set `metrics.token` in `candor.toml` if it is not there, and send it as `Authorization: Bearer`; in Prometheus that is `authorization.credentials`.",
        "@test candor.server.main.MetricsTest.metricsAskForTheirToken\nA server in the development profile that has no token shows its metrics to everybody, so the test gives it one.");
  }

  static Page outboundAddressBlocked() {
    return new Page(
        "outbound_address_blocked",
        Area.SYSTEM,
        new Headline("{host} is at {address}, {kind}, which this server does not ask."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("host", "Text", true), new Parameter("address", "Text", true), new Parameter("kind", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Whoever registers a client chooses addresses that this server asks, and this server stands behind the firewall. So it asks the public internet alone: no private, loopback, link-local, shared or multicast network, and no metadata service of a cloud. The address that the name has is looked up once, and what is judged is what is connected to.",
        "If that network is yours and clients belong there, name it in `candor.toml`: `outbound.networks = [\"10.1.0.0/16\"]`. Otherwise look at who registered the address.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"client_documents\": true}\n```\n\n```http\nPOST /oauth2/authorize\nContent-Type: application/x-www-form-urlencoded\n\nclient_id=https%3A%2F%2F10.0.0.1%2Fclient&response_type=code\n```");
  }

  static Page outboundAddressRefused() {
    return new Page(
        "outbound_address_refused",
        Area.SYSTEM,
        new Headline("No call goes to {address}: {reason}."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("address", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "This server asks others only by `https`, at an address of scheme, host and path. In the development profile, and where `outbound.plain_http` is true in `candor.toml`, `http` will do.",
        "Register the address with `https`, without user and fragment.",
        "@test candor.proof.flow.OutboundTest.anAddressThatIsNoHttpsIsRefused");
  }

  static Page outboundAnswerMalformed() {
    return new Page(
        "outbound_answer_malformed",
        Area.SYSTEM,
        new Headline("{host} did not answer in HTTP/1.1: {reason}."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("host", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Something else listens there, or the answer was cut off on its way.",
        "`curl -v --http1.1` with the address shows what comes back.",
        "@test candor.proof.flow.OutboundTest.whatIsNoHttpIsNamed");
  }

  static Page outboundAnswerTooLarge() {
    return new Page(
        "outbound_answer_too_large",
        Area.SYSTEM,
        new Headline("The answer of {host} is longer than {limit} bytes."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.LIMIT,
        "0.1",
        List.of(new Parameter("host", "Text", true), new Parameter("limit", "Number", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Heads and documents are read up to a bound, so that nobody can fill this server's memory from outside.",
        "A JWK Set needs a few kilobytes: remove keys that are not used any more.",
        "@test candor.proof.flow.OutboundTest.anAnswerWithoutEndIsCutOff");
  }

  static Page outboundConnectionFailed() {
    return new Page(
        "outbound_connection_failed",
        Area.SYSTEM,
        new Headline("The connection to {host} failed: {reason}."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("host", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Nobody listens at that port, a firewall is between, or the other side hung up before it had answered.",
        "Ask the address with `curl -v` from this machine. A firewall must let this server out.",
        "@test candor.proof.flow.OutboundTest.aPortWhereNobodyListensIsNamed");
  }

  static Page outboundDocumentWrong() {
    return new Page(
        "outbound_document_wrong",
        Area.SYSTEM,
        new Headline("The document at {address} cannot be used: {reason}."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("address", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "What came back is not what stands at such an address: a JSON object, a JWK Set (RFC 7517, section 5), or the metadata of a client.",
        "Open the address and compare. A page for people in its place is often a sign-in page or an error with status 200.",
        "@test candor.proof.flow.OutboundTest.aPageInPlaceOfADocumentIsNamed");
  }

  static Page outboundFailed() {
    return new Page(
        "outbound_failed",
        Area.SYSTEM,
        new Headline("Another server did not give what this request needs."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Some requests need something from another server: the keys at a client's `jwks_uri`, the document of a client. That server could not be asked, or did not answer as it must. What exactly happened is kept under the request id for the tenant's administrators, since it tells of networks that callers need not know.",
        "Look up the request id with `./candor why REQUEST_ID`, or ask the Admin API for its failure record.",
        "@test ProofTest.whatIsBehindOneMaskAnswersAlike\nThis page is only shown in place of others.");
  }

  static Page outboundHeaderMalformed() {
    return new Page(
        "outbound_header_malformed",
        Area.SYSTEM,
        new Headline("Nothing was sent to {host}: what belongs into the header {header} has control characters in it."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("host", "Text", true), new Parameter("header", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Headers carry tokens that other servers gave, such as a provider's access token in `Authorization`. With a line break in one, whoever wrote it would add headers, or a whole request, to what this server sends (RFC 9110, section 5.5).",
        "Look at what the other server hands out: a token has visible ASCII characters alone (RFC 6750, section 2.1). A server that puts line breaks into one is broken, or means harm.",
        "@test GithubTest.aTokenWithALineBreakIsSentNowhere");
  }

  static Page outboundNameUnknown() {
    return new Page(
        "outbound_name_unknown",
        Area.SYSTEM,
        new Headline("The name {host} has no address."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("host", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "The name server knows no such host, or did not answer.",
        "Ask from this machine: `getent hosts` with that name. Mend the name in the registration, or the name server in `/etc/resolv.conf`.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"client_documents\": true}\n```\n\n```http\nPOST /oauth2/authorize\nContent-Type: application/x-www-form-urlencoded\n\nclient_id=https%3A%2F%2Fnobody.invalid%2Fclient&response_type=code\n```");
  }

  static Page outboundStatusUnexpected() {
    return new Page(
        "outbound_status_unexpected",
        Area.SYSTEM,
        new Headline("{address} answered {status} where {expected} is needed."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("address", "Text", true), new Parameter("status", "Number", true), new Parameter("expected", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Redirects are not followed, since they could lead where this server must not go; every other status says in its own words why there is no document.",
        "Register the address that answers itself, and look into the log of the other server.",
        "@test candor.proof.flow.OutboundTest.aRedirectIsNotFollowed");
  }

  static Page outboundTimeout() {
    return new Page(
        "outbound_timeout",
        Area.SYSTEM,
        new Headline("{host} did not answer within {allowed}."),
        504,
        504,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("host", "Text", true), new Parameter("allowed", "Duration", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "The whole call has that long: looking the name up, connecting, TLS, and every byte of the answer.",
        "Time a `curl` of the address from this machine. The other server must become faster, or the network between.",
        "@test candor.proof.flow.OutboundTest.aPeerThatSaysNothingIsLeft");
  }

  static Page outboundTlsFailed() {
    return new Page(
        "outbound_tls_failed",
        Area.SYSTEM,
        new Headline("{host} did not prove by TLS that it is {host}: {reason}."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "outbound_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("host", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Something went wrong between two servers. Please try again in a moment.", "ja", "サーバー間の通信で問題が発生しました。しばらくしてからもう一度お試しください。"),
        "Its certificate has expired, is for another name, or is by an authority that Java's trust store does not have; or what listens there does not speak TLS.",
        "`openssl s_client -connect` with host and port shows the certificate. An authority of your own is added to the trust store with `keytool -importcert -cacerts`.",
        "@test candor.proof.flow.OutboundTest.aPeerThatDoesNotSpeakTlsIsNamed");
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
        "@test candor.server.http.ConnectionTest.aPortThatIsTakenIsNamed\nTwo servers are started on one port.");
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
        "@test candor.server.http.ConnectionTest.whoComesWhenAllPlacesAreTakenIsToldWhenToComeBack\nThe test's server takes one connection, and a second one comes.");
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
        "@test candor.proof.flow.SetupTest.theLinkExpires\nThe link is followed after its time.");
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
        "The link was not made by this server, or was cut when it was copied.",
        "Copy the whole link from what the server printed at its start.",
        "```http\nGET /setup?link=made-up\n```");
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
        "A server prints a link at each start until it has an owner. The first link that is followed wins, and all others count as used. If it was not you who used it, somebody else owns this server now.",
        "Sign in as the owner that was made. If you did not make one, stop the server, empty the database, and start again behind a closed door.",
        "@test candor.proof.flow.SetupTest.theLinkHasOneWinner\nTwo people follow one link at the same moment, and a third later.");
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
        "@test candor.server.http.ConnectionTest.aStoppingServerEndsWhatIsInFlightAndSendsOthersAway\nA request arrives while another is still being answered by a server that was told to stop.");
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
        "@test candor.core.db.FailureNamesTest.aStatementThatRunsTooLongTimesOut\nA statement that sleeps for longer than its limit.");
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
        "@test candor.server.http.TlsTest.filesThatCannotBeUsedAreNamed\nA file with other text is named as certificate.");
  }
}
