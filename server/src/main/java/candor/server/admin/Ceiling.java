package candor.server.admin;

import candor.errors.Errors;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Nobody hands on a right over this server that they do not have: what has scopes of the Admin API
/// is given out, changed or brought back only by whoever holds them all.
public record Ceiling(Supplier<Set<String>> permissions) {
  /// Refuses a caller who lacks one of the rights among those scopes.
  ///
  /// @throws candor.errors.Problem `scope_beyond_caller`
  public void check(Caller caller, Collection<String> scopes) {
    Set<String> rights = permissions.get();
    List<String> beyond =
        scopes.stream()
            .filter(rights::contains)
            .filter(scope -> !caller.token().has(scope))
            .distinct()
            .toList();
    if (!beyond.isEmpty()) {
      throw Errors.scopeBeyondCaller(beyond);
    }
  }
}
