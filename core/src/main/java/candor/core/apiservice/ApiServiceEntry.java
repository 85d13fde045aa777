package candor.core.apiservice;

import candor.policy.ApiService;
import candor.policy.OperationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An API service as it is kept.
///
/// @param operations the same as the service's, with their times
public record ApiServiceEntry(
    ApiService service, List<OperationEntry> operations, Instant createdAt, Instant updatedAt) {

  /// The operation with that id.
  public Optional<OperationEntry> operation(OperationId id) {
    return operations.stream().filter(entry -> entry.operation().id().equals(id)).findFirst();
  }
}
