package candor.core.audit;

import candor.core.db.Database;
import candor.core.db.Page;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.errors.Errors;
import candor.errors.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The audit log. A row is written in the transaction of the change that it tells of, so neither is
/// ever there without the other; what is written can be neither changed nor deleted.
public final class Audit {
  private final Database database;
  private final Chance chance;
  private final Clock clock;

  public Audit(Database database, Chance chance, Clock clock) {
    this.database = database;
    this.chance = chance;
    this.clock = clock;
  }

  /// Writes what is done in this transaction.
  ///
  /// @throws candor.errors.Problem `audit_not_written`, which undoes the transaction
  public AuditId record(Tx tx, TenantId tenant, AuditEvent event) {
    Instant now = clock.instant();
    var id = new AuditId(chance.id("aud", now));
    tx.orRefuse(
        Errors::auditNotWritten, () -> AuditStore.add(tx, tenant, new AuditRow(id, now, event)));
    return id;
  }

  /// What a request changed, in order.
  public List<AuditRow> ofRequest(TenantId tenant, String requestId) {
    return database.statement(tenant, tx -> AuditStore.ofRequest(tx, tenant, requestId));
  }

  /// What somebody did, and what was done to them, newest first; of very many the newest.
  public List<AuditRow> ofPerson(TenantId tenant, Id user) {
    return database.statement(tenant, tx -> AuditStore.ofPerson(tx, tenant, user.value()));
  }

  /// What was done to a thing, newest first.
  ///
  /// @throws candor.errors.Problem `cursor_invalid`
  public Page<AuditRow> ofTarget(
      TenantId tenant, Target target, Optional<String> cursor, int limit) {
    return database.statement(tenant, tx -> AuditStore.ofTarget(tx, tenant, target, cursor, limit));
  }
}
