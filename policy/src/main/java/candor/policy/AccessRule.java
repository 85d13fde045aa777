package candor.policy;

import java.util.List;

/// One demand that an operation makes of whoever calls it. All rules of an operation must hold.
public sealed interface AccessRule {
  /// The token must carry any, or all, of these scopes.
  record Scope(boolean all, List<String> scopes) implements AccessRule {}

  /// The user behind the token must be in any of these groups.
  record Group(List<String> groups) implements AccessRule {}

  /// The word for the kind of rule, as it stands in the API and in traces.
  default String kind() {
    return switch (this) {
      case Scope _ -> "scope";
      case Group _ -> "group";
    };
  }
}
