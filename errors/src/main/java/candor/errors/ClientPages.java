// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area client.
final class ClientPages {
  private ClientPages() {}

  static Page authorizationDetailsTypeMalformed() {
    return new Page(
        "authorization_details_type_malformed",
        Area.CLIENT,
        new Headline("{field} cannot be registered: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "These settings cannot be saved.", "ja", "この設定は保存できません。"),
        "A type of authorization details has a name of at most 100 letters, digits and `.`, `_`, `:`, `-`; fields, each with a name or a path such as `amount.currency`; and a sentence in English and Japanese, in which `{amount.currency}` stands for the value of a field.",
        "Correct what the message names.",
        "```http\nPUT /api/admin/authorization-details-types/payment\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"fields\": [{\"name\": \"amount..currency\", \"kind\": \"text\"}], \"sentence\": {\"en\": \"pay\", \"ja\": \"支払う\"}}\n```");
  }

  static Page authorizationDetailsTypeNotFound() {
    return new Page(
        "authorization_details_type_not_found",
        Area.CLIENT,
        new Headline("There is no type of authorization details \"{type}\"."),
        404,
        404,
        Map.of(Dialect.ADMIN, "not_found"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("type", "Text", true)),
        Map.of("en", "This entry does not exist.", "ja", "この項目は存在しません。"),
        "No type of that name was registered, or it was deleted.",
        "`GET /api/admin/authorization-details-types` lists those that there are.",
        "```http\nDELETE /api/admin/authorization-details-types/nothing\nAuthorization: Bearer {admin}\n```");
  }

  static Page certificateMissing() {
    return new Page(
        "certificate_missing",
        Area.CLIENT,
        new Headline("The client {client} gets tokens bound to its certificate only, and the request came without one."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The setting `tls_client_certificate_bound_access_tokens` of the client says that its access tokens are bound to the certificate of its TLS connection (RFC 8705, section 3). This connection had none, or the proxy before this server does not hand it on.",
        "Connect with the certificate. Where this server speaks TLS itself, `tls.client_certificates = true` makes it ask for one; behind a proxy, `proxies.certificate_header` names the header that the proxy writes.",
        "@test CertificateTest.aClientThatIsBoundMustComeWithACertificate");
  }

  static Page certificateNameMalformed() {
    return new Page(
        "certificate_name_malformed",
        Area.CLIENT,
        new Headline("The field {field} is no {kind}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("kind", "Text", true)),
        Map.of("en", "The name of a certificate cannot be used.", "ja", "証明書の名前が正しくありません。"),
        "The names in certificates have forms: distinguished names are written as in RFC 4514, addresses of hosts in digits, URIs with a scheme. What cannot stand in a certificate would never match one.",
        "Compare with the certificate: `openssl x509 -in FILE -noout -subject -nameopt RFC2253 -ext subjectAltName` shows its names.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"token_endpoint_auth_method\": \"tls_client_auth\", \"tls_client_auth_subject_dn\": \"no name\"}\n```");
  }

  static Page certificateNameNotSingle() {
    return new Page(
        "certificate_name_not_single",
        Area.CLIENT,
        new Headline("{found} names are set for the certificate of the client. Exactly one is needed."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("found", "Number", true)),
        Map.of("en", "The name of a certificate is missing.", "ja", "証明書の名前が正しく指定されていません。"),
        "With `tls_client_auth`, exactly one of `tls_client_auth_subject_dn`, `tls_client_auth_san_dns`, `tls_client_auth_san_uri`, `tls_client_auth_san_ip` and `tls_client_auth_san_email` says which certificate is the client's (RFC 8705, section 2.1.2). More would leave open which of them counts.",
        "Send exactly one of them. In a change, an empty text takes one away.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"token_endpoint_auth_method\": \"tls_client_auth\"}\n```");
  }

  static Page clientAddressMalformed() {
    return new Page(
        "client_address_malformed",
        Area.CLIENT,
        new Headline("The field {field} is no address that can be asked: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be used.", "ja", "このアドレスは使用できません。"),
        "This server or a browser asks that address on the client's behalf: its keys, or where it hears of a logout. It needs scheme, host and path, without user and fragment; `http` is taken only where this server was told to speak it.",
        "Send an address such as `https://shop.example/logout`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"backchannel_logout_uri\": \"shop.example/logout\"}\n```");
  }

  static Page clientAssertionIncomplete() {
    return new Page(
        "client_assertion_incomplete",
        Area.CLIENT,
        new Headline("The parameter {name} is missing: an assertion needs both client_assertion and client_assertion_type."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("name", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "An assertion and its type belong together (RFC 7521, section 4.2); one of the two was sent alone.",
        "Send both parameters.",
        "```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_assertion=x\n```");
  }

  static Page clientAssertionRefused() {
    return new Page(
        "client_assertion_refused",
        Area.CLIENT,
        new Headline("The assertion of client {client} was refused: {reason}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client assertion is a JWT that the client signs itself (RFC 7523, section 3): `iss` and `sub` are the client id, `aud` is this issuer or its token endpoint, `exp` lies ahead by ten minutes at most, `jti` was not used before, and the signature is by a registered key of the client (`jwks` or `jwks_uri`), or for `client_secret_jwt` by its secret.",
        "Compare the values in the message: each is named with what was expected, times in seconds. Clock drift of more than 30 seconds, a wrong audience after a change of host name, and a key that was rotated without the registration are the usual causes.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Signer\", \"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks\": \"{\\\"keys\\\":[{\\\"kty\\\":\\\"EC\\\",\\\"crv\\\":\\\"P-256\\\",\\\"kid\\\":\\\"1\\\",\\\"x\\\":\\\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\\\",\\\"y\\\":\\\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\\\"}]}\"}\n```\n\n```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id={1.client_id}&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=a.b.c\n```");
  }

  static Page clientAssertionTypeUnknown() {
    return new Page(
        "client_assertion_type_unknown",
        Area.CLIENT,
        new Headline("The client_assertion_type \"{type}\" is not supported."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("type", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Clients that authenticate with a key send a JWT, and say so with its one type (RFC 7523, section 2.2).",
        "Send `client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.",
        "```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_assertion_type=saml&client_assertion=x\n```");
  }

  static Page clientAuthenticationFailed() {
    return new Page(
        "client_authentication_failed",
        Area.CLIENT,
        new Headline("Client authentication failed"),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The client named itself, and what it sent as proof was not accepted. Whether the client does not exist, is disabled or sent the wrong proof is not said here, since the answer would help whoever tries names and secrets. The true reason is kept under the request id for the tenant's administrators.",
        "Look up the request id with `./candor why REQUEST_ID`, or ask the Admin API for its failure record. Then compare client id and secret with the client's registration, without spaces or line ends around them; each half of a Basic header is form-encoded before Base64.",
        "@test ProofTest.whatIsBehindOneMaskAnswersAlike\nThis page is only shown in place of others.");
  }

  static Page clientAuthenticationMethodWrong() {
    return new Page(
        "client_authentication_method_wrong",
        Area.CLIENT,
        new Headline("Client {client} is registered for {registered} and used {used}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("registered", "Text", true), new Parameter("used", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Each client has one way to authenticate. Accepting another would let a weaker proof stand in for a stronger one.",
        "Use the registered way, or change `token_endpoint_auth_method` of the client.",
        "```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id={machine.client_id}\n```");
  }

  static Page clientAuthenticationMissing() {
    return new Page(
        "client_authentication_missing",
        Area.CLIENT,
        new Headline("The request does not say which client sends it."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "This endpoint serves registered clients. The request has neither an `Authorization: Basic` header, nor `client_id` with `client_secret`, nor a `client_assertion`.",
        "Authenticate the client in one of these ways. Which one is up to its registration.",
        "```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials\n```");
  }

  static Page clientAuthenticationTwice() {
    return new Page(
        "client_authentication_twice",
        Area.CLIENT,
        new Headline("The request authenticates the client in more than one way: it has {ways}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("ways", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A request may use one way to authenticate its client (RFC 6749, section 2.3). This one combines an `Authorization` header, `client_secret` or `client_assertion`, or names two different clients. Whoever reads such a request might believe the one or the other.",
        "Send one proof only. Many HTTP libraries add an `Authorization` header of their own: switch that off where the secret is in the body.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id=a&client_secret=b\n```");
  }

  static Page clientAuthorizationHeaderMalformed() {
    return new Page(
        "client_authorization_header_malformed",
        Area.CLIENT,
        new Headline("The Authorization header cannot be read: {reason}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The header must be `Basic`, a space, and the Base64 of client id, colon and secret, each half form-encoded before (RFC 6749, section 2.3.1).",
        "Let an OAuth library make the header, or build it with `printf '%s' \"$ID:$SECRET\" | base64 -w0`.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic %%%\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials\n```");
  }

  static Page clientCertificateMissing() {
    return new Page(
        "client_certificate_missing",
        Area.CLIENT,
        new Headline("The client {client} proves itself by a TLS certificate, and the connection has none."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The method of the client is `tls_client_auth` or `self_signed_tls_client_auth` (RFC 8705, section 2). Either it did not send its certificate, or nobody asked for one, or a proxy ended TLS and does not hand it on.",
        "Connect with the certificate. Where this server speaks TLS itself, set `tls.client_certificates = true`; behind a proxy, set `proxies.certificate_header` and list the proxy in `proxies.trusted`.",
        "@test CertificateTest.withoutACertificateNothingIsProved");
  }

  static Page clientCertificateNameWrong() {
    return new Page(
        "client_certificate_name_wrong",
        Area.CLIENT,
        new Headline("The certificate of the client {client} has as {kind}: {received}. Registered is: {expected}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("kind", "Text", true), new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client with `tls_client_auth` registers the one name that its certificates have: the subject or one of the alternative names (RFC 8705, section 2.1.2). The connection came with a trusted certificate of another name.",
        "Use the certificate of that name, or change the setting. Subjects are compared as distinguished names (RFC 4514), so spaces and the case of attribute types do not matter; their order does.",
        "@test CertificateTest.aCertificateOfAnotherNameIsRefused");
  }

  static Page clientCertificateUnregistered() {
    return new Page(
        "client_certificate_unregistered",
        Area.CLIENT,
        new Headline("The certificate {received} is not registered for the client {client}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("received", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client with `self_signed_tls_client_auth` registers its certificates in `jwks`: as the first of `x5c`, or by `x5t#S256` (RFC 8705, section 2.2). The connection came with none of them. The value named here is the SHA-256 of what came.",
        "Register the new certificate beside the old one before the client changes over.",
        "@test CertificateTest.aCertificateThatIsNotRegisteredIsRefused");
  }

  static Page clientCertificateUntrusted() {
    return new Page(
        "client_certificate_untrusted",
        Area.CLIENT,
        new Headline("The certificate of the client {client} is not trusted: {reason}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A certificate for `tls_client_auth` must lead to one of the authorities in `tls.client_authorities`, and its time must not be over (RFC 8705, section 2.1).",
        "Add the issuing authority to that file, send the intermediate certificates along, or renew the certificate. For a certificate that nobody vouches for, register the client with `self_signed_tls_client_auth` and the certificate in its `jwks`.",
        "@test CertificateTest.aCertificateOfAnotherAuthorityIsRefused");
  }

  static Page clientDisabled() {
    return new Page(
        "client_disabled",
        Area.CLIENT,
        new Headline("Client is disabled"),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The access token is genuine, and the client it was issued to has been disabled since.",
        "Find out why the client was disabled: `GET /api/admin/audit-events?kind=client&target=ID` says who did it. Enable it when it may work again, with `POST /api/admin/clients/{client_id}/enable`.",
        "```http\nPOST /api/admin/clients/{machine.client_id}/disable\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{}\n```\n\n```http\nGET /api/admin/users\nAuthorization: Bearer {machine}\n```");
  }

  static Page clientMetadataRefused() {
    return new Page(
        "client_metadata_refused",
        Area.CLIENT,
        new Headline("The registration has {faults} faults: {text}[ Passed over, since nobody knows them: {unknown}.]"),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_client_metadata"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("faults", "Number", true), new Parameter("text", "Text", true), new Parameter("unknown", "Text", true)),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "What a client says of itself is checked as a whole, and every fault is named (RFC 7591, section 3.2.2). Values may be wrong in themselves, or not be among those that the tenant lets clients register: `GET /api/admin/registration-policy` has them. Members that nobody knows are passed over, as the RFC wants, and named here since one of them may have been meant.",
        "Mend each of the named members, and send the whole again.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"open\": true}\n```\n\n```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"], \"grant_types\": [\"password\"], \"id_token_signed_response_alg\": \"HS256\"}\n```");
  }

  static Page clientNotFound() {
    return new Page(
        "client_not_found",
        Area.CLIENT,
        new Headline("The specified client was not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "This application is not registered.", "ja", "このアプリケーションは登録されていません。"),
        "No client of this tenant has that id. It may have been deleted, or belong to another tenant.",
        "List the clients with `GET /api/admin/clients` and take the id from there.",
        "```http\nGET /api/admin/clients/client_nobody\nAuthorization: Bearer {admin}\n```");
  }

  static Page clientSecretWrong() {
    return new Page(
        "client_secret_wrong",
        Area.CLIENT,
        new Headline("The secret that client {client} sent is not one of its secrets."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The client exists and is enabled. The secret belongs to none of its valid secrets: it was mistyped, cut, or rotated and has ended its overlap.",
        "Put the client's newest secret into the application. If it is lost, rotate it: the answer shows the new one once.",
        "```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id={service.client_id}&client_secret=wrong\n```");
  }

  static Page clientSwitchedOff() {
    return new Page(
        "client_switched_off",
        Area.CLIENT,
        new Headline("Client {client} is disabled and cannot authenticate."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "An administrator disabled the client. While it is disabled its proof is not even looked at.",
        "Find out why the client was disabled: `GET /api/admin/audit-events?kind=client&target=ID` says who did it. Enable it when it may work again, with `POST /api/admin/clients/{client_id}/enable`.",
        "```http\nPOST /api/admin/clients/{service.client_id}/disable\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{}\n```\n\n```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id={service.client_id}&client_secret=wrong\n```");
  }

  static Page clientUnknown() {
    return new Page(
        "client_unknown",
        Area.CLIENT,
        new Headline("There is no client[ {client}] in this tenant."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_client"),
        Map.of(),
        Reveals.TENANT,
        "client_authentication_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "No client of this tenant has that id. Tenants are found by host name: a client of another tenant is unknown here.",
        "Check the client id and the host name of the request. A client that was deleted has to be registered again.",
        "```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id=nobody&client_secret=wrong\n```");
  }

  static Page dpopNonceNeeded() {
    return new Page(
        "dpop_nonce_needed",
        Area.CLIENT,
        new Headline("The DPoP proof needs a nonce of this server: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "use_dpop_nonce"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true), new Parameter("nonce", "Text", false)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A nonce of this server shows that a proof was made just now and not in advance (RFC 9449, section 8). The client asks for that by its setting `require_dpop_nonce`; a nonce that is sent anyway must be ours and at most five minutes old.",
        "Take the value of the header `DPoP-Nonce` of this answer into the claim `nonce` of a new proof, and send the request again. Libraries do so by themselves.",
        "@test DpopTest.aNonceIsAskedForAndTakenAtTheTokenEndpoint");
  }

  static Page dpopProofClaimWrong() {
    return new Page(
        "dpop_proof_claim_wrong",
        Area.CLIENT,
        new Headline("The DPoP proof is for another request: {claim} is \"{received}\", expected is \"{expected}\"."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("claim", "Text", true), new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client that asks for tokens bound to a key sends a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 5). Method, address and token stand in it, so that a proof that somebody saw opens nothing else (section 4.3).",
        "Make a new proof for each request: `htm` is its method, `htu` its address without query and fragment as this server is called from outside, `ath` the base64url of the SHA-256 of the access token. Behind a proxy, compare the address with the issuer.",
        "@test DpopTest.aProofForAnotherRequestIsRefusedAtTheTokenEndpoint");
  }

  static Page dpopProofMalformed() {
    return new Page(
        "dpop_proof_malformed",
        Area.CLIENT,
        new Headline("The DPoP proof cannot be used: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client that asks for tokens bound to a key sends a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 5). This one has not the form that section 4.2 gives it, or its signature is not by the key that its header brings along.",
        "Send one `DPoP` header with a JWT of the type `dpop+jwt`: in its header `alg` (ES256, RS256, PS256, EdDSA) and the public key as `jwk`, in its claims `jti`, `htm`, `htu` and `iat`. A private key must never stand in it.",
        "@test DpopTest.aProofWithoutItsFormIsRefusedAtTheTokenEndpoint");
  }

  static Page dpopProofMissing() {
    return new Page(
        "dpop_proof_missing",
        Area.CLIENT,
        new Headline("The client {client} gets tokens bound to a key only, and the request has no DPoP proof."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The setting `dpop_bound_access_tokens` of the client says that all its access tokens are bound to a key (RFC 9449, section 5.2), so that a stolen token is worth nothing.",
        "Send a `DPoP` header with a proof, or take the setting off the client.",
        "@test DpopTest.aClientThatIsBoundMustSendAProof");
  }

  static Page dpopProofReused() {
    return new Page(
        "dpop_proof_reused",
        Area.CLIENT,
        new Headline("The DPoP proof with the jti {jti} was used before."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("jti", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client that asks for tokens bound to a key sends a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 5). Each counts once: whoever saw it pass by must not be able to use it again (section 11.1).",
        "Make a new proof with a new `jti` for each request, also where a request is sent again.",
        "@test DpopTest.aProofThatCameBeforeIsRefusedAtTheTokenEndpoint");
  }

  static Page dpopProofTimeWrong() {
    return new Page(
        "dpop_proof_time_wrong",
        Area.CLIENT,
        new Headline("The DPoP proof was made {seconds} seconds {direction}. Allowed are {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("seconds", "Number", true), new Parameter("direction", "Text", true), new Parameter("allowed", "Number", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client that asks for tokens bound to a key sends a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 5). Its `iat` may be a minute from this server's time, so that proofs need not be remembered for long (section 11.1).",
        "Make a new proof for each request, just before it is sent. If it is new, one of the two clocks is wrong: compare yours with a time server.",
        "@test DpopTest.aProofOfAnotherTimeIsRefusedAtTheTokenEndpoint");
  }

  static Page encryptionKeyMissing() {
    return new Page(
        "encryption_key_missing",
        Area.CLIENT,
        new Headline("The answer to client {client} is to be encrypted with {algorithm}, and at its jwks_uri is no {kind} key to encrypt to."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("algorithm", "Text", true), new Parameter("kind", "Text", true)),
        Map.of("en", "The application could not be answered. Please tell its operator.", "ja", "アプリケーションに応答できませんでした。アプリケーションの運営者にお知らせください。"),
        "The client is registered for encrypted answers, and its keys were fetched anew. None counts: its kind must go with the algorithm, its `use` must be `enc` or absent, its `alg` that algorithm or absent (OpenID Connect Core 1.0, section 10.2).",
        "Publish the public key at the `jwks_uri` again, or register the client without encryption.",
        "@test candor.proof.flow.EncryptionTest.aKeyThatIsGoneIsNamed");
  }

  static Page encryptionNeedsKey() {
    return new Page(
        "encryption_needs_key",
        Area.CLIENT,
        new Headline("{field} is {algorithm}, and among the keys of the client is no {kind} key to encrypt to."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("algorithm", "Text", true), new Parameter("kind", "Text", true)),
        Map.of("en", "There is no key for this encryption.", "ja", "この暗号化に使う鍵がありません。"),
        "What one client alone is to read is encrypted to one of its public keys (OpenID Connect Core 1.0, section 10.2). A key counts whose kind goes with the algorithm, whose `use` is `enc` or absent, and whose `alg` is that algorithm or absent.",
        "Add such a public key to `jwks`, or give a `jwks_uri` at which one stands. RSA-OAEP needs an RSA key, ECDH-ES one on P-256.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"id_token_encrypted_response_alg\": \"RSA-OAEP-256\"}\n```");
  }

  static Page grantTypeNeedsProof() {
    return new Page(
        "grant_type_needs_proof",
        Area.CLIENT,
        new Headline("A client without secret and key cannot use the grant type {grantType}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("grantType", "Text", true)),
        Map.of("en", "This setting cannot be used.", "ja", "この設定は使用できません。"),
        "With this grant type a client gets tokens for itself by proving who it is (RFC 6749, section 4.4). A client whose `token_endpoint_auth_method` is `none` proves nothing: whoever knows its name, which stands in every token, would get its tokens.",
        "Give the client a secret or a key, or leave the grant type out.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"token_endpoint_auth_method\": \"none\", \"grant_types\": [\"client_credentials\"]}\n```");
  }

  static Page grantTypeNotAllowed() {
    return new Page(
        "grant_type_not_allowed",
        Area.CLIENT,
        new Headline("Client {client} may not use the grant type {grantType}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unauthorized_client"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("grantType", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client's registration lists the grant types it may use. This one is supported by the server and not in the list.",
        "Add the grant type to the client's `grant_types`, or use one of those it has.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {service.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials\n```");
  }

  static Page initialAccessTokenExpired() {
    return new Page(
        "initial_access_token_expired",
        Area.CLIENT,
        new Headline("The initial access token expired at {expiredAt}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true)),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "Initial access tokens live as long as whoever made them said, a day if they said nothing.",
        "Ask for another one.",
        "```http\nPOST /api/admin/initial-access-tokens\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Partners\", \"expires_in\": 60}\n```\n\n@clock +PT61S\n```http\nPOST /oauth2/register\nAuthorization: Bearer {1.token}\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"]}\n```");
  }

  static Page initialAccessTokenMissing() {
    return new Page(
        "initial_access_token_missing",
        Area.CLIENT,
        new Headline("Registering a client needs an initial access token here."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "The tenant does not let anybody register clients (RFC 7591, section 3). Whoever may has a token that begins with `iat_`, from the tenant's administrators.",
        "Send it as `Authorization: Bearer`. Administrators make one with `POST /api/admin/initial-access-tokens`, or open the registration with `PUT /api/admin/registration-policy`.",
        "```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"]}\n```");
  }

  static Page initialAccessTokenNotFound() {
    return new Page(
        "initial_access_token_not_found",
        Area.CLIENT,
        new Headline("There is no initial access token {id}."),
        404,
        404,
        Map.of(Dialect.ADMIN, "not_found"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("id", "Text", true)),
        Map.of("en", "This entry does not exist.", "ja", "この項目は存在しません。"),
        "The id is none of this tenant's, or the token was taken back before.",
        "`GET /api/admin/initial-access-tokens` lists those that there are.",
        "```http\nDELETE /api/admin/initial-access-tokens/nothing\nAuthorization: Bearer {admin}\n```");
  }

  static Page initialAccessTokenUnknown() {
    return new Page(
        "initial_access_token_unknown",
        Area.CLIENT,
        new Headline("There is no such initial access token."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "The token in the `Authorization` header is none of this tenant's, was taken back, or expired long ago. Access tokens do not count here.",
        "Compare it with the one that the Admin API handed out, and the host name with the tenant's.",
        "```http\nPOST /oauth2/register\nAuthorization: Bearer iat_nobody\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"]}\n```");
  }

  static Page initialAccessTokenUsedUp() {
    return new Page(
        "initial_access_token_used_up",
        Area.CLIENT,
        new Headline("The initial access token was used as often as it may be."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "A token is good for so many registrations as whoever made it said, for one if they said nothing.",
        "Ask for another one, with more `uses` if several clients are to be registered.",
        "```http\nPOST /api/admin/initial-access-tokens\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Partners\"}\n```\n\n```http\nPOST /oauth2/register\nAuthorization: Bearer {1.token}\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"]}\n```\n\n```http\nPOST /oauth2/register\nAuthorization: Bearer {1.token}\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"]}\n```");
  }

  static Page jwksUnusable() {
    return new Page(
        "jwks_unusable",
        Area.CLIENT,
        new Headline("The field {field} cannot be used as the keys of a client: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "These keys cannot be used.", "ja", "この鍵は使用できません。"),
        "A client that authenticates with a key registers its public keys as a JWK Set (RFC 7517). Keys for ES256, RS256, PS256 and EdDSA can be used. A private key must never leave the client.",
        "Send `{\"keys\": [ … ]}` with the public keys. If a private key was sent, make a new pair.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks\": \"{}\"}\n```");
  }

  static Page logoutUriElsewhere() {
    return new Page(
        "logout_uri_elsewhere",
        Area.CLIENT,
        new Headline("The field {field} is at {origin}, where the client has no redirect URI."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("origin", "Text", true)),
        Map.of("en", "This address cannot be used.", "ja", "このアドレスは使用できません。"),
        "What is opened in people's browsers when they sign out must be at scheme, host and port of one of the client's redirect URIs (OpenID Connect Front-Channel Logout 1.0, section 2). Otherwise anybody could have pages of others opened.",
        "Move the page to the origin of the application, or register a redirect URI there.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"frontchannel_logout_uri\": \"https://other.example/out\"}\n```");
  }

  static Page profileRefuses() {
    return new Page(
        "profile_refuses",
        Area.CLIENT,
        new Headline("The client keeps to {profile}, and that wants that {why} ({clause})."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("profile", "Text", true), new Parameter("why", "Text", true), new Parameter("clause", "Text", true)),
        Map.of("en", "The application asked this server for something it may not do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client that is registered with `profile` is held to every clause of that profile, in each of its requests, also where OAuth alone would let them pass.",
        "Change the request as the message says; docs/profiles.md goes through the clauses. If the client is not meant to keep to the profile, an administrator sets its `profile` to `none`.",
        "@test ProfileTest.aRequestThatIsNotPushedIsRefusedWithItsClause");
  }

  static Page profileRefusesObject() {
    return new Page(
        "profile_refuses_object",
        Area.CLIENT,
        new Headline("The signed request is refused: the client keeps to {profile}, and that wants that {why} ({clause})."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_object"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("profile", "Text", true), new Parameter("why", "Text", true), new Parameter("clause", "Text", true)),
        Map.of("en", "The application asked this server for something it may not do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client that is registered with `profile` is held to every clause of that profile, in each request that it signs. A signed request that lives for long, or that was meant for another server, could be used by somebody else.",
        "Make the request anew for each sign-in, with `aud`, `nbf` and `exp` as the message says, and sign it by an algorithm of the profile.",
        "@test ProfileTest.aSignedRequestIsOfNowAndForUs");
  }

  static Page profileRefusesSetting() {
    return new Page(
        "profile_refuses_setting",
        Area.CLIENT,
        new Headline("{field} is not as the profile {profile} has it: {why} ({clause})."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("profile", "Text", true), new Parameter("why", "Text", true), new Parameter("clause", "Text", true)),
        Map.of("en", "The settings of the application do not go together.", "ja", "アプリケーションの設定が互いに合っていません。"),
        "A client with `profile` promises to keep to all of that profile, so what is registered of it must not contradict any clause. All that does is named at once.",
        "Give the field the value in the message, or leave it out where the profile has one value only: it is set then. With `profile` set to `none` nothing of this counts.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Bank\", \"profile\": \"fapi2_security\", \"token_endpoint_auth_method\": \"private_key_jwt\", \"dpop_bound_access_tokens\": true, \"require_pkce\": false, \"jwks\": \"{\\\"keys\\\":[{\\\"kty\\\":\\\"EC\\\",\\\"crv\\\":\\\"P-256\\\",\\\"kid\\\":\\\"1\\\",\\\"x\\\":\\\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\\\",\\\"y\\\":\\\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\\\"}]}\"}\n```");
  }

  static Page redirectUriMalformed() {
    return new Page(
        "redirect_uri_malformed",
        Area.CLIENT,
        new Headline("The field {field} has a redirect URI that cannot be registered: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be registered.", "ja", "このアドレスは登録できません。"),
        "Whoever answers at a redirect URI gets the codes of everyone who signs in, so only addresses that can be told apart safely are taken (RFC 6749, section 3.1.2; RFC 8252, sections 7 and 8.3).",
        "Register `https://…`, `http://127.0.0.1/…` for an application on a desktop, or `com.example.app:/…` for one on a phone.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"http://shop.example/back\"]}\n```");
  }

  static Page refreshNeedsCode() {
    return new Page(
        "refresh_needs_code",
        Area.CLIENT,
        new Headline("The field {field} has refresh_token without authorization_code or the device grant."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true)),
        Map.of("en", "These grant types do not fit together.", "ja", "このグラントタイプの組み合わせは使えません。"),
        "Refresh tokens come of sign-ins; a client that acts for itself asks for a new access token instead (RFC 6749, section 4.4.3).",
        "Add `authorization_code` or `urn:ietf:params:oauth:grant-type:device_code`, or leave `refresh_token` out.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"refresh_token\"]}\n```");
  }

  static Page registrationAccessTokenWrong() {
    return new Page(
        "registration_access_token_wrong",
        Area.CLIENT,
        new Headline("This token does not manage client {client}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application's registration was not changed. Please tell its developer.", "ja", "アプリケーションの登録は変更されていません。アプリケーションの開発者にお知らせください。"),
        "A client reads, replaces and removes its registration with the registration access token that came with it (RFC 7592, section 2). Each update hands out another and ends the one before; a client that was removed has none.",
        "Use the `registration_access_token` of the latest answer. If it is lost, the tenant's administrators change the client with the Admin API.",
        "```http\nGET /oauth2/register/nobody\nAuthorization: Bearer rat_nobody\n```");
  }

  static Page registrationDemandStands() {
    return new Page(
        "registration_demand_stands",
        Area.CLIENT,
        new Headline("{field} is true for this client, and a client cannot lift that itself."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true)),
        Map.of("en", "The application's registration was not changed. Please tell its developer.", "ja", "アプリケーションの登録は変更されませんでした。アプリケーションの開発者にお知らせください。"),
        "A client that replaces its registration (RFC 7592, section 2.2) may hold itself to more, and never to less: what is demanded of it may be an administrator's demand, and whoever stole its registration access token could lift it.",
        "Leave the member out or send `true`. To lift it, an administrator sends `false` to `PATCH /api/admin/clients/{id}`.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"open\": true}\n```\n\n```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"], \"dpop_bound_access_tokens\": true}\n```\n\n```http\nPUT /oauth2/register/{2.client_id}\nAuthorization: Bearer {2.registration_access_token}\nContent-Type: application/json\n\n{\"client_id\": \"{2.client_id}\", \"redirect_uris\": [\"https://shop.example/back\"], \"dpop_bound_access_tokens\": false}\n```");
  }

  static Page registrationHostMalformed() {
    return new Page(
        "registration_host_malformed",
        Area.CLIENT,
        new Headline("The field {field} has \"{value}\", which is no host[; most likely meant: {likely}]."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("value", "Text", true), new Parameter("likely", "Text", true)),
        Map.of("en", "This is not a host, such as example.com.", "ja", "ホスト名の形式が正しくありません（例: example.com）。"),
        "A policy compares hosts of addresses with this text, so it stands there as a host stands in an address: in lower case, without scheme, port and path. Any other text would match nothing, and every client would be refused.",
        "Send `shop.example` for one host, or `*.shop.example` for all below it.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"hosts\": [\"https://Shop.example/app\"]}\n```");
  }

  static Page registrationRedirectUriRefused() {
    return new Page(
        "registration_redirect_uri_refused",
        Area.CLIENT,
        new Headline("Redirect URIs cannot be registered: {text}[ Passed over, since nobody knows them: {unknown}.]"),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_redirect_uri"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("text", "Text", true), new Parameter("unknown", "Text", true)),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "People are sent to these addresses with what opens their account, so each must be absolute, without a fragment, and `https` except on the machine itself (RFC 6749, section 3.1.2; RFC 8252). A tenant may narrow the hosts.",
        "Mend the addresses that are named.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"open\": true}\n```\n\n```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"http://shop.example/back\"]}\n```");
  }

  static Page registrationSecretWrong() {
    return new Page(
        "registration_secret_wrong",
        Area.CLIENT,
        new Headline("{field} is not a secret of client {client}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("client", "Id", true)),
        Map.of("en", "The application's registration was not changed. Please tell its developer.", "ja", "アプリケーションの登録は変更されませんでした。アプリケーションの開発者にお知らせください。"),
        "A client that replaces its registration may bring its secret along, and it must be the one that it has (RFC 7592, section 2.2): a client does not choose its secret.",
        "Leave `client_secret` out, or send the one that came with the registration. If it is lost, an administrator replaces it: `POST /api/admin/clients/{id}/secret`.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"open\": true}\n```\n\n```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"]}\n```\n\n```http\nPUT /oauth2/register/{2.client_id}\nAuthorization: Bearer {2.registration_access_token}\nContent-Type: application/json\n\n{\"client_id\": \"{2.client_id}\", \"client_secret\": \"mine\", \"redirect_uris\": [\"https://shop.example/back\"]}\n```");
  }

  static Page requestObjectAlgConflict() {
    return new Page(
        "request_object_alg_conflict",
        Area.CLIENT,
        new Headline("The field {field} is none, and require_signed_request_object asks for a signature."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true)),
        Map.of("en", "These two settings do not fit together.", "ja", "この二つの設定は同時に指定できません。"),
        "The one says that request objects come unsigned, the other that only signed ones count.",
        "Name the algorithm that signs the client's request objects, or leave one of the two settings out.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"require_signed_request_object\": true, \"request_object_signing_alg\": \"none\"}\n```");
  }

  static Page requestObjectEncryptionUnsupported() {
    return new Page(
        "request_object_encryption_unsupported",
        Area.CLIENT,
        new Headline("{field} cannot be \"{value}\": request objects are not encrypted to this server."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("value", "Text", true)),
        Map.of("en", "The settings of the application are not possible here.", "ja", "このアプリケーションの設定はここでは使用できません。"),
        "`request_object_encryption_alg` and `request_object_encryption_enc` say how a client may encrypt its request objects (OpenID Connect Registration 1.0, section 2). This server has no key for that, as its discovery document says by naming none, and to take the member would promise what cannot be kept.",
        "Leave it out. A request that nobody between may read is pushed to `/oauth2/par` (RFC 9126).",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"request_object_encryption_alg\": \"RSA-OAEP-256\"}\n```");
  }

  static Page responseTypeNeedsGrant() {
    return new Page(
        "response_type_needs_grant",
        Area.CLIENT,
        new Headline("The response type \"{type}\" in {field} needs the grant type {grant}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("type", "Text", true), new Parameter("grant", "Text", true)),
        Map.of("en", "These response types and grant types do not fit together.", "ja", "レスポンスタイプとグラントタイプの組み合わせが正しくありません。"),
        "What comes through the browser besides a code is the grant `implicit`, and a code is `authorization_code` (OpenID Connect Registration 1.0, section 2: the types correspond). Saying it twice keeps tokens out of browsers where somebody only meant to add a type.",
        "Add the grant type to `grant_types`, or leave the response type out.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"response_types\": [\"code id_token\"]}\n```");
  }

  static Page scopeNameMalformed() {
    return new Page(
        "scope_name_malformed",
        Area.CLIENT,
        new Headline("\"{scope}\" cannot be the name of a scope."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("scope", "Text", true)),
        Map.of("en", "This name cannot be used.", "ja", "この名前は使用できません。"),
        "A scope is printable ASCII without spaces, quotation marks and backslashes (RFC 6749, section 3.3), since scopes are sent in one parameter, separated by spaces.",
        "Use a name such as `orders:read`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"scopes\": [\"two words\"]}\n```");
  }

  static Page sectorDocumentWrong() {
    return new Page(
        "sector_document_wrong",
        Area.CLIENT,
        new Headline("{field} cannot be used: the document at {address} does not let the client in ({reason})."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("address", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The application's settings contain an address that cannot be used.", "ja", "アプリケーションの設定に使用できないアドレスがあります。"),
        "Clients of one sector know people by the same names. So the host of the sector says itself who belongs to it: at the address stands a JSON array of all redirect URIs of its clients (OpenID Connect Registration 1.0, section 5). It is read when a client is registered or changed.",
        "Put every redirect URI of the client into the array at that address, written exactly as in the registration, and try again. If the reason is a code that begins with `outbound_`, the document could not be had: the page of that code says what it means, and the look-up of the request has the status or the failure itself.",
        "@test candor.proof.flow.ClaimsTest.aSectorSaysItselfWhoBelongsToIt");
  }

  static Page sectorUnclear() {
    return new Page(
        "sector_unclear",
        Area.CLIENT,
        new Headline("The names of people cannot be made pairwise: the redirect URIs have several hosts or none ({hosts}), and nothing says which sector counts."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("hosts", "Texts", true)),
        Map.of("en", "The application's settings are incomplete.", "ja", "アプリケーションの設定が不完全です。"),
        "A pairwise client knows people by names that only clients of its sector know. The sector is the host of the redirect URIs; with several hosts, or an application on a device that has none, the client must name one (OpenID Connect Core 1.0, section 8.1).",
        "Set `sector_identifier_uri`, or keep redirect URIs of one host, or set `subject_type` to `public`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://a.example/back\", \"https://b.example/back\"], \"subject_type\": \"pairwise\"}\n```");
  }

  static Page sectorUriMalformed() {
    return new Page(
        "sector_uri_malformed",
        Area.CLIENT,
        new Headline("The sector identifier URI is no https address with a host."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true)),
        Map.of("en", "The application's settings contain an address that cannot be used.", "ja", "アプリケーションの設定に使用できないアドレスがあります。"),
        "The host of this address is the sector in which people have one name for all clients (OpenID Connect Core 1.0, section 8.1). So it must have one, and only `https` proves whose it is.",
        "Send an absolute `https` address, or an empty text for none.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://a.example/back\"], \"sector_identifier_uri\": \"a.example/uris\"}\n```");
  }

  static Page softwareStatementInvalid() {
    return new Page(
        "software_statement_invalid",
        Area.CLIENT,
        new Headline("The software statement cannot be believed: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_software_statement"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "A software statement is a JWT by somebody who vouches for the software, signed with ES256, RS256, PS256 or EdDSA by a key of theirs (RFC 7591, section 2.3).",
        "Ask whoever issued the statement for a new one, and send it whole.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"open\": true}\n```\n\n```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"], \"software_statement\": \"a.b.c\"}\n```");
  }

  static Page softwareStatementUnapproved() {
    return new Page(
        "software_statement_unapproved",
        Area.CLIENT,
        new Headline("Nobody here believes software statements of {issuer}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unapproved_software_statement"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("issuer", "Text", true)),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "The tenant names the issuers whose statements count, with where their keys stand (RFC 7591, section 3.2.2).",
        "Let the tenant's administrators add the issuer to `software_issuers` with `PUT /api/admin/registration-policy`, or leave the statement out.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"open\": true}\n```\n\n```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"], \"software_statement\": \"eyJhbGciOiAiRVMyNTYifQ.eyJpc3MiOiAiaHR0cHM6Ly92b3VjaC5leGFtcGxlIn0.AAAA\"}\n```");
  }
}
