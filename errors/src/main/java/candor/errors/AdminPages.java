// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area admin.
final class AdminPages {
  private AdminPages() {}

  static Page colorContrastLow() {
    return new Page(
        "color_contrast_low",
        Area.ADMIN,
        new Headline("The field {field} has {color}, whose contrast with {pages} pages is {ratio}:1 and must be at least 4.5:1."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("color", "Text", true), new Parameter("pages", "Text", true), new Parameter("ratio", "Text", true)),
        Map.of("en", "This colour is hard to read.", "ja", "この色は読みにくいため使用できません。"),
        "Text in the colour stands on the page, and text of the page stands on the colour. Below 4.5:1 many people cannot read it (WCAG 2.2, success criterion 1.4.3). It is measured on light and on dark pages, since people choose which they see; no colour is good on both, and so there are two.",
        "Take a darker shade of the colour for `brand_color`, and a lighter one for `brand_dark_color`.",
        "```http\nPATCH /api/admin/tenant\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"brand_color\": \"#5fd1c3\", \"brand_dark_color\": \"#5fd1c3\"}\n```");
  }

  static Page colorMalformed() {
    return new Page(
        "color_malformed",
        Area.ADMIN,
        new Headline("The field {field} has \"{color}\", which is no colour."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("color", "Text", true)),
        Map.of("en", "This colour cannot be used.", "ja", "この色は使用できません。"),
        "A colour is written as a number sign and six hexadecimal digits. Names of colours and other notations are not taken: they would go into a stylesheet, where more than a colour can be written.",
        "Write it like `#0f766e`.",
        "```http\nPATCH /api/admin/tenant\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"brand_color\": \"teal\", \"brand_dark_color\": \"#5fd1c3\"}\n```");
  }

  static Page failureNotFound() {
    return new Page(
        "failure_not_found",
        Area.ADMIN,
        new Headline("No failure is recorded under the request id \"{requestId}\" in this tenant."),
        404,
        404,
        Map.of(Dialect.ADMIN, "not_found"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("requestId", "Text", true)),
        Map.of("en", "There is nothing recorded under this number.", "ja", "この番号の記録はありません。"),
        "Only refused requests are recorded, each in the tenant it was sent to, for 30 days. Where one source makes very many failures of one kind, some are only counted.",
        "Compare the id with the `X-Request-ID` header or the `request_id` of the refused answer, and ask at the host name that the request was sent to.",
        "```http\nGET /api/admin/failures/req_nothing_here\nAuthorization: Bearer {admin}\n```");
  }

  static Page logoUnusable() {
    return new Page(
        "logo_unusable",
        Area.ADMIN,
        new Headline("The field {field} is no picture that can be shown: {reason}."),
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
        Map.of("en", "This picture cannot be used.", "ja", "この画像は使用できません。"),
        "The picture is kept here and sent to every browser that opens a page. So it must be small, and of a kind that is nothing but a picture: PNG, JPEG or WebP, told by its own bytes. SVG is not taken, since it can carry scripts.",
        "Save it as PNG or WebP with at most 65536 bytes, and send its bytes in Base64: `base64 -w0 logo.png`.",
        "```http\nPUT /api/admin/tenant/logo\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"image\": \"PHN2Zy8+\"}\n```");
  }

  static Page originMalformed() {
    return new Page(
        "origin_malformed",
        Area.ADMIN,
        new Headline("The field {field} has \"{origin}\", which is no origin of web pages: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("origin", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be used.", "ja", "このアドレスは使用できません。"),
        "Browsers name the pages behind a request by their origin: scheme, host and port, without a path and without a slash at the end (RFC 6454, section 6.2). What is written in another way would never be met, and would look as if it let a page in.",
        "Write each origin as the browser sends it in the header `Origin`: `https://app.example.com`, or `http://localhost:5173` for a page on your own machine.",
        "```http\nPATCH /api/admin/tenant\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"allowed_origins\": [\"https://app.example.com/\"]}\n```");
  }

  static Page scopeBeyondCaller() {
    return new Page(
        "scope_beyond_caller",
        Area.ADMIN,
        new Headline("You cannot give a client the scopes {scopes}: your own token does not have them."),
        403,
        403,
        Map.of(Dialect.ADMIN, "forbidden"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("scopes", "Texts", true)),
        Map.of("en", "You are not allowed to do this.", "ja", "この操作を行う権限がありません。"),
        "Scopes of the Admin API are rights over this tenant. Whoever could give away more than they hold could give it to themselves.",
        "Ask an administrator who holds these scopes, or leave them out.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=clients:write\n```\n\n```http\nPOST /api/admin/clients\nAuthorization: Bearer {1.access_token}\nContent-Type: application/json\n\n{\"name\": \"x\", \"scopes\": [\"users:write\"]}\n```");
  }
}
