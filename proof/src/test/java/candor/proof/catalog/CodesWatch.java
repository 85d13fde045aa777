package candor.proof.catalog;

import candor.errors.ErrorCode;
import candor.errors.Problem;
import candor.server.http.Exchange;
import candor.server.http.Outcome;
import candor.server.http.Witness;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Sees every answer of a server under test and remembers those whose code is not in the list of
/// their endpoint: then the list claims too little.
final class CodesWatch implements Witness {
  private final EndpointErrors allowed;
  private final Queue<String> strays = new ConcurrentLinkedQueue<>();
  private final Map<String, Fixture.Refusal> refusals = new ConcurrentHashMap<>();

  CodesWatch(EndpointErrors allowed) {
    this.allowed = allowed;
  }

  @Override
  public void answered(Exchange exchange) {
    if (exchange.outcome() instanceof Outcome.Refused(Problem problem, ErrorCode shown)) {
      String route = exchange.method() + " " + exchange.route();
      refusals.put(
          exchange.requestId(),
          new Fixture.Refusal(
              problem.code().code(),
              shown.code(),
              problem.faults().stream().map(fault -> fault.code().code()).toList()));
      check(route, problem);
      problem.faults().forEach(fault -> check(route, fault));
    }
  }

  private void check(String route, Problem problem) {
    if (!allowed.allows(route, problem.code().code())) {
      strays.add(route + " answered " + problem.code().code());
    }
  }

  /// Answers whose code their endpoint cannot raise, by its list.
  List<String> strays() {
    return List.copyOf(strays);
  }

  /// What is known of a refused request.
  Fixture.Refusal refusal(String requestId) {
    Fixture.Refusal refusal = refusals.get(requestId);
    if (refusal == null) {
      throw new IllegalArgumentException("no request was refused as " + requestId);
    }
    return refusal;
  }
}
