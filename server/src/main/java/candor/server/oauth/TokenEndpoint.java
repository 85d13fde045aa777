package candor.server.oauth;

import candor.core.client.Client;
import candor.core.token.AccessToken;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.jose.Confirmation;
import candor.server.http.Endpoint;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.json.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/// `POST /oauth2/token` (RFC 6749, section 3.2).
///
/// The client is authenticated before anything else is looked at, so that nobody learns about
/// grants who is nobody.
final class TokenEndpoint implements Endpoint {
  private final ClientCheck clientCheck;
  private final Map<String, Grant> grants;
  private final Possession possession;

  /// @param grants the grants by their types
  TokenEndpoint(ClientCheck clientCheck, Map<String, Grant> grants, Possession possession) {
    this.possession = possession;
    this.clientCheck = clientCheck;
    this.grants = grants;
  }

  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.TOKEN);
    String grantType = request.form().required("grant_type");
    Grant grant = grants.get(grantType);
    if (grant == null) {
      throw Errors.grantTypeUnsupported(Received.clip(grantType), suggestion(grantType));
    }
    if (!client.grantTypes().contains(grantType)) {
      throw Errors.grantTypeNotAllowed(client.id(), grantType);
    }
    Confirmation held = possession.of(request, client);
    Reply reply = reply(grant.issue(request, client, held), held);
    return held instanceof Confirmation.Key
        ? reply.header(Possession.NONCE, possession.nonce(request))
        : reply;
  }

  private String suggestion(String grantType) {
    String near = Nearest.of(grantType, grants.keySet());
    return Stream.concat(
            Stream.of(near).filter(name -> !name.isEmpty()),
            grants.keySet().stream().filter(name -> name.startsWith(grantType)))
        .findFirst()
        .orElse("");
  }

  /// RFC 6749, section 5.1; RFC 9396, section 7. Written by hand: neither tokens nor scopes have
  /// characters that JSON escapes.
  private static Reply reply(Grant.Tokens tokens, Confirmation held) {
    AccessToken.Issued issued = tokens.access();
    var json = new StringBuilder(issued.text().length() + tokens.idToken().length() + 256);
    json.append("{\"access_token\":\"").append(issued.text());
    json.append("\",\"token_type\":\"").append(Possession.tokenType(held));
    json.append("\",\"expires_in\":").append(issued.expiresIn());
    if (!issued.token().scopes().isEmpty()) {
      json.append(",\"scope\":\"").append(String.join(" ", issued.token().scopes())).append('"');
    }
    if (!tokens.issuedType().isEmpty()) {
      json.append(",\"issued_token_type\":\"").append(tokens.issuedType()).append('"');
    }
    if (!tokens.idToken().isEmpty()) {
      json.append(",\"id_token\":\"").append(tokens.idToken()).append('"');
    }
    if (!tokens.refresh().isEmpty()) {
      json.append(",\"refresh_token\":\"").append(tokens.refresh()).append('"');
    }
    if (!issued.token().details().isEmpty()) {
      json.append(",\"authorization_details\":").append(issued.token().details().text());
    }
    json.append('}');
    return Reply.bytes(200, "application/json", json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
