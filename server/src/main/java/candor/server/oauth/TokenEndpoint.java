package candor.server.oauth;

import candor.core.client.Client;
import candor.core.token.AccessToken;
import candor.errors.Errors;
import candor.server.http.Endpoint;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.nio.charset.StandardCharsets;

/// `POST /oauth2/token` (RFC 6749, section 3.2).
///
/// The client is authenticated before anything else is looked at, so that nobody learns about
/// grants who is nobody.
final class TokenEndpoint implements Endpoint {
  private final ClientCheck clientCheck;
  private final ClientCredentialsGrant clientCredentials;

  TokenEndpoint(ClientCheck clientCheck, ClientCredentialsGrant clientCredentials) {
    this.clientCheck = clientCheck;
    this.clientCredentials = clientCredentials;
  }

  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.TOKEN);
    String grantType = request.form().required("grant_type");
    if (!grantType.equals(Client.CLIENT_CREDENTIALS)) {
      throw Errors.grantTypeUnsupported(shortened(grantType), suggestion(grantType));
    }
    if (!client.grantTypes().contains(grantType)) {
      throw Errors.grantTypeNotAllowed(client.id(), grantType);
    }
    return reply(clientCredentials.issue(request, client));
  }

  private static String shortened(String grantType) {
    return grantType.length() > 80 ? grantType.substring(0, 80) + "…" : grantType;
  }

  private static String suggestion(String grantType) {
    boolean near =
        grantType.startsWith("client") || Client.CLIENT_CREDENTIALS.startsWith(grantType);
    return near ? Client.CLIENT_CREDENTIALS : "";
  }

  /// RFC 6749, section 5.1. Written by hand: neither tokens nor scopes have characters that JSON
  /// escapes.
  private static Reply reply(AccessToken.Issued issued) {
    var json = new StringBuilder(issued.text().length() + 128);
    json.append("{\"access_token\":\"").append(issued.text());
    json.append("\",\"token_type\":\"Bearer\",\"expires_in\":").append(issued.expiresIn());
    if (!issued.token().scopes().isEmpty()) {
      json.append(",\"scope\":\"").append(String.join(" ", issued.token().scopes())).append('"');
    }
    json.append('}');
    return Reply.bytes(
        200, "application/json", json.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
