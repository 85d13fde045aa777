package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.policy.ApiServiceId;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// One API service. Errors: `api_service_not_found`.
final class GetApiService implements Operation<Nothing, ApiServiceBody> {
  private final ApiServices services;

  GetApiService(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<Nothing, ApiServiceBody> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/api-services/{id}",
        "api-services:read",
        200,
        "Get an API service",
        Nothing.class,
        ApiServiceBody.class);
  }

  @Override
  public ApiServiceBody handle(Caller caller, Nothing question) {
    return ApiServiceBody.of(
        services.find(caller.tenant(), new ApiServiceId(caller.parameter("id"))));
  }
}
