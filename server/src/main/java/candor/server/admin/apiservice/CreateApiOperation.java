package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.core.apiservice.OperationTerms;
import candor.errors.Faults;
import candor.policy.ApiServiceId;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Adds an operation to an API service. Errors: `api_service_not_found`, `validation_error`.
final class CreateApiOperation implements Operation<OperationQuestion, OperationBody> {
  private final ApiServices services;

  CreateApiOperation(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<OperationQuestion, OperationBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/api-services/{id}/operations",
        "api-services:write",
        201,
        "Add an operation to an API service",
        OperationQuestion.class,
        OperationBody.class);
  }

  @Override
  public void check(Caller caller, OperationQuestion question, Faults shape) {
    OperationTerms _ = question.terms();
  }

  @Override
  public OperationBody handle(Caller caller, OperationQuestion question) {
    return OperationBody.of(
        services.create(
            caller.tenant(),
            new ApiServiceId(caller.parameter("id")),
            question.terms(),
            caller.by()));
  }
}
