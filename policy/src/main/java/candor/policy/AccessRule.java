package candor.policy;

import java.util.List;
import java.util.Set;

/// One demand that an operation makes of whoever calls it. All rules of an operation must hold.
public sealed interface AccessRule {
  /// The token must carry any, or all, of these scopes.
  record Scope(boolean all, List<String> scopes) implements AccessRule {}

  /// The user behind the token must be in any of these groups.
  record Group(List<String> groups) implements AccessRule {}

  /// The user behind the token must have signed in like that (RFC 9470).
  ///
  /// @param acrValues how sure the sign-in must be, as it was asked for: any will do; empty if not
  ///     asked
  /// @param reached every `acr` that is at least one of them
  /// @param maxAgeSeconds how long ago it may have been, or [#ANY_AGE]
  record Authentication(List<String> acrValues, Set<String> reached, long maxAgeSeconds)
      implements AccessRule {
    /// However long ago.
    public static final long ANY_AGE = Long.MAX_VALUE;
  }

  /// The word for the kind of rule, as it stands in the API and in traces.
  default String kind() {
    return switch (this) {
      case Scope _ -> "scope";
      case Group _ -> "group";
      case Authentication _ -> "authentication";
    };
  }
}
