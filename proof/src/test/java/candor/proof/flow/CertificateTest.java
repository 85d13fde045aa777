package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.client.AnswerTerms;
import candor.core.client.AuthMethod;
import candor.core.client.CertificateName;
import candor.core.client.Client;
import candor.core.client.GrantTerms;
import candor.core.client.LogoutTerms;
import candor.core.client.Profile;
import candor.core.client.ProofTerms;
import candor.core.client.Registration;
import candor.core.client.SignInTerms;
import candor.core.db.TenantId;
import candor.core.secret.SecretHash;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.protocol.jose.Algorithm;
import candor.server.http.Proxies;
import candor.server.main.Config;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.X509CertUtils;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that prove themselves by a TLS certificate, and tokens that are bound to one (RFC 8705),
/// over real TLS and behind a proxy that hands certificates on.
class CertificateTest {
  private static final Pattern ID = Pattern.compile("X-Request-ID: (\\S+)");
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static AppFixture server;
  private static AppFixture proxied;

  @BeforeAll
  static void start() throws Exception {
    certificates = new Certificates(folder);
    certificates.make("server", "CN=localhost", "-ext", "san=ip:127.0.0.1,dns:localhost");
    certificates.make("authority", "CN=Authority", "-ext", "bc:c");
    certificates.make(
        "bank",
        "CN=Bank, O=Banks United, C=NL",
        "-signer",
        "authority",
        "-ext",
        "san=dns:bank.example,uri:https://bank.example/app,ip:10.0.0.7,email:it@bank.example");
    certificates.make("shop", "CN=Shop, O=Shops", "-signer", "authority");
    certificates.make("stranger", "CN=Bank, O=Banks United, C=NL");
    var said = new Config.Certificates(true, certificates.certificate("authority").toString(), "");
    var here = new Config.Tls.Here(certificates.certificate("server"), certificates.key("server"));
    server = AppFixture.start(config -> with(config, here, config.proxies(), said));
    var trusted = new Proxies(List.of("127.0.0.1"), Proxies.Header.X_FORWARDED_FOR, "Client-Cert");
    var behind = new Config.Certificates(false, said.authorities(), "");
    proxied = AppFixture.start(config -> with(config, config.tls(), trusted, behind));
  }

  private static Config with(
      Config usual, Config.Tls tls, Proxies proxies, Config.Certificates said) {
    return new Config(
        usual.profile(),
        usual.host(),
        usual.port(),
        usual.data(),
        usual.database(),
        usual.masterKey(),
        tls,
        usual.addresses(),
        usual.redis(),
        proxies,
        usual.metricsToken(),
        usual.log(),
        usual.edge(),
        usual.mail(),
        said,
        usual.reach());
  }

  @AfterAll
  static void stop() {
    server.close();
    proxied.close();
  }

  private static Client client(AppFixture at, AuthMethod method, ProofTerms terms, String jwks) {
    return at.app()
        .core()
        .clients()
        .create(
            TenantId.DEFAULT,
            new Registration(
                "Bank",
                method,
                List.of(Client.CLIENT_CREDENTIALS),
                List.of("users:read"),
                Algorithm.ES256,
                Duration.ofHours(1),
                SignInTerms.usual(),
                jwks,
                "",
                LogoutTerms.none(),
                terms,
                GrantTerms.none(),
                AnswerTerms.usual(),
                Profile.NONE),
            By.OURS)
        .client();
  }

  private static ProofTerms bound(CertificateName... names) {
    return new ProofTerms(false, false, true, List.of(names), Algorithm.RS256);
  }

  private static Client bank(AppFixture at) {
    var name = new CertificateName(CertificateName.Kind.SUBJECT_DN, "cn=Bank,o=Banks United,c=NL");
    return client(at, AuthMethod.TLS_CLIENT_AUTH, bound(name), "");
  }

  private static String ask(String certificate, String client) throws Exception {
    return send(
        certificate,
        "POST /oauth2/token",
        "Content-Type: application/x-www-form-urlencoded\r\n",
        "grant_type=client_credentials&client_id=" + client);
  }

  private static String send(String certificate, String line, String headers, String body)
      throws Exception {
    return Certificates.sent(
        certificates.showing(certificate),
        server.app().port(),
        line
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static String group(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    return matcher.group(1);
  }

  private static void refused(String answer, String code) {
    assertThat(answer).startsWith("HTTP/1.1 401").contains("\"error\":\"invalid_client\"");
    assertThat(server.refusal(group(ID, answer)).code()).isEqualTo(code);
  }

  private static String thumbprint(String name) throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(SecretHash.sha256(certificates.der(name)));
  }

  @Test
  void aTokenIsBoundToTheCertificateThatProvesTheClient() throws Exception {
    String answer = ask("bank", bank(server).id().value());
    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"token_type\":\"Bearer\"");
    String token = group(TOKEN, answer);
    String claims =
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    assertThat(claims).contains("\"cnf\":{\"x5t#S256\":\"" + thumbprint("bank") + "\"}");
    assertThat(users("bank", token)).startsWith("HTTP/1.1 200");
  }

  private static String users(String certificate, String token) throws Exception {
    return send(certificate, "GET /api/admin/users", "Authorization: Bearer " + token + "\r\n", "");
  }

  @Test
  void aBoundTokenNeedsItsCertificate() throws Exception {
    String token = group(TOKEN, ask("bank", bank(server).id().value()));
    for (String other : List.of("shop", "")) {
      String answer = users(other, token);
      assertThat(answer)
          .startsWith("HTTP/1.1 401")
          .contains("token_certificate_wrong", "error=\"invalid_token\"", thumbprint("bank"))
          .contains(other.isEmpty() ? "has none" : thumbprint(other));
    }
  }

  @ParameterizedTest
  @EnumSource(CertificateName.Kind.class)
  void eachKindOfNameIsFound(CertificateName.Kind kind) throws Exception {
    String value =
        switch (kind) {
          case SUBJECT_DN -> "CN=Bank, O=Banks United, C=NL";
          case SAN_DNS -> "BANK.example";
          case SAN_URI -> "https://bank.example/app";
          case SAN_IP -> "10.0.0.7";
          case SAN_EMAIL -> "it@bank.example";
        };
    var terms = bound(new CertificateName(kind, value));
    Client client = client(server, AuthMethod.TLS_CLIENT_AUTH, terms, "");
    assertThat(ask("bank", client.id().value())).startsWith("HTTP/1.1 200");
    refused(ask("shop", client.id().value()), "client_certificate_name_wrong");
  }

  @Test
  void aCertificateOfAnotherNameIsRefused() throws Exception {
    refused(ask("shop", bank(server).id().value()), "client_certificate_name_wrong");
  }

  @Test
  void aCertificateOfAnotherAuthorityIsRefused() throws Exception {
    refused(ask("stranger", bank(server).id().value()), "client_certificate_untrusted");
  }

  @Test
  void withoutACertificateNothingIsProved() throws Exception {
    refused(ask("", bank(server).id().value()), "client_certificate_missing");
  }

  @Test
  void aCertificateThatIsNotRegisteredIsRefused() throws Exception {
    byte[] der = certificates.der("stranger");
    var open = (ECPublicKey) X509CertUtils.parse(der).getPublicKey();
    ECKey key =
        new ECKey.Builder(Curve.P_256, open)
            .x509CertChain(List.of(com.nimbusds.jose.util.Base64.encode(der)))
            .build();
    Client client = client(server, AuthMethod.SELF_SIGNED_TLS_CLIENT_AUTH, bound(), jwks(key));
    assertThat(ask("stranger", client.id().value())).startsWith("HTTP/1.1 200");
    refused(ask("bank", client.id().value()), "client_certificate_unregistered");
  }

  private static String jwks(JWK key) {
    return "{\"keys\":[" + key.toJSONString() + "]}";
  }

  @Test
  void aClientThatIsBoundMustComeWithACertificate() {
    String basic = proxied.value("machine.basic");
    assertThat(
            proxied
                .sent(
                    "PATCH /api/admin/clients/{machine.client_id}\nAuthorization: Bearer {admin}"
                        + "\nContent-Type: application/json\n\n"
                        + "{\"tls_client_certificate_bound_access_tokens\": true}")
                .status())
        .isEqualTo(200);
    Answer answer =
        proxied.sent(
            "POST /oauth2/token\nAuthorization: Basic "
                + basic
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + "grant_type=client_credentials");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("certificate_missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rfc9440", "nginx", "bare"})
  void aTrustedProxyHandsTheCertificateOn(String way) throws Exception {
    byte[] der = certificates.der("bank");
    String base64 = Base64.getEncoder().encodeToString(der);
    String header =
        switch (way) {
          case "rfc9440" -> ":" + base64 + ":";
          case "nginx" ->
              URLEncoder.encode(Certificates.pem("CERTIFICATE", der), StandardCharsets.UTF_8)
                  .replace("+", "%20");
          default -> base64;
        };
    assertThat(throughProxy(header)).isEqualTo(200);
  }

  @Test
  void aTrustedProxysOwnCertificateIsNotItsClients() throws Exception {
    var said = new Config.Certificates(true, certificates.certificate("authority").toString(), "");
    var here = new Config.Tls.Here(certificates.certificate("server"), certificates.key("server"));
    var silent = new Proxies(List.of("127.0.0.1"), Proxies.Header.X_FORWARDED_FOR, "");
    try (AppFixture behind = AppFixture.start(config -> with(config, here, silent, said))) {
      String form = "grant_type=client_credentials&client_id=" + bank(behind).id().value();
      String answer =
          Certificates.sent(
              certificates.showing("bank"),
              behind.app().port(),
              "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + form.length()
                  + "\r\n\r\n"
                  + form);
      assertThat(answer).startsWith("HTTP/1.1 401");
      assertThat(behind.refusal(group(ID, answer)).code()).isEqualTo("client_certificate_missing");
    }
  }

  @Test
  void aHeaderThatIsNoCertificateIsRefused() {
    assertThat(throughProxy(":AAAA:")).isEqualTo(400);
  }

  private static int throughProxy(String header) {
    return proxied
        .sent(
            "POST /oauth2/token\nClient-Cert: "
                + header
                + "\nContent-Type: application/x-www-form-urlencoded\n\n"
                + "grant_type=client_credentials&client_id="
                + bank(proxied).id().value())
        .status();
  }

  @Test
  void discoverySaysThatCertificatesAreTaken() throws IOException {
    String document = proxied.sent("GET /.well-known/openid-configuration").body();
    assertThat(document)
        .contains("\"tls_client_auth\"", "\"tls_client_certificate_bound_access_tokens\":true");
  }
}
