// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The one way to raise an error of the catalog: a factory per page.
public final class Errors {
  private Errors() {}

  /// The {rule} rule of operation {operation} in API service {service} was not met: it demands {demanded}, and the call has {found}[ ({hint})]. (403)
  public static Problem accessRuleNotMet(String service, String operation, String rule, String demanded, String found, String hint) {
    return new Problem(
        ErrorCode.ACCESS_RULE_NOT_MET,
        List.of(new Value("service", service, true), new Value("operation", operation, true), new Value("rule", rule, true), new Value("demanded", demanded, true), new Value("found", found, true), new Value("hint", hint, true)));
  }

  /// To delete the account, its e-mail address {email} must be typed; something else was. (422)
  public static Problem accountDeletionUnconfirmed(String email) {
    return new Problem(
        ErrorCode.ACCOUNT_DELETION_UNCONFIRMED,
        List.of(new Value("email", email, false)));
  }

  /// To change an account, its owner has to have signed in within the last {minutes} minutes, in this browser. (401)
  public static Problem accountSignInNeeded(long minutes) {
    return new Problem(
        ErrorCode.ACCOUNT_SIGN_IN_NEEDED,
        List.of(new Value("minutes", minutes, true)));
  }

  /// The request demands a sign-in with the acr {demanded}, and no sign-in here is that: {possible}. (400)
  public static Problem acrUnreachable(String demanded, List<String> possible) {
    return new Problem(
        ErrorCode.ACR_UNREACHABLE,
        List.of(new Value("demanded", demanded, true), new Value("possible", possible, true)));
  }

  /// No API server defines policy for the URL {url}[. Near misses: {nearMisses}] (404)
  public static Problem apiCallUnmatched(String url, String nearMisses) {
    return new Problem(
        ErrorCode.API_CALL_UNMATCHED,
        List.of(new Value("url", url, true), new Value("nearMisses", nearMisses, true)));
  }

  /// API key {key} expired at {expiredAt}. (401)
  public static Problem apiKeyExpired(Id key, Instant expiredAt) {
    return new Problem(
        ErrorCode.API_KEY_EXPIRED,
        List.of(new Value("key", key, true), new Value("expiredAt", expiredAt, true)));
  }

  /// Invalid API key (401)
  public static Problem apiKeyInvalid() {
    return new Problem(
        ErrorCode.API_KEY_INVALID,
        List.of());
  }

  /// What was sent as an API key has not the form of one: it begins with "{start}". (401)
  public static Problem apiKeyMalformed(String start) {
    return new Problem(
        ErrorCode.API_KEY_MALFORMED,
        List.of(new Value("start", start, true)));
  }

  /// The X-API-Key header is missing. (401)
  public static Problem apiKeyMissing() {
    return new Problem(
        ErrorCode.API_KEY_MISSING,
        List.of());
  }

  /// The API key has not the permission {required}.[ It has: {found}.] (403)
  public static Problem apiKeyPermissionMissing(String required, List<String> found) {
    return new Problem(
        ErrorCode.API_KEY_PERMISSION_MISSING,
        List.of(new Value("required", required, true), new Value("found", found, true)));
  }

  /// API key {key} was revoked at {revokedAt}. (401)
  public static Problem apiKeyRevoked(Id key, Instant revokedAt) {
    return new Problem(
        ErrorCode.API_KEY_REVOKED,
        List.of(new Value("key", key, true), new Value("revokedAt", revokedAt, true)));
  }

  /// There is no API key that begins with {prefix}. (401)
  public static Problem apiKeyUnknown(String prefix) {
    return new Problem(
        ErrorCode.API_KEY_UNKNOWN,
        List.of(new Value("prefix", prefix, true)));
  }

  /// No operation of API service {service} takes {method} at this path; operation {operation} takes {methods} there. (403)
  public static Problem apiMethodUnmatched(String service, String method, String operation, String methods) {
    return new Problem(
        ErrorCode.API_METHOD_UNMATCHED,
        List.of(new Value("service", service, true), new Value("method", method, true), new Value("operation", operation, true), new Value("methods", methods, true)));
  }

  /// The specified operation was not found (404)
  public static Problem apiOperationNotFound(Id operation) {
    return new Problem(
        ErrorCode.API_OPERATION_NOT_FOUND,
        List.of(new Value("operation", operation, true)));
  }

  /// There is an API service with the name "{name}" already. (409)
  public static Problem apiServiceNameTaken(String field, String name) {
    return new Problem(
        ErrorCode.API_SERVICE_NAME_TAKEN,
        List.of(new Value("field", field, true), new Value("name", name, true)));
  }

  /// The specified API service was not found (404)
  public static Problem apiServiceNotFound(Id service) {
    return new Problem(
        ErrorCode.API_SERVICE_NOT_FOUND,
        List.of(new Value("service", service, true)));
  }

  /// This request is over: {reason}. (400)
  public static Problem approvalOver(String reason) {
    return new Problem(
        ErrorCode.APPROVAL_OVER,
        List.of(new Value("reason", reason, true)));
  }

  /// Nothing of that name waits for you. (400)
  public static Problem approvalUnknown() {
    return new Problem(
        ErrorCode.APPROVAL_UNKNOWN,
        List.of());
  }

  /// The assertion is for {received}; expected is one of {expected}. (400)
  public static Problem assertionAudienceWrong(List<String> received, List<String> expected) {
    return new Problem(
        ErrorCode.ASSERTION_AUDIENCE_WRONG,
        List.of(new Value("received", received, true), new Value("expected", expected, true)));
  }

  /// The assertion expired at {expiredAt}, {seconds} seconds ago; {skew} are let pass. (400)
  public static Problem assertionExpired(Instant expiredAt, long seconds, long skew) {
    return new Problem(
        ErrorCode.ASSERTION_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("seconds", seconds, true), new Value("skew", skew, true)));
  }

  /// Client {client} does not trust the issuer "{issuer}"; it trusts {trusted}. (400)
  public static Problem assertionIssuerUntrusted(Id client, String issuer, List<String> trusted) {
    return new Problem(
        ErrorCode.ASSERTION_ISSUER_UNTRUSTED,
        List.of(new Value("client", client, true), new Value("issuer", issuer, true), new Value("trusted", trusted, true)));
  }

  /// The assertion lives for {seconds} seconds more; {most} is the most. (400)
  public static Problem assertionLivesTooLong(long seconds, long most) {
    return new Problem(
        ErrorCode.ASSERTION_LIVES_TOO_LONG,
        List.of(new Value("seconds", seconds, true), new Value("most", most, true)));
  }

  /// The assertion cannot be used: {reason}. (400)
  public static Problem assertionMalformed(String reason) {
    return new Problem(
        ErrorCode.ASSERTION_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// The assertion counts from {from}, in {seconds} seconds; {skew} are let pass. (400)
  public static Problem assertionNotYetValid(Instant from, long seconds, long skew) {
    return new Problem(
        ErrorCode.ASSERTION_NOT_YET_VALID,
        List.of(new Value("from", from, true), new Value("seconds", seconds, true), new Value("skew", skew, true)));
  }

  /// The assertion {id} of {issuer} was used before, at {firstUsedAt}. (400)
  public static Problem assertionReused(String issuer, String id, Instant firstUsedAt) {
    return new Problem(
        ErrorCode.ASSERTION_REUSED,
        List.of(new Value("issuer", issuer, true), new Value("id", id, true), new Value("firstUsedAt", firstUsedAt, true)));
  }

  /// The assertion of {issuer} is signed by none of its keys for {algorithm}; it names the key "{kid}". (400)
  public static Problem assertionSignatureWrong(String issuer, String kid, String algorithm) {
    return new Problem(
        ErrorCode.ASSERTION_SIGNATURE_WRONG,
        List.of(new Value("issuer", issuer, true), new Value("kid", kid, true), new Value("algorithm", algorithm, true)));
  }

  /// User {user} is stopped since {since}. (400)
  public static Problem assertionSubjectStopped(Id user, Instant since) {
    return new Problem(
        ErrorCode.ASSERTION_SUBJECT_STOPPED,
        List.of(new Value("user", user, true), new Value("since", since, true)));
  }

  /// "{subject}" is no user who may use client {client}. (400)
  public static Problem assertionSubjectUnknown(Id client, String subject) {
    return new Problem(
        ErrorCode.ASSERTION_SUBJECT_UNKNOWN,
        List.of(new Value("client", client, true), new Value("subject", subject, true)));
  }

  /// The change was undone because it could not be written to the audit log. (500)
  public static Problem auditNotWritten() {
    return new Problem(
        ErrorCode.AUDIT_NOT_WRITTEN,
        List.of());
  }

  /// The client {client} is switched off. (400)
  public static Problem authorizationClientDisabled(Id client) {
    return new Problem(
        ErrorCode.AUTHORIZATION_CLIENT_DISABLED,
        List.of(new Value("client", client, true)));
  }

  /// There is no client {client} at this host. (400)
  public static Problem authorizationClientUnknown(String client) {
    return new Problem(
        ErrorCode.AUTHORIZATION_CLIENT_UNKNOWN,
        List.of(new Value("client", client, true)));
  }

  /// {place}, of the type "{type}", was not granted. The types that were: {granted}. (400)
  public static Problem authorizationDetailsBeyondGrant(String place, String type, List<String> granted) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_BEYOND_GRANT,
        List.of(new Value("place", place, true), new Value("type", type, true), new Value("granted", granted, true)));
  }

  /// {place} is missing; the type "{type}" needs it. (400)
  public static Problem authorizationDetailsFieldMissing(String place, String type) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_FIELD_MISSING,
        List.of(new Value("place", place, true), new Value("type", type, true)));
  }

  /// {place} is no field of the type "{type}". It has: {fields}. (400)
  public static Problem authorizationDetailsFieldUnknown(String place, String type, List<String> fields) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_FIELD_UNKNOWN,
        List.of(new Value("place", place, true), new Value("type", type, true), new Value("fields", fields, true)));
  }

  /// {place} must be {expected}, and is {received}. (400)
  public static Problem authorizationDetailsFieldWrong(String place, String expected, String received) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_FIELD_WRONG,
        List.of(new Value("place", place, true), new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// {place} cannot be read: {reason}. (400)
  public static Problem authorizationDetailsMalformed(String place, String reason) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_MALFORMED,
        List.of(new Value("place", place, true), new Value("reason", reason, true)));
  }

  /// {field} cannot be registered: {reason}. (422)
  public static Problem authorizationDetailsTypeMalformed(String field, String reason) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_TYPE_MALFORMED,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// {place} is of the type "{type}", which client {client} may not ask for. It may ask for: {allowed}. (400)
  public static Problem authorizationDetailsTypeNotAllowed(String place, String type, Id client, List<String> allowed) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_TYPE_NOT_ALLOWED,
        List.of(new Value("place", place, true), new Value("type", type, true), new Value("client", client, true), new Value("allowed", allowed, true)));
  }

  /// There is no type of authorization details "{type}". (404)
  public static Problem authorizationDetailsTypeNotFound(String type) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_TYPE_NOT_FOUND,
        List.of(new Value("type", type, true)));
  }

  /// {place} is of the type "{type}", which this server does not know. It knows: {known}. (400)
  public static Problem authorizationDetailsTypeUnknown(String place, String type, List<String> known) {
    return new Problem(
        ErrorCode.AUTHORIZATION_DETAILS_TYPE_UNKNOWN,
        List.of(new Value("place", place, true), new Value("type", type, true), new Value("known", known, true)));
  }

  /// The binding_message cannot be shown: {reason}. (400)
  public static Problem backchannelBindingMessageWrong(String reason) {
    return new Problem(
        ErrorCode.BACKCHANNEL_BINDING_MESSAGE_WRONG,
        List.of(new Value("reason", reason, true)));
  }

  /// The person said no at {deniedAt}. (400)
  public static Problem backchannelDenied(Instant deniedAt) {
    return new Problem(
        ErrorCode.BACKCHANNEL_DENIED,
        List.of(new Value("deniedAt", deniedAt, true)));
  }

  /// A request names the person by exactly one hint; this one has: {hints}. (400)
  public static Problem backchannelHintNotSingle(List<String> hints) {
    return new Problem(
        ErrorCode.BACKCHANNEL_HINT_NOT_SINGLE,
        List.of(new Value("hints", hints, true)));
  }

  /// This server reads no login_hint_token. (400)
  public static Problem backchannelHintTokenUnsupported() {
    return new Problem(
        ErrorCode.BACKCHANNEL_HINT_TOKEN_UNSUPPORTED,
        List.of());
  }

  /// Client {client} has {most} requests waiting for this person already. (403)
  public static Problem backchannelPersonBusy(Id client, long most) {
    return new Problem(
        ErrorCode.BACKCHANNEL_PERSON_BUSY,
        List.of(new Value("client", client, true), new Value("most", most, true)));
  }

  /// The client asked too early; its interval is {retryAfter} from now on. (400)
  public static Problem backchannelPollsTooFast(Duration retryAfter) {
    return new Problem(
        ErrorCode.BACKCHANNEL_POLLS_TOO_FAST,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// The request expired at {expiredAt}, {seconds} seconds ago. (400)
  public static Problem backchannelRequestExpired(Instant expiredAt, long seconds) {
    return new Problem(
        ErrorCode.BACKCHANNEL_REQUEST_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("seconds", seconds, true)));
  }

  /// The auth_req_id was not issued to client {client}. (400)
  public static Problem backchannelRequestOfAnotherClient(Id client) {
    return new Problem(
        ErrorCode.BACKCHANNEL_REQUEST_OF_ANOTHER_CLIENT,
        List.of(new Value("client", client, true)));
  }

  /// Nobody has answered yet; ask again in {retryAfter}. (400)
  public static Problem backchannelRequestPending(Duration retryAfter) {
    return new Problem(
        ErrorCode.BACKCHANNEL_REQUEST_PENDING,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// The signed request was refused: {reason} (400)
  public static Problem backchannelRequestRefused(String reason, String why) {
    return new Problem(
        ErrorCode.BACKCHANNEL_REQUEST_REFUSED,
        List.of(new Value("reason", reason, true), new Value("why", why, true)));
  }

  /// The auth_req_id was used before, at {firstUsedAt}; what it became was ended. (400)
  public static Problem backchannelRequestReused(Instant firstUsedAt) {
    return new Problem(
        ErrorCode.BACKCHANNEL_REQUEST_REUSED,
        List.of(new Value("firstUsedAt", firstUsedAt, true)));
  }

  /// There is no such auth_req_id. (400)
  public static Problem backchannelRequestUnknown() {
    return new Problem(
        ErrorCode.BACKCHANNEL_REQUEST_UNKNOWN,
        List.of());
  }

  /// Client {client} has to sign its requests with {algorithm}. (400)
  public static Problem backchannelSignatureRequired(Id client, String algorithm) {
    return new Problem(
        ErrorCode.BACKCHANNEL_SIGNATURE_REQUIRED,
        List.of(new Value("client", client, true), new Value("algorithm", algorithm, true)));
  }

  /// The {parameter} names nobody whom client {client} may ask. (400)
  public static Problem backchannelUserUnknown(Id client, String parameter, String reason) {
    return new Problem(
        ErrorCode.BACKCHANNEL_USER_UNKNOWN,
        List.of(new Value("client", client, true), new Value("parameter", parameter, true), new Value("reason", reason, true)));
  }

  /// This backup code was used at {usedAt}. (401)
  public static Problem backupCodeUsed(Instant usedAt) {
    return new Problem(
        ErrorCode.BACKUP_CODE_USED,
        List.of(new Value("usedAt", usedAt, true)));
  }

  /// The request line cannot be read: {reason}. (400)
  public static Problem badRequestLine(String reason) {
    return new Problem(
        ErrorCode.BAD_REQUEST_LINE,
        List.of(new Value("reason", reason, true)));
  }

  /// The base URL "{url}" cannot be used: {reason}. (422)
  public static Problem baseUrlMalformed(String field, String url, String reason) {
    return new Problem(
        ErrorCode.BASE_URL_MALFORMED,
        List.of(new Value("field", field, true), new Value("url", url, true), new Value("reason", reason, true)));
  }

  /// The base URL {url} belongs to the API service "{service}" ({id}) already. (409)
  public static Problem baseUrlTaken(String field, String url, String service, Id id) {
    return new Problem(
        ErrorCode.BASE_URL_TAKEN,
        List.of(new Value("field", field, true), new Value("url", url, true), new Value("service", service, true), new Value("id", id, true)));
  }

  /// Missing or invalid Authorization header (401)
  public static Problem bearerTokenMissing() {
    return new Problem(
        ErrorCode.BEARER_TOKEN_MISSING,
        List.of());
  }

  /// The request has more than one Authorization header (401)
  public static Problem bearerTokenRepeated() {
    return new Problem(
        ErrorCode.BEARER_TOKEN_REPEATED,
        List.of());
  }

  /// The text of {field} contains the character NUL (U+0000). (400)
  public static Problem bodyHasNul(String field) {
    return new Problem(
        ErrorCode.BODY_HAS_NUL,
        List.of(new Value("field", field, true)));
  }

  /// The body ended after {received} bytes, before its announced length. (400)
  public static Problem bodyIncomplete(long received) {
    return new Problem(
        ErrorCode.BODY_INCOMPLETE,
        List.of(new Value("received", received, true)));
  }

  /// The body is missing. (400)
  public static Problem bodyMissing() {
    return new Problem(
        ErrorCode.BODY_MISSING,
        List.of());
  }

  /// The body is {found}, and a JSON object is needed. (400)
  public static Problem bodyNotObject(String found) {
    return new Problem(
        ErrorCode.BODY_NOT_OBJECT,
        List.of(new Value("found", found, true)));
  }

  /// The body is not UTF-8: it goes wrong at byte {offset}. (400)
  public static Problem bodyNotUtf8(long offset) {
    return new Problem(
        ErrorCode.BODY_NOT_UTF8,
        List.of(new Value("offset", offset, true)));
  }

  /// The body is larger than {limit} bytes. (413)
  public static Problem bodyTooLarge(long limit) {
    return new Problem(
        ErrorCode.BODY_TOO_LARGE,
        List.of(new Value("limit", limit, true)));
  }

  /// The URL "{url}" of the call is refused: {reason}. (400)
  public static Problem callUrlMalformed(String url, String reason) {
    return new Problem(
        ErrorCode.CALL_URL_MALFORMED,
        List.of(new Value("url", url, true), new Value("reason", reason, true)));
  }

  /// The client {client} gets tokens bound to its certificate only, and the request came without one. (400)
  public static Problem certificateMissing(Id client) {
    return new Problem(
        ErrorCode.CERTIFICATE_MISSING,
        List.of(new Value("client", client, true)));
  }

  /// The field {field} is no {kind}. (422)
  public static Problem certificateNameMalformed(String field, String kind) {
    return new Problem(
        ErrorCode.CERTIFICATE_NAME_MALFORMED,
        List.of(new Value("field", field, true), new Value("kind", kind, true)));
  }

  /// {found} names are set for the certificate of the client. Exactly one is needed. (422)
  public static Problem certificateNameNotSingle(String field, long found) {
    return new Problem(
        ErrorCode.CERTIFICATE_NAME_NOT_SINGLE,
        List.of(new Value("field", field, true), new Value("found", found, true)));
  }

  /// The chunked body cannot be read. (400)
  public static Problem chunkMalformed() {
    return new Problem(
        ErrorCode.CHUNK_MALFORMED,
        List.of());
  }

  /// The field {field} is no address that can be asked: {reason}. (422)
  public static Problem clientAddressMalformed(String field, String reason) {
    return new Problem(
        ErrorCode.CLIENT_ADDRESS_MALFORMED,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
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

  /// The request authenticates the client in more than one way: it has {ways}. (400)
  public static Problem clientAuthenticationTwice(String ways) {
    return new Problem(
        ErrorCode.CLIENT_AUTHENTICATION_TWICE,
        List.of(new Value("ways", ways, true)));
  }

  /// The Authorization header cannot be read: {reason}. (401)
  public static Problem clientAuthorizationHeaderMalformed(String reason) {
    return new Problem(
        ErrorCode.CLIENT_AUTHORIZATION_HEADER_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// The client {client} proves itself by a TLS certificate, and the connection has none. (401)
  public static Problem clientCertificateMissing(Id client) {
    return new Problem(
        ErrorCode.CLIENT_CERTIFICATE_MISSING,
        List.of(new Value("client", client, true)));
  }

  /// The certificate of the client {client} has as {kind}: {received}. Registered is: {expected}. (401)
  public static Problem clientCertificateNameWrong(Id client, String kind, String expected, String received) {
    return new Problem(
        ErrorCode.CLIENT_CERTIFICATE_NAME_WRONG,
        List.of(new Value("client", client, true), new Value("kind", kind, true), new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// The certificate {received} is not registered for the client {client}. (401)
  public static Problem clientCertificateUnregistered(Id client, String received) {
    return new Problem(
        ErrorCode.CLIENT_CERTIFICATE_UNREGISTERED,
        List.of(new Value("client", client, true), new Value("received", received, true)));
  }

  /// The certificate of the client {client} is not trusted: {reason}. (401)
  public static Problem clientCertificateUntrusted(Id client, String reason) {
    return new Problem(
        ErrorCode.CLIENT_CERTIFICATE_UNTRUSTED,
        List.of(new Value("client", client, true), new Value("reason", reason, true)));
  }

  /// Client is disabled (403)
  public static Problem clientDisabled(Id client) {
    return new Problem(
        ErrorCode.CLIENT_DISABLED,
        List.of(new Value("client", client, true)));
  }

  /// {client} cannot be a client: {reason}. (400)
  public static Problem clientDocumentRefused(String client, String reason) {
    return new Problem(
        ErrorCode.CLIENT_DOCUMENT_REFUSED,
        List.of(new Value("client", client, true), new Value("reason", reason, true)));
  }

  /// The registration has {faults} faults: {text}[ Passed over, since nobody knows them: {unknown}.] (400)
  public static Problem clientMetadataRefused(long faults, String text, String unknown) {
    return new Problem(
        ErrorCode.CLIENT_METADATA_REFUSED,
        List.of(new Value("faults", faults, true), new Value("text", text, true), new Value("unknown", unknown, true)));
  }

  /// The specified client was not found (404)
  public static Problem clientNotFound(Id client) {
    return new Problem(
        ErrorCode.CLIENT_NOT_FOUND,
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

  /// There is no client[ {client}] in this tenant. (401)
  public static Problem clientUnknown(String client) {
    return new Problem(
        ErrorCode.CLIENT_UNKNOWN,
        List.of(new Value("client", client, true)));
  }

  /// The authorization code expired at {expiredAt}, {late} seconds ago. (400)
  public static Problem codeExpired(Instant expiredAt, long late) {
    return new Problem(
        ErrorCode.CODE_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("late", late, true)));
  }

  /// The authorization code is bound to the key {expected}, and the DPoP proof is by {received}. (400)
  public static Problem codeKeyWrong(String expected, String received) {
    return new Problem(
        ErrorCode.CODE_KEY_WRONG,
        List.of(new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// The authorization code was made for another client than {client}. (400)
  public static Problem codeOfAnotherClient(Id client) {
    return new Problem(
        ErrorCode.CODE_OF_ANOTHER_CLIENT,
        List.of(new Value("client", client, true)));
  }

  /// The code was sent to {expected}, and the request names {received}. (400)
  public static Problem codeRedirectUriMismatch(String received, String expected) {
    return new Problem(
        ErrorCode.CODE_REDIRECT_URI_MISMATCH,
        List.of(new Value("received", received, true), new Value("expected", expected, true)));
  }

  /// The authorization code was used before, at {firstUsedAt}; what it became was ended. (400)
  public static Problem codeReused(Instant firstUsedAt) {
    return new Problem(
        ErrorCode.CODE_REUSED,
        List.of(new Value("firstUsedAt", firstUsedAt, true)));
  }

  /// The person took back at {takenBackAt} what the application may do, before it came with the code. (400)
  public static Problem codeTakenBack(Instant takenBackAt) {
    return new Problem(
        ErrorCode.CODE_TAKEN_BACK,
        List.of(new Value("takenBackAt", takenBackAt, true)));
  }

  /// There is no such authorization code. (400)
  public static Problem codeUnknown() {
    return new Problem(
        ErrorCode.CODE_UNKNOWN,
        List.of());
  }

  /// The code_verifier has {length} characters or one that it may not have; it has 43 to 128 of A-Z, a-z, 0-9, "-", ".", "_" and "~". (400)
  public static Problem codeVerifierMalformed(long length) {
    return new Problem(
        ErrorCode.CODE_VERIFIER_MALFORMED,
        List.of(new Value("length", length, true)));
  }

  /// The request has no code_verifier, and its code was asked for with a code_challenge. (400)
  public static Problem codeVerifierMissing() {
    return new Problem(
        ErrorCode.CODE_VERIFIER_MISSING,
        List.of());
  }

  /// The request has a code_verifier, and its code was asked for without a code_challenge. (400)
  public static Problem codeVerifierUnasked() {
    return new Problem(
        ErrorCode.CODE_VERIFIER_UNASKED,
        List.of());
  }

  /// The code_verifier hashes to {made}, and the link had the code_challenge {expected}. (400)
  public static Problem codeVerifierWrong(String expected, String made) {
    return new Problem(
        ErrorCode.CODE_VERIFIER_WRONG,
        List.of(new Value("expected", expected, true), new Value("made", made, true)));
  }

  /// The field {field} has {color}, whose contrast with {pages} pages is {ratio}:1 and must be at least 4.5:1. (422)
  public static Problem colorContrastLow(String field, String color, String pages, String ratio) {
    return new Problem(
        ErrorCode.COLOR_CONTRAST_LOW,
        List.of(new Value("field", field, true), new Value("color", color, true), new Value("pages", pages, true), new Value("ratio", ratio, true)));
  }

  /// The field {field} has "{color}", which is no colour. (422)
  public static Problem colorMalformed(String field, String color) {
    return new Problem(
        ErrorCode.COLOR_MALFORMED,
        List.of(new Value("field", field, true), new Value("color", color, true)));
  }

  /// The configuration {file} cannot be read: {reason}. (500)
  public static Problem configFileUnreadable(String file, String reason) {
    return new Problem(
        ErrorCode.CONFIG_FILE_UNREADABLE,
        List.of(new Value("file", file, true), new Value("reason", reason, true)));
  }

  /// The setting {key} is not safe in production: {reason}. (500)
  public static Problem configInsecure(String key, String reason) {
    return new Problem(
        ErrorCode.CONFIG_INSECURE,
        List.of(new Value("key", key, true), new Value("reason", reason, true)));
  }

  /// Faults in the configuration {file}: {faults}. (500)
  public static Problem configInvalid(String file, long faults) {
    return new Problem(
        ErrorCode.CONFIG_INVALID,
        List.of(new Value("file", file, true), new Value("faults", faults, true)));
  }

  /// There is no setting {key}.[ Did you mean {nearest}?] (500)
  public static Problem configKeyUnknown(String key, String nearest) {
    return new Problem(
        ErrorCode.CONFIG_KEY_UNKNOWN,
        List.of(new Value("key", key, true), new Value("nearest", nearest, true)));
  }

  /// The setting {key} is missing: {purpose}. (500)
  public static Problem configMissing(String key, String purpose) {
    return new Problem(
        ErrorCode.CONFIG_MISSING,
        List.of(new Value("key", key, true), new Value("purpose", purpose, true)));
  }

  /// The setting {key} must be {expected}. (500)
  public static Problem configValueWrong(String key, String expected) {
    return new Problem(
        ErrorCode.CONFIG_VALUE_WRONG,
        List.of(new Value("key", key, true), new Value("expected", expected, true)));
  }

  /// Addresses cannot be trusted at {issuer}: it is every directory's. (422)
  public static Problem connectionDirectoryOpen(String field, String issuer) {
    return new Problem(
        ErrorCode.CONNECTION_DIRECTORY_OPEN,
        List.of(new Value("field", field, true), new Value("issuer", issuer, true)));
  }

  /// The connection {connection} is switched off. (403)
  public static Problem connectionDisabled(String connection) {
    return new Problem(
        ErrorCode.CONNECTION_DISABLED,
        List.of(new Value("connection", connection, true)));
  }

  /// The field {field} is no domain: "{domain}". (422)
  public static Problem connectionDomainMalformed(String field, String domain) {
    return new Problem(
        ErrorCode.CONNECTION_DOMAIN_MALFORMED,
        List.of(new Value("field", field, true), new Value("domain", domain, true)));
  }

  /// The domain {domain} belongs to the connection "{name}" ({id}) already. (409)
  public static Problem connectionDomainTaken(String field, String domain, String name, Id id) {
    return new Problem(
        ErrorCode.CONNECTION_DOMAIN_TAKEN,
        List.of(new Value("field", field, true), new Value("domain", domain, true), new Value("name", name, true), new Value("id", id, true)));
  }

  /// People are connected by connection {id}: its issuer {issuer} and client id {clientId} stay. (409)
  public static Problem connectionHasPeople(Id id, String issuer, String clientId) {
    return new Problem(
        ErrorCode.CONNECTION_HAS_PEOPLE,
        List.of(new Value("id", id, true), new Value("issuer", issuer, true), new Value("clientId", clientId, true)));
  }

  /// The field {field} is no key for Apple: {reason}. (422)
  public static Problem connectionKeyUnusable(String field, String reason) {
    return new Problem(
        ErrorCode.CONNECTION_KEY_UNUSABLE,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// There is no connection with that id. (404)
  public static Problem connectionNotFound(Id connection) {
    return new Problem(
        ErrorCode.CONNECTION_NOT_FOUND,
        List.of(new Value("connection", connection, true)));
  }

  /// The person did not agree to the request of client {client}. (403)
  public static Problem consentDenied(Id client) {
    return new Problem(
        ErrorCode.CONSENT_DENIED,
        List.of(new Value("client", client, true)));
  }

  /// The person has to be asked about {scopes}, or about the APIs or details beside, for client {client}, and the request allows no question. (400)
  public static Problem consentRequired(Id client, List<String> scopes) {
    return new Problem(
        ErrorCode.CONSENT_REQUIRED,
        List.of(new Value("client", client, true), new Value("scopes", scopes, true)));
  }

  /// The body is encoded with "{found}"; only bodies without an encoding are read. (415)
  public static Problem contentEncodingUnsupported(String found) {
    return new Problem(
        ErrorCode.CONTENT_ENCODING_UNSUPPORTED,
        List.of(new Value("found", found, true)));
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

  /// The same data was changed by too many requests at once. (503)
  public static Problem databaseContended(Duration retryAfter) {
    return new Problem(
        ErrorCode.DATABASE_CONTENDED,
        List.of(new Value("retryAfter", retryAfter, true)));
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

  /// The database server is PostgreSQL {found}; {needed} or newer is needed. (500)
  public static Problem databaseTooOld(String found, String needed) {
    return new Problem(
        ErrorCode.DATABASE_TOO_OLD,
        List.of(new Value("found", found, true), new Value("needed", needed, true)));
  }

  /// The database cannot be reached. (503)
  public static Problem databaseUnavailable(Duration retryAfter) {
    return new Problem(
        ErrorCode.DATABASE_UNAVAILABLE,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// The database at {address} cannot be reached: {reason}. (500)
  public static Problem databaseUnreachableAtStart(String address, String reason) {
    return new Problem(
        ErrorCode.DATABASE_UNREACHABLE_AT_START,
        List.of(new Value("address", address, true), new Value("reason", reason, true)));
  }

  /// The specified decision was not found (404)
  public static Problem decisionNotFound(Id decision) {
    return new Problem(
        ErrorCode.DECISION_NOT_FOUND,
        List.of(new Value("decision", decision, true)));
  }

  /// The device code expired at {expiredAt}, {seconds} seconds ago. (400)
  public static Problem deviceCodeExpired(Instant expiredAt, long seconds) {
    return new Problem(
        ErrorCode.DEVICE_CODE_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("seconds", seconds, true)));
  }

  /// The device code was not issued to client {client}. (400)
  public static Problem deviceCodeOfAnotherClient(Id client) {
    return new Problem(
        ErrorCode.DEVICE_CODE_OF_ANOTHER_CLIENT,
        List.of(new Value("client", client, true)));
  }

  /// Nobody has answered yet; ask again in {retryAfter}. (400)
  public static Problem deviceCodePending(Duration retryAfter) {
    return new Problem(
        ErrorCode.DEVICE_CODE_PENDING,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// The device code was used before, at {firstUsedAt}; what it became was ended. (400)
  public static Problem deviceCodeReused(Instant firstUsedAt) {
    return new Problem(
        ErrorCode.DEVICE_CODE_REUSED,
        List.of(new Value("firstUsedAt", firstUsedAt, true)));
  }

  /// There is no such device code. (400)
  public static Problem deviceCodeUnknown() {
    return new Problem(
        ErrorCode.DEVICE_CODE_UNKNOWN,
        List.of());
  }

  /// The person said no at {deniedAt}. (400)
  public static Problem deviceDenied(Instant deniedAt) {
    return new Problem(
        ErrorCode.DEVICE_DENIED,
        List.of(new Value("deniedAt", deniedAt, true)));
  }

  /// The device asked too early; its interval is {retryAfter} from now on. (400)
  public static Problem devicePollsTooFast(Duration retryAfter) {
    return new Problem(
        ErrorCode.DEVICE_POLLS_TOO_FAST,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// The display "{given}" is not one of: {known}. (400)
  public static Problem displayUnknown(String given, String known) {
    return new Problem(
        ErrorCode.DISPLAY_UNKNOWN,
        List.of(new Value("given", given, true), new Value("known", known, true)));
  }

  /// The DPoP proof needs a nonce of this server: {reason}. (400)
  public static Problem dpopNonceNeeded(String reason, String nonce) {
    return new Problem(
        ErrorCode.DPOP_NONCE_NEEDED,
        List.of(new Value("reason", reason, true), new Value("nonce", nonce, false)));
  }

  /// The DPoP proof is for another request: {claim} is "{received}", expected is "{expected}". (400)
  public static Problem dpopProofClaimWrong(String claim, String expected, String received) {
    return new Problem(
        ErrorCode.DPOP_PROOF_CLAIM_WRONG,
        List.of(new Value("claim", claim, true), new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// The DPoP proof cannot be used: {reason}. (400)
  public static Problem dpopProofMalformed(String reason) {
    return new Problem(
        ErrorCode.DPOP_PROOF_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// The client {client} gets tokens bound to a key only, and the request has no DPoP proof. (400)
  public static Problem dpopProofMissing(Id client) {
    return new Problem(
        ErrorCode.DPOP_PROOF_MISSING,
        List.of(new Value("client", client, true)));
  }

  /// The DPoP proof with the jti {jti} was used before. (400)
  public static Problem dpopProofReused(String jti) {
    return new Problem(
        ErrorCode.DPOP_PROOF_REUSED,
        List.of(new Value("jti", jti, true)));
  }

  /// The DPoP proof was made {seconds} seconds {direction}. Allowed are {allowed}. (400)
  public static Problem dpopProofTimeWrong(long seconds, String direction, long allowed) {
    return new Problem(
        ErrorCode.DPOP_PROOF_TIME_WRONG,
        List.of(new Value("seconds", seconds, true), new Value("direction", direction, true), new Value("allowed", allowed, true)));
  }

  /// This email address is already in use (409)
  public static Problem emailAlreadyExists(String pool) {
    return new Problem(
        ErrorCode.EMAIL_ALREADY_EXISTS,
        List.of(new Value("pool", pool, true)));
  }

  /// The field {field} is not an e-mail address: {reason}. (422)
  public static Problem emailFormatWrong(String field, String reason) {
    return new Problem(
        ErrorCode.EMAIL_FORMAT_WRONG,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// The embedded PostgreSQL could not be started: {reason}. (500)
  public static Problem embeddedDatabaseFailed(String reason) {
    return new Problem(
        ErrorCode.EMBEDDED_DATABASE_FAILED,
        List.of(new Value("reason", reason, true)));
  }

  /// The answer to client {client} is to be encrypted with {algorithm}, and at its jwks_uri is no {kind} key to encrypt to. (400)
  public static Problem encryptionKeyMissing(Id client, String algorithm, String kind) {
    return new Problem(
        ErrorCode.ENCRYPTION_KEY_MISSING,
        List.of(new Value("client", client, true), new Value("algorithm", algorithm, true), new Value("kind", kind, true)));
  }

  /// {field} is {algorithm}, and among the keys of the client is no {kind} key to encrypt to. (422)
  public static Problem encryptionNeedsKey(String field, String algorithm, String kind) {
    return new Problem(
        ErrorCode.ENCRYPTION_NEEDS_KEY,
        List.of(new Value("field", field, true), new Value("algorithm", algorithm, true), new Value("kind", kind, true)));
  }

  /// The path names the tenant {named}, and this host does not serve it. (404)
  public static Problem environmentMismatch(String named) {
    return new Problem(
        ErrorCode.ENVIRONMENT_MISMATCH,
        List.of(new Value("named", named, true)));
  }

  /// The request has {present} without {missing}. (400)
  public static Problem exchangeActorIncomplete(String present, String missing) {
    return new Problem(
        ErrorCode.EXCHANGE_ACTOR_INCOMPLETE,
        List.of(new Value("present", present, true), new Value("missing", missing, true)));
  }

  /// The actor_token was issued to client {owner}, and client {client} sent it. (400)
  public static Problem exchangeActorOfAnotherClient(Id client, Id owner) {
    return new Problem(
        ErrorCode.EXCHANGE_ACTOR_OF_ANOTHER_CLIENT,
        List.of(new Value("client", client, true), new Value("owner", owner, true)));
  }

  /// The subject_token is not for {beyond}; it is for {granted}. (400)
  public static Problem exchangeAudienceBeyondSubject(List<String> beyond, List<String> granted) {
    return new Problem(
        ErrorCode.EXCHANGE_AUDIENCE_BEYOND_SUBJECT,
        List.of(new Value("beyond", beyond, true), new Value("granted", granted, true)));
  }

  /// Client {client} may not exchange tokens for {beyond}; its token_exchange_audiences are {allowed}. (400)
  public static Problem exchangeAudienceNotAllowed(Id client, List<String> beyond, List<String> allowed) {
    return new Problem(
        ErrorCode.EXCHANGE_AUDIENCE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("beyond", beyond, true), new Value("allowed", allowed, true)));
  }

  /// The subject_token is bound to {key}, and client {client} showed no key, so that the new token would be bound to none. (400)
  public static Problem exchangeKeyMissing(Id client, String key) {
    return new Problem(
        ErrorCode.EXCHANGE_KEY_MISSING,
        List.of(new Value("client", client, true), new Value("key", key, true)));
  }

  /// Client {client} may not exchange tokens by {mode}; its token_exchange_modes are {allowed}. (400)
  public static Problem exchangeModeNotAllowed(Id client, String mode, List<String> allowed) {
    return new Problem(
        ErrorCode.EXCHANGE_MODE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("mode", mode, true), new Value("allowed", allowed, true)));
  }

  /// No scope is left: the subject_token has {granted}, client {client} may have {allowed}. (400)
  public static Problem exchangeScopeEmpty(Id client, List<String> granted, List<String> allowed) {
    return new Problem(
        ErrorCode.EXCHANGE_SCOPE_EMPTY,
        List.of(new Value("client", client, true), new Value("granted", granted, true), new Value("allowed", allowed, true)));
  }

  /// The {parameter} was refused: {reason} (400)
  public static Problem exchangeTokenRefused(String parameter, String reason, String why) {
    return new Problem(
        ErrorCode.EXCHANGE_TOKEN_REFUSED,
        List.of(new Value("parameter", parameter, true), new Value("reason", reason, true), new Value("why", why, true)));
  }

  /// The {parameter} {received} is not supported; {expected} is. (400)
  public static Problem exchangeTokenTypeUnsupported(String parameter, String received, String expected) {
    return new Problem(
        ErrorCode.EXCHANGE_TOKEN_TYPE_UNSUPPORTED,
        List.of(new Value("parameter", parameter, true), new Value("received", received, true), new Value("expected", expected, true)));
  }

  /// The expectation "{expectation}" cannot be met. (417)
  public static Problem expectationFailed(String expectation) {
    return new Problem(
        ErrorCode.EXPECTATION_FAILED,
        List.of(new Value("expectation", expectation, true)));
  }

  /// The code is neither one of the authenticator app of user {user} for this moment nor one of their backup codes. (401)
  public static Problem factorCodeWrong(Id user) {
    return new Problem(
        ErrorCode.FACTOR_CODE_WRONG,
        List.of(new Value("user", user, true)));
  }

  /// User {user} has no second factor "{factor}". (404)
  public static Problem factorNotFound(String factor, Id user) {
    return new Problem(
        ErrorCode.FACTOR_NOT_FOUND,
        List.of(new Value("factor", factor, true), new Value("user", user, true)));
  }

  /// The page on which this authenticator app was to be added is older than {minutes} minutes, or somebody else's. (400)
  public static Problem factorSetupExpired(long minutes) {
    return new Problem(
        ErrorCode.FACTOR_SETUP_EXPIRED,
        List.of(new Value("minutes", minutes, true)));
  }

  /// No failure is recorded under the request id "{requestId}" in this tenant. (404)
  public static Problem failureNotFound(String requestId) {
    return new Problem(
        ErrorCode.FAILURE_NOT_FOUND,
        List.of(new Value("requestId", requestId, true)));
  }

  /// The field {field} is missing or empty. (422)
  public static Problem fieldMissing(String field) {
    return new Problem(
        ErrorCode.FIELD_MISSING,
        List.of(new Value("field", field, true)));
  }

  /// The field {field} must lie between {minimum} and {maximum}. (422)
  public static Problem fieldOutOfRange(String field, long minimum, long maximum) {
    return new Problem(
        ErrorCode.FIELD_OUT_OF_RANGE,
        List.of(new Value("field", field, true), new Value("minimum", minimum, true), new Value("maximum", maximum, true)));
  }

  /// The field {field} is longer than {limit} characters. (422)
  public static Problem fieldTooLong(String field, long limit) {
    return new Problem(
        ErrorCode.FIELD_TOO_LONG,
        List.of(new Value("field", field, true), new Value("limit", limit, true)));
  }

  /// The field {field} is shorter than {minimum} characters. (422)
  public static Problem fieldTooShort(String field, long minimum) {
    return new Problem(
        ErrorCode.FIELD_TOO_SHORT,
        List.of(new Value("field", field, true), new Value("minimum", minimum, true)));
  }

  /// The field {field} must be {expected}, and it is {found}. (422)
  public static Problem fieldTypeWrong(String field, String expected, String found) {
    return new Problem(
        ErrorCode.FIELD_TYPE_WRONG,
        List.of(new Value("field", field, true), new Value("expected", expected, true), new Value("found", found, true)));
  }

  /// There is no field {field} here.[ Did you mean {nearest}?] (422)
  public static Problem fieldUnknown(String field, String nearest) {
    return new Problem(
        ErrorCode.FIELD_UNKNOWN,
        List.of(new Value("field", field, true), new Value("nearest", nearest, true)));
  }

  /// The field {field} cannot be "{value}". Possible: {allowed}. (422)
  public static Problem fieldValueNotAllowed(String field, String value, List<String> allowed) {
    return new Problem(
        ErrorCode.FIELD_VALUE_NOT_ALLOWED,
        List.of(new Value("field", field, true), new Value("value", value, true), new Value("allowed", allowed, true)));
  }

  /// The value "{value}" stands twice in the field {field}. (422)
  public static Problem fieldValueRepeated(String field, String value) {
    return new Problem(
        ErrorCode.FIELD_VALUE_REPEATED,
        List.of(new Value("field", field, true), new Value("value", value, true)));
  }

  /// The form in the body cannot be read: {reason}. (400)
  public static Problem formMalformed(String reason) {
    return new Problem(
        ErrorCode.FORM_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// The form was sent from another site: {origin}. (403)
  public static Problem formOfOtherSite(String origin) {
    return new Problem(
        ErrorCode.FORM_OF_OTHER_SITE,
        List.of(new Value("origin", origin, true)));
  }

  /// The credential {credential} of gateway {gateway} expired at {expiredAt}. (401)
  public static Problem gatewayCredentialExpired(Id gateway, Id credential, Instant expiredAt) {
    return new Problem(
        ErrorCode.GATEWAY_CREDENTIAL_EXPIRED,
        List.of(new Value("gateway", gateway, true), new Value("credential", credential, true), new Value("expiredAt", expiredAt, true)));
  }

  /// The Gateway Token is invalid (401)
  public static Problem gatewayCredentialInvalid() {
    return new Problem(
        ErrorCode.GATEWAY_CREDENTIAL_INVALID,
        List.of());
  }

  /// The request has none of the headers that carry a gateway credential: {accepted}. (401)
  public static Problem gatewayCredentialMissing(List<String> accepted) {
    return new Problem(
        ErrorCode.GATEWAY_CREDENTIAL_MISSING,
        List.of(new Value("accepted", accepted, true)));
  }

  /// The specified gateway credential was not found (404)
  public static Problem gatewayCredentialNotFound(Id credential) {
    return new Problem(
        ErrorCode.GATEWAY_CREDENTIAL_NOT_FOUND,
        List.of(new Value("credential", credential, true)));
  }

  /// The credential in the header {header} belongs to no gateway of this tenant that accepts this header. (401)
  public static Problem gatewayCredentialUnknown(String header) {
    return new Problem(
        ErrorCode.GATEWAY_CREDENTIAL_UNKNOWN,
        List.of(new Value("header", header, true)));
  }

  /// There is a gateway with the name "{name}" already. (409)
  public static Problem gatewayNameTaken(String field, String name) {
    return new Problem(
        ErrorCode.GATEWAY_NAME_TAKEN,
        List.of(new Value("field", field, true), new Value("name", name, true)));
  }

  /// The specified gateway was not found (404)
  public static Problem gatewayNotFound(Id gateway) {
    return new Problem(
        ErrorCode.GATEWAY_NOT_FOUND,
        List.of(new Value("gateway", gateway, true)));
  }

  /// A client without secret and key cannot use the grant type {grantType}. (422)
  public static Problem grantTypeNeedsProof(String field, String grantType) {
    return new Problem(
        ErrorCode.GRANT_TYPE_NEEDS_PROOF,
        List.of(new Value("field", field, true), new Value("grantType", grantType, true)));
  }

  /// Client {client} may not use the grant type {grantType}. (400)
  public static Problem grantTypeNotAllowed(Id client, String grantType) {
    return new Problem(
        ErrorCode.GRANT_TYPE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("grantType", grantType, true)));
  }

  /// The grant type "{grantType}" is not supported.[ Did you mean "{suggestion}"?] (400)
  public static Problem grantTypeUnsupported(String grantType, String suggestion) {
    return new Problem(
        ErrorCode.GRANT_TYPE_UNSUPPORTED,
        List.of(new Value("grantType", grantType, true), new Value("suggestion", suggestion, true)));
  }

  /// Client {client} wants a token for {asked}, which was granted; it may have tokens for {allowed} now. (400)
  public static Problem grantedResourcesWithdrawn(Id client, List<String> asked, List<String> allowed) {
    return new Problem(
        ErrorCode.GRANTED_RESOURCES_WITHDRAWN,
        List.of(new Value("client", client, true), new Value("asked", asked, true), new Value("allowed", allowed, true)));
  }

  /// Of the scopes that were granted to client {client} ({granted}) it may have none any more; it may have {allowed}. (400)
  public static Problem grantedScopesWithdrawn(Id client, List<String> granted, List<String> allowed) {
    return new Problem(
        ErrorCode.GRANTED_SCOPES_WITHDRAWN,
        List.of(new Value("client", client, true), new Value("granted", granted, true), new Value("allowed", allowed, true)));
  }

  /// The header {name} cannot be read: {reason}. (400)
  public static Problem headerMalformed(String name, String reason) {
    return new Problem(
        ErrorCode.HEADER_MALFORMED,
        List.of(new Value("name", name, true), new Value("reason", reason, true)));
  }

  /// "{name}" cannot be the name of a header that carries a gateway credential. (422)
  public static Problem headerNameMalformed(String field, String name) {
    return new Problem(
        ErrorCode.HEADER_NAME_MALFORMED,
        List.of(new Value("field", field, true), new Value("name", name, true)));
  }

  /// The headers are larger than {limit} bytes. (431)
  public static Problem headerTooLarge(long limit) {
    return new Problem(
        ErrorCode.HEADER_TOO_LARGE,
        List.of(new Value("limit", limit, true)));
  }

  /// "{method}" cannot be an HTTP method. (422)
  public static Problem httpMethodMalformed(String field, String method) {
    return new Problem(
        ErrorCode.HTTP_METHOD_MALFORMED,
        List.of(new Value("field", field, true), new Value("method", method, true)));
  }

  /// The version {version} is not spoken here. (505)
  public static Problem httpVersionUnsupported(String version) {
    return new Problem(
        ErrorCode.HTTP_VERSION_UNSUPPORTED,
        List.of(new Value("version", version, true)));
  }

  /// The id_token_hint cannot be used: {reason}. (400)
  public static Problem idTokenHintRefused(String reason) {
    return new Problem(
        ErrorCode.ID_TOKEN_HINT_REFUSED,
        List.of(new Value("reason", reason, true)));
  }

  /// The response_type "{type}" asks for an ID token, and the scope has no openid. (400)
  public static Problem idTokenWithoutOpenid(String type) {
    return new Problem(
        ErrorCode.ID_TOKEN_WITHOUT_OPENID,
        List.of(new Value("type", type, true)));
  }

  /// {connection} is the only way to sign in to this account. (409)
  public static Problem identityLastWay(String connection) {
    return new Problem(
        ErrorCode.IDENTITY_LAST_WAY,
        List.of(new Value("connection", connection, true)));
  }

  /// This sign-in at {connection} is connected with another account. (409)
  public static Problem identityOfAnotherUser(String connection) {
    return new Problem(
        ErrorCode.IDENTITY_OF_ANOTHER_USER,
        List.of(new Value("connection", connection, true)));
  }

  /// The initial access token expired at {expiredAt}. (401)
  public static Problem initialAccessTokenExpired(Instant expiredAt) {
    return new Problem(
        ErrorCode.INITIAL_ACCESS_TOKEN_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true)));
  }

  /// Registering a client needs an initial access token here. (401)
  public static Problem initialAccessTokenMissing() {
    return new Problem(
        ErrorCode.INITIAL_ACCESS_TOKEN_MISSING,
        List.of());
  }

  /// There is no initial access token {id}. (404)
  public static Problem initialAccessTokenNotFound(String id) {
    return new Problem(
        ErrorCode.INITIAL_ACCESS_TOKEN_NOT_FOUND,
        List.of(new Value("id", id, true)));
  }

  /// There is no such initial access token. (401)
  public static Problem initialAccessTokenUnknown() {
    return new Problem(
        ErrorCode.INITIAL_ACCESS_TOKEN_UNKNOWN,
        List.of());
  }

  /// The initial access token was used as often as it may be. (401)
  public static Problem initialAccessTokenUsedUp() {
    return new Problem(
        ErrorCode.INITIAL_ACCESS_TOKEN_USED_UP,
        List.of());
  }

  /// target_link_uri {target} is at no origin of client {client}. Its redirect URIs are at {origins}. (400)
  public static Problem initiateLoginTargetElsewhere(Id client, String target, List<String> origins) {
    return new Problem(
        ErrorCode.INITIATE_LOGIN_TARGET_ELSEWHERE,
        List.of(new Value("client", client, true), new Value("target", target, true), new Value("origins", origins, true)));
  }

  /// Client {client} registered itself, and nobody who is signed in here has agreed to it. (400)
  public static Problem initiateLoginUnagreed(Id client) {
    return new Problem(
        ErrorCode.INITIATE_LOGIN_UNAGREED,
        List.of(new Value("client", client, true)));
  }

  /// Client {client} has registered no address at which it begins sign-ins. (400)
  public static Problem initiateLoginUnregistered(Id client) {
    return new Problem(
        ErrorCode.INITIATE_LOGIN_UNREGISTERED,
        List.of(new Value("client", client, true)));
  }

  /// The access token has not the scope {required}.[ It has: {found}.] (403)
  public static Problem insufficientScope(String required, List<String> found) {
    return new Problem(
        ErrorCode.INSUFFICIENT_SCOPE,
        List.of(new Value("required", required, true), new Value("found", found, true)));
  }

  /// An internal error occurred. (500)
  public static Problem internalError() {
    return new Problem(
        ErrorCode.INTERNAL_ERROR,
        List.of());
  }

  /// Please enter a valid email address (422)
  public static Problem invalidEmail(String reason) {
    return new Problem(
        ErrorCode.INVALID_EMAIL,
        List.of(new Value("reason", reason, true)));
  }

  /// Invalid JSON in request body: line {line}, column {column}: {what}. (400)
  public static Problem invalidJson(long line, long column, String what) {
    return new Problem(
        ErrorCode.INVALID_JSON,
        List.of(new Value("line", line, true), new Value("column", column, true), new Value("what", what, true)));
  }

  /// Password does not meet requirements (422)
  public static Problem invalidPassword(String reason) {
    return new Problem(
        ErrorCode.INVALID_PASSWORD,
        List.of(new Value("reason", reason, true)));
  }

  /// The member "{key}" stands twice, again at line {line}, column {column}. (400)
  public static Problem jsonDuplicateKey(String key, long line, long column) {
    return new Problem(
        ErrorCode.JSON_DUPLICATE_KEY,
        List.of(new Value("key", key, true), new Value("line", line, true), new Value("column", column, true)));
  }

  /// The number before line {line}, column {column} has too many digits. (400)
  public static Problem jsonNumberTooLarge(long line, long column) {
    return new Problem(
        ErrorCode.JSON_NUMBER_TOO_LARGE,
        List.of(new Value("line", line, true), new Value("column", column, true)));
  }

  /// The JSON is nested deeper than {limit} levels. (400)
  public static Problem jsonTooDeep(long limit) {
    return new Problem(
        ErrorCode.JSON_TOO_DEEP,
        List.of(new Value("limit", limit, true)));
  }

  /// The field {field} cannot be used as the keys of a client: {reason}. (422)
  public static Problem jwksUnusable(String field, String reason) {
    return new Problem(
        ErrorCode.JWKS_UNUSABLE,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// User {user} is the last platform owner who can sign in and so cannot be {wanted}. (409)
  public static Problem lastPlatformOwner(Id user, String wanted) {
    return new Problem(
        ErrorCode.LAST_PLATFORM_OWNER,
        List.of(new Value("user", user, true), new Value("wanted", wanted, true)));
  }

  /// The field {field} has more than {limit} entries. (422)
  public static Problem listTooLong(String field, long limit) {
    return new Problem(
        ErrorCode.LIST_TOO_LONG,
        List.of(new Value("field", field, true), new Value("limit", limit, true)));
  }

  /// The field {field} is no picture that can be shown: {reason}. (422)
  public static Problem logoUnusable(String field, String reason) {
    return new Problem(
        ErrorCode.LOGO_UNUSABLE,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// The request is of client {client}, and its id_token_hint is for {hinted}. (400)
  public static Problem logoutClientMismatch(String client, String hinted) {
    return new Problem(
        ErrorCode.LOGOUT_CLIENT_MISMATCH,
        List.of(new Value("client", client, true), new Value("hinted", hinted, true)));
  }

  /// The field {field} is at {origin}, where the client has no redirect URI. (422)
  public static Problem logoutUriElsewhere(String field, String origin) {
    return new Problem(
        ErrorCode.LOGOUT_URI_ELSEWHERE,
        List.of(new Value("field", field, true), new Value("origin", origin, true)));
  }

  /// This browser waits for no code. (401)
  public static Problem mailCodeOver() {
    return new Problem(
        ErrorCode.MAIL_CODE_OVER,
        List.of());
  }

  /// The code is another one; {left} tries are left. (401)
  public static Problem mailCodeWrong(long left) {
    return new Problem(
        ErrorCode.MAIL_CODE_WRONG,
        List.of(new Value("left", left, true)));
  }

  /// This link expired {ago} ago, at {expiredAt}. (410)
  public static Problem mailLinkExpired(Instant expiredAt, String ago) {
    return new Problem(
        ErrorCode.MAIL_LINK_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("ago", ago, true)));
  }

  /// The link is of another account than the one that is signed in here. (403)
  public static Problem mailLinkOfAnother() {
    return new Problem(
        ErrorCode.MAIL_LINK_OF_ANOTHER,
        List.of());
  }

  /// This link is not known. (404)
  public static Problem mailLinkUnknown() {
    return new Problem(
        ErrorCode.MAIL_LINK_UNKNOWN,
        List.of());
  }

  /// This link was used at {usedAt}, {ago} ago. (410)
  public static Problem mailLinkUsed(Instant usedAt, String ago) {
    return new Problem(
        ErrorCode.MAIL_LINK_USED,
        List.of(new Value("usedAt", usedAt, true), new Value("ago", ago, true)));
  }

  /// This server can send no mail. (503)
  public static Problem mailNotConfigured() {
    return new Problem(
        ErrorCode.MAIL_NOT_CONFIGURED,
        List.of());
  }

  /// {waiting} mails wait to be sent, so no more are taken. (503)
  public static Problem mailQueueFull(Duration retryAfter, long waiting) {
    return new Problem(
        ErrorCode.MAIL_QUEUE_FULL,
        List.of(new Value("retryAfter", retryAfter, true), new Value("waiting", waiting, true)));
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

  /// This route reads {accepted}[, and the body has the type "{found}"]. (415)
  public static Problem mediaTypeUnsupported(String found, List<String> accepted) {
    return new Problem(
        ErrorCode.MEDIA_TYPE_UNSUPPORTED,
        List.of(new Value("found", found, true), new Value("accepted", accepted, true)));
  }

  /// {method} is not possible here. Possible: {allowed}. (405)
  public static Problem methodNotAllowed(String method, List<String> allowed) {
    return new Problem(
        ErrorCode.METHOD_NOT_ALLOWED,
        List.of(new Value("method", method, true), new Value("allowed", allowed, true)));
  }

  /// The token for /metrics is missing or wrong. (401)
  public static Problem metricsTokenWrong() {
    return new Problem(
        ErrorCode.METRICS_TOKEN_WRONG,
        List.of());
  }

  /// Client {client} has to send a nonce with the response_type "{type}". (400)
  public static Problem nonceMissing(Id client, String type) {
    return new Problem(
        ErrorCode.NONCE_MISSING,
        List.of(new Value("client", client, true), new Value("type", type, true)));
  }

  /// The answer cannot be given as {wanted}; it can be given as {available}. (406)
  public static Problem notAcceptable(String wanted, List<String> available) {
    return new Problem(
        ErrorCode.NOT_ACCEPTABLE,
        List.of(new Value("wanted", wanted, true), new Value("available", available, true)));
  }

  /// Organization {organization} is {state} and not active. (403)
  public static Problem organizationNotActive(String organization, String state) {
    return new Problem(
        ErrorCode.ORGANIZATION_NOT_ACTIVE,
        List.of(new Value("organization", organization, true), new Value("state", state, true)));
  }

  /// Organization not found (404)
  public static Problem organizationNotFound(String organization) {
    return new Problem(
        ErrorCode.ORGANIZATION_NOT_FOUND,
        List.of(new Value("organization", organization, true)));
  }

  /// The permission {permission} in organization {organization} is needed. (403)
  public static Problem organizationPermissionMissing(String permission, String organization) {
    return new Problem(
        ErrorCode.ORGANIZATION_PERMISSION_MISSING,
        List.of(new Value("permission", permission, true), new Value("organization", organization, true)));
  }

  /// There is already an organization "{slug}" in this tenant. (409)
  public static Problem organizationSlugTaken(String slug) {
    return new Problem(
        ErrorCode.ORGANIZATION_SLUG_TAKEN,
        List.of(new Value("slug", slug, true)));
  }

  /// Organization {organization} is {state} and so cannot be {wanted}. (409)
  public static Problem organizationStateConflict(String organization, String state, String wanted) {
    return new Problem(
        ErrorCode.ORGANIZATION_STATE_CONFLICT,
        List.of(new Value("organization", organization, true), new Value("state", state, true), new Value("wanted", wanted, true)));
  }

  /// The field {field} has "{origin}", which is no origin of web pages: {reason}. (422)
  public static Problem originMalformed(String field, String origin, String reason) {
    return new Problem(
        ErrorCode.ORIGIN_MALFORMED,
        List.of(new Value("field", field, true), new Value("origin", origin, true), new Value("reason", reason, true)));
  }

  /// Web pages of {origin} may not call this from a browser. (403)
  public static Problem originNotAllowed(String origin) {
    return new Problem(
        ErrorCode.ORIGIN_NOT_ALLOWED,
        List.of(new Value("origin", origin, true)));
  }

  /// {host} is at {address}, {kind}, which this server does not ask. (502)
  public static Problem outboundAddressBlocked(String host, String address, String kind) {
    return new Problem(
        ErrorCode.OUTBOUND_ADDRESS_BLOCKED,
        List.of(new Value("host", host, true), new Value("address", address, true), new Value("kind", kind, true)));
  }

  /// No call goes to {address}: {reason}. (502)
  public static Problem outboundAddressRefused(String address, String reason) {
    return new Problem(
        ErrorCode.OUTBOUND_ADDRESS_REFUSED,
        List.of(new Value("address", address, true), new Value("reason", reason, true)));
  }

  /// {host} did not answer in HTTP/1.1: {reason}. (502)
  public static Problem outboundAnswerMalformed(String host, String reason) {
    return new Problem(
        ErrorCode.OUTBOUND_ANSWER_MALFORMED,
        List.of(new Value("host", host, true), new Value("reason", reason, true)));
  }

  /// The answer of {host} is longer than {limit} bytes. (502)
  public static Problem outboundAnswerTooLarge(String host, long limit) {
    return new Problem(
        ErrorCode.OUTBOUND_ANSWER_TOO_LARGE,
        List.of(new Value("host", host, true), new Value("limit", limit, true)));
  }

  /// The connection to {host} failed: {reason}. (502)
  public static Problem outboundConnectionFailed(String host, String reason) {
    return new Problem(
        ErrorCode.OUTBOUND_CONNECTION_FAILED,
        List.of(new Value("host", host, true), new Value("reason", reason, true)));
  }

  /// The document at {address} cannot be used: {reason}. (502)
  public static Problem outboundDocumentWrong(String address, String reason) {
    return new Problem(
        ErrorCode.OUTBOUND_DOCUMENT_WRONG,
        List.of(new Value("address", address, true), new Value("reason", reason, true)));
  }

  /// Another server did not give what this request needs. (502)
  public static Problem outboundFailed() {
    return new Problem(
        ErrorCode.OUTBOUND_FAILED,
        List.of());
  }

  /// Nothing was sent to {host}: what belongs into the header {header} has control characters in it. (502)
  public static Problem outboundHeaderMalformed(String host, String header) {
    return new Problem(
        ErrorCode.OUTBOUND_HEADER_MALFORMED,
        List.of(new Value("host", host, true), new Value("header", header, true)));
  }

  /// The name {host} has no address. (502)
  public static Problem outboundNameUnknown(String host) {
    return new Problem(
        ErrorCode.OUTBOUND_NAME_UNKNOWN,
        List.of(new Value("host", host, true)));
  }

  /// {address} answered {status} where {expected} is needed. (502)
  public static Problem outboundStatusUnexpected(String address, long status, String expected) {
    return new Problem(
        ErrorCode.OUTBOUND_STATUS_UNEXPECTED,
        List.of(new Value("address", address, true), new Value("status", status, true), new Value("expected", expected, true)));
  }

  /// {host} did not answer within {allowed}. (504)
  public static Problem outboundTimeout(String host, Duration allowed) {
    return new Problem(
        ErrorCode.OUTBOUND_TIMEOUT,
        List.of(new Value("host", host, true), new Value("allowed", allowed, true)));
  }

  /// {host} did not prove by TLS that it is {host}: {reason}. (502)
  public static Problem outboundTlsFailed(String host, String reason) {
    return new Problem(
        ErrorCode.OUTBOUND_TLS_FAILED,
        List.of(new Value("host", host, true), new Value("reason", reason, true)));
  }

  /// The parameter {parameter} cannot be used: {reason}. (400)
  public static Problem parameterMalformed(String parameter, String reason) {
    return new Problem(
        ErrorCode.PARAMETER_MALFORMED,
        List.of(new Value("parameter", parameter, true), new Value("reason", reason, true)));
  }

  /// The parameter {parameter} is missing. (400)
  public static Problem parameterMissing(String parameter) {
    return new Problem(
        ErrorCode.PARAMETER_MISSING,
        List.of(new Value("parameter", parameter, true)));
  }

  /// The parameter {parameter} stands more than once. (400)
  public static Problem parameterRepeated(String parameter) {
    return new Problem(
        ErrorCode.PARAMETER_REPEATED,
        List.of(new Value("parameter", parameter, true)));
  }

  /// There is no parameter {parameter} here.[ Did you mean {nearest}?] (400)
  public static Problem parameterUnknown(String parameter, String nearest) {
    return new Problem(
        ErrorCode.PARAMETER_UNKNOWN,
        List.of(new Value("parameter", parameter, true), new Value("nearest", nearest, true)));
  }

  /// What the passkey signed was asked for more than {minutes} minutes ago, was answered before, or was not asked for here. (401)
  public static Problem passkeyChallengeStale(long minutes) {
    return new Problem(
        ErrorCode.PASSKEY_CHALLENGE_STALE,
        List.of(new Value("minutes", minutes, true)));
  }

  /// The passkey was not accepted. (401)
  public static Problem passkeyFailed() {
    return new Problem(
        ErrorCode.PASSKEY_FAILED,
        List.of());
  }

  /// User {user} may not sign in to client {client}, whose passkey it was. (401)
  public static Problem passkeyOfStranger(Id user, Id client) {
    return new Problem(
        ErrorCode.PASSKEY_OF_STRANGER,
        List.of(new Value("user", user, true), new Value("client", client, true)));
  }

  /// The passkey does not count: {reason}. Expected {expected}, received {received}. (401)
  public static Problem passkeyRefused(String reason, String expected, String received) {
    return new Problem(
        ErrorCode.PASSKEY_REFUSED,
        List.of(new Value("reason", reason, true), new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// There is no passkey {passkey} here. (401)
  public static Problem passkeyUnknown(String passkey) {
    return new Problem(
        ErrorCode.PASSKEY_UNKNOWN,
        List.of(new Value("passkey", passkey, true)));
  }

  /// Too many passwords are being checked at the moment. (503)
  public static Problem passwordChecksBusy(Duration retryAfter) {
    return new Problem(
        ErrorCode.PASSWORD_CHECKS_BUSY,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// The field {field} is a password that leaked from another server and stands on the lists of those who guess. (422)
  public static Problem passwordLeaked(String field) {
    return new Problem(
        ErrorCode.PASSWORD_LEAKED,
        List.of(new Value("field", field, true)));
  }

  /// User {user} has no password. (401)
  public static Problem passwordNotSet(Id user) {
    return new Problem(
        ErrorCode.PASSWORD_NOT_SET,
        List.of(new Value("user", user, true)));
  }

  /// The field {field} is too easy to guess: {reason}. (422)
  public static Problem passwordTooEasy(String field, String reason) {
    return new Problem(
        ErrorCode.PASSWORD_TOO_EASY,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// The field {field} would be guessed within some {guesses} tries: {reason} (422)
  public static Problem passwordWeak(String field, long guesses, String reason) {
    return new Problem(
        ErrorCode.PASSWORD_WEAK,
        List.of(new Value("field", field, true), new Value("guesses", guesses, true), new Value("reason", reason, true)));
  }

  /// The password of user {user} is another one. (401)
  public static Problem passwordWrong(Id user) {
    return new Problem(
        ErrorCode.PASSWORD_WRONG,
        List.of(new Value("user", user, true)));
  }

  /// The path cannot be read: {reason}. (400)
  public static Problem pathMalformed(String reason) {
    return new Problem(
        ErrorCode.PATH_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// The path pattern "{pattern}" cannot be used: {reason}. (422)
  public static Problem pathPatternMalformed(String field, String pattern, String reason) {
    return new Problem(
        ErrorCode.PATH_PATTERN_MALFORMED,
        List.of(new Value("field", field, true), new Value("pattern", pattern, true), new Value("reason", reason, true)));
  }

  /// The code_challenge has {length} characters or one that is not of base64url; the SHA-256 of a verifier has 43. (400)
  public static Problem pkceChallengeMalformed(long length) {
    return new Problem(
        ErrorCode.PKCE_CHALLENGE_MALFORMED,
        List.of(new Value("length", length, true)));
  }

  /// The code_challenge_method "{given}" is not supported; "S256" is. (400)
  public static Problem pkceMethodUnsupported(String given) {
    return new Problem(
        ErrorCode.PKCE_METHOD_UNSUPPORTED,
        List.of(new Value("given", given, true)));
  }

  /// Client {client} has to send a code_challenge. (400)
  public static Problem pkceMissing(Id client) {
    return new Problem(
        ErrorCode.PKCE_MISSING,
        List.of(new Value("client", client, true)));
  }

  /// Platform owner access required (403)
  public static Problem platformOwnerRequired(Id user) {
    return new Problem(
        ErrorCode.PLATFORM_OWNER_REQUIRED,
        List.of(new Value("user", user, true)));
  }

  /// Port {port} of {address} is already in use. (500)
  public static Problem portInUse(String address, long port) {
    return new Problem(
        ErrorCode.PORT_IN_USE,
        List.of(new Value("address", address, true), new Value("port", port, true)));
  }

  /// Client {client} asked for people to be sent to {asked} after they signed out. Registered: {registered}. The nearest is {nearest}. (400)
  public static Problem postLogoutRedirectUriMismatch(Id client, String asked, List<String> registered, String nearest) {
    return new Problem(
        ErrorCode.POST_LOGOUT_REDIRECT_URI_MISMATCH,
        List.of(new Value("client", client, true), new Value("asked", asked, true), new Value("registered", registered, true), new Value("nearest", nearest, true)));
  }

  /// The post_logout_redirect_uri of the request is not registered for the client. (400)
  public static Problem postLogoutRedirectUriRefused() {
    return new Problem(
        ErrorCode.POST_LOGOUT_REDIRECT_URI_REFUSED,
        List.of());
  }

  /// The request names {asked} to go back to, and no client whose address that is. (400)
  public static Problem postLogoutRedirectUriUnattributed(String asked) {
    return new Problem(
        ErrorCode.POST_LOGOUT_REDIRECT_URI_UNATTRIBUTED,
        List.of(new Value("asked", asked, true)));
  }

  /// The field {field} cannot be told to clients: {reason}. (422)
  public static Problem profileClaimMalformed(String field, String reason) {
    return new Problem(
        ErrorCode.PROFILE_CLAIM_MALFORMED,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// The client keeps to {profile}, and that wants that {why} ({clause}). (400)
  public static Problem profileRefuses(String profile, String why, String clause) {
    return new Problem(
        ErrorCode.PROFILE_REFUSES,
        List.of(new Value("profile", profile, true), new Value("why", why, true), new Value("clause", clause, true)));
  }

  /// The signed request is refused: the client keeps to {profile}, and that wants that {why} ({clause}). (400)
  public static Problem profileRefusesObject(String profile, String why, String clause) {
    return new Problem(
        ErrorCode.PROFILE_REFUSES_OBJECT,
        List.of(new Value("profile", profile, true), new Value("why", why, true), new Value("clause", clause, true)));
  }

  /// {field} is not as the profile {profile} has it: {why} ({clause}). (422)
  public static Problem profileRefusesSetting(String field, String profile, String why, String clause) {
    return new Problem(
        ErrorCode.PROFILE_REFUSES_SETTING,
        List.of(new Value("field", field, true), new Value("profile", profile, true), new Value("why", why, true), new Value("clause", clause, true)));
  }

  /// The prompt "{given}" asks for nothing and for something. (400)
  public static Problem promptNoneWithOthers(String given) {
    return new Problem(
        ErrorCode.PROMPT_NONE_WITH_OTHERS,
        List.of(new Value("given", given, true)));
  }

  /// The prompt "{given}" is not one of: {known}. (400)
  public static Problem promptUnknown(String given, String known) {
    return new Problem(
        ErrorCode.PROMPT_UNKNOWN,
        List.of(new Value("given", given, true), new Value("known", known, true)));
  }

  /// Sign-in with {provider} is not set up for organization {organization}. (404)
  public static Problem providerNotConfigured(String provider, String organization) {
    return new Problem(
        ErrorCode.PROVIDER_NOT_CONFIGURED,
        List.of(new Value("provider", provider, true), new Value("organization", organization, true)));
  }

  /// Client {client} asked for an answer at {asked}. Registered: {registered}. The nearest is {nearest}. (400)
  public static Problem pushedRedirectUriMismatch(Id client, String asked, List<String> registered, String nearest) {
    return new Problem(
        ErrorCode.PUSHED_REDIRECT_URI_MISMATCH,
        List.of(new Value("client", client, true), new Value("asked", asked, true), new Value("registered", registered, true), new Value("nearest", nearest, true)));
  }

  /// The pushed request expired at {expiredAt}, {late} seconds before the browser came with it. (400)
  public static Problem pushedRequestExpired(Instant expiredAt, long late) {
    return new Problem(
        ErrorCode.PUSHED_REQUEST_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("late", late, true)));
  }

  /// A request that is pushed cannot have a request_uri. (400)
  public static Problem pushedRequestNested() {
    return new Problem(
        ErrorCode.PUSHED_REQUEST_NESTED,
        List.of());
  }

  /// The pushed request is of another client than {client}. (400)
  public static Problem pushedRequestOfAnotherClient(Id client) {
    return new Problem(
        ErrorCode.PUSHED_REQUEST_OF_ANOTHER_CLIENT,
        List.of(new Value("client", client, true)));
  }

  /// Client {client} has to push its authorization requests. (400)
  public static Problem pushedRequestRequired(Id client) {
    return new Problem(
        ErrorCode.PUSHED_REQUEST_REQUIRED,
        List.of(new Value("client", client, true)));
  }

  /// The pushed request was answered at {answeredAt}. (400)
  public static Problem pushedRequestSpent(Instant answeredAt) {
    return new Problem(
        ErrorCode.PUSHED_REQUEST_SPENT,
        List.of(new Value("answeredAt", answeredAt, true)));
  }

  /// There is no pushed request with that request_uri. (400)
  public static Problem pushedRequestUnknown() {
    return new Problem(
        ErrorCode.PUSHED_REQUEST_UNKNOWN,
        List.of());
  }

  /// The query of the address cannot be read: {reason}. (400)
  public static Problem queryMalformed(String reason) {
    return new Problem(
        ErrorCode.QUERY_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// More than {limit} requests within {window} from this {subject}. (429)
  public static Problem rateLimitExceeded(String subject, long limit, Duration window, Duration retryAfter, String who) {
    return new Problem(
        ErrorCode.RATE_LIMIT_EXCEEDED,
        List.of(new Value("subject", subject, true), new Value("limit", limit, true), new Value("window", window, true), new Value("retryAfter", retryAfter, true), new Value("who", who, true)));
  }

  /// The field {field} has a redirect URI that cannot be registered: {reason}. (422)
  public static Problem redirectUriMalformed(String field, String reason) {
    return new Problem(
        ErrorCode.REDIRECT_URI_MALFORMED,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// Client {client} asked for an answer at {asked}. Registered: {registered}. The nearest is {nearest}. (400)
  public static Problem redirectUriMismatch(Id client, String asked, List<String> registered, String nearest) {
    return new Problem(
        ErrorCode.REDIRECT_URI_MISMATCH,
        List.of(new Value("client", client, true), new Value("asked", asked, true), new Value("registered", registered, true), new Value("nearest", nearest, true)));
  }

  /// The request names no redirect_uri, and client {client} has {registered} of them. (400)
  public static Problem redirectUriMissing(Id client, long registered) {
    return new Problem(
        ErrorCode.REDIRECT_URI_MISSING,
        List.of(new Value("client", client, true), new Value("registered", registered, true)));
  }

  /// The redirect_uri of the request is not registered for the client. (400)
  public static Problem redirectUriRefused() {
    return new Problem(
        ErrorCode.REDIRECT_URI_REFUSED,
        List.of());
  }

  /// The field {field} has refresh_token without authorization_code or the device grant. (422)
  public static Problem refreshNeedsCode(String field) {
    return new Problem(
        ErrorCode.REFRESH_NEEDS_CODE,
        List.of(new Value("field", field, true)));
  }

  /// The refresh token expired at {expiredAt}, {late} seconds ago. (400)
  public static Problem refreshTokenExpired(Instant expiredAt, long late) {
    return new Problem(
        ErrorCode.REFRESH_TOKEN_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("late", late, true)));
  }

  /// The refresh token is bound to {expected}, and the request proves {received}. (400)
  public static Problem refreshTokenKeyWrong(String expected, String received) {
    return new Problem(
        ErrorCode.REFRESH_TOKEN_KEY_WRONG,
        List.of(new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// The refresh token was not made for client {client}. (400)
  public static Problem refreshTokenOfAnotherClient(Id client) {
    return new Problem(
        ErrorCode.REFRESH_TOKEN_OF_ANOTHER_CLIENT,
        List.of(new Value("client", client, true)));
  }

  /// Two parties continued session {session} side by side, and the other one went on; the session was ended. (400)
  public static Problem refreshTokenOutrun(Id session, Id user) {
    return new Problem(
        ErrorCode.REFRESH_TOKEN_OUTRUN,
        List.of(new Value("session", session, true), new Value("user", user, true)));
  }

  /// The refresh token was already used at {firstUsedAt}; session {session} was ended. (400)
  public static Problem refreshTokenReused(Instant firstUsedAt, Id session, Id user) {
    return new Problem(
        ErrorCode.REFRESH_TOKEN_REUSED,
        List.of(new Value("firstUsedAt", firstUsedAt, true), new Value("session", session, true), new Value("user", user, true)));
  }

  /// There is no such refresh token. (400)
  public static Problem refreshTokenUnknown() {
    return new Problem(
        ErrorCode.REFRESH_TOKEN_UNKNOWN,
        List.of());
  }

  /// This token does not manage client {client}. (401)
  public static Problem registrationAccessTokenWrong(Id client) {
    return new Problem(
        ErrorCode.REGISTRATION_ACCESS_TOKEN_WRONG,
        List.of(new Value("client", client, true)));
  }

  /// {field} is true for this client, and a client cannot lift that itself. (422)
  public static Problem registrationDemandStands(String field) {
    return new Problem(
        ErrorCode.REGISTRATION_DEMAND_STANDS,
        List.of(new Value("field", field, true)));
  }

  /// The field {field} has "{value}", which is no host[; most likely meant: {likely}]. (422)
  public static Problem registrationHostMalformed(String field, String value, String likely) {
    return new Problem(
        ErrorCode.REGISTRATION_HOST_MALFORMED,
        List.of(new Value("field", field, true), new Value("value", value, true), new Value("likely", likely, true)));
  }

  /// The parameter "registration" is not supported. (400)
  public static Problem registrationParameterUnsupported() {
    return new Problem(
        ErrorCode.REGISTRATION_PARAMETER_UNSUPPORTED,
        List.of());
  }

  /// Redirect URIs cannot be registered: {text}[ Passed over, since nobody knows them: {unknown}.] (400)
  public static Problem registrationRedirectUriRefused(String text, String unknown) {
    return new Problem(
        ErrorCode.REGISTRATION_REDIRECT_URI_REFUSED,
        List.of(new Value("text", text, true), new Value("unknown", unknown, true)));
  }

  /// {field} is not a secret of client {client}. (422)
  public static Problem registrationSecretWrong(String field, Id client) {
    return new Problem(
        ErrorCode.REGISTRATION_SECRET_WRONG,
        List.of(new Value("field", field, true), new Value("client", client, true)));
  }

  /// The request was not finished within {limit}. (504)
  public static Problem requestDeadlineExceeded(Duration limit) {
    return new Problem(
        ErrorCode.REQUEST_DEADLINE_EXCEEDED,
        List.of(new Value("limit", limit, true)));
  }

  /// The field {field} is none, and require_signed_request_object asks for a signature. (422)
  public static Problem requestObjectAlgConflict(String field) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_ALG_CONFLICT,
        List.of(new Value("field", field, true)));
  }

  /// The request object of client {client} has the alg "{given}". Allowed: {allowed}. (400)
  public static Problem requestObjectAlgorithmWrong(Id client, String given, List<String> allowed) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_ALGORITHM_WRONG,
        List.of(new Value("client", client, true), new Value("given", given, true), new Value("allowed", allowed, true)));
  }

  /// The claim {claim} of the request object is wrong: expected {expected}, received {received}. (400)
  public static Problem requestObjectClaimWrong(String claim, String expected, String received) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_CLAIM_WRONG,
        List.of(new Value("claim", claim, true), new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// {field} cannot be "{value}": request objects are not encrypted to this server. (422)
  public static Problem requestObjectEncryptionUnsupported(String field, String value) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_ENCRYPTION_UNSUPPORTED,
        List.of(new Value("field", field, true), new Value("value", value, true)));
  }

  /// The request object expired at {expiredAt}, {late} seconds ago; {skew} are allowed for. (400)
  public static Problem requestObjectExpired(Instant expiredAt, long late, long skew) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("late", late, true), new Value("skew", skew, true)));
  }

  /// The request object cannot be read: {reason}. (400)
  public static Problem requestObjectMalformed(String reason) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// The request object counts from {validFrom}, in {early} seconds; {skew} are allowed for. (400)
  public static Problem requestObjectNotYetValid(Instant validFrom, long early, long skew) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_NOT_YET_VALID,
        List.of(new Value("validFrom", validFrom, true), new Value("early", early, true), new Value("skew", skew, true)));
  }

  /// Client {client} has to sign its authorization requests. (400)
  public static Problem requestObjectRequired(Id client) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_REQUIRED,
        List.of(new Value("client", client, true)));
  }

  /// The signature of the request object is by none of the keys of client {client}; its header names alg {alg}[ and kid "{kid}"][. Passed over is {weak}]. (400)
  public static Problem requestObjectSignatureWrong(Id client, String alg, String kid, String weak) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_SIGNATURE_WRONG,
        List.of(new Value("client", client, true), new Value("alg", alg, true), new Value("kid", kid, true), new Value("weak", weak, true)));
  }

  /// The parameter "request" is not supported for client {client}: it has no registered keys. (400)
  public static Problem requestObjectUnsupported(Id client) {
    return new Problem(
        ErrorCode.REQUEST_OBJECT_UNSUPPORTED,
        List.of(new Value("client", client, true)));
  }

  /// The {part} of the request did not arrive within {limit}. (408)
  public static Problem requestTimeout(String part, Duration limit) {
    return new Problem(
        ErrorCode.REQUEST_TIMEOUT,
        List.of(new Value("part", part, true), new Value("limit", limit, true)));
  }

  /// The request has both request and request_uri. (400)
  public static Problem requestTwice() {
    return new Problem(
        ErrorCode.REQUEST_TWICE,
        List.of());
  }

  /// The request object at {uri} could not be had: {reason}. (400)
  public static Problem requestUriUnavailable(String uri, String reason) {
    return new Problem(
        ErrorCode.REQUEST_URI_UNAVAILABLE,
        List.of(new Value("uri", uri, true), new Value("reason", reason, true)));
  }

  /// The request_uri {uri} is not registered for client {client}. Registered: {registered}. (400)
  public static Problem requestUriUnregistered(Id client, String uri, List<String> registered) {
    return new Problem(
        ErrorCode.REQUEST_URI_UNREGISTERED,
        List.of(new Value("client", client, true), new Value("uri", uri, true), new Value("registered", registered, true)));
  }

  /// The request_uri "{uri}" is neither an https address nor a reference that this server gave. (400)
  public static Problem requestUriUnsupported(String uri) {
    return new Problem(
        ErrorCode.REQUEST_URI_UNSUPPORTED,
        List.of(new Value("uri", uri, true)));
  }

  /// A token for {asked} was not granted. Granted: {granted}. (400)
  public static Problem resourceBeyondGrant(List<String> asked, List<String> granted) {
    return new Problem(
        ErrorCode.RESOURCE_BEYOND_GRANT,
        List.of(new Value("asked", asked, true), new Value("granted", granted, true)));
  }

  /// People may give client {client} no tokens for "{resource}". Allowed: {allowed}. (400)
  public static Problem resourceNotAllowed(Id client, String resource, List<String> allowed) {
    return new Problem(
        ErrorCode.RESOURCE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("resource", resource, true), new Value("allowed", allowed, true)));
  }

  /// "{resource}" is not the audience of an API service in this tenant. (400)
  public static Problem resourceUnknown(String resource) {
    return new Problem(
        ErrorCode.RESOURCE_UNKNOWN,
        List.of(new Value("resource", resource, true)));
  }

  /// The response_mode "{given}" cannot carry the answer to the response_type "{type}". (400)
  public static Problem responseModeUnsafe(String given, String type) {
    return new Problem(
        ErrorCode.RESPONSE_MODE_UNSAFE,
        List.of(new Value("given", given, true), new Value("type", type, true)));
  }

  /// The response_mode "{given}" is not supported. Supported: {supported}. (400)
  public static Problem responseModeUnsupported(String given, List<String> supported) {
    return new Problem(
        ErrorCode.RESPONSE_MODE_UNSUPPORTED,
        List.of(new Value("given", given, true), new Value("supported", supported, true)));
  }

  /// The response type "{type}" in {field} needs the grant type {grant}. (422)
  public static Problem responseTypeNeedsGrant(String field, String type, String grant) {
    return new Problem(
        ErrorCode.RESPONSE_TYPE_NEEDS_GRANT,
        List.of(new Value("field", field, true), new Value("type", type, true), new Value("grant", grant, true)));
  }

  /// Client {client} may not ask for the response_type "{given}". It may ask for: {allowed}. (400)
  public static Problem responseTypeNotAllowed(Id client, String given, List<String> allowed) {
    return new Problem(
        ErrorCode.RESPONSE_TYPE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("given", given, true), new Value("allowed", allowed, true)));
  }

  /// The response_type "{given}" is not supported. Supported: {supported}. (400)
  public static Problem responseTypeUnsupported(String given, List<String> supported) {
    return new Problem(
        ErrorCode.RESPONSE_TYPE_UNSUPPORTED,
        List.of(new Value("given", given, true), new Value("supported", supported, true)));
  }

  /// There is nothing at {path}.[ Did you mean {nearest}?] (404)
  public static Problem routeNotFound(String path, String nearest) {
    return new Problem(
        ErrorCode.ROUTE_NOT_FOUND,
        List.of(new Value("path", path, true), new Value("nearest", nearest, true)));
  }

  /// You cannot give a client the scopes {scopes}: your own token does not have them. (403)
  public static Problem scopeBeyondCaller(List<String> scopes) {
    return new Problem(
        ErrorCode.SCOPE_BEYOND_CALLER,
        List.of(new Value("scopes", scopes, true)));
  }

  /// The scope {beyond} was not granted; {granted} was. (400)
  public static Problem scopeBeyondGrant(List<String> beyond, List<String> granted) {
    return new Problem(
        ErrorCode.SCOPE_BEYOND_GRANT,
        List.of(new Value("beyond", beyond, true), new Value("granted", granted, true)));
  }

  /// The scope parameter cannot be read from character {position} on. (400)
  public static Problem scopeMalformed(long position) {
    return new Problem(
        ErrorCode.SCOPE_MALFORMED,
        List.of(new Value("position", position, true)));
  }

  /// "{scope}" cannot be the name of a scope. (422)
  public static Problem scopeNameMalformed(String field, String scope) {
    return new Problem(
        ErrorCode.SCOPE_NAME_MALFORMED,
        List.of(new Value("field", field, true), new Value("scope", scope, true)));
  }

  /// Client {client} may not ask for the scope {scopes}. It may ask for: {allowed}. (400)
  public static Problem scopeNotAllowed(Id client, List<String> scopes, List<String> allowed) {
    return new Problem(
        ErrorCode.SCOPE_NOT_ALLOWED,
        List.of(new Value("client", client, true), new Value("scopes", scopes, true), new Value("allowed", allowed, true)));
  }

  /// The scope {scopes} is a right over this server, which no person gives away by a click. (400)
  public static Problem scopeNotForPeople(List<String> scopes) {
    return new Problem(
        ErrorCode.SCOPE_NOT_FOR_PEOPLE,
        List.of(new Value("scopes", scopes, true)));
  }

  /// The code is neither one of the authenticator app for this moment nor a backup code. (401)
  public static Problem secondFactorFailed() {
    return new Problem(
        ErrorCode.SECOND_FACTOR_FAILED,
        List.of());
  }

  /// User {user} has to prove more than their sign-in has so far, and nothing here can ask for it. (400)
  public static Problem secondFactorRequired(Id user) {
    return new Problem(
        ErrorCode.SECOND_FACTOR_REQUIRED,
        List.of(new Value("user", user, true)));
  }

  /// {field} cannot be used: the document at {address} does not let the client in ({reason}). (422)
  public static Problem sectorDocumentWrong(String field, String address, String reason) {
    return new Problem(
        ErrorCode.SECTOR_DOCUMENT_WRONG,
        List.of(new Value("field", field, true), new Value("address", address, true), new Value("reason", reason, true)));
  }

  /// The names of people cannot be made pairwise: the redirect URIs have several hosts or none ({hosts}), and nothing says which sector counts. (422)
  public static Problem sectorUnclear(String field, List<String> hosts) {
    return new Problem(
        ErrorCode.SECTOR_UNCLEAR,
        List.of(new Value("field", field, true), new Value("hosts", hosts, true)));
  }

  /// The sector identifier URI is no https address with a host. (422)
  public static Problem sectorUriMalformed(String field) {
    return new Problem(
        ErrorCode.SECTOR_URI_MALFORMED,
        List.of(new Value("field", field, true)));
  }

  /// Organization {organization} has {used} of the {limit} services that its tier {tier} allows. (400)
  public static Problem serviceLimitExceeded(String organization, String tier, long used, long limit) {
    return new Problem(
        ErrorCode.SERVICE_LIMIT_EXCEEDED,
        List.of(new Value("organization", organization, true), new Value("tier", tier, true), new Value("used", used, true), new Value("limit", limit, true)));
  }

  /// Service not found (404)
  public static Problem serviceNotFound(String service, String organization) {
    return new Problem(
        ErrorCode.SERVICE_NOT_FOUND,
        List.of(new Value("service", service, true), new Value("organization", organization, true)));
  }

  /// Organization {organization} already has a service "{slug}". (409)
  public static Problem serviceSlugTaken(String organization, String slug) {
    return new Problem(
        ErrorCode.SERVICE_SLUG_TAKEN,
        List.of(new Value("organization", organization, true), new Value("slug", slug, true)));
  }

  /// There is no room for more {resource} at the moment. (503)
  public static Problem serviceUnavailable(String resource, Duration retryAfter) {
    return new Problem(
        ErrorCode.SERVICE_UNAVAILABLE,
        List.of(new Value("resource", resource, true), new Value("retryAfter", retryAfter, true)));
  }

  /// User not found or has not authenticated with this service (404)
  public static Problem serviceUserNotFound(String user, Id service) {
    return new Problem(
        ErrorCode.SERVICE_USER_NOT_FOUND,
        List.of(new Value("user", user, true), new Value("service", service, true)));
  }

  /// Session {session} was ended at {endedAt}. (400)
  public static Problem sessionEnded(Id session, Instant endedAt) {
    return new Problem(
        ErrorCode.SESSION_ENDED,
        List.of(new Value("session", session, true), new Value("endedAt", endedAt, true)));
  }

  /// Session {session} reached its longest time at {expiredAt}. (400)
  public static Problem sessionExpired(Id session, Instant expiredAt) {
    return new Problem(
        ErrorCode.SESSION_EXPIRED,
        List.of(new Value("session", session, true), new Value("expiredAt", expiredAt, true)));
  }

  /// This set-up link expired at {expiredAt}. (410)
  public static Problem setupLinkExpired(Instant expiredAt) {
    return new Problem(
        ErrorCode.SETUP_LINK_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true)));
  }

  /// This set-up link is not known. (404)
  public static Problem setupLinkUnknown() {
    return new Problem(
        ErrorCode.SETUP_LINK_UNKNOWN,
        List.of());
  }

  /// This set-up link was used already. (410)
  public static Problem setupLinkUsed() {
    return new Problem(
        ErrorCode.SETUP_LINK_USED,
        List.of());
  }

  /// This node is shutting down. (503)
  public static Problem shuttingDown(Duration retryAfter) {
    return new Problem(
        ErrorCode.SHUTTING_DOWN,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// Faults in the message of the gateway: {faults}. (400)
  public static Problem sidebandMessageInvalid(long faults) {
    return new Problem(
        ErrorCode.SIDEBAND_MESSAGE_INVALID,
        List.of(new Value("faults", faults, true)));
  }

  /// The state of decision {decision} expired at {expiredAt}. (400)
  public static Problem sidebandStateExpired(Id decision, Instant expiredAt) {
    return new Problem(
        ErrorCode.SIDEBAND_STATE_EXPIRED,
        List.of(new Value("decision", decision, true), new Value("expiredAt", expiredAt, true)));
  }

  /// The state of decision {decision} was given to another gateway. (400)
  public static Problem sidebandStateForeign(Id decision) {
    return new Problem(
        ErrorCode.SIDEBAND_STATE_FOREIGN,
        List.of(new Value("decision", decision, true)));
  }

  /// The state of decision {decision} was given for another call than {method} {url}. (400)
  public static Problem sidebandStateMismatch(Id decision, String method, String url) {
    return new Problem(
        ErrorCode.SIDEBAND_STATE_MISMATCH,
        List.of(new Value("decision", decision, true), new Value("method", method, true), new Value("url", url, true)));
  }

  /// The state of the response leg is none that this server gave out. (400)
  public static Problem sidebandStateUnreadable() {
    return new Problem(
        ErrorCode.SIDEBAND_STATE_UNREADABLE,
        List.of());
  }

  /// Nobody signs in by mail here. (403)
  public static Problem signInByMailOff() {
    return new Problem(
        ErrorCode.SIGN_IN_BY_MAIL_OFF,
        List.of());
  }

  /// The sign-in succeeded, but the browser did not send back the cookie of {origin} that says so. (400)
  public static Problem signInCookieMissing(String origin) {
    return new Problem(
        ErrorCode.SIGN_IN_COOKIE_MISSING,
        List.of(new Value("origin", origin, true)));
  }

  /// There is no account with that e-mail address in {pool}. (401)
  public static Problem signInEmailUnknown(String pool) {
    return new Problem(
        ErrorCode.SIGN_IN_EMAIL_UNKNOWN,
        List.of(new Value("pool", pool, true)));
  }

  /// Invalid email or password (401)
  public static Problem signInFailed() {
    return new Problem(
        ErrorCode.SIGN_IN_FAILED,
        List.of());
  }

  /// The person who is signed in is not the one that the request is about. (400)
  public static Problem signInOfAnother() {
    return new Problem(
        ErrorCode.SIGN_IN_OF_ANOTHER,
        List.of());
  }

  /// Too many wrong passwords for this e-mail address. Sign-in is paused for {retryAfter}. (429)
  public static Problem signInPaused(Duration retryAfter, String email) {
    return new Problem(
        ErrorCode.SIGN_IN_PAUSED,
        List.of(new Value("retryAfter", retryAfter, true), new Value("email", email, true)));
  }

  /// Nobody is signed in, and the request allows no question. (400)
  public static Problem signInRequired() {
    return new Problem(
        ErrorCode.SIGN_IN_REQUIRED,
        List.of());
  }

  /// The sign-in was begun at {begunAt} and has to be finished within {minutes} minutes. (400)
  public static Problem signInStateExpired(Instant begunAt, long minutes) {
    return new Problem(
        ErrorCode.SIGN_IN_STATE_EXPIRED,
        List.of(new Value("begunAt", begunAt, true), new Value("minutes", minutes, true)));
  }

  /// The parameter "request" of the sign-in page cannot be read. (400)
  public static Problem signInStateUnreadable() {
    return new Problem(
        ErrorCode.SIGN_IN_STATE_UNREADABLE,
        List.of());
  }

  /// The sign-in as client {client} does not reach this; it takes a sign-in {needed}. (403)
  public static Problem signInTooNarrow(Id client, String needed) {
    return new Problem(
        ErrorCode.SIGN_IN_TOO_NARROW,
        List.of(new Value("client", client, true), new Value("needed", needed, true)));
  }

  /// Nobody can make an account here by themselves. (403)
  public static Problem signUpOff() {
    return new Problem(
        ErrorCode.SIGN_UP_OFF,
        List.of());
  }

  /// The field {field} cannot be used in links: {reason}. (422)
  public static Problem slugFormatWrong(String field, String reason) {
    return new Problem(
        ErrorCode.SLUG_FORMAT_WRONG,
        List.of(new Value("field", field, true), new Value("reason", reason, true)));
  }

  /// The field {field} cannot be "{slug}": the word is reserved. (422)
  public static Problem slugReserved(String field, String slug) {
    return new Problem(
        ErrorCode.SLUG_RESERVED,
        List.of(new Value("field", field, true), new Value("slug", slug, true)));
  }

  /// The software statement cannot be believed: {reason}. (400)
  public static Problem softwareStatementInvalid(String reason) {
    return new Problem(
        ErrorCode.SOFTWARE_STATEMENT_INVALID,
        List.of(new Value("reason", reason, true)));
  }

  /// Nobody here believes software statements of {issuer}. (400)
  public static Problem softwareStatementUnapproved(String issuer) {
    return new Problem(
        ErrorCode.SOFTWARE_STATEMENT_UNAPPROVED,
        List.of(new Value("issuer", issuer, true)));
  }

  /// The database did not answer in time. (504)
  public static Problem statementTimeout(Duration retryAfter) {
    return new Problem(
        ErrorCode.STATEMENT_TIMEOUT,
        List.of(new Value("retryAfter", retryAfter, true)));
  }

  /// No tenant answers at this host[: {host}]. (404)
  public static Problem tenantUnknown(String host) {
    return new Problem(
        ErrorCode.TENANT_UNKNOWN,
        List.of(new Value("host", host, true)));
  }

  /// The TLS certificate or key in {file} cannot be used: {reason}. (500)
  public static Problem tlsCertificateUnreadable(String file, String reason) {
    return new Problem(
        ErrorCode.TLS_CERTIFICATE_UNREADABLE,
        List.of(new Value("file", file, true), new Value("reason", reason, true)));
  }

  /// The access token is for {found} and not for {expected}. (401)
  public static Problem tokenAudienceWrong(List<String> found, String expected) {
    return new Problem(
        ErrorCode.TOKEN_AUDIENCE_WRONG,
        List.of(new Value("found", found, true), new Value("expected", expected, true)));
  }

  /// The access token is bound to the key {key}, and was sent as if whoever has it may use it. (401)
  public static Problem tokenBoundSentAsBearer(String key) {
    return new Problem(
        ErrorCode.TOKEN_BOUND_SENT_AS_BEARER,
        List.of(new Value("key", key, true)));
  }

  /// The access token is bound to the certificate {expected}, and the connection has {received}. (401)
  public static Problem tokenCertificateWrong(String expected, String received) {
    return new Problem(
        ErrorCode.TOKEN_CERTIFICATE_WRONG,
        List.of(new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// Token expired (401)
  public static Problem tokenExpired(Instant expiredAt, String token, Id client, String subject) {
    return new Problem(
        ErrorCode.TOKEN_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("token", token, true), new Value("client", client, true), new Value("subject", subject, true)));
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

  /// The access token is bound to the key {expected}, and the DPoP proof is by {received}. (401)
  public static Problem tokenKeyWrong(String expected, String received) {
    return new Problem(
        ErrorCode.TOKEN_KEY_WRONG,
        List.of(new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// The access token cannot be read as a token of this server. (401)
  public static Problem tokenMalformed() {
    return new Problem(
        ErrorCode.TOKEN_MALFORMED,
        List.of());
  }

  /// The DPoP proof needs a nonce of this server: {reason}. (401)
  public static Problem tokenNonceNeeded(String reason, String nonce) {
    return new Problem(
        ErrorCode.TOKEN_NONCE_NEEDED,
        List.of(new Value("reason", reason, true), new Value("nonce", nonce, false)));
  }

  /// The access token is not bound to a key, and was sent as if it were. (401)
  public static Problem tokenNotBound() {
    return new Problem(
        ErrorCode.TOKEN_NOT_BOUND,
        List.of());
  }

  /// The access token counts from {notBefore}, in {early} seconds; {skew} are let pass. (401)
  public static Problem tokenNotYetValid(Instant notBefore, long early, long skew) {
    return new Problem(
        ErrorCode.TOKEN_NOT_YET_VALID,
        List.of(new Value("notBefore", notBefore, true), new Value("early", early, true), new Value("skew", skew, true)));
  }

  /// The token was not issued to client {client}, so it cannot revoke it. (400)
  public static Problem tokenOfAnotherClient(Id client) {
    return new Problem(
        ErrorCode.TOKEN_OF_ANOTHER_CLIENT,
        List.of(new Value("client", client, true)));
  }

  /// The DPoP proof is for another request: {claim} is "{received}", expected is "{expected}". (401)
  public static Problem tokenProofClaimWrong(String claim, String expected, String received) {
    return new Problem(
        ErrorCode.TOKEN_PROOF_CLAIM_WRONG,
        List.of(new Value("claim", claim, true), new Value("expected", expected, true), new Value("received", received, true)));
  }

  /// The DPoP proof cannot be used: {reason}. (401)
  public static Problem tokenProofMalformed(String reason) {
    return new Problem(
        ErrorCode.TOKEN_PROOF_MALFORMED,
        List.of(new Value("reason", reason, true)));
  }

  /// The DPoP proof with the jti {jti} was used before. (401)
  public static Problem tokenProofReused(String jti) {
    return new Problem(
        ErrorCode.TOKEN_PROOF_REUSED,
        List.of(new Value("jti", jti, true)));
  }

  /// The DPoP proof was made {seconds} seconds {direction}. Allowed are {allowed}. (401)
  public static Problem tokenProofTimeWrong(long seconds, String direction, long allowed) {
    return new Problem(
        ErrorCode.TOKEN_PROOF_TIME_WRONG,
        List.of(new Value("seconds", seconds, true), new Value("direction", direction, true), new Value("allowed", allowed, true)));
  }

  /// Token has been revoked (401)
  public static Problem tokenRevoked(Instant revokedAt, String token, Id client, String subject) {
    return new Problem(
        ErrorCode.TOKEN_REVOKED,
        List.of(new Value("revokedAt", revokedAt, true), new Value("token", token, true), new Value("client", client, true), new Value("subject", subject, true)));
  }

  /// The signature of the access token does not verify with the key {kid}. (401)
  public static Problem tokenSignatureWrong(String kid) {
    return new Problem(
        ErrorCode.TOKEN_SIGNATURE_WRONG,
        List.of(new Value("kid", kid, true)));
  }

  /// Tokens of the type "{hint}" are not known here and cannot be revoked. (400)
  public static Problem tokenTypeHintUnknown(String hint) {
    return new Problem(
        ErrorCode.TOKEN_TYPE_HINT_UNKNOWN,
        List.of(new Value("hint", hint, true)));
  }

  /// This address holds {limit} connections open, and that is all that one address may. (503)
  public static Problem tooManyConnections(long limit, Duration retryAfter) {
    return new Problem(
        ErrorCode.TOO_MANY_CONNECTIONS,
        List.of(new Value("limit", limit, true), new Value("retryAfter", retryAfter, true)));
  }

  /// The request has more than {limit} headers. (431)
  public static Problem tooManyHeaders(long limit) {
    return new Problem(
        ErrorCode.TOO_MANY_HEADERS,
        List.of(new Value("limit", limit, true)));
  }

  /// The code of user {user} is the one of {seconds} seconds from now: the clock of their device is off by that much. (401)
  public static Problem totpClockOff(Id user, long seconds) {
    return new Problem(
        ErrorCode.TOTP_CLOCK_OFF,
        List.of(new Value("user", user, true), new Value("seconds", seconds, true)));
  }

  /// This code of the authenticator app, or a newer one, was used before. (401)
  public static Problem totpCodeReused() {
    return new Problem(
        ErrorCode.TOTP_CODE_REUSED,
        List.of());
  }

  /// The transfer coding "{found}" is not read; only "chunked" is. (501)
  public static Problem transferEncodingUnsupported(String found) {
    return new Problem(
        ErrorCode.TRANSFER_ENCODING_UNSUPPORTED,
        List.of(new Value("found", found, true)));
  }

  /// An account with the address that {connection} vouches for exists, and is not connected with it. (409)
  public static Problem upstreamAccountExists(String connection, Id user) {
    return new Problem(
        ErrorCode.UPSTREAM_ACCOUNT_EXISTS,
        List.of(new Value("connection", connection, true), new Value("user", user, true)));
  }

  /// Nobody is known here by this sign-in at {connection}, and it makes no accounts. (403)
  public static Problem upstreamAccountMissing(String connection) {
    return new Problem(
        ErrorCode.UPSTREAM_ACCOUNT_MISSING,
        List.of(new Value("connection", connection, true)));
  }

  /// What {connection} answered cannot be used: {reason}. (502)
  public static Problem upstreamAnswerMalformed(String connection, String reason) {
    return new Problem(
        ErrorCode.UPSTREAM_ANSWER_MALFORMED,
        List.of(new Value("connection", connection, true), new Value("reason", reason, true)));
  }

  /// The ID token of {connection} is for {received}, and not for this client: {expected}. (502)
  public static Problem upstreamAudienceWrong(String connection, List<String> received, String expected) {
    return new Problem(
        ErrorCode.UPSTREAM_AUDIENCE_WRONG,
        List.of(new Value("connection", connection, true), new Value("received", received, true), new Value("expected", expected, true)));
  }

  /// {connection} vouches for no e-mail address of the person[: {email} is not verified there]. (403)
  public static Problem upstreamEmailUnproved(String connection, String email) {
    return new Problem(
        ErrorCode.UPSTREAM_EMAIL_UNPROVED,
        List.of(new Value("connection", connection, true), new Value("email", email, true)));
  }

  /// The ID token of {connection} expired at {expiredAt}, {seconds} seconds ago; {skew} are granted. (502)
  public static Problem upstreamIdTokenExpired(String connection, Instant expiredAt, long seconds, long skew) {
    return new Problem(
        ErrorCode.UPSTREAM_ID_TOKEN_EXPIRED,
        List.of(new Value("connection", connection, true), new Value("expiredAt", expiredAt, true), new Value("seconds", seconds, true), new Value("skew", skew, true)));
  }

  /// The ID token of {connection} counts from {from}, {seconds} seconds from now; {skew} are granted. (502)
  public static Problem upstreamIdTokenNotYetValid(String connection, Instant from, long seconds, long skew) {
    return new Problem(
        ErrorCode.UPSTREAM_ID_TOKEN_NOT_YET_VALID,
        List.of(new Value("connection", connection, true), new Value("from", from, true), new Value("seconds", seconds, true), new Value("skew", skew, true)));
  }

  /// {connection} answered as issuer "{received}", where "{expected}" is registered. (502)
  public static Problem upstreamIssuerWrong(String connection, String received, String expected) {
    return new Problem(
        ErrorCode.UPSTREAM_ISSUER_WRONG,
        List.of(new Value("connection", connection, true), new Value("received", received, true), new Value("expected", expected, true)));
  }

  /// {connection} signed with key "{kid}" ({algorithm}), which does not stand at {address}[; what stands there could not be read again: {failure}]. (502)
  public static Problem upstreamKeyUnknown(String connection, String kid, String algorithm, String address, String failure) {
    return new Problem(
        ErrorCode.UPSTREAM_KEY_UNKNOWN,
        List.of(new Value("connection", connection, true), new Value("kid", kid, true), new Value("algorithm", algorithm, true), new Value("address", address, true), new Value("failure", failure, true)));
  }

  /// The ID token of {connection} answers another sign-in: its nonce is not the one that was sent. (502)
  public static Problem upstreamNonceWrong(String connection) {
    return new Problem(
        ErrorCode.UPSTREAM_NONCE_WRONG,
        List.of(new Value("connection", connection, true)));
  }

  /// {connection} answered "{error}" in place of a sign-in[, and says: "{description}"]. (403)
  public static Problem upstreamRefused(String connection, String error, String description) {
    return new Problem(
        ErrorCode.UPSTREAM_REFUSED,
        List.of(new Value("connection", connection, true), new Value("error", error, true), new Value("description", description, true)));
  }

  /// {connection} does not vouch for a sign-in of lately: there it was {said}, and at most {demanded} seconds ago is demanded. (403)
  public static Problem upstreamSignInStale(String connection, String said, long demanded) {
    return new Problem(
        ErrorCode.UPSTREAM_SIGN_IN_STALE,
        List.of(new Value("connection", connection, true), new Value("said", said, true), new Value("demanded", demanded, true)));
  }

  /// The ID token of {connection} is not signed with its key "{kid}" ({algorithm}). (502)
  public static Problem upstreamSignatureWrong(String connection, String kid, String algorithm) {
    return new Problem(
        ErrorCode.UPSTREAM_SIGNATURE_WRONG,
        List.of(new Value("connection", connection, true), new Value("kid", kid, true), new Value("algorithm", algorithm, true)));
  }

  /// The browser came back from {connection} without the cookie that it was given when it left. (400)
  public static Problem upstreamStateMissing(String connection) {
    return new Problem(
        ErrorCode.UPSTREAM_STATE_MISSING,
        List.of(new Value("connection", connection, true)));
  }

  /// The sign-in at {connection} was begun in another browser. (400)
  public static Problem upstreamStateOfOtherBrowser(String connection) {
    return new Problem(
        ErrorCode.UPSTREAM_STATE_OF_OTHER_BROWSER,
        List.of(new Value("connection", connection, true)));
  }

  /// No sign-in at {connection} is under way with this `state`. (400)
  public static Problem upstreamStateUnknown(String connection) {
    return new Problem(
        ErrorCode.UPSTREAM_STATE_UNKNOWN,
        List.of(new Value("connection", connection, true)));
  }

  /// The token endpoint of {connection} answered {status}[ with "{error}"][: {description}]. (502)
  public static Problem upstreamTokenRefused(String connection, long status, String error, String description) {
    return new Problem(
        ErrorCode.UPSTREAM_TOKEN_REFUSED,
        List.of(new Value("connection", connection, true), new Value("status", status, true), new Value("error", error, true), new Value("description", description, true)));
  }

  /// The address of the request is longer than {limit} bytes. (414)
  public static Problem uriTooLong(long limit) {
    return new Problem(
        ErrorCode.URI_TOO_LONG,
        List.of(new Value("limit", limit, true)));
  }

  /// Operation {operation} in API service {service} demands {demanded}, and the token has {found}[ ({hint})]. (401)
  public static Problem userAuthenticationInsufficient(String service, String operation, String demanded, String found, String hint) {
    return new Problem(
        ErrorCode.USER_AUTHENTICATION_INSUFFICIENT,
        List.of(new Value("service", service, true), new Value("operation", operation, true), new Value("demanded", demanded, true), new Value("found", found, true), new Value("hint", hint, true)));
  }

  /// The code was answered before. (400)
  public static Problem userCodeAnswered() {
    return new Problem(
        ErrorCode.USER_CODE_ANSWERED,
        List.of());
  }

  /// The code expired at {expiredAt}, {seconds} seconds ago. (400)
  public static Problem userCodeExpired(Instant expiredAt, long seconds) {
    return new Problem(
        ErrorCode.USER_CODE_EXPIRED,
        List.of(new Value("expiredAt", expiredAt, true), new Value("seconds", seconds, true)));
  }

  /// No device waits with the code that was typed. (400)
  public static Problem userCodeUnknown() {
    return new Problem(
        ErrorCode.USER_CODE_UNKNOWN,
        List.of());
  }

  /// User is locked (403)
  public static Problem userLocked(Id user, Instant since) {
    return new Problem(
        ErrorCode.USER_LOCKED,
        List.of(new Value("user", user, true), new Value("since", since, true)));
  }

  /// The specified user was not found (404)
  public static Problem userNotFound(String user) {
    return new Problem(
        ErrorCode.USER_NOT_FOUND,
        List.of(new Value("user", user, true)));
  }

  /// User {user} is {state} and so cannot be {wanted}. (409)
  public static Problem userStateConflict(Id user, String state, String wanted) {
    return new Problem(
        ErrorCode.USER_STATE_CONFLICT,
        List.of(new Value("user", user, true), new Value("state", state, true), new Value("wanted", wanted, true)));
  }

  /// User is suspended (403)
  public static Problem userSuspended(Id user, Instant since) {
    return new Problem(
        ErrorCode.USER_SUSPENDED,
        List.of(new Value("user", user, true), new Value("since", since, true)));
  }

  /// The access token belongs to client {client} and to no user. (403)
  public static Problem userTokenRequired(Id client) {
    return new Problem(
        ErrorCode.USER_TOKEN_REQUIRED,
        List.of(new Value("client", client, true)));
  }

  /// Invalid input data (422)
  public static Problem validationError(long faults) {
    return new Problem(
        ErrorCode.VALIDATION_ERROR,
        List.of(new Value("faults", faults, true)));
  }
}
