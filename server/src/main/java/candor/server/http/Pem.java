package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Reads a certificate chain and its key, as every tool writes them.
public final class Pem {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private static final String SERVER = "this server calls nobody with it";

  private Pem() {}

  /// @throws Problem `tls_certificate_unreadable`
  static SSLContext context(ServerSettings.Security.Tls tls) {
    Certificate[] chain = chain(tls.certificates());
    PrivateKey key = key(tls.key());
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      char[] none = new char[0];
      store.setKeyEntry("server", key, none, chain);
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, none);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), new TrustManager[] {new AnyCertificate()}, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw Errors.tlsCertificateUnreadable(
              tls.certificates().toString(), "it does not fit the key")
          .causedBy(e);
    }
  }

  /// Takes every certificate of a client: that it holds the key is what the connection shows. Whom
  /// it stands for is another question, which differs from client to client (RFC 8705, section 2).
  private static final class AnyCertificate extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      throw new CertificateException(SERVER);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      throw new CertificateException(SERVER);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException(SERVER);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /// Whose word on the names of clients is taken.
  ///
  /// @throws Problem `tls_certificate_unreadable`
  public static Set<TrustAnchor> authorities(Path file) {
    return x509(chain(file)).stream()
        .map(each -> new TrustAnchor(each, null))
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<X509Certificate> x509(Certificate[] chain) {
    return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
  }

  static List<X509Certificate> x509(byte[] der) throws CertificateException {
    var certificate =
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    return List.of((X509Certificate) certificate);
  }

  private static Certificate[] chain(Path file) {
    try (var in = Files.newInputStream(file)) {
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw Errors.tlsCertificateUnreadable(file.toString(), "it holds no certificate");
      }
      return certificates.toArray(new Certificate[0]);
    } catch (IOException e) {
      throw Errors.tlsCertificateUnreadable(file.toString(), "the file cannot be read").causedBy(e);
    } catch (GeneralSecurityException e) {
      throw Errors.tlsCertificateUnreadable(file.toString(), "it is not PEM").causedBy(e);
    }
  }

  private static PrivateKey key(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw Errors.tlsCertificateUnreadable(file.toString(), "the file cannot be read").causedBy(e);
    }
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw Errors.tlsCertificateUnreadable(
          file.toString(), "it has no BEGIN PRIVATE KEY; `openssl pkcs8 -topk8 -nodes` makes one");
    }
    byte[] der = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (InvalidKeySpecException _) {
        // Another algorithm's key.
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("the JDK does not know " + algorithm, e);
      }
    }
    throw Errors.tlsCertificateUnreadable(file.toString(), "its key is neither RSA, EC nor EdDSA");
  }
}
