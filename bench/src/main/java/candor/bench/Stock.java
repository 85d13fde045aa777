package candor.bench;

import candor.core.Core;
import candor.core.access.Gateway;
import candor.core.access.GatewayTerms;
import candor.core.audit.By;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.SecretHash;
import candor.core.token.AccessToken;
import candor.protocol.jose.Algorithm;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Fills tenants. Clients and APIs are written by one statement each, since a hundred thousand
/// changes would each be announced and written into the audit log.
final class Stock {

  /// The secret of every client here.
  static final String SECRET = "bench-secret-bench-secret-bench-secret-000";

  private final Core core;
  private final int services;
  private final int clients;
  private final int operations;

  Stock(Core core, int services, int clients, int operations) {
    this.core = core;
    this.services = services;
    this.clients = clients;
    this.operations = operations;
  }

  /// The clients of a tenant by number: the first signs ES256, the second RS256, the others ES256.
  static ClientId client(int number) {
    return new ClientId(String.format(Locale.ROOT, "cl_bench%03d", number));
  }

  /// The base URL, and audience, of an API service by number.
  static String baseUrl(int number) {
    return String.format(Locale.ROOT, "https://api%03d.example.com/shop", number);
  }

  /// Fills a tenant; answers its host, a gateway's credential and a token, with spaces between.
  String fill(TenantId tenant, String host) {
    core.database()
        .in(
            tenant,
            tx -> {
              clients(tx, tenant);
              apis(tx, tenant);
              tx.announce(tenant, "clients");
              tx.announce(tenant, "api_services");
              return true;
            });
    Gateway gateway = core.gateways().create(tenant, GatewayTerms.of("Bench", List.of()), By.OURS);
    String credential = core.gateways().addCredential(tenant, gateway.id(), By.OURS).secret();
    core.apiServices().all(tenant);
    core.keys().ensure(tenant, Algorithm.ES256);
    core.keys().ensure(tenant, Algorithm.RS256);
    Client client = core.clients().find(tenant, client(0)).orElseThrow();
    AccessToken.Wish wish =
        AccessToken.Wish.ofClient(
            "http://" + host, client.id(), List.of(baseUrl(0)), List.of("orders:read"));
    return host + " " + credential + " " + core.tokens().issue(tenant, client, wish).text();
  }

  private void clients(Tx tx, TenantId tenant) {
    tx.sql(
            """
            insert into client (tenant_id, id, name, metadata, created_at, updated_at)
            select :tenant, 'cl_bench' || to_char(n, 'FM000'), 'Bench ' || n,
                   jsonb_set(:metadata, '{access_token_signed_response_alg}',
                             to_jsonb(case n when 1 then 'RS256' else 'ES256' end)),
                   now(), now()
              from generate_series(0, :last) as n
            """)
        .set("tenant", tenant)
        .set("last", clients - 1)
        .set(
            "metadata",
            Json.of(
                Map.of(
                    "token_endpoint_auth_method",
                    "client_secret_basic",
                    "grant_types",
                    List.of("client_credentials"),
                    "scopes",
                    List.of("orders:read", "orders:write"),
                    "access_token_signed_response_alg",
                    "ES256",
                    "access_token_lifetime",
                    3600,
                    "jwks",
                    "")))
        .change();
    tx.sql(
            """
            insert into client_secret (tenant_id, id, client_id, hash, created_at)
            select :tenant, 'cs_' || id, id, :hash, now()
              from client
             where tenant_id = :tenant
               and id like 'cl\\_bench%'
            """)
        .set("tenant", tenant)
        .set("hash", SecretHash.sha256(SECRET))
        .change();
  }

  private void apis(Tx tx, TenantId tenant) {
    tx.sql(
            """
            insert into api_service (tenant_id, id, name, audience, created_at, updated_at)
            select :tenant, 'api_bench' || to_char(n, 'FM000'), 'Bench ' || n,
                   'https://api' || to_char(n, 'FM000') || '.example.com/shop', now(), now()
              from generate_series(0, :last) as n
            """)
        .set("tenant", tenant)
        .set("last", services - 1)
        .change();
    tx.sql(
            """
            insert into api_base_url (tenant_id, base_url, api_service_id, position)
            select :tenant, audience, id, 0
              from api_service
             where tenant_id = :tenant
               and id like 'api\\_bench%'
            """)
        .set("tenant", tenant)
        .change();
    tx.sql(
            """
            insert into api_operation
                   (tenant_id, id, api_service_id, name, methods, paths, rules, created_at,
                    updated_at)
            select tenant_id, 'op_' || id || '_' || n, id, 'Operation ' || n, array['GET', 'POST'],
                   jsonb_build_array(
                     jsonb_build_object('type', 'PARAMETER', 'pattern', '/orders' || n || '/{id}')),
                   '[{"kind": "scope", "all": false, "values": ["orders:read"]}]'::jsonb,
                   now(), now()
              from api_service, generate_series(0, :last) as n
             where tenant_id = :tenant
               and id like 'api\\_bench%'
            """)
        .set("tenant", tenant)
        .set("last", operations - 1)
        .change();
  }
}
