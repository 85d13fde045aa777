package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.policy.ApiServiceId;
import candor.policy.OperationId;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// One operation of an API service. Errors: `api_service_not_found`,
/// `api_operation_not_found`.
final class GetApiOperation implements Operation<Nothing, OperationBody> {
  private final ApiServices services;

  GetApiOperation(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<Nothing, OperationBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/api-services/{id}/operations/{operation}",
        "api-services:read",
        200,
        "Get an operation of an API service",
        Nothing.class,
        OperationBody.class);
  }

  @Override
  public OperationBody handle(Caller caller, Nothing question) {
    return OperationBody.of(
        services.find(
            caller.tenant(),
            new ApiServiceId(caller.parameter("id")),
            new OperationId(caller.parameter("operation"))));
  }
}
