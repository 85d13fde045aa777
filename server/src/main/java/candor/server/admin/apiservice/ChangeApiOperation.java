package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
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
  public OperationBody handle(Caller caller, OperationQuestion question) {
    var service = new ApiServiceId(caller.parameter("id"));
    var id = new OperationId(caller.parameter("operation"));
    candor.policy.Operation before = services.find(caller.tenant(), service, id).operation();
    return OperationBody.of(
        services.update(
            caller.tenant(),
            service,
            id,
            question.terms(before),
            caller.actor(),
            caller.requestId()));
  }
}
