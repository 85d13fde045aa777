package candor.core.access;

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

/// The table `decision`.
final class DecisionStore {
  private static final Search.Order NEWEST =
      new Search.Order("newest", "id", Search.Kind.TEXT, true);
  private static final int COUNTED = 10_000;

  /// A decision with the tenant it was made for.
  record Made(TenantId tenant, Decision decision) {}

  private DecisionStore() {}

  /// Crosses tenants: one group of decisions holds those of many.
  static int add(Tx tx, List<Made> made) {
    return tx.sql(
            """
            insert into decision
                   (tenant_id, id, at, request_id, gateway_id, source_ip, method, url, service_id,
                    service_name, base_url, operation_id, operation_name, path_pattern, client_id,
                    user_id, permitted, http_status, result_code, message, evaluation_result, code,
                    findings, details)
            select tenant_id, id, at, request_id, gateway_id, source_ip, method, url, service_id,
                   service_name, base_url, operation_id, operation_name, path_pattern, client_id,
                   user_id, permitted, http_status, result_code, message, evaluation_result, code,
                   findings, details
              from unnest(:tenants::text[], :ids::text[], :times::timestamptz[],
                          :requests::text[], :gateways::text[], :ips::text[], :methods::text[],
                          :urls::text[], :services::text[], :service_names::text[],
                          :base_urls::text[], :operations::text[], :operation_names::text[],
                          :patterns::text[], :clients::text[], :users::text[],
                          :permitted::boolean[], :statuses::bigint[], :result_codes::text[],
                          :messages::text[], :evaluations::text[], :codes::text[],
                          :findings::jsonb[], :details::jsonb[])
                   as made (tenant_id, id, at, request_id, gateway_id, source_ip, method, url,
                            service_id, service_name, base_url, operation_id, operation_name,
                            path_pattern, client_id, user_id, permitted, http_status, result_code,
                            message, evaluation_result, code, findings, details)
            """)
        .set("tenants", made.stream().<Object>map(Made::tenant).toList())
        .set("ids", column(made, Decision::id))
        .set("times", column(made, Decision::at))
        .set("requests", column(made, Decision::requestId))
        .set("gateways", column(made, Decision::gateway))
        .set("ips", column(made, Decision::sourceIp))
        .set("methods", column(made, Decision::method))
        .set("urls", column(made, Decision::url))
        .set("services", column(made, decision -> decision.place().serviceId()))
        .set("service_names", column(made, decision -> decision.place().serviceName()))
        .set("base_urls", column(made, decision -> decision.place().baseUrl()))
        .set("operations", column(made, decision -> decision.place().operationId()))
        .set("operation_names", column(made, decision -> decision.place().operationName()))
        .set("patterns", column(made, decision -> decision.place().pattern()))
        .set("clients", column(made, Decision::clientId))
        .set("users", column(made, Decision::userId))
        .set("permitted", column(made, Decision::permitted))
        .set("statuses", column(made, decision -> (long) decision.httpStatus()))
        .set("result_codes", column(made, decision -> decision.resultCode().name()))
        .set("messages", column(made, Decision::message))
        .set("evaluations", column(made, Decision::evaluationResult))
        .set("codes", column(made, Decision::code))
        .set("findings", column(made, decision -> Json.of(decision.comparisons())))
        .set("details", column(made, decision -> Json.of(decision.details())))
        .change();
  }

  private static List<Object> column(List<Made> made, Function<Decision, Object> value) {
    return made.stream().map(each -> value.apply(each.decision())).toList();
  }

  static Optional<Decision> find(Tx tx, TenantId tenant, DecisionId id) {
    return tx.sql(
            """
            select id, at, request_id, gateway_id, source_ip, method, url, service_id,
                   service_name, base_url, operation_id, operation_name, path_pattern, client_id,
                   user_id, permitted, http_status, result_code, message, evaluation_result, code,
                   findings, details
              from decision
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(DecisionStore::read);
  }

  static Page<Decision> list(
      Tx tx, TenantId tenant, Decisions.Filter filter, Optional<String> cursor, int limit) {
    return new Search(
            """
            select id, at, request_id, gateway_id, source_ip, method, url, service_id,
                   service_name, base_url, operation_id, operation_name, path_pattern, client_id,
                   user_id, permitted, http_status, result_code, message, evaluation_result, code,
                   findings, details
              from decision
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .where(filter.permitted(), "permitted = :permitted", "permitted")
        .where(filter.service(), "service_id = :service", "service")
        .where(filter.status(), "http_status = :status", "status")
        .where(filter.requestId(), "request_id = :request", "request")
        .order(NEWEST, "id")
        .page(tx, cursor, limit, DecisionStore::read);
  }

  /// How many decisions a filter fits, up to a bound: a list is no report.
  static long count(Tx tx, TenantId tenant, Decisions.Filter filter) {
    return tx.sql(
            """
            select count(*) as found
              from (select id
                      from decision
                     where tenant_id = :tenant
                       and (cast(:permitted as boolean) is null or permitted = :permitted)
                       and (cast(:service as text) is null or service_id = :service)
                       and (cast(:status as bigint) is null or http_status = :status)
                       and (cast(:request as text) is null or request_id = :request)
                     limit :most) as first
            """)
        .set("tenant", tenant)
        .set("permitted", filter.permitted())
        .set("service", filter.service())
        .set("status", filter.status())
        .set("request", filter.requestId())
        .set("most", COUNTED)
        .one(row -> row.number("found"))
        .orElse(0L);
  }

  /// Crosses tenants: every decision made before then goes.
  static int prune(Tx tx, Instant before) {
    return tx.sql(
            """
            delete from decision
                  where at < :before
            """)
        .set("before", before)
        .change();
  }

  /// Crosses tenants: those that have more decisions than that.
  static List<TenantId> fullTenants(Tx tx, int most) {
    return tx.sql(
            """
              select tenant_id
                from decision
            group by tenant_id
              having count(*) > :most
            """)
        .set("most", most)
        .all(row -> new TenantId(row.text("tenant_id")));
  }

  static int pruneSurplus(Tx tx, TenantId tenant, int most) {
    return tx.sql(
            """
            delete from decision
                  where tenant_id = :tenant
                    and id <= (  select id
                                   from decision
                                  where tenant_id = :tenant
                               order by id desc
                                 offset :most
                                  limit 1)
            """)
        .set("tenant", tenant)
        .set("most", most)
        .change();
  }

  private static Decision read(Row row) {
    return new Decision(
        new DecisionId(row.text("id")),
        row.instant("at"),
        row.text("request_id"),
        new GatewayId(row.text("gateway_id")),
        row.text("source_ip"),
        row.text("method"),
        row.text("url"),
        new Decision.Place(
            row.text("service_id"),
            row.text("service_name"),
            row.text("base_url"),
            row.text("operation_id"),
            row.text("operation_name"),
            row.text("path_pattern")),
        row.text("client_id"),
        row.text("user_id"),
        row.flag("permitted"),
        Math.toIntExact(row.number("http_status")),
        Decision.ResultCode.valueOf(row.text("result_code")),
        row.text("message"),
        row.text("evaluation_result"),
        row.text("code"),
        List.of(row.json("findings").as(Comparison[].class)),
        row.json("details").texts());
  }
}
