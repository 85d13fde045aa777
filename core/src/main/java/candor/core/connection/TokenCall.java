package candor.core.connection;

import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Received;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// The exchange of a code at the token endpoint of a provider (RFC 6749, section 4.1.3).
///
/// @param code as the browser brought it
/// @param callback where it was brought to
/// @param verifier what proves that it is ours (RFC 7636)
record TokenCall(String code, String callback, String verifier) {
  private static final int OK = 200;

  /// How this server proves to be the client.
  ///
  /// @param posted whether in the form, and not in a header (section 2.3.1)
  record Proof(String clientId, String secret, boolean posted) {
    @Override
    public String toString() {
      return "Proof[" + clientId + "]";
    }
  }

  /// What the endpoint says.
  ///
  /// @throws candor.errors.Problem `upstream_token_refused`, `upstream_answer_malformed`, or a page
  ///     whose code begins with `outbound_`
  Said at(String endpoint, Connection connection, Proof proof, Fetcher fetcher) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", callback);
    form.put("code_verifier", verifier);
    var headers = new LinkedHashMap<String, String>();
    if (proof.posted) {
      form.put("client_id", proof.clientId);
      form.put("client_secret", proof.secret);
    } else {
      String pair = encoded(proof.clientId) + ":" + encoded(proof.secret);
      headers.put(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }
    Fetcher.Answer answer = fetcher.post(endpoint, query(form), headers);
    if (answer.status() != OK) {
      throw refused(connection, answer);
    }
    Said said = Said.of(connection, "the answer of the token endpoint", answer);
    if (!said.text("error").isEmpty()) {
      // GitHub refuses with status 200.
      throw refused(connection, answer);
    }
    return said;
  }

  private static candor.errors.Problem refused(Connection connection, Fetcher.Answer answer) {
    Said said;
    try {
      said = Said.of(connection, "", answer.text());
    } catch (candor.errors.Problem notJson) {
      said = new Said(connection.name(), "", Map.of());
    }
    return Errors.upstreamTokenRefused(
        connection.name(),
        answer.status(),
        Received.clip(said.text("error")),
        Received.clip(said.text("error_description")));
  }

  /// Parameters as they stand in a form or an address.
  static String query(Map<String, String> parameters) {
    var query = new StringBuilder();
    parameters.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=');
            query.append(encoded(value));
          }
        });
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "TokenCall[" + callback + "]";
  }
}
