// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area grant.
final class GrantPages {
  private GrantPages() {}

  static Page grantTypeUnsupported() {
    return new Page(
        "grant_type_unsupported",
        Area.GRANT,
        new Headline("The grant type \"{grantType}\" is not supported.[ Did you mean \"{suggestion}\"?]"),
        400,
        400,
        Map.of(Dialect.OAUTH, "unsupported_grant_type"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("grantType", "Text", true), new Parameter("suggestion", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `grant_type` parameter names a way to get a token that this server does not offer. The ones it offers stand in its discovery document under `grant_types_supported`.",
        "Check the spelling, and the discovery document.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credential\n```");
  }

  static Page resourceUnknown() {
    return new Page(
        "resource_unknown",
        Area.GRANT,
        new Headline("\"{resource}\" is not the audience of an API service in this tenant."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_target"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("resource", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `resource` parameter (RFC 8707) says for which API the token shall be. It must equal the audience of an API service, character by character, or the issuer of this tenant.",
        "Compare it with the `audience` of the API service; a slash at the end makes a difference.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&resource=https%3A%2F%2Fnowhere.example%2F\n```");
  }

  static Page scopeMalformed() {
    return new Page(
        "scope_malformed",
        Area.GRANT,
        new Headline("The scope parameter cannot be read from character {position} on."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("position", "Number", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Scopes are separated by single spaces and made of printable ASCII without the quotation mark and the backslash (RFC 6749, section 3.3). At most 100 may be asked for at once.",
        "Send scopes such as `users:read users:write`, form-encoded.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=%22x%22\n```");
  }

  static Page scopeNotAllowed() {
    return new Page(
        "scope_not_allowed",
        Area.GRANT,
        new Headline("Client {client} may not ask for the scope {scopes}. It may ask for: {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("scopes", "Texts", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client's registration lists the scopes it may ask for. Scopes that exist and are not in the list are refused like scopes that do not exist.",
        "Ask for fewer scopes, or add the missing ones to the client. A request without `scope` gets all that the client may have.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=planets:move\n```");
  }
}
