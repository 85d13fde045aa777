package candor.server.oauth;

import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.nio.charset.StandardCharsets;

/// `GET` and `POST /oauth2/authorize` (RFC 6749, section 3.1). A form is a query in the body.
record AuthorizationEndpoint(Authorization authorization) implements Endpoint {
  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("POST")) {
      return authorization.first(request, request.rawQuery());
    }
    request.form();
    return authorization.first(request, new String(request.body(), StandardCharsets.US_ASCII));
  }
}
