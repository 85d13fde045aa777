package candor.server.oauth;

import candor.core.db.TenantId;
import candor.core.session.BrowserSession;
import candor.core.token.IdTokenHints;
import candor.core.token.Subjects;
import candor.protocol.jose.Claims;
import candor.protocol.oauth.AuthorizationRequest;
import candor.server.http.Request;
import java.util.List;
import java.util.Optional;

/// Whom a request is about, where it says so.
record MeantPerson(IdTokenHints hints, Subjects subjects) {
  /// Whom an ID token names that came as a hint.
  Optional<Claims> hint(Request request, AuthorizationRequest wanted) {
    return Optional.of(wanted.idTokenHint())
        .filter(text -> !text.isEmpty())
        .map(text -> hints.read(request.tenant(), request.issuer(), text));
  }

  /// Whether a request may be answered for that person. A hint, or `sub` with a value among the
  /// claims, says who it must be (OpenID Connect Core 1.0, sections 3.1.2.1 and 5.5.1).
  boolean admits(
      Request request, Authorization.Asked asked, Optional<Claims> hint, BrowserSession browser) {
    TenantId tenant = request.tenant();
    List<String> only = asked.request().claims().subjects();
    String name = subjects.of(tenant, asked.back().client(), browser.user().value());
    return (only.isEmpty() || only.contains(name))
        && hint.filter(claims -> !hints.about(tenant, claims, browser.user())).isEmpty();
  }
}
