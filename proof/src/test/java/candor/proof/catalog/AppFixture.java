package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.db.DatabaseConfig;
import candor.core.db.TestDatabase;
import candor.core.secret.Chance;
import candor.core.service.ApiKey;
import candor.core.service.ServiceId;
import candor.protocol.jose.Algorithm;
import candor.server.main.App;
import candor.server.main.Config;
import candor.server.main.DemoData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The whole product as `./candor dev` starts it, in this process, on a fresh database, with the
/// demo data and a clock that can be moved.
public final class AppFixture implements Fixture {
  private final TestDatabase database;
  private final Path folder;
  private final MovableClock clock;
  private final CodesWatch watch;
  private final Described described;
  private final App app;
  private final JsonNode demo;
  private final Map<String, String> tokens = new HashMap<>();

  private AppFixture(UnaryOperator<Config> change, boolean withDemo) {
    try {
      clock = new MovableClock();
      folder = Files.createTempDirectory("candor-proof");
      database = TestDatabase.fresh();
      watch = new CodesWatch(EndpointErrors.read(committed()));
      app =
          App.start(change.apply(config(database, folder)), clock, Chance.secure(), List.of(watch));
      described = new Described(base());
      demo =
          withDemo
              ? DemoData.of(app, folder.resolve("dev.json"))
              : JsonNodeFactory.instance.objectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts one.
  public static AppFixture start() {
    return start(config -> config);
  }

  /// Starts one with another configuration.
  public static AppFixture start(UnaryOperator<Config> change) {
    return new AppFixture(change, true);
  }

  /// Starts one that nobody owns yet.
  public static AppFixture withoutDemo() {
    return new AppFixture(config -> config, false);
  }

  private static String committed() throws IOException {
    return Files.readString(
        Project.root().resolve("server/src/main/resources/candor/endpoint-errors.json"));
  }

  /// What a server runs with on that database.
  public static Config config(TestDatabase database, Path folder) {
    Config usual = Config.development(folder, 0, "");
    DatabaseConfig where = database.config();
    return new Config(
        usual.profile(),
        usual.host(),
        0,
        folder,
        new Config.Database.Server(url(where), where.user(), where.password()),
        usual.masterKey(),
        usual.tls(),
        usual.addresses(),
        usual.redis(),
        usual.proxies(),
        usual.metricsToken(),
        new Config.Log(false, false),
        usual.edge(),
        usual.mail(),
        usual.certificates(),
        usual.reach());
  }

  /// The driver takes its properties in the address as well.
  private static String url(DatabaseConfig where) {
    return where.url()
        + where.driver().entrySet().stream()
            .map(
                property ->
                    property.getKey()
                        + "="
                        + URLEncoder.encode(property.getValue(), StandardCharsets.UTF_8))
            .collect(java.util.stream.Collectors.joining("&", "?", ""));
  }

  /// What runs.
  public App app() {
    return app;
  }

  /// The time as it knows it.
  public Instant now() {
    return clock.instant();
  }

  /// Its database.
  public TestDatabase database() {
    return database;
  }

  @Override
  public URI base() {
    return URI.create("http://localhost:" + app.port());
  }

  @Override
  public void advance(Duration by) {
    clock.advance(by);
  }

  @Override
  public Refusal refusal(String requestId) {
    return watch.refusal(requestId);
  }

  @Override
  public String value(String placeholder) {
    return switch (placeholder) {
      case "admin" -> kept(placeholder, () -> token(basic("admin"), ""));
      case "admin.basic", "service.basic" -> basic(placeholder.replace(".basic", ""));
      case "admin.tampered" -> Tampered.signature(value("admin"));
      case "admin.foreign" -> Tampered.key(value("admin"));
      case "admin.future" ->
          forged(
              "\"iat\":",
              "\"nbf\":" + clock.instant().plusSeconds(3600).getEpochSecond() + ",\"iat\":");
      case "admin.other_issuer" -> forged("\"iss\":\"", "\"iss\":\"https://other.example/");
      case "machine", "machine.basic", "machine.client_id" -> machine(placeholder);
      case "service.key" -> member("service.api_key");
      case "service.read_key" -> kept(placeholder, this::readKey);
      case "owner", "user" -> kept(placeholder, () -> login(placeholder));
      case "owner.email",
          "owner.password",
          "user.email",
          "user.password",
          "service.client_id",
          "service.slug",
          "service.id" ->
          member(placeholder);
      case "org.slug" -> member("organization.slug");
      case "org.id" -> member("organization.id");
      case "gateway" -> member("gateway.credential");
      case "gateway.id" -> app.core().gateways().all(App.DEFAULT).getFirst().id().value();
      case "gateway.header" -> "CLIENT-TOKEN";
      case "api" -> member("api_service.base_url");
      case "api.id" -> member("api_service.id");
      case "api_token" ->
          kept(placeholder, () -> token(value("machine.basic"), member("api_service.base_url")));
      default -> throw new IllegalArgumentException("the fixture knows no {" + placeholder + "}");
    };
  }

  private String kept(String name, java.util.function.Supplier<String> made) {
    if (!tokens.containsKey(name)) {
      tokens.put(name, made.get());
    }
    return tokens.get(name);
  }

  private String member(String path) {
    JsonNode at = demo;
    for (String name : path.split("\\.")) {
      at = at.path(name);
    }
    if (at.isMissingNode()) {
      throw new IllegalArgumentException("the demo data has no " + path);
    }
    return at.asString();
  }

  private String basic(String client) {
    return basic(member(client + ".client_id"), member(client + ".client_secret"));
  }

  /// The value of a header for a client with a secret.
  public static String basic(String client, String secret) {
    return Base64.getEncoder()
        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  private String token(String basic, String resource) {
    String form =
        "grant_type=client_credentials"
            + (resource.isEmpty()
                ? ""
                : "&resource=" + URLEncoder.encode(resource, StandardCharsets.UTF_8));
    Answer answer =
        sent(
            "POST /oauth2/token\nAuthorization: Basic "
                + basic
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + form);
    return needed(answer, "access_token");
  }

  /// A second client, for what must not happen to the first.
  private String machine(String what) {
    if (!tokens.containsKey("machine.basic")) {
      Answer made =
          sent(
              """
              POST /api/admin/clients
              Authorization: Bearer {admin}
              Content-Type: application/json

              {"name": "Machine", "scopes": ["users:read", "clients:read", "orders:read"]}""");
      String id = needed(made, "client_id");
      tokens.put("machine.client_id", id);
      tokens.put("machine.basic", basic(id, needed(made, "client_secret")));
      // At once: a proof may disable the client before it uses the token.
      tokens.put("machine", token(tokens.get("machine.basic"), ""));
    }
    return tokens.get(what);
  }

  /// The admin's token with other claims, signed by the tenant's own key.
  private String forged(String claim, String instead) {
    String payload = value("admin").split("\\.")[1];
    String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    return app.core()
        .keys()
        .sign(
            App.DEFAULT,
            Algorithm.ES256,
            "at+jwt",
            claims.replace(claim, instead).getBytes(StandardCharsets.UTF_8));
  }

  private String readKey() {
    return app.core()
        .platform()
        .apiKeys()
        .create(
            App.DEFAULT,
            new ServiceId(member("service.id")),
            "Read",
            ApiKey.Mode.LIVE,
            List.of(ApiKey.Permission.READ_USERS),
            By.OURS)
        .text();
  }

  private String login(String who) {
    Answer answer =
        sent(
            "POST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \""
                + member(who + ".email")
                + "\", \"password\": \""
                + member(who + ".password")
                + "\"}");
    return needed(answer, "access_token");
  }

  /// Sends a request in the words of a proof: placeholders are filled.
  public Answer sent(String text) {
    return sent(base(), text);
  }

  /// Sends one to another host of the server.
  ///
  /// @param host its address
  public Answer sent(URI host, String text) {
    Answer answer = Answer.to(host, new Filling(host, this::value).bytes(text), false);
    described.look(text.lines().findFirst().orElse(""), answer);
    return answer;
  }

  private static String needed(Answer answer, String member) {
    return answer
        .member(member)
        .orElseThrow(() -> new IllegalArgumentException("no " + member + " in " + answer));
  }

  /// Stops it; none of its answers, whoever asked, had a code outside its endpoint's list, and each
  /// was as `/openapi.json` says.
  @Override
  public void close() {
    app.close();
    database.close();
    deleteFolder();
    assertThat(watch.strays()).as("answers with a code outside their endpoint's set").isEmpty();
    assertThat(described.strays()).as("answers that /openapi.json does not describe").isEmpty();
  }

  private void deleteFolder() {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
