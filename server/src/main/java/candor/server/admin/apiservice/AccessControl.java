package candor.server.admin.apiservice;

import candor.policy.AccessRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an operation demands of whoever calls it: all that is given must hold.
public record AccessControl(Optional<ScopeRule> scope, Optional<GroupRule> group) {
  /// @param matchType `ANY` or `ALL` of the scopes
  public record ScopeRule(String matchType, List<String> scopes) {}

  /// @param groups the user behind the token is in any of them
  public record GroupRule(List<String> groups) {}

  /// How a rule of scopes is read.
  static final String ALL = "ALL";

  /// How a rule of scopes is read.
  static final String ANY = "ANY";

  static AccessControl of(List<AccessRule> rules) {
    Optional<ScopeRule> scope = Optional.empty();
    Optional<GroupRule> group = Optional.empty();
    for (AccessRule rule : rules) {
      switch (rule) {
        case AccessRule.Scope(boolean all, List<String> scopes) ->
            scope = Optional.of(new ScopeRule(all ? ALL : ANY, scopes));
        case AccessRule.Group(List<String> groups) -> group = Optional.of(new GroupRule(groups));
      }
    }
    return new AccessControl(scope, group);
  }

  List<AccessRule> rules() {
    var rules = new ArrayList<AccessRule>(2);
    scope.ifPresent(
        rule -> rules.add(new AccessRule.Scope(rule.matchType.equals(ALL), rule.scopes)));
    group.ifPresent(rule -> rules.add(new AccessRule.Group(rule.groups)));
    return List.copyOf(rules);
  }
}
