package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import java.util.Arrays;
import java.util.List;

/// How a client asks people who are not in front of it (OpenID Connect CIBA Core 1.0, section 4).
///
/// @param ping whether it is told that a person has answered; otherwise it asks on and on
/// @param notificationUri where it is told; empty for nowhere
/// @param requestAlgorithm the one `alg` of its requests, which count only as signed JWTs then;
///     empty where they may come as plain parameters
public record BackchannelTerms(boolean ping, String notificationUri, String requestAlgorithm) {
  /// The delivery mode in which a client asks on and on.
  public static final String POLL = "poll";

  /// The delivery mode in which it is told when to.
  public static final String PING = "ping";

  /// Those of a client that has said nothing.
  public static BackchannelTerms usual() {
    return new BackchannelTerms(false, "", "");
  }

  /// The word on the wire.
  public String mode() {
    return ping ? PING : POLL;
  }

  /// The `alg` that a signed request may have.
  List<String> allowed() {
    return requestAlgorithm.isEmpty() ? algorithms() : List.of(requestAlgorithm);
  }

  private static List<String> algorithms() {
    return Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList();
  }

  void check(List<String> grantTypes, Faults faults) {
    if (ping && notificationUri.isEmpty() && grantTypes.contains(Client.CIBA)) {
      faults.add(Errors.fieldMissing("backchannel_client_notification_endpoint"));
    }
    LogoutTerms.address("backchannel_client_notification_endpoint", notificationUri, faults);
    if (!requestAlgorithm.isEmpty() && !algorithms().contains(requestAlgorithm)) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "backchannel_authentication_request_signing_alg", requestAlgorithm, algorithms()));
    }
  }
}
