package candor.server.main;

import candor.core.mail.Way;
import candor.core.outbound.Network;
import candor.core.outbound.Reach;
import candor.core.secret.Secret;
import candor.core.tenant.Addresses;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.server.http.EdgeSettings;
import candor.server.http.Proxies;
import candor.server.json.Nearest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/// Reads `candor.toml` for production. An insecure or incomplete configuration is refused with all
/// its faults at once.
final class ConfigFile {
  /// Every key with what it is for.
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put(
        "issuer", "the address of this server as clients write it, such as https://id.example.com");
    KEYS.put("base_domain", "the domain below which each tenant has its host");
    KEYS.put("data.folder", "the folder for what is kept outside the database");
    KEYS.put("listen.host", "the address to listen on");
    KEYS.put("listen.port", "the port to listen on");
    KEYS.put("tls.certificate", "the PEM file with the certificate chain");
    KEYS.put("tls.key", "the PEM file with the private key");
    KEYS.put(
        "tls.client_certificates", "true to ask clients for a certificate; none must have one");
    KEYS.put("tls.client_authorities", "the PEM file with those who vouch for certificates");
    KEYS.put("tls.client_address", "the address for clients with a certificate, if it is another");
    KEYS.put("tls.terminated_by_proxy", "true if a proxy in front speaks TLS");
    KEYS.put("database.url", "the JDBC address of PostgreSQL");
    KEYS.put("database.user", "the role that owns Candor's tables");
    KEYS.put("database.password", "its password");
    KEYS.put("database.password_file", "a file with its password");
    KEYS.put("database.embedded", "true for a PostgreSQL of our own under the data folder");
    KEYS.put("master_key.file", "the file with the master keys");
    KEYS.put("redis.url", "where several nodes count rate limits together");
    KEYS.put("proxies.trusted", "addresses of proxies whose word on the client is believed");
    KEYS.put("proxies.header", "the header that they write: X-Forwarded-For or Forwarded");
    KEYS.put("proxies.certificate_header", "the header in which they hand certificates on");
    KEYS.put("connections.most", "how many connections may be open");
    KEYS.put("connections.per_peer", "how many of them from one address");
    KEYS.put("connections.idle_seconds", "how long a connection may wait for a request");
    KEYS.put("outbound.networks", "networks that this server asks although they are not public");
    KEYS.put("outbound.plain_http", "true if it asks by http as well");
    KEYS.put("mail.host", "the mail server that sends what people are mailed");
    KEYS.put("mail.port", "its port; usually 587, or 465 with implicit encryption");
    KEYS.put("mail.encryption", "starttls, implicit, or none for a server on this machine");
    KEYS.put("mail.user", "as whom to sign in there");
    KEYS.put("mail.password", "the password for that");
    KEYS.put("mail.password_file", "a file with that password");
    KEYS.put("mail.from", "the sender, such as Example <no-reply@example.com>");
    KEYS.put("metrics.token", "the bearer token that /metrics asks for");
    KEYS.put("log.format", "json or text");
    KEYS.put("log.requests", "refused or all");
  }

  /// Every key that a file may have.
  static Set<String> keys() {
    return Set.copyOf(KEYS.keySet());
  }

  private final Path file;
  private final Map<String, String> environment;
  private final Faults faults = new Faults();
  private final TomlParseResult toml;

  private ConfigFile(Path file, Map<String, String> environment, TomlParseResult toml) {
    this.file = file;
    this.environment = environment;
    this.toml = toml;
  }

  /// The configuration in a file.
  ///
  /// @param environment `CANDOR_MASTER_KEY`, `CANDOR_DATABASE_PASSWORD` and
  ///     `CANDOR_MAIL_PASSWORD` may stand there instead
  /// @throws candor.errors.Problem `config_file_unreadable`, `config_invalid` with every fault
  static Config read(Path file, Map<String, String> environment) {
    try {
      TomlParseResult toml = Toml.parse(file);
      if (toml.hasErrors()) {
        TomlParseError first = toml.errors().getFirst();
        throw Errors.configFileUnreadable(
            file.toString(), first.getMessage() + " at " + first.position());
      }
      return new ConfigFile(file, environment, toml).config();
    } catch (IOException e) {
      throw Errors.configFileUnreadable(file.toString(), "it is not there or cannot be read");
    }
  }

  private Config config() {
    for (String key : toml.dottedKeySet()) {
      if (!KEYS.containsKey(key)) {
        faults.add(Errors.configKeyUnknown(key, Nearest.of(key, KEYS.keySet())));
      }
    }
    Addresses addresses = addresses();
    Path data = Path.of(text("data.folder").orElse("data"));
    Config.Tls tls = tls();
    Config.Database database = database();
    Config.MasterKeySource masterKey = masterKey();
    int port = number("listen.port", 8443, 0, 65_535);
    var log =
        new Config.Log(
            oneOf("log.format", "json", Set.of("json", "text")).equals("json"),
            oneOf("log.requests", "refused", Set.of("refused", "all")).equals("all"));
    String host = host();
    Proxies proxies = proxies();
    String redis = text("redis.url").orElse("");
    if (!redis.isEmpty() && !redis.startsWith("redis://") && !redis.startsWith("rediss://")) {
      faults.add(Errors.configValueWrong("redis.url", "an address such as redis://host:6379"));
    }
    Config.Certificates certificates = certificates(tls);
    EdgeSettings edge = EdgeSettings.standard().with(connections());
    Reach reach = reach();
    Way mail = mail();
    if (!faults.none()) {
      throw Errors.configInvalid(file.toString(), faults.found().size()).with(faults.found());
    }
    return new Config(
        Config.Profile.PRODUCTION,
        host,
        port,
        data,
        database,
        masterKey,
        tls,
        addresses,
        redis,
        proxies,
        text("metrics.token").orElse(""),
        log,
        edge,
        mail,
        certificates,
        reach);
  }

  private Reach reach() {
    boolean plain = flag("outbound.plain_http");
    try {
      return new Reach(texts("outbound.networks").stream().map(Network::of).toList(), plain);
    } catch (IllegalArgumentException e) {
      faults.add(
          Errors.configValueWrong("outbound.networks", "addresses, or networks like 10.0.0.0/8"));
      return Reach.internet();
    }
  }

  private Proxies proxies() {
    String usual = Proxies.Header.X_FORWARDED_FOR.text();
    String standard = Proxies.Header.FORWARDED.text();
    boolean forwarded = oneOf("proxies.header", usual, Set.of(usual, standard)).equals(standard);
    try {
      return new Proxies(
          texts("proxies.trusted"),
          forwarded ? Proxies.Header.FORWARDED : Proxies.Header.X_FORWARDED_FOR,
          text("proxies.certificate_header").orElse(""));
    } catch (IllegalArgumentException e) {
      faults.add(
          Errors.configValueWrong("proxies.trusted", "addresses, or networks like 10.0.0.0/8"));
      return Proxies.none();
    }
  }

  private EdgeSettings.Connections connections() {
    EdgeSettings.Connections usual = EdgeSettings.standard().connections();
    return new EdgeSettings.Connections(
        number("connections.most", usual.most(), 1, 1_000_000),
        number("connections.per_peer", usual.perPeer(), 1, 1_000_000),
        Duration.ofSeconds(
            number("connections.idle_seconds", (int) usual.idle().toSeconds(), 1, 3_600)));
  }

  private String host() {
    String host = text("listen.host").orElse("0.0.0.0");
    try {
      var _ = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      faults.add(Errors.configValueWrong("listen.host", "an address of this machine, or its name"));
    }
    return host;
  }

  private Addresses addresses() {
    Optional<String> issuer = required("issuer");
    String domain = text("base_domain").orElse("");
    if (issuer.isPresent()) {
      try {
        var uri = new URI(issuer.get());
        boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (uri.getHost() == null || !bare || !uri.getPath().isEmpty()) {
          faults.add(
              Errors.configValueWrong(
                  "issuer", "an address of scheme and host alone, such as https://id.example.com"));
        } else if (!"https".equals(uri.getScheme())) {
          // RFC 8414, section 2: tokens that travel in clear text belong to whoever listens.
          faults.add(Errors.configInsecure("issuer", "its scheme is not https"));
        } else if (domain.isEmpty()) {
          domain = uri.getHost();
        }
      } catch (URISyntaxException e) {
        faults.add(Errors.configValueWrong("issuer", "an address such as https://id.example.com"));
      }
    }
    return new Addresses("https", domain, issuer.orElse(""), false);
  }

  private Config.Tls tls() {
    boolean proxy = flag("tls.terminated_by_proxy");
    Optional<String> certificate = text("tls.certificate");
    Optional<String> key = text("tls.key");
    if (certificate.isEmpty() && key.isEmpty()) {
      if (!proxy) {
        faults.add(
            Errors.configInsecure(
                "tls",
                "there is neither a certificate nor tls.terminated_by_proxy = true, so passwords would travel in clear text"));
      }
      return new Config.Tls.Elsewhere();
    }
    certificate.ifPresentOrElse(
        path -> readable("tls.certificate", path), () -> missing("tls.certificate"));
    key.ifPresentOrElse(path -> readable("tls.key", path), () -> missing("tls.key"));
    return new Config.Tls.Here(Path.of(certificate.orElse("")), Path.of(key.orElse("")));
  }

  /// Without a mail server nothing is offered that needs one.
  private Way mail() {
    Optional<String> host = text("mail.host");
    if (host.isEmpty()) {
      return new Way.Nowhere();
    }
    Set<String> words = Set.of("starttls", "implicit", "none");
    String word = oneOf("mail.encryption", "starttls", words);
    var encryption = Way.Encryption.of(words.contains(word) ? word : "starttls");
    if (encryption == Way.Encryption.NONE && !host.get().matches("localhost|127\\..*|\\[?::1]?")) {
      // The links in mails sign people in; so would whoever listens on the way.
      faults.add(
          Errors.configInsecure(
              "mail.encryption", "mail would travel to another machine in clear"));
    }
    Optional<String> from = required("mail.from");
    if (from.isPresent() && !Way.sender(from.get())) {
      faults.add(
          Errors.configValueWrong(
              "mail.from", "an address, or a name with one in <angle brackets>"));
    }
    Optional<String> user = text("mail.user");
    Optional<String> password = secret("mail.password", "CANDOR_MAIL_PASSWORD");
    if (user.isPresent() && password.isEmpty()) {
      missing("mail.password");
    }
    int usual = encryption == Way.Encryption.IMPLICIT ? 465 : 587;
    return new Way.Smtp(
        host.get(),
        number("mail.port", usual, 1, 65_535),
        encryption,
        user.orElse(""),
        Secret.of(password.orElse("")),
        from.orElse(""));
  }

  /// A secret in the file, in a file of its own, or in the environment.
  private Optional<String> secret(String key, String variable) {
    return text(key)
        .or(() -> text(key + "_file").map(path -> contents(key + "_file", path)))
        .or(() -> Optional.ofNullable(environment.get(variable)));
  }

  private Config.Certificates certificates(Config.Tls tls) {
    boolean asked = flag("tls.client_certificates");
    if (asked && tls instanceof Config.Tls.Elsewhere) {
      faults.add(
          Errors.configValueWrong(
              "tls.client_certificates", "true only where this server speaks TLS itself"));
    }
    Optional<String> authorities = text("tls.client_authorities");
    authorities.ifPresent(path -> readable("tls.client_authorities", path));
    String address = text("tls.client_address").orElse("");
    if (!address.matches("(https://[^/?#@]+)?")) {
      faults.add(
          Errors.configValueWrong(
              "tls.client_address", "an address such as https://mtls.id.example.com"));
    }
    return new Config.Certificates(asked, authorities.orElse(""), address);
  }

  private Config.Database database() {
    if (flag("database.embedded")) {
      return new Config.Database.Embedded();
    }
    Optional<String> url = required("database.url");
    if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
      faults.add(
          Errors.configValueWrong(
              "database.url", "an address such as jdbc:postgresql://host:5432/candor"));
    }
    Optional<String> user = required("database.user");
    Optional<String> password = secret("database.password", "CANDOR_DATABASE_PASSWORD");
    if (password.isEmpty()) {
      missing("database.password");
    }
    return new Config.Database.Server(url.orElse(""), user.orElse(""), password.orElse(""));
  }

  private Config.MasterKeySource masterKey() {
    Optional<String> keys =
        text("master_key.file")
            .map(path -> contents("master_key.file", path))
            .or(() -> Optional.ofNullable(environment.get("CANDOR_MASTER_KEY")));
    if (keys.isEmpty()) {
      missing("master_key.file");
    }
    return new Config.MasterKeySource.Given(keys.orElse(""));
  }

  private String contents(String key, String path) {
    readable(key, path);
    try {
      return Files.readString(Path.of(path)).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private void readable(String key, String path) {
    if (!Files.isReadable(Path.of(path))) {
      faults.add(Errors.configValueWrong(key, "the path of a file that this process can read"));
    }
  }

  private void missing(String key) {
    faults.add(Errors.configMissing(key, KEYS.getOrDefault(key, "")));
  }

  private Optional<String> required(String key) {
    Optional<String> value = text(key);
    if (value.isEmpty() && !toml.contains(key)) {
      missing(key);
    }
    return value;
  }

  private Optional<String> text(String key) {
    Object value = toml.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text);
    }
    faults.add(Errors.configValueWrong(key, "a text: " + KEYS.get(key)));
    return Optional.empty();
  }

  private boolean flag(String key) {
    Object value = toml.get(key);
    if (value != null && !(value instanceof Boolean)) {
      faults.add(Errors.configValueWrong(key, "true or false"));
    }
    return Boolean.TRUE.equals(value);
  }

  private int number(String key, int otherwise, int least, int most) {
    Object value = toml.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Long number && number >= least && number <= most) {
      return number.intValue();
    }
    faults.add(Errors.configValueWrong(key, "a number from " + least + " to " + most));
    return otherwise;
  }

  private String oneOf(String key, String otherwise, Set<String> allowed) {
    String value = text(key).orElse(otherwise);
    if (!allowed.contains(value)) {
      faults.add(
          Errors.configValueWrong(
              key, "one of " + String.join(", ", allowed.stream().sorted().toList())));
    }
    return value;
  }

  private List<String> texts(String key) {
    Object value = toml.get(key);
    if (value instanceof TomlArray array
        && array.toList().stream().allMatch(String.class::isInstance)) {
      return array.toList().stream().map(String.class::cast).toList();
    }
    if (value != null) {
      faults.add(Errors.configValueWrong(key, "a list of texts"));
    }
    return List.of();
  }
}
