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

  static Page tokenNotYetValid() {
    return new Page(
        "token_not_yet_valid",
        Area.TOKEN,
        new Headline("The access token is not valid before {notBefore}."),
        401,
        401,
        Map.of(Dialect.OAUTH, "invalid_token", Dialect.ADMIN, "unauthorized", Dialect.PLATFORM, "JWT_ERROR"),
        Map.of(Dialect.ADMIN, new Headline("Authentication token is invalid or expired"), Dialect.PLATFORM, new Headline("Invalid token")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("notBefore", "Instant", true)),
        Map.of("en", "Please try again in a moment.", "ja", "しばらくしてからもう一度お試しください。"),
        "The token says that it begins to count later than now. The clock of whoever issued it runs ahead of ours by more than 30 seconds.",
        "Set both clocks by NTP.",
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
        "Get a new token. Who revoked this one stands in the database, in the table `audit_event`.",
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
