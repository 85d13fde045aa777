package candor.proof.access;

import candor.core.Core;
import candor.core.TestClock;
import candor.core.audit.By;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Registration;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.core.tenant.Addresses;
import candor.core.token.AccessToken;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Confirmation;
import candor.server.access.AccessRoutes;
import candor.server.admin.Operation;
import candor.server.admin.OperationEndpoint;
import candor.server.admin.apiservice.ApiServiceOperations;
import candor.server.admin.decision.DecisionOperations;
import candor.server.admin.gateway.GatewayOperations;
import candor.server.http.Limits;
import candor.server.http.Origins;
import candor.server.http.Proxies;
import candor.server.http.RateClass;
import candor.server.http.Route;
import candor.server.http.Server;
import candor.server.http.ServerParts;
import candor.server.http.ServerSettings;
import candor.server.http.Site;
import candor.server.http.Sites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server with the paths of API access, on a database of its own. Requests are written to its
/// socket as they stand.
final class AccessServer implements AutoCloseable {
  static final TenantId DEFAULT = new TenantId("default");
  static final TenantId ACME = new TenantId("acme");

  private static final JsonMapper JSON = new JsonMapper();

  /// An answer, with its header lines.
  record Answer(int status, List<String> headers, String body) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String header(String name) {
      return headers.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  final TestClock clock = TestClock.somewhen();
  final TestDatabase database = TestDatabase.fresh();
  final Core core;
  private final Server server;
  private final Client client;

  AccessServer(Limits limits) {
    Chance chance = Chance.secure();
    core =
        Core.on(
            database.database(),
            new MasterKey(List.of(new Secret(new byte[32])), chance),
            Addresses.onThisMachine(),
            clock,
            chance);
    core.tenants().create(DEFAULT, "Default", By.OURS);
    core.tenants().create(ACME, "Acme", By.OURS);
    client = client(DEFAULT);
    server =
        Server.start(
            ServerSettings.plain("127.0.0.1", 0),
            new ServerParts(
                routes(),
                new HostSites(),
                limits,
                Origins.none(),
                Proxies.none(),
                (shown, _) -> shown.text(),
                List.of(),
                clock,
                chance));
  }

  private List<Route> routes() {
    var all =
        new ArrayList<Route>(
            new AccessRoutes(core.access(), core.gateways(), core.tenants(), _ -> Optional.empty())
                .all());
    Stream.of(
            ApiServiceOperations.all(core.apiServices()),
            GatewayOperations.all(core.gateways()),
            DecisionOperations.all(core.decisions()))
        .<Operation<?, ?>>flatMap(List::stream)
        .forEach(
            operation ->
                all.add(
                    new Route(
                        operation.spec().method(),
                        operation.spec().path(),
                        RateClass.ADMIN,
                        OperationEndpoint.of(operation, core.tokens()))));
    return all;
  }

  private final class HostSites implements Sites {
    @Override
    public Optional<Site> at(String authority) {
      return core.tenants().at(authority).map(tenant -> site(tenant.id(), authority));
    }

    private Site site(TenantId tenant, String authority) {
      URI issuer = core.tenants().issuer(tenant, authority);
      return new Site(tenant, issuer, issuer.toString());
    }

    @Override
    public Site fallback() {
      return site(DEFAULT, "localhost");
    }
  }

  Client client(TenantId tenant) {
    return core.clients()
        .create(
            tenant,
            new Registration(
                "Shop",
                AuthMethod.CLIENT_SECRET_BASIC,
                List.of(Client.CLIENT_CREDENTIALS),
                List.of("orders:read"),
                Algorithm.ES256,
                Duration.ofHours(1),
                ""),
            By.OURS)
        .client();
  }

  String host() {
    return "localhost:" + server.port();
  }

  String issuer() {
    return "http://" + host();
  }

  /// An access token of the demo client.
  String token(String audience, String scopes) {
    return token(DEFAULT, client, issuer(), audience, scopes);
  }

  /// One that is bound to what its client holds.
  String bound(String audience, String scopes, Confirmation held) {
    return core.tokens()
        .issue(
            DEFAULT,
            client,
            AccessToken.Wish.ofClient(
                    issuer(), client.id(), List.of(audience), List.of(scopes.split(" ")))
                .boundTo(held))
        .text();
  }

  /// The server's time.
  Instant now() {
    return core.clock().instant();
  }

  String token(TenantId tenant, Client of, String issuer, String audience, String scopes) {
    return core.tokens()
        .issue(
            tenant,
            of,
            AccessToken.Wish.ofClient(
                issuer, of.id(), List.of(audience), List.of(scopes.split(" "))))
        .text();
  }

  /// Calls an operation of the Admin API with every right.
  Answer admin(String method, String path, String body) {
    String token =
        token(
            issuer(),
            "api-services:read api-services:write gateways:read gateways:write decisions:read");
    return send(
        method,
        host(),
        path,
        List.of("Authorization: Bearer " + token, "Content-Type: application/json"),
        body);
  }

  Answer send(String method, String host, String path, List<String> headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    head.append("Content-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    request.writeBytes(content);
    return send(request.toByteArray());
  }

  /// Sends bytes as they are.
  Answer send(byte[] request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int gap = answer.indexOf("\r\n\r\n");
      List<String> lines = answer.substring(0, gap).lines().toList();
      return new Answer(
          Integer.parseInt(lines.getFirst().split(" ")[1]), lines, answer.substring(gap + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    core.close();
    database.close();
  }
}
