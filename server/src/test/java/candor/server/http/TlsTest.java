package candor.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candor.errors.Problem;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// TLS by two PEM files.
@Timeout(60)
final class TlsTest {
  @TempDir Path folder;

  @Test
  void aServerSpeaksTls() throws Exception {
    SSLContext context = context();
    try (var server =
            new RunningServer(EdgeSettings.standard(), List.of(), Limits.none(), security());
        var client = client(context, server)) {
      String get = "GET /api/admin/things HTTP/1.1\nHost: a\n\n";
      client.send(get);
      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
      client.send("POST /echo HTTP/1.1\nHost: a\nContent-Length: 50000\n\n" + "x".repeat(50_000));
      assertThat(client.answer().body()).hasSize(50_000);
    }
  }

  /// The web library looks for the name of each peer that speaks TLS, and would go by that name.
  /// Whoever owns an address chooses its name, and how long the answer takes.
  @Test
  void aPeerIsKnownByItsAddressAndNeverByAName() throws Exception {
    SSLContext context = context();
    try (var server =
            new RunningServer(EdgeSettings.standard(), List.of(), Limits.none(), security());
        var client = client(context, server)) {
      client.send("GET /api/admin/things HTTP/1.1\nHost: a\n\n");
      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(server.seen().getLast().clientIp()).isEqualTo("127.0.0.1");
      assertThat(InetAddress.ofLiteral("127.0.0.1").getHostName()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void aClientThatTakesNothingIsLetGo() throws Exception {
    Duration soon = Duration.ofMillis(300);
    Duration minute = Duration.ofMinutes(1);
    EdgeSettings settings = EdgeSettings.standard().withTimes(minute, minute, minute, minute, soon);
    byte[] much = new byte[32 * 1024 * 1024];
    Endpoint endless = _ -> Reply.bytes(200, "application/octet-stream", much);
    SSLContext context = context();
    try (var server =
            new RunningServer(
                settings,
                List.of(new Route("GET", "/much", RateClass.NONE, endless)),
                Limits.none(),
                security());
        var client = client(context, server)) {
      client.send("GET /much HTTP/1.1\nHost: a\n\n");
      server.awaitBusy(1);
      server.awaitOpen(0);
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void aClientThatSaysNothingIsLetGo() throws Exception {
    Duration soon = Duration.ofMillis(300);
    EdgeSettings settings = EdgeSettings.standard().withTimes(soon, soon, soon, soon, soon);
    SSLContext context = context();
    try (var server = new RunningServer(settings, List.of(), Limits.none(), security());
        RawClient silent = server.client();
        RawClient idle = client(context, server)) {
      idle.send("GET /api/admin/things HTTP/1.1\nHost: a\n\n");
      assertThat(idle.answer().status()).isEqualTo(200);
      assertThat(silent.ended()).isTrue();
      assertThat(idle.ended()).isTrue();
      server.awaitOpen(0);
    }
  }

  private static RawClient client(SSLContext context, RunningServer server) throws Exception {
    return new RawClient(
        context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port()));
  }

  /// Makes the server's files, and trusts them.
  private SSLContext context() throws Exception {
    Certificate certificate = makeFiles();
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", certificate);
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);

    return context;
  }

  @Test
  void aPlainRequestToATlsPortIsLetGo() throws Exception {
    makeFiles();
    try (var server =
            new RunningServer(EdgeSettings.standard(), List.of(), Limits.none(), security());
        RawClient client = server.client()) {
      client.send("GET / HTTP/1.1\nHost: a\n\n");
      client.drain();
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void filesThatCannotBeUsedAreNamed() throws Exception {
    makeFiles();
    Files.writeString(folder.resolve("key.pem"), "nothing");
    var settings = new ServerSettings("127.0.0.1", 0, security(), EdgeSettings.standard());
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> Server.start(settings, RunningServer.parts(List.of(), Limits.none(), _ -> {})));

    assertThat(problem.code().code()).isEqualTo("tls_certificate_unreadable");
    assertThat(problem.value("file").orElseThrow()).endsWith("key.pem");
  }

  private ServerSettings.Security security() {
    return new ServerSettings.Security.Tls(
        folder.resolve("certificate.pem"), folder.resolve("key.pem"), false);
  }

  /// Has the JDK's own tool make a certificate, and writes both files in PEM.
  private Certificate makeFiles() throws Exception {
    Path store = folder.resolve("store.p12");
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var process =
        new ProcessBuilder(
                tool.toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    char[] password = "secret".toCharArray();
    KeyStore keys = KeyStore.getInstance(store.toFile(), password);
    write("certificate.pem", "CERTIFICATE", keys.getCertificate("a").getEncoded());
    write("key.pem", "PRIVATE KEY", keys.getKey("a", password).getEncoded());
    return keys.getCertificate("a");
  }

  private void write(String file, String kind, byte[] der) throws Exception {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }
}
