package candor.core.session;

import candor.core.credential.CodeCheck;
import candor.core.credential.Factors;
import candor.core.credential.SignInPause;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.tenant.Tenants;
import candor.protocol.oauth.Acr;
import java.util.List;
import java.util.Optional;

/// Proving another factor in a browser in which one was proved.
public final class SecondSteps {
  private static final List<String> BY_CODE = List.of(Acr.ONE_TIME, Acr.MULTIPLE);

  private final Database database;
  private final Tenants tenants;
  private final Factors factors;
  private final SignInPause pause;
  private final BrowserSessions browserSessions;

  public SecondSteps(
      Database database,
      Tenants tenants,
      Factors factors,
      SignInPause pause,
      BrowserSessions browserSessions) {
    this.database = database;
    this.tenants = tenants;
    this.factors = factors;
    this.pause = pause;
    this.browserSessions = browserSessions;
  }

  /// What came of a code.
  private record Tried(CodeCheck check, Optional<BrowserSession.Begun> begun) {}

  /// Proves it by a code of the app or a backup code.
  ///
  /// @throws candor.errors.Problem `sign_in_paused`, `factor_code_wrong`, `totp_clock_off`,
  ///     `totp_code_reused`, `backup_code_used`, `sign_in_required`
  public BrowserSession.Begun byCode(
      TenantId tenant, BrowserSession session, String code, String requestId) {
    Tried tried =
        database.in(
            tenant,
            tx -> {
              pause.count(tx, tenant, session.user(), tenants.settings(tenant));
              CodeCheck check = factors.check(tx, tenant, session.user(), code);
              if (!(check instanceof CodeCheck.Right)) {
                return new Tried(check, Optional.empty());
              }
              pause.succeeded(tx, tenant, session.user());
              return new Tried(
                  check,
                  Optional.of(browserSessions.raise(tx, tenant, session, BY_CODE, requestId)));
            });
    tried.check.orRefuse(session.user());
    return tried.begun.orElseThrow();
  }

  /// What an app that was added brings.
  ///
  /// @param backupCodes empty where there were some left
  public record Added(BrowserSession.Begun browser, List<String> backupCodes) {
    @Override
    public String toString() {
      return "Added[" + browser + "]";
    }
  }

  /// Adds an authenticator app, whose first code proves it.
  ///
  /// @throws candor.errors.Problem `factor_setup_expired`, `factor_code_wrong`, `totp_clock_off`,
  ///     `sign_in_required`
  public Added addApp(
      TenantId tenant, BrowserSession session, String sealed, String code, String requestId) {
    return database.in(
        tenant,
        tx -> {
          List<String> codes = factors.addApp(tx, tenant, session.user(), sealed, code, requestId);
          return new Added(browserSessions.raise(tx, tenant, session, BY_CODE, requestId), codes);
        });
  }
}
