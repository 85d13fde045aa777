package candor.core.consent;

import candor.protocol.oauth.AuthorizationDetails;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What a person let a client do.
///
/// @param grantedAt when they were asked last
/// @param details what they were shown then beside scopes; it counts for that request alone
public record Consent(List<String> scopes, Instant grantedAt, AuthorizationDetails details) {
  /// Whether it is enough for those scopes.
  public boolean covers(Collection<String> asked) {
    return scopes.containsAll(asked);
  }
}
