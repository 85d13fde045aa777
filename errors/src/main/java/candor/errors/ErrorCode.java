// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every error that exists, by its permanent code.
public enum ErrorCode {
  // The change was undone because it could not be written to the audit log.
  AUDIT_NOT_WRITTEN(SystemPages.auditNotWritten()),
  // The base URL "{url}" cannot be used: {reason}.
  BASE_URL_MALFORMED(AccessPages.baseUrlMalformed()),
  // The cursor is not one that this list handed out.
  CURSOR_INVALID(RequestPages.cursorInvalid()),
  // Another Candor is using the data folder {folder}.
  DATA_FOLDER_LOCKED(SystemPages.dataFolderLocked()),
  // The data folder {folder} has layout {found}; this Candor knows layouts up to {known}.
  DATA_FOLDER_NEWER(SystemPages.dataFolderNewer()),
  // The data folder {folder} cannot be written: {reason}.
  DATA_FOLDER_UNWRITABLE(SystemPages.dataFolderUnwritable()),
  // The database refused a statement (SQLSTATE {state}).
  DATABASE_ERROR(SystemPages.databaseError()),
  // The database could not be migrated: {reason}.
  DATABASE_MIGRATION_FAILED(SystemPages.databaseMigrationFailed()),
  // The database is at schema {found}, which this Candor does not know.
  DATABASE_NEWER(SystemPages.databaseNewer()),
  // The database cannot be reached.
  DATABASE_UNAVAILABLE(SystemPages.databaseUnavailable()),
  // The embedded PostgreSQL could not be started: {reason}.
  EMBEDDED_DATABASE_FAILED(SystemPages.embeddedDatabaseFailed()),
  // A line of the master key is not 32 bytes in base64.
  MASTER_KEY_MALFORMED(SystemPages.masterKeyMalformed()),
  // There is no master key.
  MASTER_KEY_MISSING(SystemPages.masterKeyMissing()),
  // The master key does not open what is sealed in the database.
  MASTER_KEY_WRONG(SystemPages.masterKeyWrong()),
  // The path pattern "{pattern}" cannot be used: {reason}.
  PATH_PATTERN_MALFORMED(AccessPages.pathPatternMalformed()),
  // The database did not answer in time.
  STATEMENT_TIMEOUT(SystemPages.statementTimeout()),
  // Invalid input data
  VALIDATION_ERROR(RequestPages.validationError());

  private static final Map<String, ErrorCode> BY_CODE = new HashMap<>();

  static {
    for (ErrorCode code : values()) {
      BY_CODE.put(code.page.code(), code);
    }
  }

  private final Page page;

  ErrorCode(Page page) {
    this.page = page;
  }

  /// What the catalog says of this error.
  public Page page() {
    return page;
  }

  /// The code as it stands on the wire.
  public String code() {
    return page.code();
  }

  /// What those see who may not see this error: its mask, or the error itself where it has none.
  public ErrorCode shown() {
    return page.shownAs().isEmpty()
        ? this
        : valueOf(page.shownAs().toUpperCase(Locale.ROOT));
  }

  /// The error with that code on the wire.
  public static Optional<ErrorCode> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
