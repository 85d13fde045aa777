package candor.server.main;

import candor.core.Core;
import candor.core.access.Gateway;
import candor.core.access.GatewayTerms;
import candor.core.apiservice.ApiServiceEntry;
import candor.core.apiservice.ApiServiceTerms;
import candor.core.apiservice.OperationTerms;
import candor.core.audit.By;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.connection.ConnectionTerms;
import candor.core.connection.Provider;
import candor.core.credential.Password;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.secret.Secret;
import candor.core.service.ApiKey;
import candor.core.service.Service;
import candor.core.service.Services;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.policy.AccessRule;
import candor.protocol.jose.Algorithm;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `./candor dev` makes so that a newcomer can begin at once, and where it is written down:
/// `dev.json`, which only its owner can read. Secrets are made for each machine; there is no
/// default password.
///
/// @param admin a client that holds every scope of the Admin API
/// @param owner a platform owner, who owns the demo organization too
/// @param user an ordinary user without roles
record Demo(
    String issuer,
    Demo.Credentials admin,
    Demo.Person owner,
    Demo.Named organization,
    Demo.ServiceEntry service,
    Demo.GatewayEntry gateway,
    Demo.Api apiService,
    Demo.Person user) {
  /// The base URL of the demo API.
  static final String API = "https://api.example.com/orders";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /// A client.
  record Credentials(String clientId, String clientSecret) {}

  /// A person.
  record Person(String email, String password) {}

  /// An organization.
  record Named(String slug, String id) {}

  /// A service with its client and a key that may do everything.
  record ServiceEntry(
      String slug, String id, String clientId, String clientSecret, String apiKey) {}

  /// A gateway.
  record GatewayEntry(String credential) {}

  /// An API service.
  record Api(String id, String baseUrl) {}

  /// Makes what is not there yet, and writes it down.
  static Demo prepare(App app, Path file) {
    try {
      Optional<Demo> known = read(file);
      if (known.isPresent() && known.get().fits(app)) {
        return known.get();
      }
      Demo made =
          make(
              app.core(),
              app.issuer().toString(),
              app.routes().permissions().stream().sorted().toList());
      write(made, file);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Demo> read(Path file) {
    return Files.isReadable(file)
        ? Optional.of(JSON.readValue(file.toFile(), Demo.class))
        : Optional.empty();
  }

  private static void write(Demo demo, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, JSON.writeValueAsString(demo) + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Whether what it names is still there, and the administrator holds every scope that there is by
  /// now.
  private boolean fits(App app) {
    return issuer.equals(app.issuer().toString())
        && app.core()
            .clients()
            .find(App.DEFAULT, new ClientId(admin.clientId))
            .filter(client -> client.scopes().containsAll(app.routes().permissions()))
            .isPresent();
  }

  /// Makes the demo in the tenant default. What has a name is found again if it is there; secrets
  /// are made anew.
  static Demo make(Core core, String issuer, List<String> scopes) {
    Credentials admin = admin(core, scopes);
    Person owner = new Person("owner@example.com", password(core));
    User ownerUser = person(core, owner, "Olive Owner", true);
    Person user = new Person("user@example.com", password(core));
    person(core, user, "Uma User", false);
    Organization organization = organization(core, ownerUser);
    connection(core, organization);
    return new Demo(
        issuer,
        admin,
        owner,
        new Named(organization.slug(), organization.id().value()),
        service(core, organization),
        gateway(core),
        api(core),
        user);
  }

  private static String password(Core core) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(core.chance().bytes(15));
  }

  private static Credentials admin(Core core, List<String> scopes) {
    Clients.WithSecret made =
        core.clients()
            .create(
                App.DEFAULT,
                new Registration(
                    "Demo administrator",
                    AuthMethod.CLIENT_SECRET_BASIC,
                    List.of(Client.CLIENT_CREDENTIALS),
                    scopes,
                    Algorithm.ES256,
                    Client.USUAL_LIFETIME,
                    ""),
                By.OURS);
    return new Credentials(made.client().id().value(), made.secret());
  }

  private static User person(Core core, Person person, String name, boolean platformOwner) {
    var accounts = core.platform().accounts();
    var email = new Email(person.email);
    Password password = Password.chosen("password", person.password, person.email, 12);
    Optional<User> there = core.platform().users().at(App.DEFAULT, Pool.TENANT, email);
    if (there.isPresent()) {
      return accounts.change(App.DEFAULT, there.get().id(), profile -> profile, password, By.OURS);
    }
    var profile = new User.Profile(email, name, true, List.of());
    return platformOwner
        ? accounts.createPlatformOwner(App.DEFAULT, profile, password, By.OURS)
        : accounts.create(App.DEFAULT, Pool.TENANT, profile, password, By.OURS);
  }

  private static Organization organization(Core core, User owner) {
    var organizations = core.platform().organizations();
    Optional<Organization> there = organizations.find(App.DEFAULT, "acme-corp");
    if (there.isPresent()) {
      return there.get();
    }
    Organization made =
        organizations.create(App.DEFAULT, new Slug("acme-corp"), "Acme Corp", owner.id(), By.OURS);
    return organizations.approve(App.DEFAULT, made.id(), "tier_starter", By.OURS);
  }

  /// A made-up registration at GitHub, so that a sign-in goes as far as the redirect there.
  private static void connection(Core core, Organization organization) {
    var connections = core.platform().connections();
    var terms =
        ConnectionTerms.usual(organization.id().value(), Provider.GITHUB, "demo-github-client");
    if (connections.all(App.DEFAULT).stream().noneMatch(each -> each.terms().equals(terms))) {
      connections.create(App.DEFAULT, terms, Secret.of(password(core)), By.OURS);
    }
  }

  private static ServiceEntry service(Core core, Organization organization) {
    var services = core.platform().services();
    Optional<Service> there = services.find(App.DEFAULT, organization, "app");
    String secret;
    Service service;
    if (there.isPresent()) {
      service = there.get();
      secret =
          core.clients()
              .rotateSecret(App.DEFAULT, service.client(), Duration.ZERO, By.OURS)
              .secret();
    } else {
      Services.Made made =
          services.create(App.DEFAULT, organization.id(), new Slug("app"), "Demo app", By.OURS);
      service = made.service();
      secret = made.clientSecret();
    }
    ApiKey.Made key =
        core.platform()
            .apiKeys()
            .create(
                App.DEFAULT,
                service.id(),
                "Demo key",
                ApiKey.Mode.LIVE,
                List.of(ApiKey.Permission.values()),
                By.OURS);
    return new ServiceEntry(
        service.slug(), service.id().value(), service.client().value(), secret, key.text());
  }

  private static GatewayEntry gateway(Core core) {
    Gateway gateway =
        core.gateways().all(App.DEFAULT).stream()
            .filter(each -> each.name().equals("Demo gateway"))
            .findFirst()
            .orElseGet(
                () ->
                    core.gateways()
                        .create(App.DEFAULT, GatewayTerms.of("Demo gateway", List.of()), By.OURS));
    return new GatewayEntry(
        core.gateways().addCredential(App.DEFAULT, gateway.id(), By.OURS).secret());
  }

  /// An API with an operation for each kind of rule.
  private static Api api(Core core) {
    var services = core.apiServices();
    ApiServiceEntry entry =
        services.all(App.DEFAULT).stream()
            .filter(each -> each.service().name().equals("Demo orders"))
            .findFirst()
            .orElseGet(() -> madeApi(core));
    return new Api(entry.service().id().value(), API);
  }

  private static ApiServiceEntry madeApi(Core core) {
    var services = core.apiServices();
    ApiServiceEntry made =
        services.create(App.DEFAULT, ApiServiceTerms.of("Demo orders", List.of(API), ""), By.OURS);
    services.create(
        App.DEFAULT,
        made.service().id(),
        OperationTerms.of(
            "Read orders",
            List.of("GET"),
            List.of(
                new OperationTerms.Path("EXACT", "/list"),
                new OperationTerms.Path("PARAMETER", "/{id}")),
            List.of(new AccessRule.Scope(false, List.of("orders:read")))),
        By.OURS);
    services.create(
        App.DEFAULT,
        made.service().id(),
        OperationTerms.of(
            "Administer orders",
            List.of(),
            List.of(new OperationTerms.Path("PARAMETER", "/admin/**")),
            List.of(new AccessRule.Group(List.of("staff")))),
        By.OURS);
    return made;
  }

  /// Says where everything is.
  void tell(PrintStream to, Path file, long startMillis) {
    to.println();
    to.println("Candor is ready after " + startMillis + " ms: " + issuer);
    to.println();
    to.println("  Everything to sign in with    " + file);
    to.println("  What can go wrong             " + issuer + "/errors");
    to.println("  What can be asked             " + issuer + "/openapi.json");
    to.println("  Discovery                     " + issuer + "/.well-known/openid-configuration");
    to.println("  Why a request was refused     ./candor why REQUEST_ID");
    to.println();
    to.println("  Stop it with Ctrl-C.");
    to.println();
  }

  @Override
  public String toString() {
    return "Demo[" + issuer + "]";
  }
}
