package candor.core.token;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.Outside;
import candor.core.TestClock;
import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.By;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.db.Tx;
import candor.core.key.Signatures;
import candor.core.key.SigningKey;
import candor.core.key.SigningKeys;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.errors.Faults;
import candor.errors.Id;
import candor.errors.Problem;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.ClientAuthentication;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTokensTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId OTHER = new TenantId("other");
  private static final String ISSUER = "https://acme.example.com";
  private static final By ADMIN = new By(new Actor.Ours(), "req_test");

  private final TestClock clock = TestClock.somewhen();
  private final Node node = new Node(DATABASE.database(), clock, Signatures.fastest());

  /// The parts of core that tokens need, as a node of a cluster has them.
  private static final class Node {
    final SigningKeys keys;
    final Clients clients;
    final AccessTokens tokens;

    Node(Database database, TestClock clock, Signatures signatures) {
      Chance chance = Chance.secure();
      var master = new MasterKey(List.of(new Secret(new byte[32])), chance);
      var audit = new Audit(database, chance, clock);
      keys = new SigningKeys(database, audit, clock, chance, signatures, master);
      var way = Outside.documents(clock);
      var proofs = new Proofs(database, clock, signatures, master);
      var subjects = new Subjects(database, master, chance);
      Standing good = (_, _) -> Optional.empty();
      clients = new Clients(database, audit, clock, chance, keys, signatures, master, way);
      tokens =
          new AccessTokens(database, audit, clock, chance, keys, clients, good, proofs, subjects);
    }

    Clients.WithSecret client(Algorithm algorithm) {
      return clients.create(
          ACME, registration(AuthMethod.CLIENT_SECRET_BASIC, algorithm, ""), ADMIN);
    }

    AccessToken.Issued issue(Client client) {
      return tokens.issue(
          ACME,
          client,
          AccessToken.Wish.ofClient(ISSUER, client.id(), List.of(ISSUER), List.of("users:read")));
    }
  }

  private static Registration registration(AuthMethod method, Algorithm algorithm, String jwks) {
    return new Registration(
        "Test",
        method,
        List.of(Client.CLIENT_CREDENTIALS),
        List.of("users:read"),
        algorithm,
        Duration.ofHours(1),
        jwks);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void aTokenIsVerifiedByAnotherLibraryWithOurPublishedKeys(Algorithm algorithm) throws Exception {
    AccessToken.Issued issued = node.issue(node.client(algorithm).client());
    JWKSet jwks = JWKSet.parse(new String(node.keys.jwks(ACME), StandardCharsets.UTF_8));
    SignedJWT jwt = SignedJWT.parse(issued.text());
    assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(ISSUER);
    if (algorithm
        != Algorithm.EDDSA) { // That library checks Ed25519 only with another one beside it.
      var processor = new com.nimbusds.jwt.proc.DefaultJWTProcessor<SecurityContext>();
      processor.setJWSTypeVerifier(
          new com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier<>(
              new com.nimbusds.jose.JOSEObjectType("at+jwt")));
      processor.setJWSKeySelector(
          new com.nimbusds.jose.proc.JWSVerificationKeySelector<>(
              JWSAlgorithm.parse(algorithm.wire()),
              new com.nimbusds.jose.jwk.source.ImmutableJWKSet<>(jwks)));
      processor.setJWTClaimsSetVerifier((claims, context) -> {});
      assertThat(processor.process(jwt, null).getStringClaim("scope")).isEqualTo("users:read");
    }
    assertThat(node.tokens.verify(ACME, ISSUER, ISSUER, issued.text()).orRefuse())
        .isEqualTo(issued.token());
    // What the native library signs, the JDK verifies.
    var jdk = new Node(DATABASE.database(), clock, Signatures.jdk());
    assertThat(jdk.tokens.look(ACME, issued.text())).isInstanceOf(Verification.Genuine.class);
  }

  @Test
  void eachFaultOfATokenHasItsName() {
    String token = node.issue(node.client(Algorithm.ES256).client()).text();
    String tampered =
        token.substring(0, token.length() - 6) + (token.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");
    assertThat(node.tokens.look(ACME, "nonsense")).isInstanceOf(Verification.Malformed.class);
    assertThat(node.tokens.look(ACME, tampered)).isInstanceOf(Verification.SignatureWrong.class);
    assertThat(node.tokens.look(OTHER, token)).isInstanceOf(Verification.KeyUnknown.class);
    assertThat(node.tokens.verify(ACME, "https://else", ISSUER, token))
        .isInstanceOf(Verification.IssuerWrong.class);
    assertThat(node.tokens.verify(ACME, ISSUER, "https://api", token))
        .isInstanceOf(Verification.AudienceWrong.class);
    clock.advance(Duration.ofHours(1));
    assertThat(node.tokens.look(ACME, token)).isInstanceOf(Verification.Expired.class);
  }

  @Test
  void aRevokedTokenIsRefusedOnEveryNodeWithinASecond() throws Exception {
    try (Database second = Database.open(DATABASE.config())) {
      var other = new Node(second, clock, Signatures.fastest());
      AccessToken.Issued issued = node.issue(node.client(Algorithm.ES256).client());
      assertThat(other.tokens.look(ACME, issued.text())).isInstanceOf(Verification.Genuine.class);
      node.tokens.revoke(ACME, issued.token(), ADMIN);
      assertThat(node.tokens.look(ACME, issued.text())).isInstanceOf(Verification.Revoked.class);
      within(other, issued);
    }
  }

  /// The rows are taken from under the nodes, so whoever read them all again would forget them.
  @Test
  void ofManyRevocationsOnlyTheNewOneIsRead() throws Exception {
    try (Database second = Database.open(DATABASE.config())) {
      var other = new Node(second, clock, Signatures.fastest());
      Client client = node.client(Algorithm.ES256).client();
      AccessToken.Issued old = node.issue(client);
      AccessToken.Issued last = node.issue(client);
      revocations("many_", 10_000);
      node.tokens.revoke(ACME, old.token(), ADMIN);
      assertThat(node.tokens.revocations(ACME)).isGreaterThan(10_000);
      assertThat(other.tokens.look(ACME, old.text())).isInstanceOf(Verification.Revoked.class);
      Instant end = clock.instant().plus(Duration.ofDays(100));
      DATABASE.database().in(ACME, tx -> RevocationStore.dropExpired(tx, ACME, end));

      node.tokens.revoke(ACME, last.token(), ADMIN);
      assertThat(node.tokens.look(ACME, last.text())).isInstanceOf(Verification.Revoked.class);
      assertThat(node.tokens.look(ACME, old.text())).isInstanceOf(Verification.Revoked.class);
      within(other, last);
      assertThat(other.tokens.look(ACME, old.text())).isInstanceOf(Verification.Revoked.class);
      assertThat(other.tokens.revocations(ACME)).isGreaterThan(10_000);
    }
  }

  @Test
  void oneRowIsReadForOneRevocation() {
    var tenant = new TenantId("counted");
    for (int i = 0; i < 100; i++) {
      revokeUser(tenant, "user_" + i);
    }
    long horizon = DATABASE.database().in(tenant, Tx::horizon);
    assertThat(since(tenant, 0)).hasSize(100);
    assertThat(since(tenant, horizon)).isEmpty();
    revokeUser(tenant, "user_100");
    // Revoked again, so it reaches further: that is news as well.
    revokeUser(tenant, "user_7");
    assertThat(since(tenant, horizon))
        .extracting(Revocation::name)
        .containsExactlyInAnyOrder("user_100", "user_7");
  }

  private void revokeUser(TenantId tenant, String name) {
    var revocation =
        new Revocation(
            Revocation.Kind.USER, name, clock.instant(), clock.instant().plusSeconds(60));
    DATABASE.database().in(tenant, tx -> RevocationStore.add(tx, tenant, revocation));
  }

  private List<Revocation> since(TenantId tenant, long horizon) {
    return DATABASE
        .database()
        .in(tenant, tx -> RevocationStore.since(tx, tenant, horizon, clock.instant()));
  }

  private void revocations(String prefix, int count) {
    DATABASE
        .database()
        .in(
            ACME,
            tx ->
                tx.sql(
                        """
                        insert into revocation (tenant_id, kind, name, revoked_at, expires_at)
                        select :tenant, 'token', :prefix || n, :now, :later
                          from generate_series(1, :count) as n
                        """)
                    .set("tenant", ACME)
                    .set("now", clock.instant())
                    .set("later", clock.instant().plusSeconds(600))
                    .set("prefix", prefix)
                    .set("count", count)
                    .change());
  }

  /// A transaction that began earlier and commits later has the lower number, whatever is counted.
  @Test
  void aRevocationThatCommitsLateIsNotMissed() throws Exception {
    try (Database second = Database.open(DATABASE.config())) {
      var other = new Node(second, clock, Signatures.fastest());
      Client client = node.client(Algorithm.ES256).client();
      AccessToken.Issued slow = node.issue(client);
      AccessToken.Issued quick = node.issue(client);
      assertThat(other.tokens.look(ACME, slow.text())).isInstanceOf(Verification.Genuine.class);
      var added = new CountDownLatch(1);
      var go = new CountDownLatch(1);
      var transaction =
          Thread.ofVirtual()
              .start(
                  () ->
                      DATABASE
                          .database()
                          .in(
                              ACME,
                              tx -> {
                                node.tokens.revokeSessions(
                                    tx, ACME, List.of(new UserId("ses_slow")));
                                RevocationStore.add(
                                    tx,
                                    ACME,
                                    new Revocation(
                                        Revocation.Kind.TOKEN,
                                        slow.token().id(),
                                        clock.instant(),
                                        slow.token().expiresAt()));
                                added.countDown();
                                return await(go);
                              }));
      added.await();
      node.tokens.revoke(ACME, quick.token(), ADMIN);
      within(other, quick);
      assertThat(node.tokens.look(ACME, slow.text())).isInstanceOf(Verification.Genuine.class);
      go.countDown();
      transaction.join();
      assertThat(node.tokens.look(ACME, slow.text())).isInstanceOf(Verification.Revoked.class);
      within(other, slow);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void within(Node other, AccessToken.Issued revoked) {
    Instant deadline = Instant.now().plusSeconds(1);
    while (!(other.tokens.look(ACME, revoked.text()) instanceof Verification.Revoked)) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void whatHasExpiredIsForgottenInMemoryToo() {
    Client client = node.client(Algorithm.ES256).client();
    int before = node.tokens.revocations(ACME);
    revocations("fifty_", 50);
    node.tokens.revoke(ACME, node.issue(client).token(), ADMIN);
    assertThat(node.tokens.revocations(ACME)).isEqualTo(before + 51);
    clock.advance(Duration.ofHours(25));
    node.tokens.revoke(ACME, node.issue(client).token(), ADMIN);
    assertThat(node.tokens.revocations(ACME)).isEqualTo(1);
  }

  private record UserId(String value) implements Id {}

  @Test
  void revokingAUserEndsOldTokensAndNotNewOnes() {
    Client client = node.client(Algorithm.ES256).client();
    var user = new UserId("usr_1");
    var wish =
        new AccessToken.Wish(
            ISSUER,
            client.id(),
            user.value(),
            List.of(ISSUER),
            List.of(),
            List.of("staff"),
            "ses_1");
    String old = node.tokens.issue(ACME, client, wish).text();
    DATABASE
        .database()
        .in(
            ACME,
            tx -> {
              node.tokens.revokeUser(tx, ACME, user);
              return user;
            });
    assertThat(node.tokens.look(ACME, old)).isInstanceOf(Verification.Revoked.class);
    clock.advance(Duration.ofSeconds(1));
    String young = node.tokens.issue(ACME, client, wish).text();
    assertThat(node.tokens.look(ACME, young).orRefuse().groups()).containsExactly("staff");
  }

  @Test
  void aDisabledClientsTokensDoNotCount() {
    Client client = node.client(Algorithm.ES256).client();
    String token = node.issue(client).text();
    node.clients.disable(ACME, client.id(), ADMIN);
    assertThat(node.tokens.look(ACME, token))
        .isInstanceOfSatisfying(
            Verification.ClientDisabled.class,
            refused -> assertThat(refused.token().client()).isEqualTo(client.id()));
    node.clients.enable(ACME, client.id(), ADMIN);
    assertThat(node.tokens.look(ACME, token)).isInstanceOf(Verification.Genuine.class);
  }

  @Test
  void aRotationIsNotNoticedByRunningClients() {
    Client client = node.client(Algorithm.ES256).client();
    String before = node.issue(client).text();
    SigningKey next = node.keys.rotate(ACME, Algorithm.ES256, ADMIN);
    String during = node.issue(client).text();
    assertThat(new String(node.keys.jwks(ACME), StandardCharsets.UTF_8))
        .contains(next.id().value());
    assertThat(kid(during)).as("a new key does not sign before it is known").isEqualTo(kid(before));
    clock.advance(SigningKeys.ANNOUNCED_FOR);
    String after = node.issue(client).text();
    assertThat(kid(after)).isEqualTo(next.id().value());
    assertThat(node.tokens.look(ACME, before)).isInstanceOf(Verification.Genuine.class);
    clock.advance(SigningKeys.OVERLAP);
    assertThat(node.tokens.look(ACME, before)).isInstanceOf(Verification.KeyUnknown.class);
    assertThat(new String(node.keys.jwks(ACME), StandardCharsets.UTF_8))
        .doesNotContain(kid(before));
  }

  @Test
  void aCompromisedKeyStopsToCountAtOnce() {
    Client client = node.client(Algorithm.ES256).client();
    String before = node.issue(client).text();
    node.keys.replaceCompromised(ACME, Algorithm.ES256, ADMIN);
    assertThat(node.tokens.look(ACME, before)).isInstanceOf(Verification.KeyUnknown.class);
    assertThat(node.tokens.look(ACME, node.issue(client).text()))
        .isInstanceOf(Verification.Genuine.class);
  }

  private static String kid(String token) {
    return candor.protocol.jose.Jws.parse(token).orElseThrow().header().kid();
  }

  @Test
  void aClientIsWhoProvesIt() {
    Clients.WithSecret made = node.client(Algorithm.ES256);
    String id = made.client().id().value();
    assertThat(authenticate(new ClientAuthentication.Basic(id, made.secret()))).isEqualTo(id);
    assertThat(authenticate(new ClientAuthentication.Post(id, made.secret()))).isEqualTo(id);
    assertThat(authenticate(new ClientAuthentication.Basic(id, "wrong")))
        .isEqualTo("client_secret_wrong");
    assertThat(authenticate(new ClientAuthentication.Basic("nobody", "x")))
        .isEqualTo("client_unknown");
    assertThat(authenticate(new ClientAuthentication.None(id)))
        .isEqualTo("client_authentication_method_wrong");
    String second =
        node.clients.rotateSecret(ACME, made.client().id(), Duration.ofHours(1), ADMIN).secret();
    assertThat(authenticate(new ClientAuthentication.Basic(id, made.secret()))).isEqualTo(id);
    clock.advance(Duration.ofHours(1));
    assertThat(authenticate(new ClientAuthentication.Basic(id, made.secret())))
        .isEqualTo("client_secret_wrong");
    assertThat(authenticate(new ClientAuthentication.Basic(id, second))).isEqualTo(id);
    node.clients.disable(ACME, made.client().id(), ADMIN);
    assertThat(authenticate(new ClientAuthentication.Basic(id, second)))
        .isEqualTo("client_switched_off");
  }

  private String authenticate(ClientAuthentication authentication) {
    try {
      List<String> us = List.of(ISSUER);
      return node.clients.authenticate(ACME, authentication, us, Optional::empty).id().value();
    } catch (Problem problem) {
      return problem.code().code();
    }
  }

  @Test
  void anAssertionCountsOnceAndOnlyForUs() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    Client client =
        node.clients
            .create(
                ACME,
                registration(
                    AuthMethod.PRIVATE_KEY_JWT,
                    Algorithm.ES256,
                    new JWKSet(key.toPublicJWK()).toString()),
                ADMIN)
            .client();
    String id = client.id().value();
    String good = assertion(key, id, ISSUER, Duration.ofMinutes(5));
    assertThat(authenticate(new ClientAuthentication.Assertion("", good))).isEqualTo(id);
    assertThat(authenticate(new ClientAuthentication.Assertion(id, good)))
        .isEqualTo("client_assertion_refused");
    for (String bad :
        List.of(
            assertion(key, id, "https://else", Duration.ofMinutes(5)),
            assertion(key, id, ISSUER, Duration.ofMinutes(-5)),
            assertion(key, id, ISSUER, Duration.ofHours(5)),
            assertion(
                new ECKeyGenerator(Curve.P_256).keyID("k1").generate(),
                id,
                ISSUER,
                Duration.ofMinutes(5)))) {
      assertThat(authenticate(new ClientAuthentication.Assertion(id, bad)))
          .isEqualTo("client_assertion_refused");
    }
  }

  private String assertion(ECKey key, String client, String audience, Duration life)
      throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience)
                .jwtID(java.util.UUID.randomUUID().toString())
                .expirationTime(Date.from(clock.instant().plus(life)))
                .build());
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  @Test
  void everyFaultOfARegistrationIsNamed() {
    var faults = new Faults();
    new Registration(
            " ",
            AuthMethod.PRIVATE_KEY_JWT,
            List.of("password"),
            List.of("a b"),
            Algorithm.ES256,
            Duration.ZERO,
            "")
        .check(faults);
    Problem problem = Assertions.catchThrowableOfType(Problem.class, faults::refuse);
    assertThat(problem.faults())
        .extracting(fault -> fault.code().code())
        .containsExactly(
            "field_missing",
            "field_value_not_allowed",
            "scope_name_malformed",
            "field_out_of_range",
            "field_missing");
  }
}
