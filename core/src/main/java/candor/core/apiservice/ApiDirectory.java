package candor.core.apiservice;

import candor.policy.ApiIndex;
import candor.policy.ApiServiceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All API services of a tenant at one moment.
record ApiDirectory(Map<ApiServiceId, ApiServiceEntry> entries, ApiIndex index) {
  static ApiDirectory of(List<ApiServiceEntry> entries) {
    Map<ApiServiceId, ApiServiceEntry> byId = new LinkedHashMap<>();
    entries.forEach(entry -> byId.put(entry.service().id(), entry));
    return new ApiDirectory(
        byId, new ApiIndex(entries.stream().map(ApiServiceEntry::service).toList()));
  }
}
