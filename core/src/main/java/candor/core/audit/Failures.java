package candor.core.audit;

import candor.core.db.Chore;
import candor.core.db.Database;
import candor.core.db.GroupWriter;
import candor.core.db.Page;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The records of refused requests. Recording costs the request next to nothing and never fails it:
/// records are written in groups behind it. It is bounded in every direction: a queue, a rate per
/// code and source, an age and a number per tenant; what was left out is counted.
///
/// Where a tenant has more than its number, the codes that it has most of give way first, and in a
/// code the sources that made most of them: a flood of one kind pushes out itself. A source is a
/// client that proved itself, or else a network.
public final class Failures implements AutoCloseable {
  private static final int QUEUE = 20_000;
  private static final Duration SWEEP_EVERY = Duration.ofSeconds(20);
  private static final int SWEEPS_PER_PRUNING = 30;

  /// How much is kept.
  ///
  /// @param allPerMinute how many failures of one code and source are all recorded in a minute
  /// @param days how long a record is kept
  /// @param perTenant how many records of a tenant are kept
  public record Bounds(int allPerMinute, int days, int perTenant) {
    /// What fits most.
    public static Bounds usual() {
      return new Bounds(60, 30, 200_000);
    }
  }

  private sealed interface Entry {
    record Kept(String id, String source, Failure failure) implements Entry {}

    record Left(String id, Sampling.Skipped skipped) implements Entry {}
  }

  private final Database database;
  private final Chance chance;
  private final Clock clock;
  private final Bounds bounds;
  private final Sampling sampling;
  private final GroupWriter<Entry> writer;
  private final Chore sweeper;
  private int sweeps;

  /// Starts recording.
  public Failures(Database database, Chance chance, Clock clock, Bounds bounds) {
    this.database = database;
    this.chance = chance;
    this.clock = clock;
    this.bounds = bounds;
    this.sampling = new Sampling(bounds.allPerMinute());
    this.writer = new GroupWriter<>("failures", database, QUEUE, Failures::write);
    this.sweeper = Chore.start("pruning of failures", database, SWEEP_EVERY, this::sweep);
  }

  /// Records a refused request, unless its source makes too many.
  public void record(Failure failure) {
    String source = failure.client().isEmpty() ? Networks.of(failure.ip()) : failure.client();
    var kind = new Sampling.Kind(failure.tenant(), failure.code(), source);
    var ended = new ArrayList<Sampling.Skipped>();
    if (sampling.takes(kind, clock.instant(), ended)) {
      writer.offer(new Entry.Kept(chance.id("fail", failure.at()), source, failure));
    }
    ended.forEach(this::offer);
  }

  private void offer(Sampling.Skipped skipped) {
    writer.offer(new Entry.Left(chance.id("skip", skipped.since()), skipped));
  }

  private static void write(Tx tx, List<Entry> entries) {
    var ids = new ArrayList<String>();
    var sources = new ArrayList<String>();
    var failures = new ArrayList<Failure>();
    var skippedIds = new ArrayList<String>();
    var skipped = new ArrayList<Sampling.Skipped>();
    for (Entry entry : entries) {
      switch (entry) {
        case Entry.Kept(String id, String source, Failure failure) -> {
          ids.add(id);
          sources.add(source);
          failures.add(failure);
        }
        case Entry.Left(String id, Sampling.Skipped left) -> {
          skippedIds.add(id);
          skipped.add(left);
        }
      }
    }
    if (!ids.isEmpty()) {
      FailureStore.add(tx, ids, sources, failures);
    }
    if (!skipped.isEmpty()) {
      FailureStore.addSkipped(tx, skippedIds, skipped);
    }
  }

  /// What is known of a request, newest first. What was recorded before the call is found.
  public List<Failure> find(TenantId tenant, String requestId) {
    writer.flush();
    return database.statement(tenant, tx -> FailureStore.ofRequest(tx, tenant, requestId));
  }

  /// The records of a tenant, newest first; of one code if one is given.
  ///
  /// @throws candor.errors.Problem `cursor_invalid`
  public Page<Failure> list(
      TenantId tenant, Optional<String> code, Optional<String> cursor, int limit) {
    writer.flush();
    return database.statement(tenant, tx -> FailureStore.list(tx, tenant, code, cursor, limit));
  }

  /// How many failures of a tenant were counted and not recorded since a time.
  public long skipped(TenantId tenant, Instant since) {
    sampling.sweep(clock.instant()).forEach(this::offer);
    writer.flush();
    return database.statement(tenant, tx -> FailureStore.skipped(tx, tenant, since));
  }

  /// How many records were lost since the start because the database did not keep up.
  public long dropped() {
    return writer.dropped();
  }

  private void sweep() {
    sampling.sweep(clock.instant()).forEach(this::offer);
    sweeps++;
    if (sweeps % SWEEPS_PER_PRUNING == 0) {
      prune();
    }
  }

  /// Deletes the records that are too old or too many; answers how many.
  public int prune() {
    Instant before = clock.instant().minus(Duration.ofDays(bounds.days()));
    int old = database.acrossTenants(tx -> FailureStore.prune(tx, before));
    List<TenantId> full =
        database.acrossTenants(tx -> FailureStore.fullTenants(tx, bounds.perTenant()));
    int surplus = 0;
    for (TenantId tenant : full) {
      surplus +=
          database.in(tenant, tx -> FailureStore.pruneSurplus(tx, tenant, bounds.perTenant()));
    }
    return old + surplus;
  }

  /// Writes what waits and stops.
  @Override
  public void close() {
    sweeper.close();
    writer.close();
  }
}
