package candor.server.admin.registration;

import candor.core.client.SelfRegistration;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Takes an initial access token back; clients registered with it stay. Errors:
/// `initial_access_token_not_found`.
record DeleteInitialToken(SelfRegistration registration) implements Operation<Nothing, Nothing> {
  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/initial-access-tokens/{id}",
        "clients:write",
        204,
        "Take an initial access token back",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    registration.withdraw(caller.tenant(), caller.parameter("id"), caller.by());
    return new Nothing();
  }
}
