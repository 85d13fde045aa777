package candor.policy;

import java.util.List;

/// The outcome of a decision, with everything that was compared on the way.
///
/// @param findings one for each rule of the operation, in order
public record Verdict(boolean permitted, List<Finding> findings) {

  /// What came of one rule.
  ///
  /// @param demanded what the rule asks for, such as `any of orders:read, orders:write`
  /// @param found what the call had, such as `profile`
  /// @param hint what explains a refusal that the values alone do not; may be empty
  public record Finding(
      AccessRule rule, boolean held, String demanded, String found, String hint) {}

  /// Decides by the rules of an operation: all must hold. Every rule is looked at, also after one
  /// has failed, so that the trace shows all of them.
  public static Verdict decide(List<AccessRule> rules, Caller caller) {
    List<Finding> findings = rules.stream().map(rule -> find(rule, caller)).toList();
    return new Verdict(findings.stream().allMatch(Finding::held), findings);
  }

  private static Finding find(AccessRule rule, Caller caller) {
    return switch (rule) {
      case AccessRule.Scope(boolean all, List<String> scopes) ->
          new Finding(
              rule,
              all
                  ? caller.scopes().containsAll(scopes)
                  : scopes.stream().anyMatch(caller.scopes()::contains),
              (all ? "all of " : "any of ") + String.join(", ", scopes),
              list(caller.scopes()),
              "");
      case AccessRule.Group(List<String> groups) ->
          new Finding(
              rule,
              groups.stream().anyMatch(caller.groups()::contains),
              "any of " + String.join(", ", groups),
              list(caller.groups()),
              caller.subject().isEmpty()
                  ? "the token has no user behind it: a client that acts for itself is in no group"
                  : "");
    };
  }

  private static String list(List<String> texts) {
    return texts.isEmpty() ? "none" : String.join(", ", texts);
  }

  /// The first rule that did not hold.
  public Finding refusal() {
    return findings.stream()
        .filter(finding -> !finding.held())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a permitted call has no refusal"));
  }
}
