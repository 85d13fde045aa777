package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.core.apiservice.OperationTerms;
import candor.errors.Faults;
import candor.policy.ApiServiceId;
import candor.policy.OperationId;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Replaces an operation. Errors: `api_service_not_found`,
/// `api_operation_not_found`, `validation_error`.
final class ReplaceApiOperation implements Operation<OperationQuestion, OperationBody> {
  private final ApiServices services;

  ReplaceApiOperation(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<OperationQuestion, OperationBody> spec() {
    return new Spec<>(
        "PUT",
        "/api/admin/api-services/{id}/operations/{operation}",
        "api-services:write",
        200,
        "Replace an operation of an API service",
        OperationQuestion.class,
        OperationBody.class);
  }

  @Override
  public void check(Caller caller, OperationQuestion question, Faults shape) {
    OperationTerms _ = question.terms();
  }

  @Override
  public OperationBody handle(Caller caller, OperationQuestion question) {
    var service = new ApiServiceId(caller.parameter("id"));
    var id = new OperationId(caller.parameter("operation"));
    return OperationBody.of(
        services.update(caller.tenant(), service, id, question.terms(), caller.by()));
  }
}
