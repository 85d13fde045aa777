package candor.server.catalog;

import candor.core.tenant.Colors;
import candor.errors.Errors;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A stylesheet of two colours, which its address carries: pages have no style of their own, so
/// that nothing in them is ever taken for one (CSP).
final class Accent {
  static final String PATH = "/assets/accent.css";

  private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{6}");

  private Accent() {}

  /// Where pages find colours; empty for the usual ones.
  static String address(Colors colors) {
    return colors.usual()
        ? ""
        : PATH + "?light=" + colors.light().substring(1) + "&dark=" + colors.dark().substring(1);
  }

  static Reply reply(Request request) {
    String css =
        """
        :root { --accent: #%1$s; --accent-soft: color-mix(in srgb, #%1$s 12%%, #ffffff); }
        @media (prefers-color-scheme: dark) {
          :root { --accent: #%2$s; --accent-soft: color-mix(in srgb, #%2$s 16%%, #171614); }
        }
        """
            .formatted(color(request, "light"), color(request, "dark"));
    return Reply.bytes(200, "text/css; charset=utf-8", css.getBytes(StandardCharsets.US_ASCII))
        .header("Cache-Control", "public, max-age=31536000, immutable");
  }

  private static String color(Request request, String name) {
    String color = request.query().required(name);
    if (!COLOR.matcher(color).matches()) {
      throw Errors.parameterMalformed(name, "it is not a colour of six hexadecimal digits");
    }
    return color;
  }
}
