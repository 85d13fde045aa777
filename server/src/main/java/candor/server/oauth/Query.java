package candor.server.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Addresses of clients, with what this server adds to their query.
public final class Query {
  private Query() {}

  /// An address with more parameters; those that it has stay (RFC 6749, section 3.1.2).
  public static String added(String address, Map<String, String> parameters) {
    var uri = new StringBuilder(address);
    parameters.forEach(
        (name, value) ->
            uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return uri.toString();
  }
}
