package candor.core.access;

import candor.errors.Dialect;
import candor.errors.Problem;
import candor.policy.AccessRule;
import candor.policy.ApiIndex;
import candor.policy.ApiService;
import candor.policy.Operation;
import candor.policy.PathPattern;
import java.util.List;
import java.util.stream.Stream;

/// The place of a call, as a decision needs it.
///
/// @param baseUrl as it may stand in a header
/// @param operations whose rules must hold
record Matched(
    ApiService service, String baseUrl, Decision.Place place, List<Operation> operations) {
  Matched(ApiIndex.Found.InService found) {
    this(
        found.service(),
        found.baseUrl().written(),
        new Decision.Place(
            found.service().id().value(),
            found.service().name(),
            found.baseUrl().toString(),
            "",
            "",
            ""),
        List.of());
  }

  Matched(ApiIndex.Found.InOperation found) {
    this(
        found.service(),
        found.baseUrl().written(),
        place(found.service(), found.baseUrl().toString(), found.operation(), found.pattern()),
        found.twins().isEmpty()
            ? List.of(found.operation())
            : Stream.concat(Stream.of(found.operation()), found.twins().stream()).toList());
  }

  Matched(ApiIndex.Found.OtherMethod found) {
    this(
        found.service(),
        found.baseUrl().written(),
        place(found.service(), found.baseUrl().toString(), found.operation(), found.pattern()),
        List.of(found.operation()));
  }

  private static Decision.Place place(
      ApiService service, String baseUrl, Operation operation, PathPattern pattern) {
    return new Decision.Place(
        service.id().value(),
        service.name(),
        baseUrl,
        operation.id().value(),
        operation.name(),
        pattern.text());
  }

  /// All that must hold.
  List<AccessRule> rules() {
    return operations.size() == 1
        ? operations.getFirst().rules()
        : operations.stream().flatMap(operation -> operation.rules().stream()).toList();
  }

  /// The name of the operation that demands something.
  String demanding(AccessRule rule) {
    return operations.stream()
        .filter(operation -> operation.rules().contains(rule))
        .findFirst()
        .map(Operation::name)
        .orElse("");
  }

  /// What a rule that was not met is answered with. A scope can be asked for, and so it is named
  /// (RFC 6750, section 3.1). No token helps whoever is in the wrong group.
  ///
  /// @param problem why the call is refused
  Answer.Challenge challenge(AccessRule rule, Problem problem) {
    return switch (rule) {
      case AccessRule.Scope(boolean all, List<String> scopes) ->
          new Answer.Challenge.Insufficient(
              baseUrl, all ? String.join(" ", scopes) : scopes.getFirst());
      case AccessRule.Group _ -> new Answer.Challenge.None();
      case AccessRule.Authentication(List<String> acrValues, _, long maxAge) ->
          new Answer.Challenge.SignIn(
              baseUrl,
              Answer.Refused.told(problem, Dialect.OAUTH),
              String.join(" ", acrValues),
              maxAge);
    };
  }
}
