package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServiceTerms;
import candor.core.apiservice.ApiServices;
import candor.errors.Faults;
import candor.policy.ApiServiceId;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Replaces an API service; its operations stay. Errors: `api_service_not_found`,
/// `validation_error`, `api_service_name_taken`, `base_url_taken`.
final class ReplaceApiService implements Operation<ApiServiceQuestion, ApiServiceBody> {
  private final ApiServices services;

  ReplaceApiService(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<ApiServiceQuestion, ApiServiceBody> spec() {
    return new Spec<>(
        "PUT",
        "/api/admin/api-services/{id}",
        "api-services:write",
        200,
        "Replace an API service",
        ApiServiceQuestion.class,
        ApiServiceBody.class);
  }

  @Override
  public void check(Caller caller, ApiServiceQuestion question, Faults shape) {
    ApiServiceTerms _ = question.terms();
  }

  @Override
  public ApiServiceBody handle(Caller caller, ApiServiceQuestion question) {
    var id = new ApiServiceId(caller.parameter("id"));
    return ApiServiceBody.of(services.update(caller.tenant(), id, question.terms(), caller.by()));
  }
}
