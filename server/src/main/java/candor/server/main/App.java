package candor.server.main;

import candor.core.Core;
import candor.core.audit.By;
import candor.core.db.DataFolder;
import candor.core.db.Database;
import candor.core.db.DatabaseConfig;
import candor.core.db.EmbeddedPostgres;
import candor.core.db.Migrations;
import candor.core.db.TenantId;
import candor.core.limit.Budgets;
import candor.core.limit.MemoryBudgets;
import candor.core.limit.RedisBudgets;
import candor.core.outbound.Fetcher;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.MasterKeys;
import candor.errors.Errors;
import candor.server.catalog.CatalogRoutes;
import candor.server.http.Origins;
import candor.server.http.Pem;
import candor.server.http.RequestContext;
import candor.server.http.Server;
import candor.server.http.ServerParts;
import candor.server.http.ServerSettings;
import candor.server.http.Surface;
import candor.server.http.Witness;
import candor.server.oauth.ClientCertificates;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The whole product, wired: what is opened here is closed in reverse order.
public final class App implements AutoCloseable {
  /// The tenant that is there from the beginning.
  public static final TenantId DEFAULT = TenantId.DEFAULT;

  /// What PostgreSQL keeps of a time: one that is read back is the one that was written.
  private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

  private final Config config;
  private final Core core;
  private final Routes routes;
  private final Server server;
  private final Deque<AutoCloseable> opened;

  private App(Config config, Core core, Routes routes, Server server, Deque<AutoCloseable> opened) {
    this.config = config;
    this.core = core;
    this.routes = routes;
    this.server = server;
    this.opened = opened;
  }

  /// Starts everything with the clock and the randomness of this machine.
  ///
  /// @throws candor.errors.Problem what keeps it from starting
  public static App start(Config config) {
    return start(config, Clock.tick(Clock.systemUTC(), TICK), Chance.secure());
  }

  /// Starts everything, or nothing: what was opened before a failure is closed again.
  ///
  /// @throws candor.errors.Problem what keeps it from starting
  public static App start(Config config, Clock clock, Chance chance) {
    return start(config, clock, chance, List.of());
  }

  /// The same, with more witnesses of its answers.
  public static App start(Config config, Clock clock, Chance chance, List<Witness> more) {
    var opened = new ArrayDeque<AutoCloseable>();
    try {
      Logs logs = Logs.start(config.log());
      DataFolder data = open(opened, DataFolder.open(config.data()));
      DatabaseConfig where = database(config, data, opened);
      Migrations.migrate(where);
      Database database = Database.open(where);
      if (!config.development() && !database.walled()) {
        database.close();
        throw Errors.configInsecure(
            "database.user",
            "this role is a superuser or may bypass row-level security, the wall between tenants");
      }
      MasterKey master = masterKey(config, data, chance);
      var fetcher = new Fetcher(config.reach(), Fetcher.Bounds.usual(), RequestContext::trail);
      Core core =
          open(
              opened,
              Core.on(database, master, config.addresses(), config.mail(), fetcher, clock, chance));
      core.tenants().create(DEFAULT, "Default", By.OURS);
      Metrics metrics = open(opened, new Metrics(config.metricsToken(), config.development()));
      var catalog = new CatalogRoutes();
      var health = new Health(core.database());
      Budgets budgets = open(opened, budgets(config, clock));
      var limits =
          new RequestLimits(core.tenants(), core.tokens(), core.platform().apiKeys(), budgets);
      var certificates = certificates(config);
      var routes = new Routes(core, health, metrics, catalog, limits, certificates);
      open(opened, Housekeeping.start(core));
      var sites = new TenantSites(core.tenants(), config);
      Server server =
          open(
              opened,
              Server.start(
                  settings(config),
                  new ServerParts(
                      routes.all(),
                      sites,
                      limits,
                      origins(core),
                      config.proxies(),
                      catalog,
                      witnesses(List.of(new FailureWitness(core.failures()), metrics, logs), more),
                      clock,
                      chance)));
      sites.listensAt(server.port());
      metrics.watch(server);
      return new App(config, core, routes, server, opened);
    } catch (RuntimeException | Error e) {
      closeAll(opened);
      throw e;
    }
  }

  /// The pages that the tenant named; at OAuth those of its clients too.
  private static Origins origins(Core core) {
    return (tenant, surface, origin) ->
        core.tenants().settings(tenant).allowedOrigins().contains(origin)
            || (surface == Surface.OAUTH && core.clients().at(tenant, origin));
  }

  private static List<Witness> witnesses(List<Witness> ours, List<Witness> more) {
    return Stream.concat(ours.stream(), more.stream()).toList();
  }

  private static <T extends AutoCloseable> T open(Deque<AutoCloseable> opened, T part) {
    opened.push(part);
    return part;
  }

  private static DatabaseConfig database(
      Config config, DataFolder data, Deque<AutoCloseable> opened) {
    return switch (config.database()) {
      case Config.Database.Embedded() -> open(opened, EmbeddedPostgres.start(data)).config();
      case Config.Database.Server(String url, String user, String password) ->
          DatabaseConfig.server(url, user, password);
    };
  }

  private static Budgets budgets(Config config, Clock clock) {
    return config.redis().isEmpty()
        ? new MemoryBudgets(clock)
        : new RedisBudgets(config.redis(), clock);
  }

  private static MasterKey masterKey(Config config, DataFolder data, Chance chance) {
    return switch (config.masterKey()) {
      case Config.MasterKeySource.InDataFolder() ->
          MasterKeys.file(data.path().resolve("master.key"), chance);
      case Config.MasterKeySource.Given(String keys) -> MasterKeys.text(keys, chance);
    };
  }

  private static ClientCertificates certificates(Config config) {
    Config.Certificates said = config.certificates();
    return new ClientCertificates(
        said.asked() || config.proxies().handsCertificatesOn(),
        said.authorities().isEmpty() ? Set.of() : Pem.authorities(Path.of(said.authorities())),
        config.addresses().issuer().map(URI::toString).orElse(""),
        said.address());
  }

  private static ServerSettings settings(Config config) {
    ServerSettings.Security security =
        switch (config.tls()) {
          case Config.Tls.Elsewhere() -> new ServerSettings.Security.Plain();
          case Config.Tls.Here here ->
              new ServerSettings.Security.Tls(
                  here.certificate(), here.key(), config.certificates().asked());
        };
    return new ServerSettings(config.host(), config.port(), security, config.edge());
  }

  /// Where it listens: `http://127.0.0.1:8080`.
  public String address() {
    boolean tls = config.tls() instanceof Config.Tls.Here;
    return (tls ? "https://" : "http://") + config.host() + ":" + server.port();
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  /// The issuer of the tenant default, as its users reach it.
  public URI issuer() {
    return core.tenants().issuer(DEFAULT, "localhost:" + server.port());
  }

  /// Everything that can be done.
  public Core core() {
    return core;
  }

  /// Every path.
  public Routes routes() {
    return routes;
  }

  /// The link that makes the first owner, where there is none yet.
  Optional<String> setupLink() {
    return core.setupLinks().offer(DEFAULT).map(secret -> issuer() + "/setup?link=" + secret);
  }

  /// Stops: requests in flight are finished, what waits to be written is written, then the database
  /// is let go.
  @Override
  public void close() {
    closeAll(opened);
  }

  private static void closeAll(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(App.class).warn("A part did not close cleanly.", e);
      }
    }
  }
}
