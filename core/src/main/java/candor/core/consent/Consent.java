package candor.core.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What a person let a client do.
///
/// @param grantedAt when they were asked last
public record Consent(List<String> scopes, Instant grantedAt) {
  /// Whether it is enough for those scopes.
  public boolean covers(Collection<String> asked) {
    return scopes.containsAll(asked);
  }
}
