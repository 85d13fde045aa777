package candor.protocol.oauth;

import java.util.List;

/// The claims that a client gets besides those of its scopes, by name.
///
/// @param userInfo told by UserInfo
/// @param idToken told by each ID token
public record RequestedClaims(List<String> userInfo, List<String> idToken) {
  public RequestedClaims {
    userInfo = List.copyOf(userInfo);
    idToken = List.copyOf(idToken);
  }

  /// None besides.
  public static RequestedClaims none() {
    return new RequestedClaims(List.of(), List.of());
  }
}
