package candor.core.apiservice;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Received;
import candor.policy.AccessRule;
import candor.protocol.oauth.Acr;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an operation may demand of the sign-in behind a token (RFC 9470). What each `acr` is worth
/// is worked out once, when the rule is made, and not with each call.
public final class Demands {
  private static final String FIELD = "access_control.authentication";
  private static final long LONGEST = 365L * 24 * 60 * 60;

  private Demands() {}

  /// A demand.
  ///
  /// @param acrValues any will do; empty for any
  /// @param maxAgeSeconds how long ago the sign-in may have been;
  ///     [AccessRule.Authentication#ANY_AGE] for any
  public static AccessRule.Authentication authentication(
      List<String> acrValues, long maxAgeSeconds) {
    Optional<Acr> least =
        acrValues.stream().map(Acr::of).flatMap(Optional::stream).min(Comparator.naturalOrder());
    Set<String> reached =
        Acr.wires().stream()
            .filter(wire -> least.filter(Acr.of(wire).orElseThrow()::reaches).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    return new AccessRule.Authentication(List.copyOf(acrValues), reached, maxAgeSeconds);
  }

  static void check(AccessRule.Authentication rule, Faults faults) {
    // No token could have another, and whoever calls would be sent to sign in for ever.
    for (String each : rule.acrValues()) {
      if (Acr.of(each).isEmpty()) {
        faults.add(
            Errors.fieldValueNotAllowed(FIELD + ".acr_values", Received.clip(each), Acr.wires()));
      }
    }
    boolean anyAge = rule.maxAgeSeconds() == AccessRule.Authentication.ANY_AGE;
    if (!anyAge && (rule.maxAgeSeconds() < 1 || rule.maxAgeSeconds() > LONGEST)) {
      faults.add(Errors.fieldOutOfRange(FIELD + ".max_age", 1, LONGEST));
    }
    if (anyAge && rule.acrValues().isEmpty()) {
      faults.add(Errors.fieldMissing(FIELD + ".acr_values"));
    }
  }
}
