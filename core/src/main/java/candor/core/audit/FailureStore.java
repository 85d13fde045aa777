package candor.core.audit;

import candor.core.db.Json;
import candor.core.db.Page;
import candor.core.db.Row;
import candor.core.db.Search;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The tables `failure` and `failure_skipped`.
final class FailureStore {
  private static final Search.Order NEWEST =
      new Search.Order("newest", "id", Search.Kind.TEXT, true);

  private FailureStore() {}

  /// Crosses tenants: one group of records holds those of many.
  static int add(Tx tx, List<String> ids, List<String> sources, List<Failure> failures) {
    return tx.sql(
            """
            insert into failure
                   (tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
                    actor_id, client_id, ip, source, surface, method, path, decision_id)
            select tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
                   actor_id, client_id, ip, source, surface, method, path, decision_id
              from unnest(:tenants::text[], :ids::text[], :requests::text[],
                          :times::timestamptz[], :codes::text[], :shown::text[],
                          :details::jsonb[], :faults::jsonb[], :actor_kinds::text[],
                          :actors::text[], :clients::text[], :ips::text[], :sources::text[],
                          :surfaces::text[], :methods::text[], :paths::text[],
                          :decisions::text[])
                   as offered (tenant_id, id, request_id, at, code, shown, details, faults,
                               actor_kind, actor_id, client_id, ip, source, surface, method,
                               path, decision_id)
            """)
        .set("tenants", column(failures, Failure::tenant))
        .set("ids", ids)
        .set("requests", column(failures, Failure::requestId))
        .set("times", column(failures, Failure::at))
        .set("codes", column(failures, Failure::code))
        .set("shown", column(failures, Failure::shown))
        .set("details", column(failures, failure -> Json.of(failure.details())))
        .set("faults", column(failures, failure -> Json.of(failure.faults())))
        .set("actor_kinds", column(failures, failure -> failure.actor().kind()))
        .set("actors", column(failures, failure -> failure.actor().name()))
        .set("clients", column(failures, Failure::client))
        .set("ips", column(failures, Failure::ip))
        .set("sources", sources)
        .set("surfaces", column(failures, Failure::surface))
        .set("methods", column(failures, Failure::method))
        .set("paths", column(failures, Failure::path))
        .set("decisions", column(failures, Failure::decision))
        .change();
  }

  private static <T> List<Object> column(List<T> rows, Function<T, Object> value) {
    return rows.stream().map(value).toList();
  }

  /// Crosses tenants, as [#add] does.
  static int addSkipped(Tx tx, List<String> ids, List<Sampling.Skipped> skipped) {
    return tx.sql(
            """
            insert into failure_skipped (tenant_id, id, code, source, since, until, failures)
            select tenant_id, id, code, source, since, until, failures
              from unnest(:tenants::text[], :ids::text[], :codes::text[], :sources::text[],
                          :sinces::timestamptz[], :untils::timestamptz[], :failures::bigint[])
                   as left_out (tenant_id, id, code, source, since, until, failures)
            """)
        .set("tenants", column(skipped, each -> each.kind().tenant()))
        .set("ids", ids)
        .set("codes", column(skipped, each -> each.kind().code()))
        .set("sources", column(skipped, each -> each.kind().source()))
        .set("sinces", column(skipped, Sampling.Skipped::since))
        .set("untils", column(skipped, Sampling.Skipped::until))
        .set("failures", column(skipped, Sampling.Skipped::failures))
        .change();
  }

  static List<Failure> ofRequest(Tx tx, TenantId tenant, String requestId) {
    return tx.sql(
            """
              select tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
                     actor_id, client_id, ip, surface, method, path, decision_id
                from failure
               where tenant_id = :tenant
                 and request_id = :request
            order by id desc
               limit 50
            """)
        .set("tenant", tenant)
        .set("request", requestId)
        .all(FailureStore::read);
  }

  static Page<Failure> list(
      Tx tx, TenantId tenant, Optional<String> code, Optional<String> cursor, int limit) {
    return new Search(
            """
            select tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
                   actor_id, client_id, ip, surface, method, path, decision_id
              from failure
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .where(code, "code = :code", "code")
        .order(NEWEST, "id")
        .page(tx, cursor, limit, FailureStore::read);
  }

  static long skipped(Tx tx, TenantId tenant, Instant since) {
    return tx.sql(
            """
            select cast(coalesce(sum(failures), 0) as bigint) as failures
              from failure_skipped
             where tenant_id = :tenant
               and until >= :since
            """)
        .set("tenant", tenant)
        .set("since", since)
        .one(row -> row.number("failures"))
        .orElseThrow();
  }

  /// Crosses tenants: age is the same for all.
  static int prune(Tx tx, Instant before) {
    tx.sql(
            """
            delete from failure_skipped
                  where until < :before
            """)
        .set("before", before)
        .change();
    return tx.sql(
            """
            delete from failure
                  where at < :before
            """)
        .set("before", before)
        .change();
  }

  /// Crosses tenants: finds those that have more than their share.
  static List<TenantId> fullTenants(Tx tx, int most) {
    return tx.sql(
            """
              select tenant_id
                from failure
            group by tenant_id
              having count(*) > :most
            """)
        .set("most", most)
        .all(row -> new TenantId(row.text("tenant_id")));
  }

  /// Counts in each source of a code from its newest record, then in each code through its
  /// sources in turn: what has the highest numbers then is the surplus.
  static int pruneSurplus(Tx tx, TenantId tenant, int most) {
    return tx.sql(
            """
            delete from failure
             where tenant_id = :tenant
               and id in (
                     select id
                       from (select id,
                                    row_number() over (
                                      partition by code order by nth, id desc) as nth
                               from (select id, code,
                                            row_number() over (
                                              partition by code, source order by id desc) as nth
                                       from failure
                                      where tenant_id = :tenant) as of_source) as of_code
                   order by nth, id desc
                     offset :most)
            """)
        .set("tenant", tenant)
        .set("most", most)
        .change();
  }

  private static Failure read(Row row) {
    return new Failure(
        new TenantId(row.text("tenant_id")),
        row.text("request_id"),
        row.instant("at"),
        row.text("code"),
        row.text("shown"),
        row.json("details").texts(),
        List.of(row.json("faults").as(Failure.Fault[].class)),
        Actor.of(row.text("actor_kind"), row.text("actor_id")),
        row.text("client_id"),
        row.text("ip"),
        row.text("surface"),
        row.text("method"),
        row.text("path"),
        row.text("decision_id"));
  }
}
