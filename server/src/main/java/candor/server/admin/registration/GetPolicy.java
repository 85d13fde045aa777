package candor.server.admin.registration;

import candor.core.client.SelfRegistration;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// What clients may register by themselves.
record GetPolicy(SelfRegistration registration) implements Operation<Nothing, PolicyBody> {
  @Override
  public Spec<Nothing, PolicyBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/registration-policy",
        "clients:read",
        200,
        "Get what clients may register by themselves",
        Nothing.class,
        PolicyBody.class);
  }

  @Override
  public PolicyBody handle(Caller caller, Nothing question) {
    return PolicyBody.of(registration.policy(caller.tenant()));
  }
}
