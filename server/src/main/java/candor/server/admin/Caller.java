package candor.server.admin;

import candor.core.audit.By;
import candor.core.db.TenantId;
import candor.core.token.AccessToken;
import candor.server.http.Request;
import candor.server.oauth.BearerToken;

/// Who calls an operation, with what.
public final class Caller {
  private final Request request;
  private final AccessToken token;

  Caller(Request request, AccessToken token) {
    this.request = request;
    this.token = token;
  }

  /// The tenant that the call is about.
  public TenantId tenant() {
    return request.tenant();
  }

  /// Who acts, in which request.
  public By by() {
    return new By(BearerToken.actor(token), request.id());
  }

  /// A parameter of the path.
  public String parameter(String name) {
    return request.parameter(name);
  }

  /// The request itself.
  public Request request() {
    return request;
  }

  /// The token that the caller proved itself by.
  public AccessToken token() {
    return token;
  }
}
