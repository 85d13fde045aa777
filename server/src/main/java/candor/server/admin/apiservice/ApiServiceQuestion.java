package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServiceEntry;
import candor.core.apiservice.ApiServiceTerms;
import candor.policy.ApiService;
import candor.policy.BaseUrl;
import java.util.List;
import java.util.Optional;

/// What may be said of an API service.
///
/// @param baseUrls the beginnings of its URLs
/// @param audience what its access tokens are for; the first base URL unless it says otherwise
public record ApiServiceQuestion(
    Optional<String> name, Optional<List<String>> baseUrls, Optional<String> audience) {

  /// The terms of a new service, or of one that is replaced.
  ///
  /// @throws candor.errors.Problem `validation_error`
  ApiServiceTerms terms() {
    return ApiServiceTerms.of(name.orElse(""), baseUrls.orElse(List.of()), audience.orElse(""));
  }

  /// The terms of a service that is changed: what is not given stays.
  ///
  /// @throws candor.errors.Problem `validation_error`
  ApiServiceTerms terms(ApiServiceEntry before) {
    ApiService service = before.service();
    return ApiServiceTerms.of(
        name.orElse(service.name()),
        baseUrls.orElse(service.baseUrls().stream().map(BaseUrl::written).toList()),
        audience.orElse(service.audience()));
  }
}
