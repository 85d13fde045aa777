package candor.core.session;

import candor.core.audit.By;
import candor.core.credential.Factors;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.mail.Mail;
import candor.core.mail.Mailer;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Received;
import java.util.Collection;
import java.util.List;

/// Taking second factors away from people who lost them. Whoever found the phone may be signed in
/// with it: so every session ends and no browser is trusted, and the person hears of it by mail.
public final class FactorResets {
  private final Database database;
  private final Users users;
  private final Factors factors;
  private final Mailer mailer;

  public FactorResets(Database database, Users users, Factors factors, Mailer mailer) {
    this.database = database;
    this.users = users;
    this.factors = factors;
    this.mailer = mailer;
  }

  /// Writes the mail to whom it was done.
  @FunctionalInterface
  public interface Notice {
    Mail to(User user);
  }

  /// Takes one away.
  ///
  /// @param factor by its name, as [Factors.Held#names] has it
  /// @throws candor.errors.Problem `user_not_found`, `factor_not_found`
  public void one(TenantId tenant, UserId id, String factor, Notice notice, By by) {
    List<String> gone =
        database.in(tenant, tx -> reset(tx, tenant, id, List.of(factor), notice, by));
    if (gone.isEmpty()) {
      throw Errors.factorNotFound(Received.clip(factor), id);
    }
  }

  /// Takes all away; of a person who has none nothing is changed.
  ///
  /// @throws candor.errors.Problem `user_not_found`
  public void all(TenantId tenant, UserId id, Notice notice, By by) {
    List<String> _ =
        database.in(
            tenant,
            tx -> {
              List<String> names = factors.held(tx, tenant, held(tx, tenant, id).id()).names();
              return reset(tx, tenant, id, names, notice, by);
            });
  }

  private User held(Tx tx, TenantId tenant, UserId id) {
    return users.held(tx, tenant, id).orElseThrow(() -> Errors.userNotFound(id.value()));
  }

  private List<String> reset(
      Tx tx, TenantId tenant, UserId id, Collection<String> names, Notice notice, By by) {
    User user = held(tx, tenant, id);
    List<String> gone = factors.reset(tx, tenant, id, names, by);
    if (!gone.isEmpty()) {
      users.signOut(tx, tenant, id, by);
      // Without mail a person who lost everything must be helped all the same.
      if (mailer.room(tx, tenant)) {
        mailer.send(tx, tenant, notice.to(user), by.requestId());
      }
    }
    return gone;
  }
}
