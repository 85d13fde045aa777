package candor.server.main;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.Credentials;
import candor.server.http.Exchange;
import candor.server.http.Outcome;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.http.Server;
import candor.server.http.Witness;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Counts and latencies by route and by error code, at `GET /metrics` in the form of Prometheus.
/// Labels come from the route table and the catalog alone, so nobody outside can make their number
/// grow.
final class Metrics implements Witness, AutoCloseable {
  private record Series(String method, String route, int status) {}

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final Map<Series, Timer> requests = new ConcurrentHashMap<>();
  private final Map<String, Counter> refusals = new ConcurrentHashMap<>();
  private final String token;
  private final boolean development;

  /// @param token what a reader must send; where it is empty, a developer may read without one, and
  ///     in production nobody may
  Metrics(String token, boolean development) {
    this.token = token;
    this.development = development;
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    garbage.bindTo(registry);
  }

  @Override
  public void answered(Exchange exchange) {
    String route = exchange.route().isEmpty() ? "none" : exchange.route();
    String method = exchange.route().isEmpty() ? "any" : exchange.method();
    requests
        .computeIfAbsent(new Series(method, route, exchange.status()), this::timer)
        .record(exchange.nanos(), TimeUnit.NANOSECONDS);
    if (exchange.outcome() instanceof Outcome.Refused(Problem problem, var _)) {
      refusals.computeIfAbsent(problem.code().code(), this::counter).increment();
    }
  }

  private Timer timer(Series series) {
    return Timer.builder("candor.requests")
        .description("Answers by route and status")
        .tag("method", series.method)
        .tag("route", series.route)
        .tag("status", String.valueOf(series.status))
        .serviceLevelObjectives(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(1))
        .register(registry);
  }

  private Counter counter(String code) {
    return Counter.builder("candor.refusals")
        .description("Refused requests by their true code")
        .tag("code", code)
        .register(registry);
  }

  /// Looks at the connections of a server too.
  void watch(Server server) {
    Gauge.builder("candor.connections.open", server, Server::open)
        .description("Connections that are open")
        .register(registry);
    FunctionCounter.builder("candor.connections.unheard", server, Server::unheard)
        .description("Connections closed without a word, since there was no room to refuse them")
        .register(registry);
    FunctionCounter.builder("candor.clients.gone", server, Server::gone)
        .description("Requests whose client left before it had the answer")
        .register(registry);
  }

  List<Route> routes() {
    return List.of(new Route("GET", "/metrics", RateClass.NONE, this::scrape).atAnyHost());
  }

  private Reply scrape(Request request) {
    boolean free = token.isEmpty() && development;
    if (!free
        && !request
            .credential("Authorization")
            .map(Credentials::of)
            .filter(this::right)
            .isPresent()) {
      throw Errors.metricsTokenWrong();
    }
    return Reply.bytes(
        200,
        "text/plain; version=0.0.4; charset=utf-8",
        registry.scrape().getBytes(StandardCharsets.UTF_8));
  }

  /// Where there is no token, none is right: an empty one is not under a scheme.
  private boolean right(Credentials sent) {
    byte[] expected = token.getBytes(StandardCharsets.UTF_8);
    return sent.under("Bearer")
        .filter(text -> MessageDigest.isEqual(expected, text.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
