package candor.server.admin.apiservice;

import candor.core.apiservice.OperationEntry;
import candor.policy.Operation;
import java.util.List;
import java.util.Optional;

/// An operation as the Admin API shows it.
///
/// @param methods absent if every method belongs to it
/// @param createdAt in Unix seconds
/// @param updatedAt in Unix seconds
public record OperationBody(
    String id,
    String name,
    Optional<List<String>> methods,
    List<OperationQuestion.Path> paths,
    AccessControl accessControl,
    long createdAt,
    long updatedAt) {
  static OperationBody of(OperationEntry entry) {
    Operation operation = entry.operation();
    return new OperationBody(
        operation.id().value(),
        operation.name(),
        Optional.of(operation.methods()).filter(methods -> !methods.isEmpty()),
        operation.paths().stream()
            .map(path -> new OperationQuestion.Path(path.type().name(), path.text()))
            .toList(),
        AccessControl.of(operation.rules()),
        entry.createdAt().getEpochSecond(),
        entry.updatedAt().getEpochSecond());
  }
}
