// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every error that exists, by its permanent code.
public enum ErrorCode {
  // The {rule} rule of operation {operation} in API service {service} was not met: it demands {demanded}, and the call has {found}[ ({hint})].
  ACCESS_RULE_NOT_MET(AccessPages.accessRuleNotMet()),
  // To delete the account, its e-mail address {email} must be typed; something else was.
  ACCOUNT_DELETION_UNCONFIRMED(LoginPages.accountDeletionUnconfirmed()),
  // To change an account, its owner has to have signed in within the last {minutes} minutes, in this browser.
  ACCOUNT_SIGN_IN_NEEDED(LoginPages.accountSignInNeeded()),
  // The request demands a sign-in with the acr {demanded}, and no sign-in here is that: {possible}.
  ACR_UNREACHABLE(GrantPages.acrUnreachable()),
  // No API server defines policy for the URL {url}[. Near misses: {nearMisses}]
  API_CALL_UNMATCHED(AccessPages.apiCallUnmatched()),
  // API key {key} expired at {expiredAt}.
  API_KEY_EXPIRED(ServicePages.apiKeyExpired()),
  // Invalid API key
  API_KEY_INVALID(ServicePages.apiKeyInvalid()),
  // What was sent as an API key has not the form of one: it begins with "{start}".
  API_KEY_MALFORMED(ServicePages.apiKeyMalformed()),
  // The X-API-Key header is missing.
  API_KEY_MISSING(ServicePages.apiKeyMissing()),
  // The API key has not the permission {required}.[ It has: {found}.]
  API_KEY_PERMISSION_MISSING(ServicePages.apiKeyPermissionMissing()),
  // API key {key} was revoked at {revokedAt}.
  API_KEY_REVOKED(ServicePages.apiKeyRevoked()),
  // There is no API key that begins with {prefix}.
  API_KEY_UNKNOWN(ServicePages.apiKeyUnknown()),
  // No operation of API service {service} takes {method} at this path; operation {operation} takes {methods} there.
  API_METHOD_UNMATCHED(AccessPages.apiMethodUnmatched()),
  // The specified operation was not found
  API_OPERATION_NOT_FOUND(AccessPages.apiOperationNotFound()),
  // There is an API service with the name "{name}" already.
  API_SERVICE_NAME_TAKEN(AccessPages.apiServiceNameTaken()),
  // The specified API service was not found
  API_SERVICE_NOT_FOUND(AccessPages.apiServiceNotFound()),
  // This request is over: {reason}.
  APPROVAL_OVER(GrantPages.approvalOver()),
  // Nothing of that name waits for you.
  APPROVAL_UNKNOWN(GrantPages.approvalUnknown()),
  // The assertion is for {received}; expected is one of {expected}.
  ASSERTION_AUDIENCE_WRONG(GrantPages.assertionAudienceWrong()),
  // The assertion expired at {expiredAt}, {seconds} seconds ago; {skew} are let pass.
  ASSERTION_EXPIRED(GrantPages.assertionExpired()),
  // Client {client} does not trust the issuer "{issuer}"; it trusts {trusted}.
  ASSERTION_ISSUER_UNTRUSTED(GrantPages.assertionIssuerUntrusted()),
  // The assertion lives for {seconds} seconds more; {most} is the most.
  ASSERTION_LIVES_TOO_LONG(GrantPages.assertionLivesTooLong()),
  // The assertion cannot be used: {reason}.
  ASSERTION_MALFORMED(GrantPages.assertionMalformed()),
  // The assertion counts from {from}, in {seconds} seconds; {skew} are let pass.
  ASSERTION_NOT_YET_VALID(GrantPages.assertionNotYetValid()),
  // The assertion {id} of {issuer} was used before, at {firstUsedAt}.
  ASSERTION_REUSED(GrantPages.assertionReused()),
  // The assertion of {issuer} is signed by none of its keys for {algorithm}; it names the key "{kid}".
  ASSERTION_SIGNATURE_WRONG(GrantPages.assertionSignatureWrong()),
  // User {user} is stopped since {since}.
  ASSERTION_SUBJECT_STOPPED(GrantPages.assertionSubjectStopped()),
  // "{subject}" is no user who may use client {client}.
  ASSERTION_SUBJECT_UNKNOWN(GrantPages.assertionSubjectUnknown()),
  // The change was undone because it could not be written to the audit log.
  AUDIT_NOT_WRITTEN(SystemPages.auditNotWritten()),
  // The client {client} is switched off.
  AUTHORIZATION_CLIENT_DISABLED(GrantPages.authorizationClientDisabled()),
  // There is no client {client} at this host.
  AUTHORIZATION_CLIENT_UNKNOWN(GrantPages.authorizationClientUnknown()),
  // {place}, of the type "{type}", was not granted. The types that were: {granted}.
  AUTHORIZATION_DETAILS_BEYOND_GRANT(GrantPages.authorizationDetailsBeyondGrant()),
  // {place} is missing; the type "{type}" needs it.
  AUTHORIZATION_DETAILS_FIELD_MISSING(GrantPages.authorizationDetailsFieldMissing()),
  // {place} is no field of the type "{type}". It has: {fields}.
  AUTHORIZATION_DETAILS_FIELD_UNKNOWN(GrantPages.authorizationDetailsFieldUnknown()),
  // {place} must be {expected}, and is {received}.
  AUTHORIZATION_DETAILS_FIELD_WRONG(GrantPages.authorizationDetailsFieldWrong()),
  // {place} cannot be read: {reason}.
  AUTHORIZATION_DETAILS_MALFORMED(GrantPages.authorizationDetailsMalformed()),
  // {field} cannot be registered: {reason}.
  AUTHORIZATION_DETAILS_TYPE_MALFORMED(ClientPages.authorizationDetailsTypeMalformed()),
  // {place} is of the type "{type}", which client {client} may not ask for. It may ask for: {allowed}.
  AUTHORIZATION_DETAILS_TYPE_NOT_ALLOWED(GrantPages.authorizationDetailsTypeNotAllowed()),
  // There is no type of authorization details "{type}".
  AUTHORIZATION_DETAILS_TYPE_NOT_FOUND(ClientPages.authorizationDetailsTypeNotFound()),
  // {place} is of the type "{type}", which this server does not know. It knows: {known}.
  AUTHORIZATION_DETAILS_TYPE_UNKNOWN(GrantPages.authorizationDetailsTypeUnknown()),
  // The binding_message cannot be shown: {reason}.
  BACKCHANNEL_BINDING_MESSAGE_WRONG(GrantPages.backchannelBindingMessageWrong()),
  // The person said no at {deniedAt}.
  BACKCHANNEL_DENIED(GrantPages.backchannelDenied()),
  // A request names the person by exactly one hint; this one has: {hints}.
  BACKCHANNEL_HINT_NOT_SINGLE(GrantPages.backchannelHintNotSingle()),
  // This server reads no login_hint_token.
  BACKCHANNEL_HINT_TOKEN_UNSUPPORTED(GrantPages.backchannelHintTokenUnsupported()),
  // Client {client} has {most} requests waiting for this person already.
  BACKCHANNEL_PERSON_BUSY(GrantPages.backchannelPersonBusy()),
  // The client asked too early; its interval is {retryAfter} from now on.
  BACKCHANNEL_POLLS_TOO_FAST(GrantPages.backchannelPollsTooFast()),
  // The request expired at {expiredAt}, {seconds} seconds ago.
  BACKCHANNEL_REQUEST_EXPIRED(GrantPages.backchannelRequestExpired()),
  // The auth_req_id was not issued to client {client}.
  BACKCHANNEL_REQUEST_OF_ANOTHER_CLIENT(GrantPages.backchannelRequestOfAnotherClient()),
  // Nobody has answered yet; ask again in {retryAfter}.
  BACKCHANNEL_REQUEST_PENDING(GrantPages.backchannelRequestPending()),
  // The signed request was refused: {reason}
  BACKCHANNEL_REQUEST_REFUSED(GrantPages.backchannelRequestRefused()),
  // The auth_req_id was used before, at {firstUsedAt}; what it became was ended.
  BACKCHANNEL_REQUEST_REUSED(GrantPages.backchannelRequestReused()),
  // There is no such auth_req_id.
  BACKCHANNEL_REQUEST_UNKNOWN(GrantPages.backchannelRequestUnknown()),
  // Client {client} has to sign its requests with {algorithm}.
  BACKCHANNEL_SIGNATURE_REQUIRED(GrantPages.backchannelSignatureRequired()),
  // The {parameter} names nobody whom client {client} may ask.
  BACKCHANNEL_USER_UNKNOWN(GrantPages.backchannelUserUnknown()),
  // This backup code was used at {usedAt}.
  BACKUP_CODE_USED(LoginPages.backupCodeUsed()),
  // The request line cannot be read: {reason}.
  BAD_REQUEST_LINE(RequestPages.badRequestLine()),
  // The base URL "{url}" cannot be used: {reason}.
  BASE_URL_MALFORMED(AccessPages.baseUrlMalformed()),
  // The base URL {url} belongs to the API service "{service}" ({id}) already.
  BASE_URL_TAKEN(AccessPages.baseUrlTaken()),
  // Missing or invalid Authorization header
  BEARER_TOKEN_MISSING(TokenPages.bearerTokenMissing()),
  // The request has more than one Authorization header
  BEARER_TOKEN_REPEATED(TokenPages.bearerTokenRepeated()),
  // The text of {field} contains the character NUL (U+0000).
  BODY_HAS_NUL(RequestPages.bodyHasNul()),
  // The body ended after {received} bytes, before its announced length.
  BODY_INCOMPLETE(RequestPages.bodyIncomplete()),
  // The body is missing.
  BODY_MISSING(RequestPages.bodyMissing()),
  // The body is {found}, and a JSON object is needed.
  BODY_NOT_OBJECT(RequestPages.bodyNotObject()),
  // The body is not UTF-8: it goes wrong at byte {offset}.
  BODY_NOT_UTF8(RequestPages.bodyNotUtf8()),
  // The body is larger than {limit} bytes.
  BODY_TOO_LARGE(RequestPages.bodyTooLarge()),
  // The URL "{url}" of the call is refused: {reason}.
  CALL_URL_MALFORMED(AccessPages.callUrlMalformed()),
  // The client {client} gets tokens bound to its certificate only, and the request came without one.
  CERTIFICATE_MISSING(ClientPages.certificateMissing()),
  // The field {field} is no {kind}.
  CERTIFICATE_NAME_MALFORMED(ClientPages.certificateNameMalformed()),
  // {found} names are set for the certificate of the client. Exactly one is needed.
  CERTIFICATE_NAME_NOT_SINGLE(ClientPages.certificateNameNotSingle()),
  // The chunked body cannot be read.
  CHUNK_MALFORMED(RequestPages.chunkMalformed()),
  // The field {field} is no address that can be asked: {reason}.
  CLIENT_ADDRESS_MALFORMED(ClientPages.clientAddressMalformed()),
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
  // The request authenticates the client in more than one way: it has {ways}.
  CLIENT_AUTHENTICATION_TWICE(ClientPages.clientAuthenticationTwice()),
  // The Authorization header cannot be read: {reason}.
  CLIENT_AUTHORIZATION_HEADER_MALFORMED(ClientPages.clientAuthorizationHeaderMalformed()),
  // The client {client} proves itself by a TLS certificate, and the connection has none.
  CLIENT_CERTIFICATE_MISSING(ClientPages.clientCertificateMissing()),
  // The certificate of the client {client} has as {kind}: {received}. Registered is: {expected}.
  CLIENT_CERTIFICATE_NAME_WRONG(ClientPages.clientCertificateNameWrong()),
  // The certificate {received} is not registered for the client {client}.
  CLIENT_CERTIFICATE_UNREGISTERED(ClientPages.clientCertificateUnregistered()),
  // The certificate of the client {client} is not trusted: {reason}.
  CLIENT_CERTIFICATE_UNTRUSTED(ClientPages.clientCertificateUntrusted()),
  // Client is disabled
  CLIENT_DISABLED(ClientPages.clientDisabled()),
  // {client} cannot be a client: {reason}.
  CLIENT_DOCUMENT_REFUSED(GrantPages.clientDocumentRefused()),
  // The registration has {faults} faults: {text}[ Passed over, since nobody knows them: {unknown}.]
  CLIENT_METADATA_REFUSED(ClientPages.clientMetadataRefused()),
  // The specified client was not found
  CLIENT_NOT_FOUND(ClientPages.clientNotFound()),
  // The secret that client {client} sent is not one of its secrets.
  CLIENT_SECRET_WRONG(ClientPages.clientSecretWrong()),
  // Client {client} is disabled and cannot authenticate.
  CLIENT_SWITCHED_OFF(ClientPages.clientSwitchedOff()),
  // There is no client[ {client}] in this tenant.
  CLIENT_UNKNOWN(ClientPages.clientUnknown()),
  // The authorization code expired at {expiredAt}, {late} seconds ago.
  CODE_EXPIRED(GrantPages.codeExpired()),
  // The authorization code is bound to the key {expected}, and the DPoP proof is by {received}.
  CODE_KEY_WRONG(GrantPages.codeKeyWrong()),
  // The authorization code was made for another client than {client}.
  CODE_OF_ANOTHER_CLIENT(GrantPages.codeOfAnotherClient()),
  // The code was sent to {expected}, and the request names {received}.
  CODE_REDIRECT_URI_MISMATCH(GrantPages.codeRedirectUriMismatch()),
  // The authorization code was used before, at {firstUsedAt}; what it became was ended.
  CODE_REUSED(GrantPages.codeReused()),
  // The person took back at {takenBackAt} what the application may do, before it came with the code.
  CODE_TAKEN_BACK(GrantPages.codeTakenBack()),
  // There is no such authorization code.
  CODE_UNKNOWN(GrantPages.codeUnknown()),
  // The code_verifier has {length} characters or one that it may not have; it has 43 to 128 of A-Z, a-z, 0-9, "-", ".", "_" and "~".
  CODE_VERIFIER_MALFORMED(GrantPages.codeVerifierMalformed()),
  // The request has no code_verifier, and its code was asked for with a code_challenge.
  CODE_VERIFIER_MISSING(GrantPages.codeVerifierMissing()),
  // The request has a code_verifier, and its code was asked for without a code_challenge.
  CODE_VERIFIER_UNASKED(GrantPages.codeVerifierUnasked()),
  // The code_verifier hashes to {made}, and the link had the code_challenge {expected}.
  CODE_VERIFIER_WRONG(GrantPages.codeVerifierWrong()),
  // The field {field} has {color}, whose contrast with {pages} pages is {ratio}:1 and must be at least 4.5:1.
  COLOR_CONTRAST_LOW(AdminPages.colorContrastLow()),
  // The field {field} has "{color}", which is no colour.
  COLOR_MALFORMED(AdminPages.colorMalformed()),
  // The configuration {file} cannot be read: {reason}.
  CONFIG_FILE_UNREADABLE(SystemPages.configFileUnreadable()),
  // The setting {key} is not safe in production: {reason}.
  CONFIG_INSECURE(SystemPages.configInsecure()),
  // Faults in the configuration {file}: {faults}.
  CONFIG_INVALID(SystemPages.configInvalid()),
  // There is no setting {key}.[ Did you mean {nearest}?]
  CONFIG_KEY_UNKNOWN(SystemPages.configKeyUnknown()),
  // The setting {key} is missing: {purpose}.
  CONFIG_MISSING(SystemPages.configMissing()),
  // The setting {key} must be {expected}.
  CONFIG_VALUE_WRONG(SystemPages.configValueWrong()),
  // Addresses cannot be trusted at {issuer}: it is every directory's.
  CONNECTION_DIRECTORY_OPEN(LoginPages.connectionDirectoryOpen()),
  // The connection {connection} is switched off.
  CONNECTION_DISABLED(LoginPages.connectionDisabled()),
  // The field {field} is no domain: "{domain}".
  CONNECTION_DOMAIN_MALFORMED(LoginPages.connectionDomainMalformed()),
  // The domain {domain} belongs to the connection "{name}" ({id}) already.
  CONNECTION_DOMAIN_TAKEN(LoginPages.connectionDomainTaken()),
  // People are connected by connection {id}: its issuer {issuer} and client id {clientId} stay.
  CONNECTION_HAS_PEOPLE(LoginPages.connectionHasPeople()),
  // The field {field} is no key for Apple: {reason}.
  CONNECTION_KEY_UNUSABLE(LoginPages.connectionKeyUnusable()),
  // There is no connection with that id.
  CONNECTION_NOT_FOUND(LoginPages.connectionNotFound()),
  // The person did not agree to the request of client {client}.
  CONSENT_DENIED(GrantPages.consentDenied()),
  // The person has to be asked about {scopes}, or about the APIs or details beside, for client {client}, and the request allows no question.
  CONSENT_REQUIRED(GrantPages.consentRequired()),
  // The body is encoded with "{found}"; only bodies without an encoding are read.
  CONTENT_ENCODING_UNSUPPORTED(RequestPages.contentEncodingUnsupported()),
  // The cursor is not one that this list handed out.
  CURSOR_INVALID(RequestPages.cursorInvalid()),
  // Another Candor is using the data folder {folder}.
  DATA_FOLDER_LOCKED(SystemPages.dataFolderLocked()),
  // The data folder {folder} has layout {found}; this Candor knows layouts up to {known}.
  DATA_FOLDER_NEWER(SystemPages.dataFolderNewer()),
  // The data folder {folder} cannot be written: {reason}.
  DATA_FOLDER_UNWRITABLE(SystemPages.dataFolderUnwritable()),
  // The same data was changed by too many requests at once.
  DATABASE_CONTENDED(SystemPages.databaseContended()),
  // The database refused a statement (SQLSTATE {state}).
  DATABASE_ERROR(SystemPages.databaseError()),
  // The database could not be migrated: {reason}.
  DATABASE_MIGRATION_FAILED(SystemPages.databaseMigrationFailed()),
  // The database is at schema {found}, which this Candor does not know.
  DATABASE_NEWER(SystemPages.databaseNewer()),
  // The database server is PostgreSQL {found}; {needed} or newer is needed.
  DATABASE_TOO_OLD(SystemPages.databaseTooOld()),
  // The database cannot be reached.
  DATABASE_UNAVAILABLE(SystemPages.databaseUnavailable()),
  // The database at {address} cannot be reached: {reason}.
  DATABASE_UNREACHABLE_AT_START(SystemPages.databaseUnreachableAtStart()),
  // The specified decision was not found
  DECISION_NOT_FOUND(AccessPages.decisionNotFound()),
  // The device code expired at {expiredAt}, {seconds} seconds ago.
  DEVICE_CODE_EXPIRED(GrantPages.deviceCodeExpired()),
  // The device code was not issued to client {client}.
  DEVICE_CODE_OF_ANOTHER_CLIENT(GrantPages.deviceCodeOfAnotherClient()),
  // Nobody has answered yet; ask again in {retryAfter}.
  DEVICE_CODE_PENDING(GrantPages.deviceCodePending()),
  // The device code was used before, at {firstUsedAt}; what it became was ended.
  DEVICE_CODE_REUSED(GrantPages.deviceCodeReused()),
  // There is no such device code.
  DEVICE_CODE_UNKNOWN(GrantPages.deviceCodeUnknown()),
  // The person said no at {deniedAt}.
  DEVICE_DENIED(GrantPages.deviceDenied()),
  // The device asked too early; its interval is {retryAfter} from now on.
  DEVICE_POLLS_TOO_FAST(GrantPages.devicePollsTooFast()),
  // The display "{given}" is not one of: {known}.
  DISPLAY_UNKNOWN(GrantPages.displayUnknown()),
  // The DPoP proof needs a nonce of this server: {reason}.
  DPOP_NONCE_NEEDED(ClientPages.dpopNonceNeeded()),
  // The DPoP proof is for another request: {claim} is "{received}", expected is "{expected}".
  DPOP_PROOF_CLAIM_WRONG(ClientPages.dpopProofClaimWrong()),
  // The DPoP proof cannot be used: {reason}.
  DPOP_PROOF_MALFORMED(ClientPages.dpopProofMalformed()),
  // The client {client} gets tokens bound to a key only, and the request has no DPoP proof.
  DPOP_PROOF_MISSING(ClientPages.dpopProofMissing()),
  // The DPoP proof with the jti {jti} was used before.
  DPOP_PROOF_REUSED(ClientPages.dpopProofReused()),
  // The DPoP proof was made {seconds} seconds {direction}. Allowed are {allowed}.
  DPOP_PROOF_TIME_WRONG(ClientPages.dpopProofTimeWrong()),
  // This email address is already in use
  EMAIL_ALREADY_EXISTS(UserPages.emailAlreadyExists()),
  // The field {field} is not an e-mail address: {reason}.
  EMAIL_FORMAT_WRONG(RequestPages.emailFormatWrong()),
  // The embedded PostgreSQL could not be started: {reason}.
  EMBEDDED_DATABASE_FAILED(SystemPages.embeddedDatabaseFailed()),
  // The answer to client {client} is to be encrypted with {algorithm}, and at its jwks_uri is no {kind} key to encrypt to.
  ENCRYPTION_KEY_MISSING(ClientPages.encryptionKeyMissing()),
  // {field} is {algorithm}, and among the keys of the client is no {kind} key to encrypt to.
  ENCRYPTION_NEEDS_KEY(ClientPages.encryptionNeedsKey()),
  // The path names the tenant {named}, and this host does not serve it.
  ENVIRONMENT_MISMATCH(AccessPages.environmentMismatch()),
  // The request has {present} without {missing}.
  EXCHANGE_ACTOR_INCOMPLETE(GrantPages.exchangeActorIncomplete()),
  // The actor_token was issued to client {owner}, and client {client} sent it.
  EXCHANGE_ACTOR_OF_ANOTHER_CLIENT(GrantPages.exchangeActorOfAnotherClient()),
  // The subject_token is not for {beyond}; it is for {granted}.
  EXCHANGE_AUDIENCE_BEYOND_SUBJECT(GrantPages.exchangeAudienceBeyondSubject()),
  // Client {client} may not exchange tokens for {beyond}; its token_exchange_audiences are {allowed}.
  EXCHANGE_AUDIENCE_NOT_ALLOWED(GrantPages.exchangeAudienceNotAllowed()),
  // The subject_token is bound to {key}, and client {client} showed no key, so that the new token would be bound to none.
  EXCHANGE_KEY_MISSING(GrantPages.exchangeKeyMissing()),
  // Client {client} may not exchange tokens by {mode}; its token_exchange_modes are {allowed}.
  EXCHANGE_MODE_NOT_ALLOWED(GrantPages.exchangeModeNotAllowed()),
  // No scope is left: the subject_token has {granted}, client {client} may have {allowed}.
  EXCHANGE_SCOPE_EMPTY(GrantPages.exchangeScopeEmpty()),
  // The {parameter} was refused: {reason}
  EXCHANGE_TOKEN_REFUSED(GrantPages.exchangeTokenRefused()),
  // The {parameter} {received} is not supported; {expected} is.
  EXCHANGE_TOKEN_TYPE_UNSUPPORTED(GrantPages.exchangeTokenTypeUnsupported()),
  // The expectation "{expectation}" cannot be met.
  EXPECTATION_FAILED(RequestPages.expectationFailed()),
  // The code is neither one of the authenticator app of user {user} for this moment nor one of their backup codes.
  FACTOR_CODE_WRONG(LoginPages.factorCodeWrong()),
  // User {user} has no second factor "{factor}".
  FACTOR_NOT_FOUND(UserPages.factorNotFound()),
  // The page on which this authenticator app was to be added is older than {minutes} minutes, or somebody else's.
  FACTOR_SETUP_EXPIRED(LoginPages.factorSetupExpired()),
  // No failure is recorded under the request id "{requestId}" in this tenant.
  FAILURE_NOT_FOUND(AdminPages.failureNotFound()),
  // The field {field} is missing or empty.
  FIELD_MISSING(RequestPages.fieldMissing()),
  // The field {field} must lie between {minimum} and {maximum}.
  FIELD_OUT_OF_RANGE(RequestPages.fieldOutOfRange()),
  // The field {field} is longer than {limit} characters.
  FIELD_TOO_LONG(RequestPages.fieldTooLong()),
  // The field {field} is shorter than {minimum} characters.
  FIELD_TOO_SHORT(RequestPages.fieldTooShort()),
  // The field {field} must be {expected}, and it is {found}.
  FIELD_TYPE_WRONG(RequestPages.fieldTypeWrong()),
  // There is no field {field} here.[ Did you mean {nearest}?]
  FIELD_UNKNOWN(RequestPages.fieldUnknown()),
  // The field {field} cannot be "{value}". Possible: {allowed}.
  FIELD_VALUE_NOT_ALLOWED(RequestPages.fieldValueNotAllowed()),
  // The value "{value}" stands twice in the field {field}.
  FIELD_VALUE_REPEATED(RequestPages.fieldValueRepeated()),
  // The form in the body cannot be read: {reason}.
  FORM_MALFORMED(RequestPages.formMalformed()),
  // The form was sent from another site: {origin}.
  FORM_OF_OTHER_SITE(LoginPages.formOfOtherSite()),
  // The credential {credential} of gateway {gateway} expired at {expiredAt}.
  GATEWAY_CREDENTIAL_EXPIRED(AccessPages.gatewayCredentialExpired()),
  // The Gateway Token is invalid
  GATEWAY_CREDENTIAL_INVALID(AccessPages.gatewayCredentialInvalid()),
  // The request has none of the headers that carry a gateway credential: {accepted}.
  GATEWAY_CREDENTIAL_MISSING(AccessPages.gatewayCredentialMissing()),
  // The specified gateway credential was not found
  GATEWAY_CREDENTIAL_NOT_FOUND(AccessPages.gatewayCredentialNotFound()),
  // The credential in the header {header} belongs to no gateway of this tenant that accepts this header.
  GATEWAY_CREDENTIAL_UNKNOWN(AccessPages.gatewayCredentialUnknown()),
  // There is a gateway with the name "{name}" already.
  GATEWAY_NAME_TAKEN(AccessPages.gatewayNameTaken()),
  // The specified gateway was not found
  GATEWAY_NOT_FOUND(AccessPages.gatewayNotFound()),
  // A client without secret and key cannot use the grant type {grantType}.
  GRANT_TYPE_NEEDS_PROOF(ClientPages.grantTypeNeedsProof()),
  // Client {client} may not use the grant type {grantType}.
  GRANT_TYPE_NOT_ALLOWED(ClientPages.grantTypeNotAllowed()),
  // The grant type "{grantType}" is not supported.[ Did you mean "{suggestion}"?]
  GRANT_TYPE_UNSUPPORTED(GrantPages.grantTypeUnsupported()),
  // Client {client} wants a token for {asked}, which was granted; it may have tokens for {allowed} now.
  GRANTED_RESOURCES_WITHDRAWN(GrantPages.grantedResourcesWithdrawn()),
  // Of the scopes that were granted to client {client} ({granted}) it may have none any more; it may have {allowed}.
  GRANTED_SCOPES_WITHDRAWN(GrantPages.grantedScopesWithdrawn()),
  // The header {name} cannot be read: {reason}.
  HEADER_MALFORMED(RequestPages.headerMalformed()),
  // "{name}" cannot be the name of a header that carries a gateway credential.
  HEADER_NAME_MALFORMED(AccessPages.headerNameMalformed()),
  // The headers are larger than {limit} bytes.
  HEADER_TOO_LARGE(RequestPages.headerTooLarge()),
  // "{method}" cannot be an HTTP method.
  HTTP_METHOD_MALFORMED(AccessPages.httpMethodMalformed()),
  // The version {version} is not spoken here.
  HTTP_VERSION_UNSUPPORTED(RequestPages.httpVersionUnsupported()),
  // The id_token_hint cannot be used: {reason}.
  ID_TOKEN_HINT_REFUSED(LoginPages.idTokenHintRefused()),
  // The response_type "{type}" asks for an ID token, and the scope has no openid.
  ID_TOKEN_WITHOUT_OPENID(GrantPages.idTokenWithoutOpenid()),
  // {connection} is the only way to sign in to this account.
  IDENTITY_LAST_WAY(LoginPages.identityLastWay()),
  // This sign-in at {connection} is connected with another account.
  IDENTITY_OF_ANOTHER_USER(LoginPages.identityOfAnotherUser()),
  // The initial access token expired at {expiredAt}.
  INITIAL_ACCESS_TOKEN_EXPIRED(ClientPages.initialAccessTokenExpired()),
  // Registering a client needs an initial access token here.
  INITIAL_ACCESS_TOKEN_MISSING(ClientPages.initialAccessTokenMissing()),
  // There is no initial access token {id}.
  INITIAL_ACCESS_TOKEN_NOT_FOUND(ClientPages.initialAccessTokenNotFound()),
  // There is no such initial access token.
  INITIAL_ACCESS_TOKEN_UNKNOWN(ClientPages.initialAccessTokenUnknown()),
  // The initial access token was used as often as it may be.
  INITIAL_ACCESS_TOKEN_USED_UP(ClientPages.initialAccessTokenUsedUp()),
  // target_link_uri {target} is at no origin of client {client}. Its redirect URIs are at {origins}.
  INITIATE_LOGIN_TARGET_ELSEWHERE(GrantPages.initiateLoginTargetElsewhere()),
  // Client {client} registered itself, and nobody who is signed in here has agreed to it.
  INITIATE_LOGIN_UNAGREED(GrantPages.initiateLoginUnagreed()),
  // Client {client} has registered no address at which it begins sign-ins.
  INITIATE_LOGIN_UNREGISTERED(GrantPages.initiateLoginUnregistered()),
  // The access token has not the scope {required}.[ It has: {found}.]
  INSUFFICIENT_SCOPE(TokenPages.insufficientScope()),
  // An internal error occurred.
  INTERNAL_ERROR(SystemPages.internalError()),
  // Please enter a valid email address
  INVALID_EMAIL(UserPages.invalidEmail()),
  // Invalid JSON in request body: line {line}, column {column}: {what}.
  INVALID_JSON(RequestPages.invalidJson()),
  // Password does not meet requirements
  INVALID_PASSWORD(UserPages.invalidPassword()),
  // The member "{key}" stands twice, again at line {line}, column {column}.
  JSON_DUPLICATE_KEY(RequestPages.jsonDuplicateKey()),
  // The number before line {line}, column {column} has too many digits.
  JSON_NUMBER_TOO_LARGE(RequestPages.jsonNumberTooLarge()),
  // The JSON is nested deeper than {limit} levels.
  JSON_TOO_DEEP(RequestPages.jsonTooDeep()),
  // The field {field} cannot be used as the keys of a client: {reason}.
  JWKS_UNUSABLE(ClientPages.jwksUnusable()),
  // User {user} is the last platform owner who can sign in and so cannot be {wanted}.
  LAST_PLATFORM_OWNER(UserPages.lastPlatformOwner()),
  // The field {field} has more than {limit} entries.
  LIST_TOO_LONG(RequestPages.listTooLong()),
  // The field {field} is no picture that can be shown: {reason}.
  LOGO_UNUSABLE(AdminPages.logoUnusable()),
  // The request is of client {client}, and its id_token_hint is for {hinted}.
  LOGOUT_CLIENT_MISMATCH(LoginPages.logoutClientMismatch()),
  // The field {field} is at {origin}, where the client has no redirect URI.
  LOGOUT_URI_ELSEWHERE(ClientPages.logoutUriElsewhere()),
  // This browser waits for no code.
  MAIL_CODE_OVER(LoginPages.mailCodeOver()),
  // The code is another one; {left} tries are left.
  MAIL_CODE_WRONG(LoginPages.mailCodeWrong()),
  // This link expired {ago} ago, at {expiredAt}.
  MAIL_LINK_EXPIRED(LoginPages.mailLinkExpired()),
  // The link is of another account than the one that is signed in here.
  MAIL_LINK_OF_ANOTHER(LoginPages.mailLinkOfAnother()),
  // This link is not known.
  MAIL_LINK_UNKNOWN(LoginPages.mailLinkUnknown()),
  // This link was used at {usedAt}, {ago} ago.
  MAIL_LINK_USED(LoginPages.mailLinkUsed()),
  // This server can send no mail.
  MAIL_NOT_CONFIGURED(SystemPages.mailNotConfigured()),
  // {waiting} mails wait to be sent, so no more are taken.
  MAIL_QUEUE_FULL(SystemPages.mailQueueFull()),
  // A line of the master key is not 32 bytes in base64.
  MASTER_KEY_MALFORMED(SystemPages.masterKeyMalformed()),
  // There is no master key.
  MASTER_KEY_MISSING(SystemPages.masterKeyMissing()),
  // The master key does not open what is sealed in the database.
  MASTER_KEY_WRONG(SystemPages.masterKeyWrong()),
  // This route reads {accepted}[, and the body has the type "{found}"].
  MEDIA_TYPE_UNSUPPORTED(RequestPages.mediaTypeUnsupported()),
  // {method} is not possible here. Possible: {allowed}.
  METHOD_NOT_ALLOWED(RequestPages.methodNotAllowed()),
  // The token for /metrics is missing or wrong.
  METRICS_TOKEN_WRONG(SystemPages.metricsTokenWrong()),
  // Client {client} has to send a nonce with the response_type "{type}".
  NONCE_MISSING(GrantPages.nonceMissing()),
  // The answer cannot be given as {wanted}; it can be given as {available}.
  NOT_ACCEPTABLE(RequestPages.notAcceptable()),
  // Organization {organization} is {state} and not active.
  ORGANIZATION_NOT_ACTIVE(OrganizationPages.organizationNotActive()),
  // Organization not found
  ORGANIZATION_NOT_FOUND(OrganizationPages.organizationNotFound()),
  // The permission {permission} in organization {organization} is needed.
  ORGANIZATION_PERMISSION_MISSING(OrganizationPages.organizationPermissionMissing()),
  // There is already an organization "{slug}" in this tenant.
  ORGANIZATION_SLUG_TAKEN(OrganizationPages.organizationSlugTaken()),
  // Organization {organization} is {state} and so cannot be {wanted}.
  ORGANIZATION_STATE_CONFLICT(OrganizationPages.organizationStateConflict()),
  // The field {field} has "{origin}", which is no origin of web pages: {reason}.
  ORIGIN_MALFORMED(AdminPages.originMalformed()),
  // Web pages of {origin} may not call this from a browser.
  ORIGIN_NOT_ALLOWED(RequestPages.originNotAllowed()),
  // {host} is at {address}, {kind}, which this server does not ask.
  OUTBOUND_ADDRESS_BLOCKED(SystemPages.outboundAddressBlocked()),
  // No call goes to {address}: {reason}.
  OUTBOUND_ADDRESS_REFUSED(SystemPages.outboundAddressRefused()),
  // {host} did not answer in HTTP/1.1: {reason}.
  OUTBOUND_ANSWER_MALFORMED(SystemPages.outboundAnswerMalformed()),
  // The answer of {host} is longer than {limit} bytes.
  OUTBOUND_ANSWER_TOO_LARGE(SystemPages.outboundAnswerTooLarge()),
  // The connection to {host} failed: {reason}.
  OUTBOUND_CONNECTION_FAILED(SystemPages.outboundConnectionFailed()),
  // The document at {address} cannot be used: {reason}.
  OUTBOUND_DOCUMENT_WRONG(SystemPages.outboundDocumentWrong()),
  // Another server did not give what this request needs.
  OUTBOUND_FAILED(SystemPages.outboundFailed()),
  // Nothing was sent to {host}: what belongs into the header {header} has control characters in it.
  OUTBOUND_HEADER_MALFORMED(SystemPages.outboundHeaderMalformed()),
  // The name {host} has no address.
  OUTBOUND_NAME_UNKNOWN(SystemPages.outboundNameUnknown()),
  // {address} answered {status} where {expected} is needed.
  OUTBOUND_STATUS_UNEXPECTED(SystemPages.outboundStatusUnexpected()),
  // {host} did not answer within {allowed}.
  OUTBOUND_TIMEOUT(SystemPages.outboundTimeout()),
  // {host} did not prove by TLS that it is {host}: {reason}.
  OUTBOUND_TLS_FAILED(SystemPages.outboundTlsFailed()),
  // The parameter {parameter} cannot be used: {reason}.
  PARAMETER_MALFORMED(RequestPages.parameterMalformed()),
  // The parameter {parameter} is missing.
  PARAMETER_MISSING(RequestPages.parameterMissing()),
  // The parameter {parameter} stands more than once.
  PARAMETER_REPEATED(RequestPages.parameterRepeated()),
  // There is no parameter {parameter} here.[ Did you mean {nearest}?]
  PARAMETER_UNKNOWN(RequestPages.parameterUnknown()),
  // What the passkey signed was asked for more than {minutes} minutes ago, was answered before, or was not asked for here.
  PASSKEY_CHALLENGE_STALE(LoginPages.passkeyChallengeStale()),
  // The passkey was not accepted.
  PASSKEY_FAILED(LoginPages.passkeyFailed()),
  // User {user} may not sign in to client {client}, whose passkey it was.
  PASSKEY_OF_STRANGER(LoginPages.passkeyOfStranger()),
  // The passkey does not count: {reason}. Expected {expected}, received {received}.
  PASSKEY_REFUSED(LoginPages.passkeyRefused()),
  // There is no passkey {passkey} here.
  PASSKEY_UNKNOWN(LoginPages.passkeyUnknown()),
  // Too many passwords are being checked at the moment.
  PASSWORD_CHECKS_BUSY(LoginPages.passwordChecksBusy()),
  // The field {field} is a password that leaked from another server and stands on the lists of those who guess.
  PASSWORD_LEAKED(UserPages.passwordLeaked()),
  // User {user} has no password.
  PASSWORD_NOT_SET(LoginPages.passwordNotSet()),
  // The field {field} is too easy to guess: {reason}.
  PASSWORD_TOO_EASY(UserPages.passwordTooEasy()),
  // The field {field} would be guessed within some {guesses} tries: {reason}
  PASSWORD_WEAK(UserPages.passwordWeak()),
  // The password of user {user} is another one.
  PASSWORD_WRONG(LoginPages.passwordWrong()),
  // The path cannot be read: {reason}.
  PATH_MALFORMED(RequestPages.pathMalformed()),
  // The path pattern "{pattern}" cannot be used: {reason}.
  PATH_PATTERN_MALFORMED(AccessPages.pathPatternMalformed()),
  // The code_challenge has {length} characters or one that is not of base64url; the SHA-256 of a verifier has 43.
  PKCE_CHALLENGE_MALFORMED(GrantPages.pkceChallengeMalformed()),
  // The code_challenge_method "{given}" is not supported; "S256" is.
  PKCE_METHOD_UNSUPPORTED(GrantPages.pkceMethodUnsupported()),
  // Client {client} has to send a code_challenge.
  PKCE_MISSING(GrantPages.pkceMissing()),
  // Platform owner access required
  PLATFORM_OWNER_REQUIRED(OrganizationPages.platformOwnerRequired()),
  // Port {port} of {address} is already in use.
  PORT_IN_USE(SystemPages.portInUse()),
  // Client {client} asked for people to be sent to {asked} after they signed out. Registered: {registered}. The nearest is {nearest}.
  POST_LOGOUT_REDIRECT_URI_MISMATCH(LoginPages.postLogoutRedirectUriMismatch()),
  // The post_logout_redirect_uri of the request is not registered for the client.
  POST_LOGOUT_REDIRECT_URI_REFUSED(LoginPages.postLogoutRedirectUriRefused()),
  // The request names {asked} to go back to, and no client whose address that is.
  POST_LOGOUT_REDIRECT_URI_UNATTRIBUTED(LoginPages.postLogoutRedirectUriUnattributed()),
  // The field {field} cannot be told to clients: {reason}.
  PROFILE_CLAIM_MALFORMED(UserPages.profileClaimMalformed()),
  // The client keeps to {profile}, and that wants that {why} ({clause}).
  PROFILE_REFUSES(ClientPages.profileRefuses()),
  // The signed request is refused: the client keeps to {profile}, and that wants that {why} ({clause}).
  PROFILE_REFUSES_OBJECT(ClientPages.profileRefusesObject()),
  // {field} is not as the profile {profile} has it: {why} ({clause}).
  PROFILE_REFUSES_SETTING(ClientPages.profileRefusesSetting()),
  // The prompt "{given}" asks for nothing and for something.
  PROMPT_NONE_WITH_OTHERS(GrantPages.promptNoneWithOthers()),
  // The prompt "{given}" is not one of: {known}.
  PROMPT_UNKNOWN(GrantPages.promptUnknown()),
  // Sign-in with {provider} is not set up for organization {organization}.
  PROVIDER_NOT_CONFIGURED(LoginPages.providerNotConfigured()),
  // Client {client} asked for an answer at {asked}. Registered: {registered}. The nearest is {nearest}.
  PUSHED_REDIRECT_URI_MISMATCH(GrantPages.pushedRedirectUriMismatch()),
  // The pushed request expired at {expiredAt}, {late} seconds before the browser came with it.
  PUSHED_REQUEST_EXPIRED(GrantPages.pushedRequestExpired()),
  // A request that is pushed cannot have a request_uri.
  PUSHED_REQUEST_NESTED(GrantPages.pushedRequestNested()),
  // The pushed request is of another client than {client}.
  PUSHED_REQUEST_OF_ANOTHER_CLIENT(GrantPages.pushedRequestOfAnotherClient()),
  // Client {client} has to push its authorization requests.
  PUSHED_REQUEST_REQUIRED(GrantPages.pushedRequestRequired()),
  // The pushed request was answered at {answeredAt}.
  PUSHED_REQUEST_SPENT(GrantPages.pushedRequestSpent()),
  // There is no pushed request with that request_uri.
  PUSHED_REQUEST_UNKNOWN(GrantPages.pushedRequestUnknown()),
  // The query of the address cannot be read: {reason}.
  QUERY_MALFORMED(RequestPages.queryMalformed()),
  // More than {limit} requests within {window} from this {subject}.
  RATE_LIMIT_EXCEEDED(RequestPages.rateLimitExceeded()),
  // The field {field} has a redirect URI that cannot be registered: {reason}.
  REDIRECT_URI_MALFORMED(ClientPages.redirectUriMalformed()),
  // Client {client} asked for an answer at {asked}. Registered: {registered}. The nearest is {nearest}.
  REDIRECT_URI_MISMATCH(GrantPages.redirectUriMismatch()),
  // The request names no redirect_uri, and client {client} has {registered} of them.
  REDIRECT_URI_MISSING(GrantPages.redirectUriMissing()),
  // The redirect_uri of the request is not registered for the client.
  REDIRECT_URI_REFUSED(GrantPages.redirectUriRefused()),
  // The field {field} has refresh_token without authorization_code or the device grant.
  REFRESH_NEEDS_CODE(ClientPages.refreshNeedsCode()),
  // The refresh token expired at {expiredAt}, {late} seconds ago.
  REFRESH_TOKEN_EXPIRED(LoginPages.refreshTokenExpired()),
  // The refresh token is bound to {expected}, and the request proves {received}.
  REFRESH_TOKEN_KEY_WRONG(GrantPages.refreshTokenKeyWrong()),
  // The refresh token was not made for client {client}.
  REFRESH_TOKEN_OF_ANOTHER_CLIENT(LoginPages.refreshTokenOfAnotherClient()),
  // Two parties continued session {session} side by side, and the other one went on; the session was ended.
  REFRESH_TOKEN_OUTRUN(LoginPages.refreshTokenOutrun()),
  // The refresh token was already used at {firstUsedAt}; session {session} was ended.
  REFRESH_TOKEN_REUSED(LoginPages.refreshTokenReused()),
  // There is no such refresh token.
  REFRESH_TOKEN_UNKNOWN(LoginPages.refreshTokenUnknown()),
  // This token does not manage client {client}.
  REGISTRATION_ACCESS_TOKEN_WRONG(ClientPages.registrationAccessTokenWrong()),
  // {field} is true for this client, and a client cannot lift that itself.
  REGISTRATION_DEMAND_STANDS(ClientPages.registrationDemandStands()),
  // The field {field} has "{value}", which is no host[; most likely meant: {likely}].
  REGISTRATION_HOST_MALFORMED(ClientPages.registrationHostMalformed()),
  // The parameter "registration" is not supported.
  REGISTRATION_PARAMETER_UNSUPPORTED(GrantPages.registrationParameterUnsupported()),
  // Redirect URIs cannot be registered: {text}[ Passed over, since nobody knows them: {unknown}.]
  REGISTRATION_REDIRECT_URI_REFUSED(ClientPages.registrationRedirectUriRefused()),
  // {field} is not a secret of client {client}.
  REGISTRATION_SECRET_WRONG(ClientPages.registrationSecretWrong()),
  // The request was not finished within {limit}.
  REQUEST_DEADLINE_EXCEEDED(SystemPages.requestDeadlineExceeded()),
  // The field {field} is none, and require_signed_request_object asks for a signature.
  REQUEST_OBJECT_ALG_CONFLICT(ClientPages.requestObjectAlgConflict()),
  // The request object of client {client} has the alg "{given}". Allowed: {allowed}.
  REQUEST_OBJECT_ALGORITHM_WRONG(GrantPages.requestObjectAlgorithmWrong()),
  // The claim {claim} of the request object is wrong: expected {expected}, received {received}.
  REQUEST_OBJECT_CLAIM_WRONG(GrantPages.requestObjectClaimWrong()),
  // {field} cannot be "{value}": request objects are not encrypted to this server.
  REQUEST_OBJECT_ENCRYPTION_UNSUPPORTED(ClientPages.requestObjectEncryptionUnsupported()),
  // The request object expired at {expiredAt}, {late} seconds ago; {skew} are allowed for.
  REQUEST_OBJECT_EXPIRED(GrantPages.requestObjectExpired()),
  // The request object cannot be read: {reason}.
  REQUEST_OBJECT_MALFORMED(GrantPages.requestObjectMalformed()),
  // The request object counts from {validFrom}, in {early} seconds; {skew} are allowed for.
  REQUEST_OBJECT_NOT_YET_VALID(GrantPages.requestObjectNotYetValid()),
  // Client {client} has to sign its authorization requests.
  REQUEST_OBJECT_REQUIRED(GrantPages.requestObjectRequired()),
  // The signature of the request object is by none of the keys of client {client}; its header names alg {alg}[ and kid "{kid}"][. Passed over is {weak}].
  REQUEST_OBJECT_SIGNATURE_WRONG(GrantPages.requestObjectSignatureWrong()),
  // The parameter "request" is not supported for client {client}: it has no registered keys.
  REQUEST_OBJECT_UNSUPPORTED(GrantPages.requestObjectUnsupported()),
  // The {part} of the request did not arrive within {limit}.
  REQUEST_TIMEOUT(RequestPages.requestTimeout()),
  // The request has both request and request_uri.
  REQUEST_TWICE(GrantPages.requestTwice()),
  // The request object at {uri} could not be had: {reason}.
  REQUEST_URI_UNAVAILABLE(GrantPages.requestUriUnavailable()),
  // The request_uri {uri} is not registered for client {client}. Registered: {registered}.
  REQUEST_URI_UNREGISTERED(GrantPages.requestUriUnregistered()),
  // The request_uri "{uri}" is neither an https address nor a reference that this server gave.
  REQUEST_URI_UNSUPPORTED(GrantPages.requestUriUnsupported()),
  // A token for {asked} was not granted. Granted: {granted}.
  RESOURCE_BEYOND_GRANT(GrantPages.resourceBeyondGrant()),
  // People may give client {client} no tokens for "{resource}". Allowed: {allowed}.
  RESOURCE_NOT_ALLOWED(GrantPages.resourceNotAllowed()),
  // "{resource}" is not the audience of an API service in this tenant.
  RESOURCE_UNKNOWN(GrantPages.resourceUnknown()),
  // The response_mode "{given}" cannot carry the answer to the response_type "{type}".
  RESPONSE_MODE_UNSAFE(GrantPages.responseModeUnsafe()),
  // The response_mode "{given}" is not supported. Supported: {supported}.
  RESPONSE_MODE_UNSUPPORTED(GrantPages.responseModeUnsupported()),
  // The response type "{type}" in {field} needs the grant type {grant}.
  RESPONSE_TYPE_NEEDS_GRANT(ClientPages.responseTypeNeedsGrant()),
  // Client {client} may not ask for the response_type "{given}". It may ask for: {allowed}.
  RESPONSE_TYPE_NOT_ALLOWED(GrantPages.responseTypeNotAllowed()),
  // The response_type "{given}" is not supported. Supported: {supported}.
  RESPONSE_TYPE_UNSUPPORTED(GrantPages.responseTypeUnsupported()),
  // There is nothing at {path}.[ Did you mean {nearest}?]
  ROUTE_NOT_FOUND(RequestPages.routeNotFound()),
  // You cannot give a client the scopes {scopes}: your own token does not have them.
  SCOPE_BEYOND_CALLER(AdminPages.scopeBeyondCaller()),
  // The scope {beyond} was not granted; {granted} was.
  SCOPE_BEYOND_GRANT(GrantPages.scopeBeyondGrant()),
  // The scope parameter cannot be read from character {position} on.
  SCOPE_MALFORMED(GrantPages.scopeMalformed()),
  // "{scope}" cannot be the name of a scope.
  SCOPE_NAME_MALFORMED(ClientPages.scopeNameMalformed()),
  // Client {client} may not ask for the scope {scopes}. It may ask for: {allowed}.
  SCOPE_NOT_ALLOWED(GrantPages.scopeNotAllowed()),
  // The scope {scopes} is a right over this server, which no person gives away by a click.
  SCOPE_NOT_FOR_PEOPLE(GrantPages.scopeNotForPeople()),
  // The code is neither one of the authenticator app for this moment nor a backup code.
  SECOND_FACTOR_FAILED(LoginPages.secondFactorFailed()),
  // User {user} has to prove more than their sign-in has so far, and nothing here can ask for it.
  SECOND_FACTOR_REQUIRED(LoginPages.secondFactorRequired()),
  // {field} cannot be used: the document at {address} does not let the client in ({reason}).
  SECTOR_DOCUMENT_WRONG(ClientPages.sectorDocumentWrong()),
  // The names of people cannot be made pairwise: the redirect URIs have several hosts or none ({hosts}), and nothing says which sector counts.
  SECTOR_UNCLEAR(ClientPages.sectorUnclear()),
  // The sector identifier URI is no https address with a host.
  SECTOR_URI_MALFORMED(ClientPages.sectorUriMalformed()),
  // Organization {organization} has {used} of the {limit} services that its tier {tier} allows.
  SERVICE_LIMIT_EXCEEDED(ServicePages.serviceLimitExceeded()),
  // Service not found
  SERVICE_NOT_FOUND(ServicePages.serviceNotFound()),
  // Organization {organization} already has a service "{slug}".
  SERVICE_SLUG_TAKEN(ServicePages.serviceSlugTaken()),
  // There is no room for more {resource} at the moment.
  SERVICE_UNAVAILABLE(SystemPages.serviceUnavailable()),
  // User not found or has not authenticated with this service
  SERVICE_USER_NOT_FOUND(ServicePages.serviceUserNotFound()),
  // Session {session} was ended at {endedAt}.
  SESSION_ENDED(LoginPages.sessionEnded()),
  // Session {session} reached its longest time at {expiredAt}.
  SESSION_EXPIRED(LoginPages.sessionExpired()),
  // This set-up link expired at {expiredAt}.
  SETUP_LINK_EXPIRED(SystemPages.setupLinkExpired()),
  // This set-up link is not known.
  SETUP_LINK_UNKNOWN(SystemPages.setupLinkUnknown()),
  // This set-up link was used already.
  SETUP_LINK_USED(SystemPages.setupLinkUsed()),
  // This node is shutting down.
  SHUTTING_DOWN(SystemPages.shuttingDown()),
  // Faults in the message of the gateway: {faults}.
  SIDEBAND_MESSAGE_INVALID(AccessPages.sidebandMessageInvalid()),
  // The state of decision {decision} expired at {expiredAt}.
  SIDEBAND_STATE_EXPIRED(AccessPages.sidebandStateExpired()),
  // The state of decision {decision} was given to another gateway.
  SIDEBAND_STATE_FOREIGN(AccessPages.sidebandStateForeign()),
  // The state of decision {decision} was given for another call than {method} {url}.
  SIDEBAND_STATE_MISMATCH(AccessPages.sidebandStateMismatch()),
  // The state of the response leg is none that this server gave out.
  SIDEBAND_STATE_UNREADABLE(AccessPages.sidebandStateUnreadable()),
  // Nobody signs in by mail here.
  SIGN_IN_BY_MAIL_OFF(LoginPages.signInByMailOff()),
  // The sign-in succeeded, but the browser did not send back the cookie of {origin} that says so.
  SIGN_IN_COOKIE_MISSING(LoginPages.signInCookieMissing()),
  // There is no account with that e-mail address in {pool}.
  SIGN_IN_EMAIL_UNKNOWN(LoginPages.signInEmailUnknown()),
  // Invalid email or password
  SIGN_IN_FAILED(LoginPages.signInFailed()),
  // The person who is signed in is not the one that the request is about.
  SIGN_IN_OF_ANOTHER(GrantPages.signInOfAnother()),
  // Too many wrong passwords for this e-mail address. Sign-in is paused for {retryAfter}.
  SIGN_IN_PAUSED(LoginPages.signInPaused()),
  // Nobody is signed in, and the request allows no question.
  SIGN_IN_REQUIRED(GrantPages.signInRequired()),
  // The sign-in was begun at {begunAt} and has to be finished within {minutes} minutes.
  SIGN_IN_STATE_EXPIRED(LoginPages.signInStateExpired()),
  // The parameter "request" of the sign-in page cannot be read.
  SIGN_IN_STATE_UNREADABLE(LoginPages.signInStateUnreadable()),
  // The sign-in as client {client} does not reach this; it takes a sign-in {needed}.
  SIGN_IN_TOO_NARROW(OrganizationPages.signInTooNarrow()),
  // Nobody can make an account here by themselves.
  SIGN_UP_OFF(LoginPages.signUpOff()),
  // The field {field} cannot be used in links: {reason}.
  SLUG_FORMAT_WRONG(OrganizationPages.slugFormatWrong()),
  // The field {field} cannot be "{slug}": the word is reserved.
  SLUG_RESERVED(OrganizationPages.slugReserved()),
  // The software statement cannot be believed: {reason}.
  SOFTWARE_STATEMENT_INVALID(ClientPages.softwareStatementInvalid()),
  // Nobody here believes software statements of {issuer}.
  SOFTWARE_STATEMENT_UNAPPROVED(ClientPages.softwareStatementUnapproved()),
  // The database did not answer in time.
  STATEMENT_TIMEOUT(SystemPages.statementTimeout()),
  // No tenant answers at this host[: {host}].
  TENANT_UNKNOWN(RequestPages.tenantUnknown()),
  // The TLS certificate or key in {file} cannot be used: {reason}.
  TLS_CERTIFICATE_UNREADABLE(SystemPages.tlsCertificateUnreadable()),
  // The access token is for {found} and not for {expected}.
  TOKEN_AUDIENCE_WRONG(TokenPages.tokenAudienceWrong()),
  // The access token is bound to the key {key}, and was sent as if whoever has it may use it.
  TOKEN_BOUND_SENT_AS_BEARER(TokenPages.tokenBoundSentAsBearer()),
  // The access token is bound to the certificate {expected}, and the connection has {received}.
  TOKEN_CERTIFICATE_WRONG(TokenPages.tokenCertificateWrong()),
  // Token expired
  TOKEN_EXPIRED(TokenPages.tokenExpired()),
  // The access token was issued by "{found}" and not by "{expected}".
  TOKEN_ISSUER_WRONG(TokenPages.tokenIssuerWrong()),
  // The access token is signed by the key "{kid}", which this tenant does not have.
  TOKEN_KEY_UNKNOWN(TokenPages.tokenKeyUnknown()),
  // The access token is bound to the key {expected}, and the DPoP proof is by {received}.
  TOKEN_KEY_WRONG(TokenPages.tokenKeyWrong()),
  // The access token cannot be read as a token of this server.
  TOKEN_MALFORMED(TokenPages.tokenMalformed()),
  // The DPoP proof needs a nonce of this server: {reason}.
  TOKEN_NONCE_NEEDED(TokenPages.tokenNonceNeeded()),
  // The access token is not bound to a key, and was sent as if it were.
  TOKEN_NOT_BOUND(TokenPages.tokenNotBound()),
  // The access token counts from {notBefore}, in {early} seconds; {skew} are let pass.
  TOKEN_NOT_YET_VALID(TokenPages.tokenNotYetValid()),
  // The token was not issued to client {client}, so it cannot revoke it.
  TOKEN_OF_ANOTHER_CLIENT(TokenPages.tokenOfAnotherClient()),
  // The DPoP proof is for another request: {claim} is "{received}", expected is "{expected}".
  TOKEN_PROOF_CLAIM_WRONG(TokenPages.tokenProofClaimWrong()),
  // The DPoP proof cannot be used: {reason}.
  TOKEN_PROOF_MALFORMED(TokenPages.tokenProofMalformed()),
  // The DPoP proof with the jti {jti} was used before.
  TOKEN_PROOF_REUSED(TokenPages.tokenProofReused()),
  // The DPoP proof was made {seconds} seconds {direction}. Allowed are {allowed}.
  TOKEN_PROOF_TIME_WRONG(TokenPages.tokenProofTimeWrong()),
  // Token has been revoked
  TOKEN_REVOKED(TokenPages.tokenRevoked()),
  // The signature of the access token does not verify with the key {kid}.
  TOKEN_SIGNATURE_WRONG(TokenPages.tokenSignatureWrong()),
  // Tokens of the type "{hint}" are not known here and cannot be revoked.
  TOKEN_TYPE_HINT_UNKNOWN(TokenPages.tokenTypeHintUnknown()),
  // This address holds {limit} connections open, and that is all that one address may.
  TOO_MANY_CONNECTIONS(RequestPages.tooManyConnections()),
  // The request has more than {limit} headers.
  TOO_MANY_HEADERS(RequestPages.tooManyHeaders()),
  // The code of user {user} is the one of {seconds} seconds from now: the clock of their device is off by that much.
  TOTP_CLOCK_OFF(LoginPages.totpClockOff()),
  // This code of the authenticator app, or a newer one, was used before.
  TOTP_CODE_REUSED(LoginPages.totpCodeReused()),
  // The transfer coding "{found}" is not read; only "chunked" is.
  TRANSFER_ENCODING_UNSUPPORTED(RequestPages.transferEncodingUnsupported()),
  // An account with the address that {connection} vouches for exists, and is not connected with it.
  UPSTREAM_ACCOUNT_EXISTS(LoginPages.upstreamAccountExists()),
  // Nobody is known here by this sign-in at {connection}, and it makes no accounts.
  UPSTREAM_ACCOUNT_MISSING(LoginPages.upstreamAccountMissing()),
  // What {connection} answered cannot be used: {reason}.
  UPSTREAM_ANSWER_MALFORMED(LoginPages.upstreamAnswerMalformed()),
  // The ID token of {connection} is for {received}, and not for this client: {expected}.
  UPSTREAM_AUDIENCE_WRONG(LoginPages.upstreamAudienceWrong()),
  // {connection} vouches for no e-mail address of the person[: {email} is not verified there].
  UPSTREAM_EMAIL_UNPROVED(LoginPages.upstreamEmailUnproved()),
  // The ID token of {connection} expired at {expiredAt}, {seconds} seconds ago; {skew} are granted.
  UPSTREAM_ID_TOKEN_EXPIRED(LoginPages.upstreamIdTokenExpired()),
  // The ID token of {connection} counts from {from}, {seconds} seconds from now; {skew} are granted.
  UPSTREAM_ID_TOKEN_NOT_YET_VALID(LoginPages.upstreamIdTokenNotYetValid()),
  // {connection} answered as issuer "{received}", where "{expected}" is registered.
  UPSTREAM_ISSUER_WRONG(LoginPages.upstreamIssuerWrong()),
  // {connection} signed with key "{kid}" ({algorithm}), which does not stand at {address}[; what stands there could not be read again: {failure}].
  UPSTREAM_KEY_UNKNOWN(LoginPages.upstreamKeyUnknown()),
  // The ID token of {connection} answers another sign-in: its nonce is not the one that was sent.
  UPSTREAM_NONCE_WRONG(LoginPages.upstreamNonceWrong()),
  // {connection} answered "{error}" in place of a sign-in[, and says: "{description}"].
  UPSTREAM_REFUSED(LoginPages.upstreamRefused()),
  // {connection} does not vouch for a sign-in of lately: there it was {said}, and at most {demanded} seconds ago is demanded.
  UPSTREAM_SIGN_IN_STALE(LoginPages.upstreamSignInStale()),
  // The ID token of {connection} is not signed with its key "{kid}" ({algorithm}).
  UPSTREAM_SIGNATURE_WRONG(LoginPages.upstreamSignatureWrong()),
  // The browser came back from {connection} without the cookie that it was given when it left.
  UPSTREAM_STATE_MISSING(LoginPages.upstreamStateMissing()),
  // The sign-in at {connection} was begun in another browser.
  UPSTREAM_STATE_OF_OTHER_BROWSER(LoginPages.upstreamStateOfOtherBrowser()),
  // No sign-in at {connection} is under way with this `state`.
  UPSTREAM_STATE_UNKNOWN(LoginPages.upstreamStateUnknown()),
  // The token endpoint of {connection} answered {status}[ with "{error}"][: {description}].
  UPSTREAM_TOKEN_REFUSED(LoginPages.upstreamTokenRefused()),
  // The address of the request is longer than {limit} bytes.
  URI_TOO_LONG(RequestPages.uriTooLong()),
  // Operation {operation} in API service {service} demands {demanded}, and the token has {found}[ ({hint})].
  USER_AUTHENTICATION_INSUFFICIENT(AccessPages.userAuthenticationInsufficient()),
  // The code was answered before.
  USER_CODE_ANSWERED(GrantPages.userCodeAnswered()),
  // The code expired at {expiredAt}, {seconds} seconds ago.
  USER_CODE_EXPIRED(GrantPages.userCodeExpired()),
  // No device waits with the code that was typed.
  USER_CODE_UNKNOWN(GrantPages.userCodeUnknown()),
  // User is locked
  USER_LOCKED(UserPages.userLocked()),
  // The specified user was not found
  USER_NOT_FOUND(UserPages.userNotFound()),
  // User {user} is {state} and so cannot be {wanted}.
  USER_STATE_CONFLICT(UserPages.userStateConflict()),
  // User is suspended
  USER_SUSPENDED(UserPages.userSuspended()),
  // The access token belongs to client {client} and to no user.
  USER_TOKEN_REQUIRED(LoginPages.userTokenRequired()),
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

  /// What those see who may not see this error: its mask, or itself where it has none.
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
