package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.RedirectUris;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How a sign-in to a client starts where no request says otherwise (OpenID Connect Registration
/// 1.0, section 2).
///
/// @param initiateUri where the client begins sign-ins that others want (OpenID Connect Core 1.0,
///     section 4); empty for nowhere
/// @param age how long ago the sign-in may be; [#ANY] where that does not matter
/// @param acrs how sure it shall be: any of them will do
/// @param timeRequired whether the client needs `auth_time` in ID tokens; they always have it
public record StartTerms(String initiateUri, Duration age, List<Acr> acrs, boolean timeRequired) {
  /// However long ago.
  public static final Duration ANY = ChronoUnit.FOREVER.getDuration();

  private static final Duration LONGEST = Duration.ofDays(3650);

  public StartTerms {
    acrs = List.copyOf(acrs);
  }

  /// Those of a client that says nothing.
  public static StartTerms usual() {
    return new StartTerms("", ANY, List.of(), false);
  }

  /// How long ago the sign-in may be, if that matters.
  public Optional<Duration> maxAge() {
    return Optional.of(age).filter(given -> !given.equals(ANY));
  }

  void check(Faults faults) {
    if (!initiateUri.isEmpty()) {
      RedirectUris.webFault(initiateUri)
          .ifPresent(
              reason -> faults.add(Errors.clientAddressMalformed("initiate_login_uri", reason)));
    }
    maxAge()
        .filter(given -> given.isNegative() || given.compareTo(LONGEST) > 0)
        .ifPresent(
            _ -> faults.add(Errors.fieldOutOfRange("default_max_age", 0, LONGEST.toSeconds())));
  }
}
