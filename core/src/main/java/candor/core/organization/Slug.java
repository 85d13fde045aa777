package candor.core.organization;

import candor.errors.Errors;
import candor.errors.Problem;
import java.util.Set;

/// A name that stands in links: 3 to 50 characters of `a-z`, `0-9`, `-` and `_`.
public record Slug(String value) {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 50;

  /// Words that stand for parts of the product in host names and links.
  private static final Set<String> RESERVED =
      Set.of(
          "api", "www", "mail", "ftp", "admin", "root", "support", "help", "docs", "blog", "news",
          "status", "health", "ping", "cdn", "assets", "static");

  /// The slug in a field of a request.
  ///
  /// @throws Problem `field_missing`, `slug_format_wrong`
  public static Slug in(String field, String text) {
    if (text.isEmpty()) {
      throw Errors.fieldMissing(field);
    }
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      throw Errors.slugFormatWrong(field, "it has not 3 to 50 characters");
    }
    boolean plain =
        text.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
    if (!plain) {
      throw Errors.slugFormatWrong(field, "it has a character other than a-z, 0-9, - and _");
    }
    return new Slug(text);
  }

  /// The slug of an organization in a field of a request.
  ///
  /// @throws Problem `field_missing`, `slug_format_wrong`, `slug_reserved`
  public static Slug ofOrganization(String field, String text) {
    Slug slug = in(field, text);
    if (RESERVED.contains(text)) {
      throw Errors.slugReserved(field, text);
    }
    return slug;
  }
}
