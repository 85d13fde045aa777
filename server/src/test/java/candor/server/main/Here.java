package candor.server.main;

import candor.core.Core;
import candor.core.TestClock;
import candor.core.audit.By;
import candor.core.audit.Failure;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Registration;
import candor.core.credential.Password;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.limit.MemoryBudgets;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.organization.Tier;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.core.service.ApiKey;
import candor.core.service.Service;
import candor.core.tenant.Addresses;
import candor.core.token.AccessToken;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.protocol.jose.Algorithm;
import candor.server.catalog.CatalogRoutes;
import candor.server.http.Origins;
import candor.server.http.Proxies;
import candor.server.http.Server;
import candor.server.http.ServerParts;
import candor.server.http.ServerSettings;
import candor.server.http.Site;
import candor.server.http.Sites;
import candor.server.oauth.ClientCertificates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every route of the product on a port of this machine, with a clock that a test moves.
final class Here implements AutoCloseable {
  static final TenantId TENANT = new TenantId("default");
  static final String PASSWORD = "four words in a row";
  private static final JsonMapper JSON = new JsonMapper();

  final TestClock clock = TestClock.somewhen();
  final TestDatabase database = TestDatabase.fresh();
  final Core core;
  final Server server;
  final Routes routes;
  private final HttpClient http = HttpClient.newHttpClient();
  private final MemoryBudgets budgets = new MemoryBudgets(clock);
  private final Metrics metrics = new Metrics("", false);

  Here() {
    Chance chance = Chance.secure();
    core =
        Core.on(
            database.database(),
            new MasterKey(List.of(new Secret(new byte[32])), chance),
            Addresses.onThisMachine(),
            clock,
            chance);
    core.tenants().create(TENANT, "Default", By.OURS);
    var catalog = new CatalogRoutes();
    var health = new Health(core.database());
    var limits =
        new RequestLimits(core.tenants(), core.tokens(), core.platform().apiKeys(), budgets);
    routes =
        new Routes(
            core,
            health,
            metrics,
            catalog,
            limits,
            new ClientCertificates(false, Set.of(), "", ""));
    server =
        Server.start(
            ServerSettings.plain("127.0.0.1", 0),
            new ServerParts(
                routes.all(),
                sites(),
                limits,
                Origins.none(),
                Proxies.none(),
                catalog,
                List.of(new FailureWitness(core.failures())),
                clock,
                chance));
  }

  private Sites sites() {
    return new Sites() {
      @Override
      public Optional<Site> at(String authority) {
        return core.tenants()
            .at(authority)
            .map(
                tenant -> {
                  URI issuer = core.tenants().issuer(tenant.id(), authority);
                  return new Site(tenant.id(), issuer, issuer.toString());
                });
      }

      @Override
      public Site fallback() {
        return new Site(TENANT, URI.create("http://localhost"), "http://localhost");
      }
    };
  }

  String issuer() {
    return "http://127.0.0.1:" + server.port();
  }

  /// An answer, looked at.
  record Answer(int status, HttpResponse<String> response, JsonNode body) {
    String text(String member) {
      return body.path(member).asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String requestId() {
      return header("X-Request-ID");
    }
  }

  /// Sends a request.
  ///
  /// @param line method and path
  /// @param body empty for none
  /// @param headers names and values in turn
  Answer send(String line, String body, String... headers) {
    String[] parts = line.split(" ", 2);
    var request =
        HttpRequest.newBuilder(URI.create(issuer() + parts[1]))
            .timeout(Duration.ofSeconds(20))
            .method(
                parts[0],
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(
          response.statusCode(),
          response,
          json ? JSON.readTree(response.body()) : JSON.createObjectNode());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer send(String line) {
    return send(line, "");
  }

  /// The same with a bearer token.
  Answer as(String token, String line, String body) {
    return send(line, body, "Authorization", "Bearer " + token);
  }

  /// The same with an API key.
  Answer with(String key, String line, String body) {
    return send(line, body, "X-API-Key", key);
  }

  /// What really happened in a refused request.
  Failure truth(Answer answer) {
    return core.failures().find(TENANT, answer.requestId()).getFirst();
  }

  /// A token of a client of its own, with these scopes.
  String machine(String... scopes) {
    Client client =
        core.clients()
            .create(
                TENANT,
                new Registration(
                    "Machine",
                    AuthMethod.CLIENT_SECRET_BASIC,
                    List.of(Client.CLIENT_CREDENTIALS),
                    List.of(scopes),
                    Algorithm.ES256,
                    Duration.ofHours(1),
                    ""),
                By.OURS)
            .client();
    return core.tokens()
        .issue(
            TENANT,
            client,
            AccessToken.Wish.ofClient(issuer(), client.id(), List.of(issuer()), List.of(scopes)))
        .text();
  }

  User user(Pool pool, String email) {
    return core.platform()
        .accounts()
        .create(TENANT, pool, profile(email), password(email), By.OURS);
  }

  User user(String email) {
    return user(Pool.TENANT, email);
  }

  User owner(String email) {
    return core.platform()
        .accounts()
        .createPlatformOwner(TENANT, profile(email), password(email), By.OURS);
  }

  private static User.Profile profile(String email) {
    return new User.Profile(new Email(email), "Somebody", true, List.of("staff"));
  }

  private static Password password(String email) {
    return Password.chosen("password", PASSWORD, email, 12);
  }

  Organization active(String slug, User owner) {
    Organization made =
        core.platform()
            .organizations()
            .create(TENANT, Slug.ofOrganization("slug", slug), slug, owner.id(), By.OURS);
    return core.platform().organizations().approve(TENANT, made.id(), Tier.FREE, By.OURS);
  }

  Service service(Organization organization, String slug) {
    return core.platform()
        .services()
        .create(TENANT, organization.id(), Slug.in("slug", slug), slug, By.OURS)
        .service();
  }

  String key(Service service, ApiKey.Permission... permissions) {
    return core.platform()
        .apiKeys()
        .create(TENANT, service.id(), "Key", ApiKey.Mode.LIVE, List.of(permissions), By.OURS)
        .text();
  }

  Answer login(String email) {
    return login(email, PASSWORD);
  }

  Answer login(String email, String password) {
    return send(
        "POST /api/auth/login",
        "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}");
  }

  Answer refresh(String token) {
    return send("POST /api/auth/refresh", "{\"refresh_token\": \"" + token + "\"}");
  }

  @Override
  public void close() {
    server.close();
    budgets.close();
    metrics.close();
    core.close();
    database.close();
  }
}
