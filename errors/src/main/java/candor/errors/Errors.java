// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.time.Instant;
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

  /// Missing or invalid Authorization header (401)
  public static Problem bearerTokenMissing() {
    return new Problem(
        ErrorCode.BEARER_TOKEN_MISSING,
        List.of());
  }

  /// The parameter {name} is missing: an assertion needs both client_assertion and client_assertion_type. (400)
  public static Problem clientAssertionIncomplete(String name) {
    return new Problem(
        ErrorCode.CLIENT_ASSERTION_INCOMPLETE,
        List.of(new Value("name", name, true)));
  }

  /// The assertion of client {client} was refused: {reason}. (401)
  public static Problem clientAssertionRefused(String client, String reason) {
    return new Problem(
        ErrorCode.CLIENT_ASSERTION_REFUSED,
        List.of(new Value("client", client, true), new Value("reason", reason, true)));
  }

  /// The client_assertion_type "{type}" is not supported. (400)
  public static Problem clientAssertionTypeUnknown(String type) {
    return new Problem(
        ErrorCode.CLIENT_ASSERTION_TYPE_UNKNOWN,
        List.of(new Value("type", type, true)));
  }

  /// Client authentication failed (401)
  public static Problem clientAuthenticationFailed() {
    return new Problem(
        ErrorCode.CLIENT_AUTHENTICATION_FAILED,
        List.of());
  }

  /// Client {client} is registered for {registered} and used {used}. (401)
  public static Problem clientAuthenticationMethodWrong(Id client, String registered, String used) {
    return new Problem(
        ErrorCode.CLIENT_AUTHENTICATION_METHOD_WRONG,
        List.of(new Value("client", client, true), new Value("registered", registered, true), new Value("used", used, true)));
  }

  /// The request does not say which client sends it. (401)
  public static Problem clientAuthenticationMissing() {
    return new Problem(
        ErrorCode.CLIENT_AUTHENTICATION_MISSING,
        List.of());
  }

  /// The request authenticates the client in more than one way. (400)
  public static Problem clientAuthenticationTwice() {
    return new Problem(
        ErrorCode.CLIENT_AUTHENTICATION_TWICE,
        List.of());
  }

  /// The Authorization header cannot be read: {reason}. (401)
  public static Problem clientAuthorizationHeaderMalformed(String reason) {
    return new Problem(
        ErrorCode.CLIENT_AUTHORIZATION_HEADER_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// Client is disabled (403)
  public static Problem clientDisabled(Id client) {
    return new Problem(
        ErrorCode.CLIENT_DISABLED,
        List.of(new Value("client", client, true)));
  }

  /// The secret that client {client} sent is not one of its secrets. (401)
  public static Problem clientSecretWrong(Id client) {
    return new Problem(
        ErrorCode.CLIENT_SECRET_WRONG,
        List.of(new Value("client", client, true)));
  }

  /// Client {client} is disabled and cannot authenticate. (401)
  public static Problem clientSwitchedOff(Id client) {
    return new Problem(
        ErrorCode.CLIENT_SWITCHED_OFF,
        List.of(new Value("client", client, true)));
  }

  /// There is no client {client} in this tenant. (401)
  public static Problem clientUnknown(String client) {
    return new Problem(
        ErrorCode.CLIENT_UNKNOWN,
        List.of(new Value("client", client, true)));
  }

  /// Client {client} may not use the grant type {grantType}. (400)
  public static Problem grantTypeNotAllowed(Id client, String grantType) {
    return new Problem(
        ErrorCode.GRANT_TYPE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("grantType", grantType, true)));
  }

  /// The grant type "{grantType}" is not supported{suggestion}. (400)
  public static Problem grantTypeUnsupported(String grantType, String suggestion) {
    return new Problem(
        ErrorCode.GRANT_TYPE_UNSUPPORTED,
        List.of(new Value("grantType", grantType, true), new Value("suggestion", suggestion, true)));
  }

  /// The access token has not the scope {required}. It has: {found}. (403)
  public static Problem insufficientScope(String required, List<String> found) {
    return new Problem(
        ErrorCode.INSUFFICIENT_SCOPE,
        List.of(new Value("required", required, true), new Value("found", found, true)));
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

  /// "{resource}" is not the audience of an API service in this tenant. (400)
  public static Problem resourceUnknown(String resource) {
    return new Problem(
        ErrorCode.RESOURCE_UNKNOWN,
        List.of(new Value("resource", resource, true)));
  }

  /// The scope parameter cannot be read from character {position} on. (400)
  public static Problem scopeMalformed(long position) {
    return new Problem(
        ErrorCode.SCOPE_MALFORMED,
        List.of(new Value("position", position, true)));
  }

  /// Client {client} may not ask for the scope {scopes}. It may ask for: {allowed}. (400)
  public static Problem scopeNotAllowed(Id client, List<String> scopes, List<String> allowed) {
    return new Problem(
        ErrorCode.SCOPE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("scopes", scopes, true), new Value("allowed", allowed, true)));
  }

  /// The access token is for {found} and not for {expected}. (401)
  public static Problem tokenAudienceWrong(List<String> found, String expected) {
    return new Problem(
        ErrorCode.TOKEN_AUDIENCE_WRONG,
        List.of(new Value("found", found, true), new Value("expected", expected, true)));
  }

  /// Token expired (401)
  public static Problem tokenExpired(Instant expiredAt) {
    return new Problem(
        ErrorCode.TOKEN_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true)));
  }

  /// The access token was issued by "{found}" and not by "{expected}". (401)
  public static Problem tokenIssuerWrong(String found, String expected) {
    return new Problem(
        ErrorCode.TOKEN_ISSUER_WRONG,
        List.of(new Value("found", found, true), new Value("expected", expected, true)));
  }

  /// The access token is signed by the key "{kid}", which this tenant does not have. (401)
  public static Problem tokenKeyUnknown(String kid) {
    return new Problem(
        ErrorCode.TOKEN_KEY_UNKNOWN,
        List.of(new Value("kid", kid, true)));
  }

  /// The access token cannot be read as a token of this server. (401)
  public static Problem tokenMalformed() {
    return new Problem(
        ErrorCode.TOKEN_MALFORMED,
        List.of());
  }

  /// The access token is not valid before {notBefore}. (401)
  public static Problem tokenNotYetValid(Instant notBefore) {
    return new Problem(
        ErrorCode.TOKEN_NOT_YET_VALID,
        List.of(new Value("notBefore", notBefore, true)));
  }

  /// Token has been revoked (401)
  public static Problem tokenRevoked(Instant revokedAt) {
    return new Problem(
        ErrorCode.TOKEN_REVOKED,
        List.of(new Value("revokedAt", revokedAt, true)));
  }

  /// The signature of the access token does not verify with the key {kid}. (401)
  public static Problem tokenSignatureWrong(String kid) {
    return new Problem(
        ErrorCode.TOKEN_SIGNATURE_WRONG,
        List.of(new Value("kid", kid, true)));
  }

  /// The token_type_hint "{hint}" is not known. (400)
  public static Problem tokenTypeHintUnknown(String hint) {
    return new Problem(
        ErrorCode.TOKEN_TYPE_HINT_UNKNOWN,
        List.of(new Value("hint", hint, true)));
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
