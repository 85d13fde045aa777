package candor.core.token;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.db.TenantId;
import candor.core.key.SigningKeys;
import candor.core.user.UserId;
import candor.errors.Errors;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;

/// ID tokens that clients send back to say whom a request is about (OpenID Connect Core 1.0,
/// section 3.1.2.1). That one has expired does not matter: it opens nothing.
public final class IdTokenHints {
  /// The `typ` of ID tokens. Access tokens and logout tokens have others, and are no hints.
  private static final String TYPE = "jwt";

  private final SigningKeys keys;
  private final Clients clients;
  private final Subjects subjects;

  public IdTokenHints(SigningKeys keys, Clients clients, Subjects subjects) {
    this.keys = keys;
    this.clients = clients;
    this.subjects = subjects;
  }

  /// The claims of a hint that came of us.
  ///
  /// @throws candor.errors.Problem `id_token_hint_refused`
  public Claims read(TenantId tenant, String issuer, String text) {
    Jws jws = Jws.parse(text).orElseThrow(() -> Errors.idTokenHintRefused("it is no signed JWT"));
    if (!jws.header().typ().equals(TYPE)) {
      throw Errors.idTokenHintRefused("it is no ID token, by its typ");
    }
    switch (keys.verify(tenant, jws)) {
      case SigningKeys.Verification.KeyUnknown _ ->
          throw Errors.idTokenHintRefused("its key is none of this server's, or was withdrawn");
      case SigningKeys.Verification.SignatureWrong _ ->
          throw Errors.idTokenHintRefused("its signature is wrong");
      case SigningKeys.Verification.Ours _ -> {}
    }
    Claims claims =
        Claims.parse(jws.payload())
            .orElseThrow(() -> Errors.idTokenHintRefused("its claims cannot be read"));
    if (!claims.issuer().equals(issuer) || claims.audience().size() != 1) {
      throw Errors.idTokenHintRefused("its iss is not " + issuer);
    }
    return claims;
  }

  /// Whether that is the person of a hint, by the name that its client knows them by.
  public boolean about(TenantId tenant, Claims hint, UserId user) {
    return clients
        .find(tenant, new ClientId(hint.audience().getFirst()))
        .filter(client -> subjects.of(tenant, client, user.value()).equals(hint.subject()))
        .isPresent();
  }
}
