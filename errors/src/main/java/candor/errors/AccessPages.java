// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area access.
final class AccessPages {
  private AccessPages() {}

  static Page baseUrlMalformed() {
    return new Page(
        "base_url_malformed",
        Area.ACCESS,
        new Headline("The base URL \"{url}\" cannot be used: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("url", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be used for an API.", "ja", "このアドレスはAPIのベースURLとして使用できません。"),
        "A base URL is compared with the URL of every call, so it has one exact form: http or https, a host, perhaps a port, and a path without a slash at its end, empty segments, dot segments or a backslash. It has no query and no fragment, and at most 256 characters.",
        "Send the part that every call to the API begins with, such as `https://api.example.com/v1`.",
        "```http\nPOST /api/admin/api-services\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Dots\", \"base_urls\": [\"https://api.example.com/a/../b\"]}\n```");
  }

  static Page pathPatternMalformed() {
    return new Page(
        "path_pattern_malformed",
        Area.ACCESS,
        new Headline("The path pattern \"{pattern}\" cannot be used: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("pattern", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This path cannot be used for an operation.", "ja", "このパスは操作のパスとして使用できません。"),
        "A pattern begins with a slash and is compared with the decoded path below the base URL. In a pattern of type PARAMETER `*` stands for any characters but a slash, `**` at the end for the rest of the path, and `{name}` for one whole segment; a backslash takes the meaning away from the sign behind it. A path of type EXACT is taken as it is.",
        "Write the pattern in that form, for example `/users/{id}/orders`.",
        "```http\nPOST /api/admin/api-services/{api.id}/operations\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Broken\", \"paths\": [{\"type\": \"PARAMETER\", \"pattern\": \"/a{b}\"}]}\n```");
  }
}
