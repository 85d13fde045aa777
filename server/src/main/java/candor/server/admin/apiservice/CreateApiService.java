package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServiceTerms;
import candor.core.apiservice.ApiServices;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Adds an API service. Errors: `validation_error`, `api_service_name_taken`,
/// `base_url_taken`.
final class CreateApiService implements Operation<ApiServiceQuestion, ApiServiceBody> {
  private final ApiServices services;

  CreateApiService(ApiServices services) {
    this.services = services;
  }

  @Override
  public Spec<ApiServiceQuestion, ApiServiceBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/api-services",
        "api-services:write",
        201,
        "Add an API service",
        ApiServiceQuestion.class,
        ApiServiceBody.class);
  }

  @Override
  public void check(Caller caller, ApiServiceQuestion question, Faults shape) {
    ApiServiceTerms _ = question.terms();
  }

  @Override
  public ApiServiceBody handle(Caller caller, ApiServiceQuestion question) {
    return ApiServiceBody.of(services.create(caller.tenant(), question.terms(), caller.by()));
  }
}
