package candor.core.tenant;

import candor.errors.Errors;
import java.nio.charset.StandardCharsets;

/// The picture of a tenant. What it is, its own bytes say: a browser that believed a sender could
/// be given a page in place of a picture.
///
/// @param version a digest of it, which its address carries
@SuppressWarnings("ArrayRecordComponent") // Nobody compares pictures.
public record Logo(String mediaType, byte[] image, String version) {
  private static final int MOST_BYTES = 64 * 1024;

  /// The media type of a picture.
  ///
  /// @throws candor.errors.Problem `logo_unusable`
  public static String mediaType(String field, byte[] image) {
    if (image.length > MOST_BYTES) {
      throw Errors.logoUnusable(
          field, "it has " + image.length + " bytes, and " + MOST_BYTES + " is the most");
    }
    // Not SVG: it can carry scripts and call other servers.
    String head = new String(image, 0, Math.min(image.length, 12), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return "image/png";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    throw Errors.logoUnusable(field, "its bytes are those of no PNG, JPEG or WebP");
  }
}
