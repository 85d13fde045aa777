package candor.core.tenant;

import candor.core.db.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a tenant may set. A setting that a tenant has not set has the value of [#usual], also one
/// that is newer than the tenant.
///
/// @param accessTokenLifetime how long an access token is good, unless its client says otherwise
/// @param refreshTokenLifetime how long a refresh token waits to be used
/// @param sessionLifetime how long a sign-in lasts, however often it is continued; usually thirty
///     days, as long as a refresh token waits
/// @param keyLifetime how long a signing key signs before the next one does
/// @param passwordMinimumLength in characters
/// @param signInAttempts how many wrong passwords lock an account
/// @param signInLock how long it is locked then
/// @param rateLimits limits by route class, in place of the product's
/// @param selfService what people may do without an administrator
/// @param refreshGrace how long after its first use a client may send a refresh token again; zero
///     where never
/// @param allowedOrigins the origins of web pages that may read the answers of this server's APIs
/// @param branding how pages for people look
/// @param trustedBrowserDays for how long people may have a browser trusted; zero where never
public record TenantSettings(
    Duration accessTokenLifetime,
    Duration refreshTokenLifetime,
    Duration sessionLifetime,
    Duration keyLifetime,
    int passwordMinimumLength,
    int signInAttempts,
    Duration signInLock,
    Map<String, List<RateLimit>> rateLimits,
    SelfService selfService,
    Duration refreshGrace,
    List<String> allowedOrigins,
    Branding branding,
    int trustedBrowserDays) {
  private static final Duration REFRESH_GRACE = Duration.ofSeconds(10);

  /// What people may do without an administrator.
  ///
  /// @param signUp make an account
  /// @param signInByMail sign in with a link or code that they are mailed, without their password
  public record SelfService(boolean signUp, boolean signInByMail) {
    /// What holds for a tenant that has set nothing: accounts are made by its administrators.
    public static SelfService usual() {
      return new SelfService(false, true);
    }
  }

  /// The same settings with other things that people may do.
  public TenantSettings with(SelfService other) {
    return new TenantSettings(
        accessTokenLifetime,
        refreshTokenLifetime,
        sessionLifetime,
        keyLifetime,
        passwordMinimumLength,
        signInAttempts,
        signInLock,
        rateLimits,
        other,
        refreshGrace,
        allowedOrigins,
        branding,
        trustedBrowserDays);
  }

  /// The same settings with other limits of rate.
  public TenantSettings with(Map<String, List<RateLimit>> otherLimits) {
    return new TenantSettings(
        accessTokenLifetime,
        refreshTokenLifetime,
        sessionLifetime,
        keyLifetime,
        passwordMinimumLength,
        signInAttempts,
        signInLock,
        otherLimits,
        selfService,
        refreshGrace,
        allowedOrigins,
        branding,
        trustedBrowserDays);
  }

  /// The same settings with another look.
  TenantSettings with(Branding other) {
    return new TenantSettings(
        accessTokenLifetime,
        refreshTokenLifetime,
        sessionLifetime,
        keyLifetime,
        passwordMinimumLength,
        signInAttempts,
        signInLock,
        rateLimits,
        selfService,
        refreshGrace,
        allowedOrigins,
        other,
        trustedBrowserDays);
  }

  /// So many requests in so long a time.
  public record RateLimit(int requests, Duration window) {}

  public TenantSettings {
    rateLimits = Map.copyOf(rateLimits);
    allowedOrigins = List.copyOf(allowedOrigins);
  }

  /// What holds for a tenant that has set nothing.
  public static TenantSettings usual() {
    return new TenantSettings(
        Duration.ofMinutes(10),
        Duration.ofDays(30),
        Duration.ofDays(30),
        Duration.ofDays(90),
        12,
        10,
        Duration.ofMinutes(15),
        Map.of(),
        SelfService.usual(),
        REFRESH_GRACE,
        List.of(),
        Branding.none(),
        0);
  }

  /// The settings as they are kept: durations in whole seconds, so that the database can be read
  /// without us.
  Json kept() {
    return Json.of(Kept.of(this));
  }

  /// The settings of a row; what is not in it has its usual value.
  static TenantSettings of(Json json) {
    var all = new HashMap<>(usual().kept().values());
    all.putAll(json.values());
    return Json.of(all).as(Kept.class).settings();
  }

  private record Kept(
      long accessTokenSeconds,
      long refreshTokenSeconds,
      long sessionSeconds,
      long keySeconds,
      int passwordMinimumLength,
      int signInAttempts,
      long signInLockSeconds,
      Map<String, List<KeptLimit>> rateLimits,
      boolean signUp,
      boolean signInByMail,
      long refreshGraceSeconds,
      List<String> allowedOrigins,
      String brandName,
      String brandColor,
      String brandDarkColor,
      String brandLogo,
      int trustedBrowserDays) {

    static Kept of(TenantSettings settings) {
      return new Kept(
          settings.accessTokenLifetime.toSeconds(),
          settings.refreshTokenLifetime.toSeconds(),
          settings.sessionLifetime.toSeconds(),
          settings.keyLifetime.toSeconds(),
          settings.passwordMinimumLength,
          settings.signInAttempts,
          settings.signInLock.toSeconds(),
          each(settings.rateLimits, limit -> new KeptLimit(limit.requests, seconds(limit))),
          settings.selfService.signUp,
          settings.selfService.signInByMail,
          settings.refreshGrace.toSeconds(),
          settings.allowedOrigins,
          settings.branding.name(),
          settings.branding.colors().light(),
          settings.branding.colors().dark(),
          settings.branding.logo(),
          settings.trustedBrowserDays);
    }

    private static long seconds(RateLimit limit) {
      return limit.window.toSeconds();
    }

    TenantSettings settings() {
      return new TenantSettings(
          Duration.ofSeconds(accessTokenSeconds),
          Duration.ofSeconds(refreshTokenSeconds),
          Duration.ofSeconds(sessionSeconds),
          Duration.ofSeconds(keySeconds),
          passwordMinimumLength,
          signInAttempts,
          Duration.ofSeconds(signInLockSeconds),
          each(
              rateLimits,
              limit -> new RateLimit(limit.requests, Duration.ofSeconds(limit.seconds))),
          new SelfService(signUp, signInByMail),
          Duration.ofSeconds(refreshGraceSeconds),
          allowedOrigins,
          new Branding(brandName, new Colors(brandColor, brandDarkColor), brandLogo),
          trustedBrowserDays);
    }
  }

  private record KeptLimit(int requests, long seconds) {}

  private static <A, B> Map<String, List<B>> each(
      Map<String, List<A>> lists, Function<A, B> change) {
    var changed = new HashMap<String, List<B>>();
    lists.forEach((name, list) -> changed.put(name, list.stream().map(change).toList()));
    return changed;
  }
}
