package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.core.apiservice.OperationTerms;
import candor.errors.Faults;
import candor.policy.ApiServiceId;
import candor.policy.OperationId;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Changes what is given of an operation. Errors: `api_service_not_found`,
/// `api_operation_not_found`, `validation_error`.
final class ChangeApiOperation implements Operation<OperationQuestion, OperationBody> {
  private final ApiServices services;

  ChangeApiOperation(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<OperationQuestion, OperationBody> spec() {
    return new Spec<>(
        "PATCH",
        "/api/admin/api-services/{id}/operations/{operation}",
        "api-services:write",
        200,
        "Change an operation of an API service",
        OperationQuestion.class,
        OperationBody.class);
  }

  @Override
  public void check(Caller caller, OperationQuestion question, Faults shape) {
    OperationTerms _ = question.terms(before(caller));
  }

  private candor.policy.Operation before(Caller caller) {
    return services.find(caller.tenant(), service(caller), id(caller)).operation();
  }

  private static ApiServiceId service(Caller caller) {
    return new ApiServiceId(caller.parameter("id"));
  }

  private static OperationId id(Caller caller) {
    return new OperationId(caller.parameter("operation"));
  }

  @Override
  public OperationBody handle(Caller caller, OperationQuestion question) {
    candor.policy.Operation before = before(caller);
    return OperationBody.of(
        services.update(
            caller.tenant(), service(caller), id(caller), question.terms(before), caller.by()));
  }
}
