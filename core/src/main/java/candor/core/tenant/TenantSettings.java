package candor.core.tenant;

import candor.core.db.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a tenant may set. A setting that a tenant has not set has the value of [#usual], also one
/// that is newer than the tenant.
///
/// @param accessTokenLifetime how long an access token is good, unless its client says otherwise
/// @param refreshTokenLifetime how long a refresh token waits to be used
/// @param sessionLifetime how long a sign-in lasts
/// @param keyLifetime how long a signing key signs before the next one does
/// @param passwordMinimumLength in characters
/// @param signInAttempts how many wrong passwords lock an account
/// @param signInLock how long it is locked then
/// @param rateLimits limits by route class, in place of the product's
public record TenantSettings(
    Duration accessTokenLifetime,
    Duration refreshTokenLifetime,
    Duration sessionLifetime,
    Duration keyLifetime,
    int passwordMinimumLength,
    int signInAttempts,
    Duration signInLock,
    Map<String, List<RateLimit>> rateLimits) {

  /// So many requests in so long a time.
  public record RateLimit(int requests, Duration window) {}

  public TenantSettings {
    rateLimits = Map.copyOf(rateLimits);
  }

  /// What holds for a tenant that has set nothing.
  public static TenantSettings usual() {
    return new TenantSettings(
        Duration.ofMinutes(10),
        Duration.ofDays(30),
        Duration.ofHours(12),
        Duration.ofDays(90),
        12,
        10,
        Duration.ofMinutes(15),
        Map.of());
  }

  /// The settings as they are kept: durations in whole seconds, so that the database can be read
  /// without us.
  Json kept() {
    return Json.of(
        Map.of(
            "access_token_seconds", accessTokenLifetime.toSeconds(),
            "refresh_token_seconds", refreshTokenLifetime.toSeconds(),
            "session_seconds", sessionLifetime.toSeconds(),
            "key_seconds", keyLifetime.toSeconds(),
            "password_minimum_length", passwordMinimumLength,
            "sign_in_attempts", signInAttempts,
            "sign_in_lock_seconds", signInLock.toSeconds(),
            "rate_limits",
                rateLimits.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey,
                            limits -> limits.getValue().stream().map(KeptLimit::of).toList()))));
  }

  /// The settings of a row; what is not in it has its usual value.
  static TenantSettings of(Json json) {
    TenantSettings usual = usual();
    Map<?, ?> kept = json.as(Map.class);
    return new TenantSettings(
        seconds(kept, "access_token_seconds", usual.accessTokenLifetime),
        seconds(kept, "refresh_token_seconds", usual.refreshTokenLifetime),
        seconds(kept, "session_seconds", usual.sessionLifetime),
        seconds(kept, "key_seconds", usual.keyLifetime),
        number(kept, "password_minimum_length", usual.passwordMinimumLength),
        number(kept, "sign_in_attempts", usual.signInAttempts),
        seconds(kept, "sign_in_lock_seconds", usual.signInLock),
        json.as(KeptLimits.class).limits());
  }

  private static Duration seconds(Map<?, ?> kept, String name, Duration otherwise) {
    return kept.get(name) instanceof Number seconds
        ? Duration.ofSeconds(seconds.longValue())
        : otherwise;
  }

  private static int number(Map<?, ?> kept, String name, int otherwise) {
    return kept.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  private record KeptLimit(int requests, long seconds) {
    static KeptLimit of(RateLimit limit) {
      return new KeptLimit(limit.requests(), limit.window().toSeconds());
    }

    RateLimit limit() {
      return new RateLimit(requests, Duration.ofSeconds(seconds));
    }
  }

  private record KeptLimits(Map<String, List<KeptLimit>> rateLimits) {
    Map<String, List<RateLimit>> limits() {
      return rateLimits.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  limits -> limits.getValue().stream().map(KeptLimit::limit).toList()));
    }
  }
}
