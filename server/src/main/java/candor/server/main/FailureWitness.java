package candor.server.main;

import candor.core.audit.Failure;
import candor.core.audit.Failures;
import candor.core.db.TenantId;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import candor.server.http.Exchange;
import candor.server.http.Outcome;
import candor.server.http.Witness;
import java.util.Locale;

/// Leaves a failure record of every refused request.
final class FailureWitness implements Witness {
  private final Failures failures;

  FailureWitness(Failures failures) {
    this.failures = failures;
  }

  @Override
  public void answered(Exchange exchange) {
    if (exchange.outcome() instanceof Outcome.Refused(Problem problem, ErrorCode shown)) {
      failures.record(
          Failure.of(
              new Failure.Call(
                  new TenantId(exchange.tenant()),
                  exchange.requestId(),
                  exchange.at(),
                  exchange.actor(),
                  exchange.client(),
                  exchange.clientIp(),
                  exchange.surface().name().toLowerCase(Locale.ROOT),
                  exchange.method(),
                  exchange.path(),
                  ""),
              problem,
              shown));
    }
  }
}
