package candor.server.admin.tenant;

import candor.core.limit.Rules;
import candor.core.tenant.Branding;
import candor.core.tenant.Colors;
import candor.core.tenant.TenantSettings;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.WebOrigins;
import candor.server.json.Nearest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings of a tenant to be changed, named as in [TenantBody]; what is left out stays as it is.
///
/// @param accessTokenSeconds 60 to 86400
/// @param refreshTokenSeconds 60 to 31536000
/// @param sessionSeconds 300 to 31536000
/// @param keySeconds 86400 to 63072000
/// @param passwordMinimumLength 8 to 64
/// @param signInAttempts 3 to 100
/// @param signInLockSeconds 1 to 86400
/// @param rateLimits all budgets of the tenant's own; others are the product's again
/// @param refreshGraceSeconds 0 to 60; 0 for never
/// @param brandName empty for none
/// @param brandColor such as `#0f766e`; empty, like the next, for the usual one
/// @param trustedBrowserDays 0 to 365; 0 for never
public record TenantQuestion(
    Optional<Long> accessTokenSeconds,
    Optional<Long> refreshTokenSeconds,
    Optional<Long> sessionSeconds,
    Optional<Long> keySeconds,
    Optional<Integer> passwordMinimumLength,
    Optional<Integer> signInAttempts,
    Optional<Long> signInLockSeconds,
    Optional<Map<String, List<TenantBody.Limit>>> rateLimits,
    Optional<Boolean> signUp,
    Optional<Boolean> signInByMail,
    Optional<Long> refreshGraceSeconds,
    Optional<List<String>> allowedOrigins,
    Optional<String> brandName,
    Optional<String> brandColor,
    Optional<String> brandDarkColor,
    Optional<Integer> trustedBrowserDays) {
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long YEAR = 365 * DAY;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WINDOWS = 5;
  private static final int MOST_ORIGINS = 100;

  /// @throws candor.errors.Problem `validation_error`
  void check(TenantSettings before) {
    var faults = new Faults();
    // A token lives no longer than the key that signed it is shown to those who check it.
    between("access_token_seconds", accessTokenSeconds, 60, DAY, faults);
    between("refresh_token_seconds", refreshTokenSeconds, 60, YEAR, faults);
    between("session_seconds", sessionSeconds, 300, YEAR, faults);
    between("key_seconds", keySeconds, DAY, 2 * YEAR, faults);
    // NIST SP 800-63B, 3.1.1.2: eight at least; and nobody is forced to more than 64.
    between("password_minimum_length", passwordMinimumLength, 8, 64, faults);
    between("sign_in_attempts", signInAttempts, 3, 100, faults);
    between("sign_in_lock_seconds", signInLockSeconds, 1, DAY, faults);
    between("refresh_grace_seconds", refreshGraceSeconds, 0, 60, faults);
    between("trusted_browser_days", trustedBrowserDays, 0, 365, faults);
    rateLimits.ifPresent(limits -> limits.forEach((name, list) -> budget(name, list, faults)));
    allowedOrigins.ifPresent(origins -> origins(origins, faults));
    branding(before.branding()).check(faults);
    faults.refuse();
  }

  private Branding branding(Branding before) {
    return new Branding(
        brandName.orElse(before.name()),
        new Colors(
            brandColor.orElse(before.colors().light()),
            brandDarkColor.orElse(before.colors().dark())),
        before.logo());
  }

  private static void between(
      String field, Optional<? extends Number> value, long least, long most, Faults faults) {
    if (value.filter(set -> set.longValue() < least || set.longValue() > most).isPresent()) {
      faults.add(Errors.fieldOutOfRange(field, least, most));
    }
  }

  private static void budget(String name, List<TenantBody.Limit> windows, Faults faults) {
    // A name that there is not may be of any length.
    String field = "rate_limits." + name.substring(0, Math.min(name.length(), LONGEST_NAME));
    if (!Rules.names().contains(name)) {
      faults.add(Errors.fieldUnknown(field, Nearest.of(name, Rules.names())));
    }
    if (windows.size() > MOST_WINDOWS) {
      faults.add(Errors.listTooLong(field, MOST_WINDOWS));
    }
    for (int i = 0; i < windows.size(); i++) {
      String place = field + "[" + i + "]";
      Optional<Integer> requests = Optional.of(windows.get(i).requests());
      between(place + ".requests", requests, 1, Integer.MAX_VALUE, faults);
      between(place + ".seconds", Optional.of(windows.get(i).seconds()), 1, DAY, faults);
    }
  }

  private static void origins(List<String> origins, Faults faults) {
    if (origins.size() > MOST_ORIGINS) {
      faults.add(Errors.listTooLong("allowed_origins", MOST_ORIGINS));
      return;
    }
    for (String each : origins) {
      WebOrigins.fault(each)
          .ifPresent(reason -> faults.add(Errors.originMalformed("allowed_origins", each, reason)));
    }
  }

  /// Settings with what this says in place of theirs.
  TenantSettings over(TenantSettings before) {
    return new TenantSettings(
        seconds(accessTokenSeconds, before.accessTokenLifetime()),
        seconds(refreshTokenSeconds, before.refreshTokenLifetime()),
        seconds(sessionSeconds, before.sessionLifetime()),
        seconds(keySeconds, before.keyLifetime()),
        passwordMinimumLength.orElse(before.passwordMinimumLength()),
        signInAttempts.orElse(before.signInAttempts()),
        seconds(signInLockSeconds, before.signInLock()),
        rateLimits.map(TenantQuestion::limits).orElse(before.rateLimits()),
        new TenantSettings.SelfService(
            signUp.orElse(before.selfService().signUp()),
            signInByMail.orElse(before.selfService().signInByMail())),
        seconds(refreshGraceSeconds, before.refreshGrace()),
        allowedOrigins.orElse(before.allowedOrigins()),
        branding(before.branding()),
        trustedBrowserDays.orElse(before.trustedBrowserDays()));
  }

  private static Duration seconds(Optional<Long> seconds, Duration before) {
    return seconds.map(Duration::ofSeconds).orElse(before);
  }

  private static Map<String, List<TenantSettings.RateLimit>> limits(
      Map<String, List<TenantBody.Limit>> bodies) {
    var limits = new HashMap<String, List<TenantSettings.RateLimit>>();
    bodies.forEach(
        (name, windows) -> limits.put(name, windows.stream().map(each -> limit(each)).toList()));
    return limits;
  }

  private static TenantSettings.RateLimit limit(TenantBody.Limit body) {
    return new TenantSettings.RateLimit(body.requests(), Duration.ofSeconds(body.seconds()));
  }
}
