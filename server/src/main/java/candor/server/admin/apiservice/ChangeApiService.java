package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServiceEntry;
import candor.core.apiservice.ApiServiceTerms;
import candor.core.apiservice.ApiServices;
import candor.errors.Faults;
import candor.policy.ApiServiceId;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Changes what is given of an API service. Errors: `api_service_not_found`,
/// `validation_error`, `api_service_name_taken`, `base_url_taken`.
final class ChangeApiService implements Operation<ApiServiceQuestion, ApiServiceBody> {
  private final ApiServices services;

  ChangeApiService(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<ApiServiceQuestion, ApiServiceBody> spec() {
    return new Spec<>(
        "PATCH",
        "/api/admin/api-services/{id}",
        "api-services:write",
        200,
        "Change an API service",
        ApiServiceQuestion.class,
        ApiServiceBody.class);
  }

  @Override
  public void check(Caller caller, ApiServiceQuestion question, Faults shape) {
    ApiServiceTerms _ = question.terms(before(caller));
  }

  private ApiServiceEntry before(Caller caller) {
    return services.find(caller.tenant(), new ApiServiceId(caller.parameter("id")));
  }

  @Override
  public ApiServiceBody handle(Caller caller, ApiServiceQuestion question) {
    ApiServiceEntry before = before(caller);
    return ApiServiceBody.of(
        services.update(
            caller.tenant(), before.service().id(), question.terms(before), caller.by()));
  }
}
