package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.policy.ApiServiceId;
import candor.policy.OperationId;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes an operation. Errors: `api_service_not_found`,
/// `api_operation_not_found`.
final class DeleteApiOperation implements Operation<Nothing, Nothing> {
  private final ApiServices services;

  DeleteApiOperation(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/api-services/{id}/operations/{operation}",
        "api-services:write",
        204,
        "Delete an operation of an API service",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    services.remove(
        caller.tenant(),
        new ApiServiceId(caller.parameter("id")),
        new OperationId(caller.parameter("operation")),
        caller.by());
    return new Nothing();
  }
}
