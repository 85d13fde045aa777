package candor.server.admin.apiservice;

import candor.core.apiservice.OperationTerms;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Received;
import candor.policy.AccessRule;
import candor.policy.Operation;
import java.util.List;
import java.util.Optional;

/// What may be said of an operation.
///
/// @param methods absent for every method; an empty list would fit nothing and is refused
/// @param accessControl absent if a genuine token is enough
public record OperationQuestion(
    Optional<String> name,
    Optional<List<String>> methods,
    Optional<List<Path>> paths,
    Optional<AccessControl> accessControl) {
  /// @param type `EXACT` or `PARAMETER`
  /// @param pattern compared with the decoded path below the base URL
  public record Path(String type, String pattern) {}

  /// The terms of a new operation, or of one that is replaced.
  ///
  /// @throws candor.errors.Problem `validation_error`
  OperationTerms terms() {
    return terms("", List.of(), List.of(), List.of());
  }

  /// The terms of an operation that is changed: what is not given stays.
  ///
  /// @throws candor.errors.Problem `validation_error`
  OperationTerms terms(Operation before) {
    return terms(
        before.name(),
        before.methods(),
        before.paths().stream()
            .map(path -> new OperationTerms.Path(path.type().name(), path.text()))
            .toList(),
        before.rules());
  }

  private OperationTerms terms(
      String nameBefore,
      List<String> methodsBefore,
      List<OperationTerms.Path> pathsBefore,
      List<AccessRule> rulesBefore) {
    var faults = new Faults();
    if (methods.isPresent() && methods.get().isEmpty()) {
      faults.add(Errors.fieldMissing("methods"));
    }
    accessControl
        .flatMap(AccessControl::scope)
        .map(AccessControl.ScopeRule::matchType)
        .filter(word -> !word.equals(AccessControl.ANY) && !word.equals(AccessControl.ALL))
        .ifPresent(
            word ->
                faults.add(
                    Errors.fieldValueNotAllowed(
                        "access_control.scope.match_type",
                        Received.clip(word),
                        List.of(AccessControl.ANY, AccessControl.ALL))));
    OperationTerms[] made = new OperationTerms[1];
    faults.checkAll(
        () ->
            made[0] =
                OperationTerms.of(
                    name.orElse(nameBefore),
                    methods.orElse(methodsBefore),
                    paths
                        .map(
                            given ->
                                given.stream()
                                    .map(
                                        path ->
                                            new OperationTerms.Path(path.type(), path.pattern()))
                                    .toList())
                        .orElse(pathsBefore),
                    accessControl.map(AccessControl::rules).orElse(rulesBefore)));
    faults.refuse();
    return made[0];
  }
}
