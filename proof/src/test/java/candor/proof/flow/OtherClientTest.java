package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.client.AnswerTerms;
import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Description;
import candor.core.client.GrantTerms;
import candor.core.client.LogoutTerms;
import candor.core.client.Profile;
import candor.core.client.ProofTerms;
import candor.core.client.Registration;
import candor.core.client.SignInTerms;
import candor.core.credential.Password;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.ResponseType;
import candor.server.main.App;
import candor.server.main.Config;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tokens and sign-ins by `oauth4webapi` and `openid-client`, client libraries of another language.
class OtherClientTest {
  private static final String BACK = "https://shop.example/back";
  private static final String PASSWORD = "a phrase that is long enough";

  @TempDir private static Path folder;
  private static App app;

  @BeforeAll
  static void start() {
    app = App.start(Config.development(folder, 0, ""));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static Clients.WithSecret client(AuthMethod method, Algorithm algorithm, String jwks) {
    return app.core()
        .clients()
        .create(
            App.DEFAULT,
            new Registration(
                "Other client",
                method,
                List.of(Client.CLIENT_CREDENTIALS),
                List.of("orders:read", "orders:write"),
                algorithm,
                Duration.ofHours(1),
                jwks),
            By.OURS);
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void tokensOfEveryAlgorithmAreReadByAnotherLibrary(Algorithm algorithm) throws Exception {
    // That library names Ed25519 by its own name (RFC 9864) and not by the older EdDSA.
    String name = algorithm == Algorithm.EDDSA ? "EdDSA" : algorithm.wire();
    Clients.WithSecret made = client(AuthMethod.CLIENT_SECRET_BASIC, algorithm, "");
    assertThat(run("client_secret_basic", made, Map.of("ALG", name))).isEqualTo("ok");
  }

  @Test
  void aSecretInTheBodyIsTaken() throws Exception {
    Clients.WithSecret made = client(AuthMethod.CLIENT_SECRET_POST, Algorithm.ES256, "");
    assertThat(run("client_secret_post", made, Map.of("ALG", "ES256"))).isEqualTo("ok");
  }

  @Test
  void aKeyIsTakenInPlaceOfASecret() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    Clients.WithSecret made =
        client(
            AuthMethod.PRIVATE_KEY_JWT, Algorithm.ES256, new JWKSet(key.toPublicJWK()).toString());
    String pkcs8 = Base64.getEncoder().encodeToString(key.toECPrivateKey().getEncoded());
    assertThat(
            run("private_key_jwt", made, Map.of("ALG", "ES256", "PRIVATE_KEY", pkcs8, "KID", "k1")))
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @EnumSource(
      value = AuthMethod.class,
      names = {"PRIVATE_KEY_JWT", "CLIENT_SECRET_JWT"})
  void tokensAreBoundToTheKeysOfAnotherLibrary(AuthMethod method) throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    Clients.WithSecret made =
        app.core()
            .clients()
            .create(
                App.DEFAULT,
                new Registration(
                    "Bound",
                    method,
                    List.of(Client.CLIENT_CREDENTIALS),
                    List.of("users:read"),
                    Algorithm.ES256,
                    Duration.ofHours(1),
                    SignInTerms.usual(),
                    method == AuthMethod.PRIVATE_KEY_JWT
                        ? new JWKSet(key.toPublicJWK()).toString()
                        : "",
                    "",
                    LogoutTerms.none(),
                    new ProofTerms(true, true, false, List.of(), Algorithm.RS256),
                    GrantTerms.none(),
                    AnswerTerms.usual(),
                    Profile.NONE,
                    Description.none()),
                By.OURS);
    String pkcs8 = Base64.getEncoder().encodeToString(key.toECPrivateKey().getEncoded());
    assertThat(
            node(
                "client/dpop.mjs",
                Map.of(
                    "ISSUER", app.issuer().toString(),
                    "CLIENT_ID", made.client().id().value(),
                    "CLIENT_SECRET", made.secret(),
                    "METHOD", method.wire(),
                    "PRIVATE_KEY", pkcs8,
                    "KID", "k1")))
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void peopleSignInToAnotherLibrary(Algorithm algorithm) throws Exception {
    // A client with a secret and one without, as on a phone.
    boolean secret = algorithm == Algorithm.RS256 || algorithm == Algorithm.ES256;
    String email = person(algorithm.name());
    Clients.WithSecret made =
        app.core()
            .clients()
            .create(
                App.DEFAULT,
                new Registration(
                    "Other client",
                    secret ? AuthMethod.CLIENT_SECRET_BASIC : AuthMethod.NONE,
                    List.of(Client.AUTHORIZATION_CODE, Client.REFRESH_TOKEN),
                    List.of("openid", "email", "offline_access"),
                    Algorithm.ES256,
                    Duration.ofMinutes(10),
                    new SignInTerms(List.of(BACK), true, true, algorithm),
                    ""),
                By.OURS);
    // That library names Ed25519 by its own name (RFC 9864) and takes the older EdDSA as well.
    assertThat(
            node(
                "client/signin.mjs",
                Map.of(
                    "ISSUER", app.issuer().toString(),
                    "CLIENT_ID", made.client().id().value(),
                    "CLIENT_SECRET", made.secret(),
                    "REDIRECT_URI", BACK,
                    "EMAIL", email,
                    "PASSWORD", PASSWORD,
                    "ID_TOKEN_ALG", algorithm.wire())))
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @EnumSource(
      value = AuthMethod.class,
      names = {"CLIENT_SECRET_BASIC", "NONE"})
  void aDeviceIsConnectedByAnotherLibrary(AuthMethod method) throws Exception {
    List<String> grantTypes =
        method == AuthMethod.NONE
            ? List.of(Client.DEVICE_CODE, Client.REFRESH_TOKEN)
            : List.of(Client.DEVICE_CODE, Client.REFRESH_TOKEN, Client.TOKEN_EXCHANGE);
    Clients.WithSecret made =
        app.core()
            .clients()
            .create(
                App.DEFAULT,
                new Registration(
                    "TV",
                    method,
                    grantTypes,
                    List.of("openid", "email", "offline_access"),
                    Algorithm.ES256,
                    Duration.ofMinutes(10),
                    SignInTerms.usual(),
                    "",
                    "",
                    LogoutTerms.none(),
                    ProofTerms.usual(),
                    new GrantTerms(false, true, List.of(app.issuer().toString()), List.of()),
                    AnswerTerms.usual(),
                    Profile.NONE,
                    Description.none()),
                By.OURS);
    assertThat(
            node(
                "client/device.mjs",
                Map.of(
                    "ISSUER", app.issuer().toString(),
                    "CLIENT_ID", made.client().id().value(),
                    "CLIENT_SECRET", made.secret(),
                    "EMAIL", person("device-" + method.wire()),
                    "PASSWORD", PASSWORD)))
        .isEqualTo("ok");
  }

  @Test
  void requestsArePushedAndSignedAndAnsweredInEveryMode() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    var requests =
        new AuthorizationTerms(
            List.of(ResponseType.CODE, ResponseType.CODE_ID_TOKEN),
            true,
            true,
            "ES256",
            Algorithm.ES256,
            List.of());
    Clients.WithSecret made =
        app.core()
            .clients()
            .create(
                App.DEFAULT,
                new Registration(
                    "Other client",
                    AuthMethod.CLIENT_SECRET_BASIC,
                    List.of(Client.AUTHORIZATION_CODE, Client.IMPLICIT),
                    List.of("openid", "email"),
                    Algorithm.ES256,
                    Duration.ofMinutes(10),
                    new SignInTerms(List.of(BACK), true, false, Algorithm.ES256, requests),
                    new JWKSet(key.toPublicJWK()).toString()),
                By.OURS);
    assertThat(
            node(
                "client/requests.mjs",
                Map.of(
                    "ISSUER", app.issuer().toString(),
                    "CLIENT_ID", made.client().id().value(),
                    "CLIENT_SECRET", made.secret(),
                    "REDIRECT_URI", BACK,
                    "EMAIL", person("requests"),
                    "PASSWORD", PASSWORD,
                    "PRIVATE_KEY",
                        Base64.getEncoder().encodeToString(key.toECPrivateKey().getEncoded()),
                    "KID", "k1")))
        .isEqualTo("ok");
  }

  @Test
  void everyGrantGoesByAThirdLibraryWhileTheKeysChange() throws Exception {
    Clients.WithSecret admin =
        app.core()
            .clients()
            .create(
                App.DEFAULT,
                new Registration(
                    "Operator",
                    AuthMethod.CLIENT_SECRET_BASIC,
                    List.of(Client.CLIENT_CREDENTIALS),
                    List.of("clients:write", "keys:write"),
                    Algorithm.ES256,
                    Duration.ofMinutes(10),
                    ""),
                By.OURS);
    assertThat(
            node(
                "client/grants.mjs",
                Map.of(
                    "ISSUER", app.issuer().toString(),
                    "ADMIN_ID", admin.client().id().value(),
                    "ADMIN_SECRET", admin.secret(),
                    "EMAIL", person("grants"),
                    "PASSWORD", PASSWORD)))
        .isEqualTo("ok");
  }

  /// Somebody who can sign in, by their address.
  private static String person(String name) {
    String email = name.toLowerCase(Locale.ROOT) + "@example.com";
    app.core()
        .platform()
        .accounts()
        .create(
            App.DEFAULT,
            Pool.TENANT,
            new User.Profile(new Email(email), "Somebody", true, List.of()),
            Password.typed(PASSWORD),
            By.OURS);
    return email;
  }

  private static String run(String method, Clients.WithSecret client, Map<String, String> more)
      throws Exception {
    var environment = new HashMap<>(more);
    environment.put("ISSUER", app.issuer().toString());
    environment.put("CLIENT_ID", client.client().id().value());
    environment.put("CLIENT_SECRET", client.secret());
    environment.put("METHOD", method);
    return node("client/tokens.mjs", environment);
  }

  private static String node(String script, Map<String, String> environment) throws Exception {
    var node = new ProcessBuilder("node", script).redirectErrorStream(true);
    node.environment().putAll(environment);
    Process process = node.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
