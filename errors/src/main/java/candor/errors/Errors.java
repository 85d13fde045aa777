// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.time.Duration;
import java.util.List;

/// The one way to raise an error of the catalog: a factory per page.
public final class Errors {
  private Errors() {}

  /// The change was undone because it could not be written to the audit log. (500)
  public static Problem auditNotWritten() {
    return new Problem(
        ErrorCode.AUDIT_NOT_WRITTEN,
        List.of());
  }

  /// The base URL "{url}" cannot be used: {reason}. (422)
  public static Problem baseUrlMalformed(String field, String url, String reason) {
    return new Problem(
        ErrorCode.BASE_URL_MALFORMED,
        List.of(new Value("field", field, true), new Value("url", url, true), new Value("reason", reason, true)));
  }

  /// The cursor is not one that this list handed out. (400)
  public static Problem cursorInvalid() {
    return new Problem(
        ErrorCode.CURSOR_INVALID,
        List.of());
  }

  /// Another Candor is using the data folder {folder}. (500)
  public static Problem dataFolderLocked(String folder) {
    return new Problem(
        ErrorCode.DATA_FOLDER_LOCKED,
        List.of(new Value("folder", folder, true)));
  }

  /// The data folder {folder} has layout {found}; this Candor knows layouts up to {known}. (500)
  public static Problem dataFolderNewer(String folder, String found, long known) {
    return new Problem(
        ErrorCode.DATA_FOLDER_NEWER,
        List.of(new Value("folder", folder, true), new Value("found", found, true), new Value("known", known, true)));
  }

  /// The data folder {folder} cannot be written: {reason}. (500)
  public static Problem dataFolderUnwritable(String folder, String reason) {
    return new Problem(
        ErrorCode.DATA_FOLDER_UNWRITABLE,
        List.of(new Value("folder", folder, true), new Value("reason", reason, true)));
  }

  /// The database refused a statement (SQLSTATE {state}). (500)
  public static Problem databaseError(String state) {
    return new Problem(
        ErrorCode.DATABASE_ERROR,
        List.of(new Value("state", state, true)));
  }

  /// The database could not be migrated: {reason}. (500)
  public static Problem databaseMigrationFailed(String reason) {
    return new Problem(
        ErrorCode.DATABASE_MIGRATION_FAILED,
        List.of(new Value("reason", reason, true)));
  }

  /// The database is at schema {found}, which this Candor does not know. (500)
  public static Problem databaseNewer(String found) {
    return new Problem(
        ErrorCode.DATABASE_NEWER,
        List.of(new Value("found", found, true)));
  }

  /// The database cannot be reached. (503)
  public static Problem databaseUnavailable(Duration retryAfter) {
    return new Problem(
        ErrorCode.DATABASE_UNAVAILABLE,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// The embedded PostgreSQL could not be started: {reason}. (500)
  public static Problem embeddedDatabaseFailed(String reason) {
    return new Problem(
        ErrorCode.EMBEDDED_DATABASE_FAILED,
        List.of(new Value("reason", reason, true)));
  }

  /// A line of the master key is not 32 bytes in base64. (500)
  public static Problem masterKeyMalformed() {
    return new Problem(
        ErrorCode.MASTER_KEY_MALFORMED,
        List.of());
  }

  /// There is no master key. (500)
  public static Problem masterKeyMissing() {
    return new Problem(
        ErrorCode.MASTER_KEY_MISSING,
        List.of());
  }

  /// The master key does not open what is sealed in the database. (500)
  public static Problem masterKeyWrong() {
    return new Problem(
        ErrorCode.MASTER_KEY_WRONG,
        List.of());
  }

  /// The path pattern "{pattern}" cannot be used: {reason}. (422)
  public static Problem pathPatternMalformed(String field, String pattern, String reason) {
    return new Problem(
        ErrorCode.PATH_PATTERN_MALFORMED,
        List.of(new Value("field", field, true), new Value("pattern", pattern, true), new Value("reason", reason, true)));
  }

  /// The database did not answer in time. (504)
  public static Problem statementTimeout(Duration retryAfter) {
    return new Problem(
        ErrorCode.STATEMENT_TIMEOUT,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// Invalid input data (422)
  public static Problem validationError(long faults) {
    return new Problem(
        ErrorCode.VALIDATION_ERROR,
        List.of(new Value("faults", faults, true)));
  }
}
