package candor.core.access;

import candor.core.Outside;
import candor.core.TestClock;
import candor.core.apiservice.ApiServiceEntry;
import candor.core.apiservice.ApiServiceTerms;
import candor.core.apiservice.ApiServices;
import candor.core.apiservice.OperationTerms;
import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.By;
import candor.core.audit.Failures;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.key.Signatures;
import candor.core.key.SigningKeys;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.core.tenant.Addresses;
import candor.core.tenant.Tenants;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Proofs;
import candor.core.token.Subjects;
import candor.policy.AccessRule;
import candor.protocol.jose.Algorithm;
import candor.protocol.sideband.Header;
import candor.protocol.sideband.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The parts of core that decisions need, as a node of a cluster has them.
final class Nodes implements AutoCloseable {
  static final TenantId TENANT = new TenantId("default");
  static final By ADMIN = new By(new Actor.Ours(), "req_test");
  static final String ISSUER = "http://localhost:8080";
  static final String BASE = "https://api.example.com/v1";

  final TestClock clock;
  final Clients clients;
  final AccessTokens tokens;
  final ApiServices services;
  final Gateways gateways;
  final Decisions decisions;
  final Failures failures;
  final Access access;

  Nodes(Database database, TestClock clock) {
    this.clock = clock;
    Chance chance = Chance.secure();
    var master = new MasterKey(List.of(new Secret(new byte[32])), chance);
    var audit = new Audit(database, chance, clock);
    Signatures signatures = Signatures.fastest();
    var keys = new SigningKeys(database, audit, clock, chance, signatures, master);
    var tenants = new Tenants(database, audit, clock, Addresses.onThisMachine());
    var way = Outside.documents(clock);
    clients = new Clients(database, audit, clock, chance, keys, signatures, master, way);
    tokens =
        new AccessTokens(
            database,
            audit,
            clock,
            chance,
            keys,
            clients,
            (_, _) -> Optional.empty(),
            new Proofs(database, clock, signatures, master),
            new Subjects(database, master, chance));
    services = new ApiServices(database, audit, clock, chance);
    gateways = new Gateways(database, audit, clock, chance);
    decisions = new Decisions(database, clock, new Decisions.Bounds(7, 1000));
    failures = new Failures(database, chance, clock, Failures.Bounds.usual());
    access = new Access(services, tokens, tenants, decisions, failures, master, clock, chance);
  }

  Client client() {
    return clients
        .create(
            TENANT,
            new Registration(
                "Shop",
                AuthMethod.CLIENT_SECRET_BASIC,
                List.of(Client.CLIENT_CREDENTIALS),
                List.of("orders:read"),
                Algorithm.ES256,
                Duration.ofHours(1),
                ""),
            ADMIN)
        .client();
  }

  String token(Client client, String audience, String user, List<String> groups) {
    return tokens
        .issue(
            TENANT,
            client,
            new AccessToken.Wish(
                ISSUER,
                client.id(),
                user,
                List.of(audience),
                List.of("orders:read", "profile"),
                groups,
                ""))
        .text();
  }

  ApiServiceEntry service(String name, String baseUrl) {
    return services.create(TENANT, ApiServiceTerms.of(name, List.of(baseUrl), ""), ADMIN);
  }

  void operation(ApiServiceEntry service, String pattern, AccessRule... rules) {
    services.create(
        TENANT,
        service.service().id(),
        OperationTerms.of(
            "Operation " + pattern,
            List.of(),
            List.of(new OperationTerms.Path("PARAMETER", pattern)),
            List.of(rules)),
        ADMIN);
  }

  Gateway gateway(String name) {
    return gateways.create(TENANT, GatewayTerms.of(name, List.of()), ADMIN);
  }

  Answer ask(Gateway gateway, String requestId, String url, List<Header> headers) {
    return access.decide(
        new Asked(
            TENANT,
            ISSUER,
            gateway,
            requestId,
            new Question(
                "192.0.2.7", "\"51234\"", "GET", url, "1.1", headers, Optional.empty(), "", true)));
  }

  @Override
  public void close() {
    failures.close();
    decisions.close();
    gateways.close();
  }
}
