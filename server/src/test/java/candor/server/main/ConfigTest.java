package candor.server.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candor.core.mail.Way;
import candor.core.secret.Secret;
import candor.errors.Problem;
import candor.server.http.EdgeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomlj.Toml;

class ConfigTest {
  private static final String GOOD =
      """
      issuer = "https://id.example.com"
      tls.terminated_by_proxy = true
      [database]
      url = "jdbc:postgresql://localhost/candor"
      user = "candor"
      password = "secret"
      """;
  private static final Map<String, String> KEY = Map.of("CANDOR_MASTER_KEY", "x");

  private static final Path DEPLOYED = Path.of("../deploy/candor.toml");

  @TempDir Path folder;

  private Config read(String text, Map<String, String> environment) throws IOException {
    return ConfigFile.read(Files.writeString(folder.resolve("candor.toml"), text), environment);
  }

  private Problem refused(String text, Map<String, String> environment) {
    return catchThrowableOfType(Problem.class, () -> read(text, environment));
  }

  private static List<String> codes(Problem problem) {
    return problem.faults().stream().map(fault -> fault.code().code()).toList();
  }

  @Test
  void aGoodFileIsEnough() throws IOException {
    Config config = read(GOOD, KEY);
    assertThat(config.development()).isFalse();
    assertThat(config.addresses().baseDomain()).isEqualTo("id.example.com");
    assertThat(config.database()).isInstanceOf(Config.Database.Server.class);
    assertThat(config.toString()).doesNotContain("secret");
  }

  @Test
  void connectionsAreLimitedAsTheFileSays() throws IOException {
    assertThat(read(GOOD, KEY).edge().connections())
        .isEqualTo(new EdgeSettings.Connections(10_000, 500, Duration.ofSeconds(75)));
    String text = "[connections]\nmost = 50\nper_peer = 5\nidle_seconds = 20\n";
    assertThat(read(GOOD + text, KEY).edge().connections())
        .isEqualTo(new EdgeSettings.Connections(50, 5, Duration.ofSeconds(20)));
    assertThat(codes(refused(GOOD + text.replace("50", "0"), KEY)))
        .containsExactly("config_value_wrong");
  }

  @Test
  void proxiesAreAddressesAndWriteOneOfTwoHeaders() throws IOException {
    String text = "[proxies]\ntrusted = [\"10.0.0.0/8\"]\nheader = \"Forwarded\"\n";
    assertThat(read(GOOD + text, KEY).proxies()).isNotNull();
    assertThat(codes(refused(GOOD + text.replace("10.0.0.0/8", "proxy.example"), KEY)))
        .containsExactly("config_value_wrong");
    assertThat(codes(refused(GOOD + text.replace("\"Forwarded", "\"X-Real-IP"), KEY)))
        .containsExactly("config_value_wrong");
  }

  @Test
  void mailGoesEncryptedOrToThisMachine() throws IOException {
    assertThat(read(GOOD, KEY).mail()).isEqualTo(new Way.Nowhere());
    String mail = "[mail]\nhost = \"smtp.example.com\"\nfrom = \"Shop <shop@example.com>\"\n";
    assertThat(read(GOOD + mail, KEY).mail())
        .isEqualTo(
            new Way.Smtp(
                "smtp.example.com",
                587,
                Way.Encryption.STARTTLS,
                "",
                Secret.of(""),
                "Shop <shop@example.com>"));
    assertThat(codes(refused(GOOD + mail + "encryption = \"none\"\n", KEY)))
        .containsExactly("config_insecure");
    assertThat(codes(refused(GOOD + mail + "user = \"shop\"\n", KEY)))
        .containsExactly("config_missing");
    assertThat(codes(refused(GOOD + mail.replace("<shop@", "<shop at "), KEY)))
        .containsExactly("config_value_wrong");
    assertThat(codes(refused(GOOD + mail + "encryption = \"ssl\"\n", KEY)))
        .containsExactly("config_value_wrong");
  }

  @Test
  void theFileInDeployHasEveryKey() throws IOException {
    String text = Files.readString(DEPLOYED).replaceAll("(?m)^# (\\[|\\w+ = )", "$1");
    assertThat(Toml.parse(text).dottedKeySet())
        .containsExactlyInAnyOrderElementsOf(ConfigFile.keys());
  }

  @Test
  void theFileInDeployLacksOnlyWhatItNames() throws IOException {
    // What it names lies in /etc/candor, which is not on this machine: certificate, key, password
    // and master key, and nothing else, are its faults.
    assertThat(codes(refused(Files.readString(DEPLOYED), KEY)))
        .containsExactly(
            "config_value_wrong", "config_value_wrong", "config_value_wrong", "config_value_wrong");
  }

  @Test
  void aFileThatIsNotTomlIsRefusedWithItsLine() {
    Problem problem = refused("issuer = \"x\"\nlisten = [", KEY);
    assertThat(problem.code().code()).isEqualTo("config_file_unreadable");
    assertThat(problem.getMessage()).contains("line 2");
    assertThat(
            catchThrowableOfType(Problem.class, () -> ConfigFile.read(folder.resolve("none"), KEY))
                .code()
                .code())
        .isEqualTo("config_file_unreadable");
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    Problem problem = refused("isuer = \"x\"\nlisten.port = \"many\"", Map.of());
    assertThat(problem.code().code()).isEqualTo("config_invalid");
    assertThat(codes(problem))
        .contains("config_key_unknown", "config_missing", "config_insecure", "config_value_wrong");
  }

  @Test
  void anUnknownKeyIsRefusedWithItsNeighbour() {
    Problem fault = refused("isuer = \"x\"\n" + GOOD, KEY).faults().getFirst();
    assertThat(fault.code().code()).isEqualTo("config_key_unknown");
    assertThat(fault.getMessage()).contains("isuer", "issuer");
  }

  @Test
  void productionRefusesWhatIsInsecure() {
    assertThat(codes(refused(GOOD.replace("https://", "http://"), KEY)))
        .containsExactly("config_insecure");
    assertThat(codes(refused(GOOD.replace("true", "false"), KEY)))
        .containsExactly("config_insecure");
  }

  @Test
  void productionNeedsItsSettings() {
    assertThat(codes(refused(GOOD, Map.of()))).containsExactly("config_missing");
    assertThat(codes(refused(GOOD.replace("password = \"secret\"", ""), KEY)))
        .containsExactly("config_missing");
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    assertThat(
            codes(
                refused(
                    "listen.port = 70000\nproxies.trusted = [1]\nlog.format = \"xml\"\n" + GOOD,
                    KEY)))
        .containsExactly("config_value_wrong", "config_value_wrong", "config_value_wrong");
  }

  @Test
  void anAddressThatIsNoneIsNamedWithTheOthers() {
    Problem problem =
        refused(
            """
            listen.host = "[nowhere]"
            proxies.trusted = ["10.0.0.0/99"]
            """
                + GOOD,
            KEY);
    assertThat(codes(problem)).containsExactly("config_value_wrong", "config_value_wrong");
    assertThat(problem.faults().getFirst().getMessage()).contains("listen.host");
    assertThat(problem.faults().getLast().getMessage()).contains("proxies.trusted");
  }
}
