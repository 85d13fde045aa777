package candor.server.main;

import candor.core.Core;
import candor.core.tenant.Tenant;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has to be done from time to time: forgetting what has expired, replacing keys that have
/// grown old. Every node does it; none of it minds being done twice.
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final Thread thread;

  private Housekeeping(Thread thread) {
    this.thread = thread;
  }

  static Housekeeping start(Core core) {
    return new Housekeeping(
        Thread.ofVirtual().name("candor-housekeeping").start(() -> onAndOn(core)));
  }

  private static void onAndOn(Core core) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(EVERY);
      } catch (InterruptedException e) {
        return;
      }
      core.tenants().all().forEach(tenant -> once(core, tenant));
    }
  }

  static void once(Core core, Tenant tenant) {
    try {
      core.tokens().dropExpired(tenant.id());
      core.platform().dropExpired(tenant.id(), tenant.settings().sessionLifetime());
      core.mailer().dropOld(tenant.id());
      core.clients().dropSpentAssertions(tenant.id());
      core.registration().dropOld(tenant.id());
      core.proofs().dropExpired(tenant.id());
      core.keys().rotateOlderThan(tenant.id(), tenant.settings().keyLifetime());
    } catch (RuntimeException e) {
      LOG.warn(
          "Housekeeping of tenant {} failed and is tried again later.", tenant.id().value(), e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
