package candor.server.login;

import candor.core.apiservice.ApiServiceEntry;
import candor.core.apiservice.ApiServices;
import candor.core.db.TenantId;
import candor.server.http.Request;
import java.util.List;

/// The APIs that tokens are for, as people know them.
public final class ApiNames {
  private final ApiServices services;

  public ApiNames(ApiServices services) {
    this.services = services;
  }

  /// Those of them that are not this server itself.
  static List<String> others(Request request, List<String> audiences) {
    return audiences.stream().filter(each -> !each.equals(request.issuer())).toList();
  }

  /// Their names; the audience itself where it is of no API service.
  List<String> of(TenantId tenant, List<String> audiences) {
    if (audiences.isEmpty()) {
      return List.of();
    }
    List<ApiServiceEntry> known = services.all(tenant);
    return audiences.stream()
        .map(
            audience ->
                known.stream()
                    .map(ApiServiceEntry::service)
                    .filter(service -> service.audience().equals(audience))
                    .findFirst()
                    .map(service -> service.name())
                    .orElse(audience))
        .distinct()
        .toList();
  }
}
