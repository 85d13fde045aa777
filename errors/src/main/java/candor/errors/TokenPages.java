// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area token.
final class TokenPages {
  private TokenPages() {}

  static Page bearerTokenMissing() {
    return new Page(
        "bearer_token_missing",
        Area.TOKEN,
        new Headline("Missing or invalid Authorization header"),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.GATEWAY, "ACCESS_FAILED"),
        Map.of(Dialect.ADMIN, new Headline("Authentication token is invalid or expired")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Please sign in.", "ja", "サインインしてください。"),
        "This endpoint needs an access token. The request has no `Authorization` header, or the header does not begin with `Bearer` and a space.",
        "Send `Authorization: Bearer` followed by an access token. Proxies often drop this header: check what arrives.",
        "```http\nGET /api/admin/users\n```");
  }

  static Page bearerTokenRepeated() {
    return new Page(
        "bearer_token_repeated",
        Area.TOKEN,
        new Headline("The request has more than one Authorization header"),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.GATEWAY, "ACCESS_FAILED"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A request carries one access token in one header (RFC 6750, section 2.1). With two, the gateway, Candor and the API might each look at another one.",
        "Send one `Authorization` header. Look for a proxy that adds its own to that of the client.",
        "@test SidebandTest.twoAuthorizationHeadersAreRefused\nThe sideband call itself is answered with 200; the refusal is what its `response` tells the gateway to answer.");
  }

  static Page insufficientScope() {
    return new Page(
        "insufficient_scope",
        Area.TOKEN,
        new Headline("The access token has not the scope {required}.[ It has: {found}.]"),
        403,
        403,
        Map.of(Dialect.OAUTH, "insufficient_scope", Dialect.ADMIN, "insufficient_scope", Dialect.PLATFORM, "FORBIDDEN", Dialect.GATEWAY, "ACCESS_FAILED"),
        Map.of(Dialect.ADMIN, new Headline("Required scope is missing")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("required", "Text", true), new Parameter("found", "Texts", true)),
        Map.of("en", "You are not allowed to do this.", "ja", "この操作を行う権限がありません。"),
        "Each operation needs a scope. The token is genuine and does not carry this one: its client was not given it, or the token was asked for with fewer.",
        "Ask for a token with the missing scope. If that is refused, add the scope to the client first.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=users:read\n```\n\n```http\nPOST /api/admin/users\nAuthorization: Bearer {1.access_token}\nContent-Type: application/json\n\n{\"email\": \"new@example.com\"}\n```");
  }

  static Page tokenAudienceWrong() {
    return new Page(
        "token_audience_wrong",
        Area.TOKEN,
        new Headline("The access token is for {found} and not for {expected}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.PLATFORM, "JWT_ERROR"),
        Map.of(Dialect.OAUTH, new Headline("Invalid audience"), Dialect.ADMIN, new Headline("Authentication token is invalid or expired"), Dialect.PLATFORM, new Headline("Invalid token")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("found", "Texts", true), new Parameter("expected", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token names the API it is for in its `aud` claim (RFC 9068, section 4), so that one API cannot use on another what it was sent. This one is for another API.",
        "Ask for a token with `resource` set to the expected audience, or without `resource` for the APIs of this server.",
        "```http\nGET /api/admin/users\nAuthorization: Bearer {api_token}\n```");
  }

  static Page tokenBoundSentAsBearer() {
    return new Page(
        "token_bound_sent_as_bearer",
        Area.TOKEN,
        new Headline("The access token is bound to the key {key}, and was sent as if whoever has it may use it."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("key", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token that is bound to a key opens nothing without a proof (RFC 9449, section 7.2). It was sent as `Authorization: Bearer`.",
        "Send `Authorization: DPoP` followed by the token, and a `DPoP` header with a proof. A client that cannot do so must not ask for its tokens with a proof.",
        "@test DpopTest.aBoundTokenIsNoBearerToken");
  }

  static Page tokenCertificateWrong() {
    return new Page(
        "token_certificate_wrong",
        Area.TOKEN,
        new Headline("The access token is bound to the certificate {expected}, and the connection has {received}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "The claim `cnf` of the token names the SHA-256 of the certificate with which it was asked for (RFC 8705, section 3). The connection has another one, or none.",
        "Connect with the certificate with which the token was asked for. After its renewal, ask for a new token. Behind a proxy, see that it hands the certificate on (`proxies.certificate_header`).",
        "@test CertificateTest.aBoundTokenNeedsItsCertificate");
  }

  static Page tokenExpired() {
    return new Page(
        "token_expired",
        Area.TOKEN,
        new Headline("Token expired"),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "token_expired", Dialect.PLATFORM, "TOKEN_EXPIRED"),
        Map.of(Dialect.ADMIN, new Headline("Token has expired")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("token", "Text", true), new Parameter("client", "Id", true), new Parameter("subject", "Text", true)),
        Map.of("en", "Your session has expired. Please sign in again.", "ja", "セッションの有効期限が切れました。もう一度サインインしてください。"),
        "Access tokens live for a short time on purpose, so that a stolen one is soon worthless. The time of this one is over; a clock that runs behind makes it seem otherwise.",
        "Use the refresh token, or ask for a new token with the client's credentials. Renew a little before `expires_in` is over.",
        "@clock +PT25H\n\n```http\nGET /api/admin/users\nAuthorization: Bearer {admin}\n```");
  }

  static Page tokenIssuerWrong() {
    return new Page(
        "token_issuer_wrong",
        Area.TOKEN,
        new Headline("The access token was issued by \"{found}\" and not by \"{expected}\"."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.PLATFORM, "JWT_ERROR"),
        Map.of(Dialect.ADMIN, new Headline("Authentication token is invalid or expired"), Dialect.PLATFORM, new Headline("Invalid token")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("found", "Text", true), new Parameter("expected", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token counts only where it was issued. Its `iss` claim names another issuer, for example the same server under another host name.",
        "Use one host name for the whole tenant: in the client's issuer setting, in the browser and behind the proxy.",
        "```http\nGET /api/admin/users\nHost: 127.0.0.1\nAuthorization: Bearer {admin.other_issuer}\n```");
  }

  static Page tokenKeyUnknown() {
    return new Page(
        "token_key_unknown",
        Area.TOKEN,
        new Headline("The access token is signed by the key \"{kid}\", which this tenant does not have."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.PLATFORM, "JWT_ERROR"),
        Map.of(Dialect.ADMIN, new Headline("Authentication token is invalid or expired"), Dialect.PLATFORM, new Headline("Invalid token")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("kid", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "The token comes from another issuer or another tenant, or its key was retired longer ago than tokens live.",
        "Get a token from this tenant: the `issuer` of its discovery document says which one.",
        "```http\nGET /api/admin/users\nAuthorization: Bearer {admin.foreign}\n```");
  }

  static Page tokenKeyWrong() {
    return new Page(
        "token_key_wrong",
        Area.TOKEN,
        new Headline("The access token is bound to the key {expected}, and the DPoP proof is by {received}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "The claim `cnf` of the token names the key that must sign the proof (RFC 9449, section 6). Somebody else's proof does not help: the token may be stolen.",
        "Sign the proof with the key with which the token was asked for. A client with several keys keeps each token with its key.",
        "@test DpopTest.aTokenNeedsItsOwnKey");
  }

  static Page tokenMalformed() {
    return new Page(
        "token_malformed",
        Area.TOKEN,
        new Headline("The access token cannot be read as a token of this server."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.PLATFORM, "JWT_ERROR"),
        Map.of(Dialect.ADMIN, new Headline("Authentication token is invalid or expired"), Dialect.PLATFORM, new Headline("Invalid token")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "What was sent is not a signed JWT of the type `at+jwt`, or it was cut, quoted or changed on the way. ID tokens and refresh tokens are not access tokens.",
        "Send the `access_token` of the token response as it is. Get a new one if in doubt.",
        "```http\nGET /api/admin/users\nAuthorization: Bearer nonsense\n```");
  }

  static Page tokenNonceNeeded() {
    return new Page(
        "token_nonce_needed",
        Area.TOKEN,
        new Headline("The DPoP proof needs a nonce of this server: {reason}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "use_dpop_nonce", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true), new Parameter("nonce", "Text", false)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A nonce of this server shows that a proof was made just now and not in advance (RFC 9449, section 8). The client asks for that by its setting `require_dpop_nonce`; a nonce that is sent anyway must be ours and at most five minutes old.",
        "Take the value of the header `DPoP-Nonce` of this answer into the claim `nonce` of a new proof, and send the request again. Libraries do so by themselves.",
        "@test DpopTest.aNonceIsAskedForAndTakenAtAnApi");
  }

  static Page tokenNotBound() {
    return new Page(
        "token_not_bound",
        Area.TOKEN,
        new Headline("The access token is not bound to a key, and was sent as if it were."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token under the scheme `DPoP` must be bound to the key of the proof (RFC 9449, section 7.1). This one is not: it was asked for without a proof.",
        "Send it as `Authorization: Bearer`, or ask for a new token with a DPoP proof at the token endpoint.",
        "@test DpopTest.aBearerTokenIsNotSentAsBound");
  }

  static Page tokenNotYetValid() {
    return new Page(
        "token_not_yet_valid",
        Area.TOKEN,
        new Headline("The access token counts from {notBefore}, in {early} seconds; {skew} are let pass."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.PLATFORM, "JWT_ERROR"),
        Map.of(Dialect.ADMIN, new Headline("Authentication token is invalid or expired"), Dialect.PLATFORM, new Headline("Invalid token")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("notBefore", "Instant", true), new Parameter("early", "Number", true), new Parameter("skew", "Number", true)),
        Map.of("en", "Please try again in a moment.", "ja", "しばらくしてからもう一度お試しください。"),
        "The `nbf` of the token lies ahead. Tokens are made by this server, so two of its nodes have clocks that are that far apart, or the one that made it was set back since.",
        "Set the clocks of all nodes by NTP. Until then ask for a new token.",
        "```http\nGET /api/admin/users\nAuthorization: Bearer {admin.future}\n```");
  }

  static Page tokenOfAnotherClient() {
    return new Page(
        "token_of_another_client",
        Area.TOKEN,
        new Headline("The token was not issued to client {client}, so it cannot revoke it."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application could not sign out.", "ja", "サインアウトできませんでした。"),
        "A client may revoke the tokens that were issued to it (RFC 7009, section 2.1). This one was issued to another client.",
        "Authenticate as the client that got the token. Administrators end other clients' tokens by disabling the client.",
        "```http\nPOST /oauth2/revoke\nAuthorization: Basic {machine.basic}\nContent-Type: application/x-www-form-urlencoded\n\ntoken={admin}\n```");
  }

  static Page tokenProofClaimWrong() {
    return new Page(
        "token_proof_claim_wrong",
        Area.TOKEN,
        new Headline("The DPoP proof is for another request: {claim} is \"{received}\", expected is \"{expected}\"."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("claim", "Text", true), new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token that is bound to a key is shown with a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 7). Method, address and token stand in it, so that a proof that somebody saw opens nothing else (section 4.3).",
        "Make a new proof for each request: `htm` is its method, `htu` its address without query and fragment as this server is called from outside, `ath` the base64url of the SHA-256 of the access token. Behind a proxy, compare the address with the issuer.",
        "@test DpopTest.aProofForAnotherRequestIsRefusedAtAnApi");
  }

  static Page tokenProofMalformed() {
    return new Page(
        "token_proof_malformed",
        Area.TOKEN,
        new Headline("The DPoP proof cannot be used: {reason}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token that is bound to a key is shown with a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 7). This one has not the form that section 4.2 gives it, or its signature is not by the key that its header brings along.",
        "Send one `DPoP` header with a JWT of the type `dpop+jwt`: in its header `alg` (ES256, RS256, PS256, EdDSA) and the public key as `jwk`, in its claims `jti`, `htm`, `htu` and `iat`. A private key must never stand in it.",
        "@test DpopTest.aProofWithoutItsFormIsRefusedAtAnApi");
  }

  static Page tokenProofReused() {
    return new Page(
        "token_proof_reused",
        Area.TOKEN,
        new Headline("The DPoP proof with the jti {jti} was used before."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("jti", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token that is bound to a key is shown with a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 7). Each counts once: whoever saw it pass by must not be able to use it again (section 11.1).",
        "Make a new proof with a new `jti` for each request, also where a request is sent again.",
        "@test DpopTest.aProofThatCameBeforeIsRefusedAtAnApi");
  }

  static Page tokenProofTimeWrong() {
    return new Page(
        "token_proof_time_wrong",
        Area.TOKEN,
        new Headline("The DPoP proof was made {seconds} seconds {direction}. Allowed are {allowed}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_dpop_proof", Dialect.ADMIN, "unauthorized"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("seconds", "Number", true), new Parameter("direction", "Text", true), new Parameter("allowed", "Number", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A token that is bound to a key is shown with a DPoP proof: a JWT signed by that key for this one request (RFC 9449, section 7). Its `iat` may be a minute from this server's time, so that proofs need not be remembered for long (section 11.1).",
        "Make a new proof for each request, just before it is sent. If it is new, one of the two clocks is wrong: compare yours with a time server.",
        "@test DpopTest.aProofOfAnotherTimeIsRefusedAtAnApi");
  }

  static Page tokenRevoked() {
    return new Page(
        "token_revoked",
        Area.TOKEN,
        new Headline("Token has been revoked"),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "token_revoked", Dialect.PLATFORM, "UNAUTHORIZED"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("revokedAt", "Instant", true), new Parameter("token", "Text", true), new Parameter("client", "Id", true), new Parameter("subject", "Text", true)),
        Map.of("en", "You have been signed out. Please sign in again.", "ja", "サインアウトされました。もう一度サインインしてください。"),
        "The token was revoked before its time was over: by its client, by an administrator, or because the session or user behind it was ended.",
        "Get a new token. Who revoked this one, `GET /api/admin/audit-events?kind=token&target=ID` says.",
        "```http\nPOST /oauth2/revoke\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ntoken={admin}\n```\n\n```http\nGET /api/admin/users\nAuthorization: Bearer {admin}\n```");
  }

  static Page tokenSignatureWrong() {
    return new Page(
        "token_signature_wrong",
        Area.TOKEN,
        new Headline("The signature of the access token does not verify with the key {kid}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.PLATFORM, "JWT_ERROR"),
        Map.of(Dialect.ADMIN, new Headline("Authentication token is invalid or expired"), Dialect.PLATFORM, new Headline("Invalid token")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("kid", "Text", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "The token names one of our keys and its signature does not fit: it was changed after it was issued, or somebody made it up.",
        "Get a new token. If it happens often, look for a proxy that rewrites headers, and for an attack.",
        "```http\nGET /api/admin/users\nAuthorization: Bearer {admin.tampered}\n```");
  }

  static Page tokenTypeHintUnknown() {
    return new Page(
        "token_type_hint_unknown",
        Area.TOKEN,
        new Headline("Tokens of the type \"{hint}\" are not known here and cannot be revoked."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unsupported_token_type"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("hint", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The hint names a kind of token that is registered for other servers and that this one never issues, and the token sent is none of ours (RFC 7009, section 2.2.1). A hint that is registered nowhere is ignored.",
        "Send the token to the server that issued it. If it is a token of this server, leave the hint out: it only saves a look-up.",
        "```http\nPOST /oauth2/revoke\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ntoken=x&token_type_hint=pct\n```");
  }
}
