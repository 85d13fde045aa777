package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServiceEntry;
import candor.policy.BaseUrl;
import java.util.List;

/// An API service as the Admin API shows it.
///
/// @param baseUrls in their normal form
/// @param audience what access tokens for it must contain in `aud`
/// @param operations how many it has
/// @param createdAt in Unix seconds
/// @param updatedAt in Unix seconds
public record ApiServiceBody(
    String id,
    String name,
    List<String> baseUrls,
    String audience,
    int operations,
    long createdAt,
    long updatedAt) {
  static ApiServiceBody of(ApiServiceEntry entry) {
    return new ApiServiceBody(
        entry.service().id().value(),
        entry.service().name(),
        entry.service().baseUrls().stream().map(BaseUrl::written).toList(),
        entry.service().audience(),
        entry.operations().size(),
        entry.createdAt().getEpochSecond(),
        entry.updatedAt().getEpochSecond());
  }
}
