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
  // Missing or invalid Authorization header
  BEARER_TOKEN_MISSING(TokenPages.bearerTokenMissing()),
  // The parameter {name} is missing: an assertion needs both client_assertion and client_assertion_type.
  CLIENT_ASSERTION_INCOMPLETE(ClientPages.clientAssertionIncomplete()),
  // The assertion of client {client} was refused: {reason}.
  CLIENT_ASSERTION_REFUSED(ClientPages.clientAssertionRefused()),
  // The client_assertion_type "{type}" is not supported.
  CLIENT_ASSERTION_TYPE_UNKNOWN(ClientPages.clientAssertionTypeUnknown()),
  // Client authentication failed
  CLIENT_AUTHENTICATION_FAILED(ClientPages.clientAuthenticationFailed()),
  // Client {client} is registered for {registered} and used {used}.
  CLIENT_AUTHENTICATION_METHOD_WRONG(ClientPages.clientAuthenticationMethodWrong()),
  // The request does not say which client sends it.
  CLIENT_AUTHENTICATION_MISSING(ClientPages.clientAuthenticationMissing()),
  // The request authenticates the client in more than one way.
  CLIENT_AUTHENTICATION_TWICE(ClientPages.clientAuthenticationTwice()),
  // The Authorization header cannot be read: {reason}.
  CLIENT_AUTHORIZATION_HEADER_MALFORMED(ClientPages.clientAuthorizationHeaderMalformed()),
  // Client is disabled
  CLIENT_DISABLED(ClientPages.clientDisabled()),
  // The secret that client {client} sent is not one of its secrets.
  CLIENT_SECRET_WRONG(ClientPages.clientSecretWrong()),
  // Client {client} is disabled and cannot authenticate.
  CLIENT_SWITCHED_OFF(ClientPages.clientSwitchedOff()),
  // There is no client {client} in this tenant.
  CLIENT_UNKNOWN(ClientPages.clientUnknown()),
  // Client {client} may not use the grant type {grantType}.
  GRANT_TYPE_NOT_ALLOWED(ClientPages.grantTypeNotAllowed()),
  // The grant type "{grantType}" is not supported{suggestion}.
  GRANT_TYPE_UNSUPPORTED(GrantPages.grantTypeUnsupported()),
  // The access token has not the scope {required}. It has: {found}.
  INSUFFICIENT_SCOPE(TokenPages.insufficientScope()),
  // The path pattern "{pattern}" cannot be used: {reason}.
  PATH_PATTERN_MALFORMED(AccessPages.pathPatternMalformed()),
  // "{resource}" is not the audience of an API service in this tenant.
  RESOURCE_UNKNOWN(GrantPages.resourceUnknown()),
  // The scope parameter cannot be read from character {position} on.
  SCOPE_MALFORMED(GrantPages.scopeMalformed()),
  // Client {client} may not ask for the scope {scopes}. It may ask for: {allowed}.
  SCOPE_NOT_ALLOWED(GrantPages.scopeNotAllowed()),
  // The access token is for {found} and not for {expected}.
  TOKEN_AUDIENCE_WRONG(TokenPages.tokenAudienceWrong()),
  // Token expired
  TOKEN_EXPIRED(TokenPages.tokenExpired()),
  // The access token was issued by "{found}" and not by "{expected}".
  TOKEN_ISSUER_WRONG(TokenPages.tokenIssuerWrong()),
  // The access token is signed by the key "{kid}", which this tenant does not have.
  TOKEN_KEY_UNKNOWN(TokenPages.tokenKeyUnknown()),
  // The access token cannot be read as a token of this server.
  TOKEN_MALFORMED(TokenPages.tokenMalformed()),
  // The access token is not valid before {notBefore}.
  TOKEN_NOT_YET_VALID(TokenPages.tokenNotYetValid()),
  // Token has been revoked
  TOKEN_REVOKED(TokenPages.tokenRevoked()),
  // The signature of the access token does not verify with the key {kid}.
  TOKEN_SIGNATURE_WRONG(TokenPages.tokenSignatureWrong()),
  // The token_type_hint "{hint}" is not known.
  TOKEN_TYPE_HINT_UNKNOWN(TokenPages.tokenTypeHintUnknown()),
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
