package candor.core.access;

import candor.core.db.Database;
import candor.core.db.GroupWriter;
import candor.core.db.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/// Notes when credentials are used, once a minute each: enough to see which of them is still in
/// use, and nothing that a call has to wait for.
final class Sights implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int WAITING = 10_000;

  /// A credential was used.
  record Seen(TenantId tenant, CredentialId credential, Instant at) {}

  private final GroupWriter<Seen> writer;
  private final ConcurrentHashMap<CredentialId, Instant> noted = new ConcurrentHashMap<>();

  Sights(Database database) {
    this.writer = new GroupWriter<>("gateway_sights", database, WAITING, GatewayStore::seen);
  }

  void note(TenantId tenant, CredentialId credential, Instant now) {
    Instant last = noted.get(credential);
    if (last == null || !now.isBefore(last.plus(EVERY))) {
      noted.put(credential, now);
      writer.offer(new Seen(tenant, credential, now));
    }
  }

  void forget(CredentialId credential) {
    noted.remove(credential);
  }

  void flush() {
    writer.flush();
  }

  @Override
  public void close() {
    writer.close();
  }
}
