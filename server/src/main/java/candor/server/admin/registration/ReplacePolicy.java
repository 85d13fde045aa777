package candor.server.admin.registration;

import candor.core.client.RegistrationPolicy;
import candor.core.client.SelfRegistration;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Replaces what clients may register by themselves. Errors: `validation_error`,
/// `scope_beyond_caller`.
record ReplacePolicy(SelfRegistration registration, Ceiling ceiling)
    implements Operation<PolicyBody, PolicyBody> {
  @Override
  public Spec<PolicyBody, PolicyBody> spec() {
    return new Spec<>(
        "PUT",
        "/api/admin/registration-policy",
        "clients:write",
        200,
        "Replace what clients may register by themselves",
        PolicyBody.class,
        PolicyBody.class);
  }

  @Override
  public void check(Caller caller, PolicyBody question, Faults shape) {
    RegistrationPolicy _ = question.policy();
  }

  @Override
  public PolicyBody handle(Caller caller, PolicyBody question) {
    RegistrationPolicy policy = question.policy();
    ceiling.check(caller, policy.scopes());
    return PolicyBody.of(registration.change(caller.tenant(), policy, caller.by()));
  }
}
