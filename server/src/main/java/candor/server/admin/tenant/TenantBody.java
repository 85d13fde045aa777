package candor.server.admin.tenant;

import candor.core.db.TenantId;
import candor.core.tenant.TenantSettings;
import candor.server.catalog.Brand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The settings of a tenant as the Admin API shows them.
///
/// @param id the tenant
/// @param accessTokenSeconds how long an access token is good, unless its client says otherwise
/// @param refreshTokenSeconds how long a refresh token waits to be used
/// @param sessionSeconds how long a sign-in lasts, however often it is continued
/// @param keySeconds how long a signing key signs before the next one does
/// @param passwordMinimumLength in characters
/// @param signInAttempts how many wrong passwords pause an account
/// @param signInLockSeconds how long it is paused then
/// @param rateLimits budgets of the tenant's own, under `class.layer`
/// @param signUp whether people may make accounts by themselves
/// @param signInByMail whether people may sign in with a link or code that they are mailed
/// @param refreshGraceSeconds how long after its first use a refresh token may come again
/// @param allowedOrigins the origins of web pages that may read the answers of the APIs
/// @param brandName whose the pages for people are
/// @param brandColor of buttons and marks on light pages
/// @param brandDarkColor the same on dark pages
/// @param brandLogo where the picture is
/// @param trustedBrowserDays for how many days people may have a browser not ask for their second
///     factor
public record TenantBody(
    String id,
    long accessTokenSeconds,
    long refreshTokenSeconds,
    long sessionSeconds,
    long keySeconds,
    int passwordMinimumLength,
    int signInAttempts,
    long signInLockSeconds,
    Map<String, List<Limit>> rateLimits,
    boolean signUp,
    boolean signInByMail,
    long refreshGraceSeconds,
    List<String> allowedOrigins,
    Optional<String> brandName,
    Optional<String> brandColor,
    Optional<String> brandDarkColor,
    Optional<String> brandLogo,
    int trustedBrowserDays) {
  /// So many requests in so many seconds.
  public record Limit(int requests, long seconds) {
    static Limit of(TenantSettings.RateLimit limit) {
      return new Limit(limit.requests(), limit.window().toSeconds());
    }
  }

  static TenantBody of(TenantId tenant, TenantSettings settings) {
    var limits = new TreeMap<String, List<Limit>>();
    settings
        .rateLimits()
        .forEach((name, windows) -> limits.put(name, windows.stream().map(Limit::of).toList()));
    return new TenantBody(
        tenant.value(),
        settings.accessTokenLifetime().toSeconds(),
        settings.refreshTokenLifetime().toSeconds(),
        settings.sessionLifetime().toSeconds(),
        settings.keyLifetime().toSeconds(),
        settings.passwordMinimumLength(),
        settings.signInAttempts(),
        settings.signInLock().toSeconds(),
        limits,
        settings.selfService().signUp(),
        settings.selfService().signInByMail(),
        settings.refreshGrace().toSeconds(),
        settings.allowedOrigins(),
        said(settings.branding().name()),
        said(settings.branding().colors().light()),
        said(settings.branding().colors().dark()),
        said(Brand.logo(settings.branding())),
        settings.trustedBrowserDays());
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }
}
