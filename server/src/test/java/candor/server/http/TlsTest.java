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
    Certificate certificate = makeFiles();
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", certificate);
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);

    try (var server =
            new RunningServer(EdgeSettings.standard(), List.of(), Limits.none(), security());
        var client =
            new RawClient(
                context
                    .getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), server.port()))) {
      String get = "GET /api/admin/things HTTP/1.1\nHost: a\n\n";
      client.send(get);
      RawClient.Answer answer = client.answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
      client.send("POST /echo HTTP/1.1\nHost: a\nContent-Length: 50000\n\n" + "x".repeat(50_000));
      assertThat(client.answer().body()).hasSize(50_000);
    }
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
        folder.resolve("certificate.pem"), folder.resolve("key.pem"));
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
