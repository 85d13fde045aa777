package candor.server.http;

import candor.core.TestClock;
import candor.core.db.TenantId;
import candor.core.secret.Chance;
import candor.errors.Errors;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A server on a free port with a few routes on every surface, and what its witness saw.
final class RunningServer implements AutoCloseable {
  static final Site SITE =
      new Site(
          new TenantId("default"), URI.create("http://localhost:8080"), "http://localhost:8080");

  private final Server server;
  private final List<Exchange> seen = new CopyOnWriteArrayList<>();

  /// What a body of the tests looks like.
  record Thing(String name, Optional<Long> size) {}

  RunningServer() {
    this(EdgeSettings.standard(), List.of());
  }

  RunningServer(EdgeSettings settings, List<Route> more) {
    this(settings, more, Limits.none(), new ServerSettings.Security.Plain());
  }

  RunningServer(
      EdgeSettings settings, List<Route> more, Limits limits, ServerSettings.Security security) {
    this.server =
        Server.start(
            new ServerSettings("127.0.0.1", 0, security, settings), parts(more, limits, seen::add));
  }

  static ServerParts parts(List<Route> more, Limits limits, Witness... witnesses) {
    var routes = new ArrayList<Route>(routes());
    routes.addAll(more);
    return new ServerParts(
        routes,
        new Hosts(),
        limits,
        (_, _, origin) -> origin.equals("https://app.example"),
        new Proxies(List.of("10.0.0.0/8", "127.0.0.9"), Proxies.Header.X_FORWARDED_FOR),
        (shown, _) -> "<!doctype html><p>" + shown.text() + "</p><small>" + shown.code().code(),
        List.of(witnesses),
        TestClock.somewhen(),
        Chance.secure());
  }

  private static final class Hosts implements Sites {
    @Override
    public Optional<Site> at(String authority) {
      return authority.startsWith("elsewhere") ? Optional.empty() : Optional.of(SITE);
    }

    @Override
    public Site fallback() {
      return SITE;
    }
  }

  private static List<Route> routes() {
    Endpoint echo = request -> Reply.bytes(200, "application/json", request.body());
    Endpoint hello = _ -> Reply.json(200, new Thing("hello", Optional.empty()));
    Endpoint thing = request -> Reply.json(201, request.json(Thing.class));
    Endpoint form =
        request -> Reply.json(200, new Thing(request.form().required("name"), Optional.empty()));
    return List.of(
        new Route("POST", "/oauth2/token", RateClass.TOKEN, form),
        new Route("GET", "/userinfo", RateClass.TOKEN, RunningServer::noToken),
        new Route("GET", "/.well-known/openid-configuration", RateClass.PUBLIC, hello),
        new Route("POST", "/api/admin/things", RateClass.ADMIN, thing),
        new Route("GET", "/api/admin/things", RateClass.ADMIN, hello),
        new Route("GET", "/api/admin/things/{id}", RateClass.ADMIN, RunningServer::named),
        new Route("GET", "/api/admin/secret", RateClass.ADMIN, RunningServer::noToken),
        new Route("GET", "/api/admin/broken", RateClass.ADMIN, RunningServer::broken),
        new Route("POST", "/api/service/users", RateClass.SERVICE, thing),
        new Route("GET", "/api/service/users", RateClass.SERVICE, hello),
        new Route("POST", "/sideband/request", RateClass.GATEWAY, thing),
        new Route("POST", "/echo", RateClass.NONE, echo),
        new Route("GET", "/health", RateClass.NONE, hello).atAnyHost(),
        new Route("GET", "/slow", RateClass.NONE, RunningServer::slow),
        new Route("GET", "/sign-in/start", RateClass.SIGN_IN, _ -> Reply.html(200, "<p>hello")));
  }

  private static Reply noToken(Request request) {
    throw Errors.bearerTokenMissing();
  }

  private static Reply named(Request request) {
    return Reply.json(
        200, new Thing(request.parameter("id") + "|" + request.clientIp(), Optional.empty()));
  }

  private static Reply broken(Request request) {
    throw new IllegalStateException("password=hunter2");
  }

  private static Reply slow(Request request) {
    try {
      Thread.sleep(Duration.ofSeconds(request.query().number("seconds", 0, 60, 60)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Reply.empty(204);
  }

  int port() {
    return server.port();
  }

  Server server() {
    return server;
  }

  List<Exchange> seen() {
    return seen;
  }

  RawClient client() {
    return new RawClient(port());
  }

  /// A client with another address of this machine.
  RawClient client(String from) {
    return new RawClient(port(), from);
  }

  /// Waits until so many requests are under way.
  void awaitBusy(int wanted) {
    await(() -> server.busy() == wanted);
  }

  /// Waits until so many clients have left before their answer.
  void awaitGone(int wanted) {
    await(() -> server.gone() == wanted);
  }

  /// Waits until so many connections are open.
  void awaitOpen(int wanted) {
    await(() -> server.open() == wanted);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("it did not come to that within ten seconds");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /// One request on a connection of its own.
  RawClient.Answer send(String request) {
    try (RawClient client = client()) {
      client.send(request);
      return client.answer();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
