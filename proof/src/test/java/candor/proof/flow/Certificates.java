package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificates made by the JDK's own tool, in one store, and clients of TLS that show them.
final class Certificates {
  private static final char[] PASSWORD = "secret".toCharArray();

  private final Path folder;
  private final Path store;

  Certificates(Path folder) {
    this.folder = folder;
    this.store = folder.resolve("store.p12");
  }

  /// Makes a key pair with a certificate.
  ///
  /// @param more further options of the tool: who signs it, what it is for
  void make(String name, String subject, String... more) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                subject,
                // The server's clock of the tests stands still in a year of its own.
                "-startdate",
                "2026/01/01",
                "-validity",
                "3650",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD)));
    command.addAll(Arrays.asList(more));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
  }

  private KeyStore keys() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(store.toFile(), PASSWORD);
  }

  byte[] der(String name) throws Exception {
    return keys().getCertificate(name).getEncoded();
  }

  /// Writes a certificate as PEM.
  Path certificate(String name) throws Exception {
    return write(name + ".crt", "CERTIFICATE", der(name));
  }

  /// Writes a private key as PEM.
  Path key(String name) throws Exception {
    return write(name + ".key", "PRIVATE KEY", keys().getKey(name, PASSWORD).getEncoded());
  }

  private Path write(String file, String kind, byte[] der) throws IOException {
    return Files.writeString(folder.resolve(file), pem(kind, der));
  }

  static String pem(String kind, byte[] der) {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
  }

  /// A side of TLS that trusts the server's certificate.
  ///
  /// @param name whose certificate it shows; empty for none
  SSLContext showing(String name) throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys().getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    if (!name.isEmpty()) {
      Certificate[] chain = keys().getCertificateChain(name);
      own.setKeyEntry(name, keys().getKey(name, PASSWORD), PASSWORD, chain);
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /// Sends a request over TLS and answers all that comes back.
  static String sent(SSLContext context, int port, String request) throws IOException {
    try (var socket = context.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      var all = new ByteArrayOutputStream();
      in.transferTo(all);
      return all.toString(StandardCharsets.UTF_8);
    }
  }
}
