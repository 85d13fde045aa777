package candor.core.consent;

import candor.core.client.ClientId;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What a person let a client do.
///
/// @param resources the APIs whose tokens it may have beside this server's (RFC 8707)
/// @param grantedAt when they were asked last
/// @param details what they were shown then beside scopes; it counts for that request alone
public record Consent(
    ClientId client,
    List<String> scopes,
    List<String> resources,
    Instant grantedAt,
    AuthorizationDetails details) {
  /// Whether it is enough for those scopes at those APIs.
  public boolean covers(Collection<String> asked, Collection<String> at) {
    return scopes.containsAll(asked) && resources.containsAll(at);
  }
}
