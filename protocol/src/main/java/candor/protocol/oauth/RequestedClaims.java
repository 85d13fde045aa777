package candor.protocol.oauth;

import java.util.List;

/// The claims that a client gets besides those of its scopes, by name.
///
/// @param userInfo told by UserInfo
/// @param idToken told by each ID token
/// @param acr what each ID token calls the sign-in; empty for what was proved
public record RequestedClaims(List<String> userInfo, List<String> idToken, String acr) {
  public RequestedClaims {
    userInfo = List.copyOf(userInfo);
    idToken = List.copyOf(idToken);
  }

  /// None besides.
  public static RequestedClaims none() {
    return new RequestedClaims(List.of(), List.of(), "");
  }

  /// The same with another name for the sign-in.
  public RequestedClaims calling(String other) {
    return new RequestedClaims(userInfo, idToken, other);
  }
}
