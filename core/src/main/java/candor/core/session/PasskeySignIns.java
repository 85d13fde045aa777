package candor.core.session;

import candor.core.client.Client;
import candor.core.credential.Factors;
import candor.core.credential.Passkeys;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import java.util.List;

/// Signing in with a passkey: with nothing else, or beside a password.
public final class PasskeySignIns {
  private final Database database;
  private final Users users;
  private final SignIns signIns;
  private final Passkeys passkeys;
  private final Factors factors;
  private final BrowserSessions browserSessions;

  public PasskeySignIns(
      Database database,
      Users users,
      SignIns signIns,
      Passkeys passkeys,
      Factors factors,
      BrowserSessions browserSessions) {
    this.database = database;
    this.users = users;
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.factors = factors;
    this.browserSessions = browserSessions;
  }

  /// Signs a browser in, for a client that sent it here.
  ///
  /// @throws candor.errors.Problem `passkey_challenge_stale`, `passkey_unknown`,
  ///     `passkey_refused`, `user_suspended`, `user_locked`, `user_not_found`,
  ///     `passkey_of_stranger`, `organization_not_active`
  public BrowserSession.Begun inBrowser(
      TenantId tenant,
      Client client,
      String answer,
      Passkeys.RelyingParty party,
      BrowserSessions.Place place,
      String requestId) {
    return database.in(
        tenant,
        tx -> {
          Passkeys.Proof proof = passkeys.check(tx, tenant, answer, party, true);
          UserId user = proof.passkey().user();
          users.enter(tx, tenant, user);
          // A stranger would see the sign-in page again, whose browser would bring the same passkey
          // again. Whoever comes for their own account is none, whatever pool they are in.
          if (!signIns.link(tx, tenant, client, user) && !client.id().equals(SignIns.PLATFORM)) {
            throw Errors.passkeyOfStranger(user, client.id());
          }
          return browserSessions.begin(tx, tenant, user, proof.alone(), place, requestId);
        });
  }

  /// Proves it beside what was proved in a browser before.
  ///
  /// @throws candor.errors.Problem `passkey_challenge_stale`, `passkey_unknown`,
  ///     `passkey_refused`, `sign_in_required`
  public BrowserSession.Begun second(
      TenantId tenant,
      BrowserSession session,
      String answer,
      Passkeys.RelyingParty party,
      String requestId) {
    return database.in(
        tenant,
        tx -> {
          Passkeys.Proof proof = passkeys.check(tx, tenant, answer, party, false);
          if (!proof.passkey().user().equals(session.user())) {
            throw Errors.passkeyUnknown(proof.passkey().id());
          }
          return browserSessions.raise(tx, tenant, session, proof.beside(), requestId);
        });
  }

  /// Adds a passkey, which proves it at the same time.
  ///
  /// @throws candor.errors.Problem `passkey_challenge_stale`, `passkey_refused`,
  ///     `sign_in_required`
  public SecondSteps.Added add(
      TenantId tenant,
      BrowserSession session,
      String answer,
      Passkeys.RelyingParty party,
      String requestId) {
    return database.in(
        tenant,
        tx -> {
          UserId user = session.user();
          Passkeys.Proof proof =
              new Passkeys.Proof(passkeys.add(tx, tenant, user, answer, party, requestId), false);
          List<String> codes = factors.backupCodes(tx, tenant, user, requestId);
          return new SecondSteps.Added(
              browserSessions.raise(tx, tenant, session, proof.beside(), requestId), codes);
        });
  }
}
