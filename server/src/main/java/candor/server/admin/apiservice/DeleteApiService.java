package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.policy.ApiServiceId;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes an API service with its operations. Errors: `api_service_not_found`.
final class DeleteApiService implements Operation<Nothing, Nothing> {
  private final ApiServices services;

  DeleteApiService(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/api-services/{id}",
        "api-services:write",
        204,
        "Delete an API service",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    services.remove(caller.tenant(), new ApiServiceId(caller.parameter("id")), caller.by());
    return new Nothing();
  }
}
