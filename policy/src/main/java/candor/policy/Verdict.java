package candor.policy;

import java.time.Instant;
import java.util.ArrayList;
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
  public static Verdict decide(List<AccessRule> rules, Caller caller, Instant now) {
    List<Finding> findings = rules.stream().map(rule -> find(rule, caller, now)).toList();
    return new Verdict(findings.stream().allMatch(Finding::held), findings);
  }

  private static Finding find(AccessRule rule, Caller caller, Instant now) {
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
      case AccessRule.Authentication demanded -> find(demanded, caller, now);
    };
  }

  private static Finding find(AccessRule.Authentication rule, Caller caller, Instant now) {
    // Whole seconds, as the token has them (OpenID Connect Core 1.0, section 2: `auth_time`).
    boolean known = !caller.signedInAt().equals(Instant.MIN);
    long age = known ? now.getEpochSecond() - caller.signedInAt().getEpochSecond() : Long.MAX_VALUE;
    boolean sure = rule.acrValues().isEmpty() || rule.reached().contains(caller.acr());
    boolean recent = age <= rule.maxAgeSeconds();
    var demanded = new ArrayList<String>(2);
    var found = new ArrayList<String>(2);
    if (!rule.acrValues().isEmpty()) {
      demanded.add("acr any of " + String.join(", ", rule.acrValues()) + " or more");
      found.add(caller.acr().isEmpty() ? "no acr" : "acr " + caller.acr());
    }
    if (rule.maxAgeSeconds() != AccessRule.Authentication.ANY_AGE) {
      demanded.add("a sign-in at most " + rule.maxAgeSeconds() + " seconds ago");
      found.add(!known ? "no auth_time" : age(age, rule.maxAgeSeconds()));
    }
    return new Finding(
        rule,
        sure && recent,
        String.join("; ", demanded),
        String.join("; ", found),
        caller.subject().isEmpty()
            ? "the token has no user behind it: a client that acts for itself never signed in"
            : known ? "" : "the token does not say how its user signed in");
  }

  private static String age(long age, long allowed) {
    return age <= allowed
        ? "one " + age + " seconds ago"
        : "one " + age + " seconds ago, " + (age - allowed) + " too many";
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
