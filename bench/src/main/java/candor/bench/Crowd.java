package candor.bench;

import candor.core.Core;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.util.List;

/// The many who are in a tenant beside those who come: each with a password, a browser in which
/// they are signed in, and a session with a refresh token. They are written by the thousand, since
/// each on their own would be announced and written into the audit log.
final class Crowd {
  private static final int AT_ONCE = 20_000;

  private static final List<String> TABLES =
      List.of(
          """
          insert into person (tenant_id, id, organization_id, email, email_key, name, groups,
                              status, status_since, created_at, updated_at)
          select :tenant, 'usr_crowd' || n, '', 'crowd' || n || '@example.com',
                 'crowd' || n || '@example.com', 'Somebody ' || n, '{}', 'active', now(), now(),
                 now()
            from generate_series(:first, :last) as n
          """,
          """
          insert into person_email (tenant_id, organization_id, email_key, person_id)
          select :tenant, '', 'crowd' || n || '@example.com', 'usr_crowd' || n
            from generate_series(:first, :last) as n
          """,
          """
          insert into password (tenant_id, person_id, hash, set_at)
          select :tenant, 'usr_crowd' || n,
                 (select hash from password where tenant_id = :tenant limit 1), now()
            from generate_series(:first, :last) as n
          """,
          """
          insert into browser_session (tenant_id, id, hash, person_id, methods, ip, agent,
                                       signed_in_at)
          select :tenant, 'bs_crowd' || n, sha256(('bs' || n)::bytea), 'usr_crowd' || n, '{pwd}',
                 '127.0.0.1', 'bench', now()
            from generate_series(:first, :last) as n
          """,
          """
          insert into session (tenant_id, id, person_id, client_id, organization_id, service_id,
                               audience, ip, started_at, browser_session_id, scopes)
          select :tenant, 'ses_crowd' || n, 'usr_crowd' || n, 'cl_bench000', '', '', '{}',
                 '127.0.0.1', now(), 'bs_crowd' || n, '{openid,offline_access}'
            from generate_series(:first, :last) as n
          """,
          """
          insert into refresh_token (tenant_id, hash, session_id, issued_at, expires_at)
          select :tenant, sha256(('rt' || n)::bytea), 'ses_crowd' || n, now(),
                 now() + interval '14 days'
            from generate_series(:first, :last) as n
          """);

  private Crowd() {}

  /// Fills a tenant in which somebody has a password.
  static void gather(Core core, TenantId tenant, int people) {
    for (int first = 1; first <= people; first += AT_ONCE) {
      int from = first;
      int to = Math.min(people, first + AT_ONCE - 1);
      boolean _ =
          core.database()
              .in(
                  tenant,
                  tx -> {
                    TABLES.forEach(each -> add(tx, tenant, each, from, to));
                    return true;
                  });
    }
    if (people > 0) {
      // As PostgreSQL does by itself within the minute, and the first figures would be without.
      core.database().statement(tenant, tx -> tx.sql("analyze").change());
    }
  }

  private static void add(Tx tx, TenantId tenant, String insert, int first, int last) {
    tx.sql(insert).set("tenant", tenant).set("first", first).set("last", last).change();
  }
}
