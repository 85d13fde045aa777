package candor.server.admin.apiservice;

import candor.core.apiservice.Demands;
import candor.policy.AccessRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an operation demands of whoever calls it: all that is given must hold.
public record AccessControl(
    Optional<ScopeRule> scope,
    Optional<GroupRule> group,
    Optional<AuthenticationRule> authentication) {
  /// @param matchType `ANY` or `ALL` of the scopes
  public record ScopeRule(String matchType, List<String> scopes) {}

  /// @param groups the user behind the token is in any of them
  public record GroupRule(List<String> groups) {}

  /// How the user behind the token has signed in (RFC 9470): by any of these, or what is more, and
  /// at most so many seconds ago.
  public record AuthenticationRule(Optional<List<String>> acrValues, Optional<Long> maxAge) {}

  /// How a rule of scopes is read.
  static final String ALL = "ALL";

  /// How a rule of scopes is read.
  static final String ANY = "ANY";

  static AccessControl of(List<AccessRule> rules) {
    Optional<ScopeRule> scope = Optional.empty();
    Optional<GroupRule> group = Optional.empty();
    Optional<AuthenticationRule> authentication = Optional.empty();
    for (AccessRule rule : rules) {
      switch (rule) {
        case AccessRule.Scope(boolean all, List<String> scopes) ->
            scope = Optional.of(new ScopeRule(all ? ALL : ANY, scopes));
        case AccessRule.Group(List<String> groups) -> group = Optional.of(new GroupRule(groups));
        case AccessRule.Authentication(List<String> acrValues, _, long maxAge) ->
            authentication =
                Optional.of(
                    new AuthenticationRule(
                        Optional.of(acrValues).filter(values -> !values.isEmpty()),
                        Optional.of(maxAge)
                            .filter(age -> age != AccessRule.Authentication.ANY_AGE)));
      }
    }
    return new AccessControl(scope, group, authentication);
  }

  List<AccessRule> rules() {
    var rules = new ArrayList<AccessRule>(3);
    scope.ifPresent(
        rule -> rules.add(new AccessRule.Scope(rule.matchType.equals(ALL), rule.scopes)));
    group.ifPresent(rule -> rules.add(new AccessRule.Group(rule.groups)));
    // Last: a better sign-in helps nobody who lacks the scope or the group.
    authentication.ifPresent(
        rule ->
            rules.add(
                Demands.authentication(
                    rule.acrValues.orElse(List.of()),
                    rule.maxAge.orElse(AccessRule.Authentication.ANY_AGE))));
    return List.copyOf(rules);
  }
}
