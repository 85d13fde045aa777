package candor.core.access;

import candor.core.db.Chore;
import candor.core.db.Database;
import candor.core.db.GroupWriter;
import candor.core.db.Page;
import candor.core.db.TenantId;
import candor.errors.Errors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// The records of decisions. They are written in groups behind the answers, so that no call waits
/// for the database. When more are made than can be written, permits are the first that are not
/// recorded: somebody will ask about a refusal. What was left out is counted.
public final class Decisions implements AutoCloseable {
  private static final int QUEUE = 20_000;
  private static final int PERMITS_UP_TO = QUEUE / 2;
  private static final Duration PRUNE_EVERY = Duration.ofMinutes(10);

  /// How much is kept.
  ///
  /// @param days how long
  /// @param perTenant how many of one tenant
  public record Bounds(int days, int perTenant) {
    /// What fits most.
    public static Bounds usual() {
      return new Bounds(7, 200_000);
    }
  }

  /// Which decisions are looked for; what is not given does not narrow.
  ///
  /// @param service the id of an API service
  /// @param status what the API's client got
  public record Filter(
      Optional<Boolean> permitted,
      Optional<String> service,
      Optional<Integer> status,
      Optional<String> requestId) {
    /// All decisions.
    public static Filter none() {
      return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  private final Database database;
  private final Clock clock;
  private final Bounds bounds;
  private final GroupWriter<DecisionStore.Made> writer;
  private final LongAdder permitsLeftOut = new LongAdder();
  private final Chore pruner;

  /// Starts recording.
  public Decisions(Database database, Clock clock, Bounds bounds) {
    this.database = database;
    this.clock = clock;
    this.bounds = bounds;
    this.writer = new GroupWriter<>("decisions", database, QUEUE, DecisionStore::add);
    this.pruner = Chore.start("pruning of decisions", database, PRUNE_EVERY, this::prune);
  }

  /// Records a decision, if it can.
  void record(TenantId tenant, Decision decision) {
    if (decision.permitted() && writer.waiting() > PERMITS_UP_TO) {
      permitsLeftOut.increment();
      return;
    }
    writer.offer(new DecisionStore.Made(tenant, decision));
  }

  /// The decision with that id. What was made before the call is found.
  ///
  /// @throws candor.errors.Problem `decision_not_found`
  public Decision find(TenantId tenant, DecisionId id) {
    writer.flush();
    return database
        .statement(tenant, tx -> DecisionStore.find(tx, tenant, id))
        .orElseThrow(() -> Errors.decisionNotFound(id));
  }

  /// The decisions of a tenant, newest first.
  ///
  /// @throws candor.errors.Problem `cursor_invalid`
  public Page<Decision> list(TenantId tenant, Filter filter, Optional<String> cursor, int limit) {
    writer.flush();
    return database.statement(tenant, tx -> DecisionStore.list(tx, tenant, filter, cursor, limit));
  }

  /// How many decisions a filter fits, counted up to ten thousand.
  public long count(TenantId tenant, Filter filter) {
    return database.statement(tenant, tx -> DecisionStore.count(tx, tenant, filter));
  }

  /// How many decisions were not recorded since the start.
  public long dropped() {
    return writer.dropped() + permitsLeftOut.sum();
  }

  /// Deletes the decisions that are too old or too many; answers how many.
  public int prune() {
    Instant before = clock.instant().minus(Duration.ofDays(bounds.days()));
    int old = database.acrossTenants(tx -> DecisionStore.prune(tx, before));
    List<TenantId> full =
        database.acrossTenants(tx -> DecisionStore.fullTenants(tx, bounds.perTenant()));
    int surplus = 0;
    for (TenantId tenant : full) {
      surplus +=
          database.in(tenant, tx -> DecisionStore.pruneSurplus(tx, tenant, bounds.perTenant()));
    }
    return old + surplus;
  }

  /// Writes what waits and stops.
  @Override
  public void close() {
    pruner.close();
    writer.close();
  }
}
