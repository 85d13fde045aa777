package candor.core.apiservice;

import candor.core.db.Json;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.policy.AccessRule;
import candor.policy.ApiService;
import candor.policy.ApiServiceId;
import candor.policy.BaseUrl;
import candor.policy.Operation;
import candor.policy.OperationId;
import candor.policy.PathPattern;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tables `api_service`, `api_base_url` and `api_operation`.
final class ApiServiceStore {
  /// A path in its column.
  record KeptPath(String type, String pattern) {}

  /// A rule in its column.
  ///
  /// @param kind `scope`, `group` or `authentication`
  /// @param all whether all values are demanded, and not any
  /// @param values scopes, groups or `acr` values
  /// @param maxAge seconds since the sign-in, for `authentication`
  record KeptRule(String kind, boolean all, List<String> values, Optional<Long> maxAge) {}

  private record UrlOf(String service, BaseUrl url) {}

  private record OperationOf(String service, OperationEntry entry) {}

  private ApiServiceStore() {}

  /// All API services of a tenant, for the snapshot.
  static List<ApiServiceEntry> all(Tx tx, TenantId tenant) {
    Map<String, List<BaseUrl>> urls = urls(tx, tenant);
    Map<String, List<OperationEntry>> operations = operations(tx, tenant);
    return tx.sql(
            """
              select id, name, audience, created_at, updated_at
                from api_service
               where tenant_id = :tenant
            order by id
            """)
        .set("tenant", tenant)
        .all(
            row -> {
              String id = row.text("id");
              List<OperationEntry> entries = operations.getOrDefault(id, List.of());
              return new ApiServiceEntry(
                  new ApiService(
                      new ApiServiceId(id),
                      row.text("name"),
                      urls.getOrDefault(id, List.of()),
                      row.text("audience"),
                      entries.stream().map(OperationEntry::operation).toList()),
                  entries,
                  row.instant("created_at"),
                  row.instant("updated_at"));
            });
  }

  private static Map<String, List<BaseUrl>> urls(Tx tx, TenantId tenant) {
    return tx
        .sql(
            """
              select api_service_id, base_url
                from api_base_url
               where tenant_id = :tenant
            order by api_service_id, position
            """)
        .set("tenant", tenant)
        .all(row -> new UrlOf(row.text("api_service_id"), url(row.text("base_url"))))
        .stream()
        .collect(
            Collectors.groupingBy(
                UrlOf::service, Collectors.mapping(UrlOf::url, Collectors.toList())));
  }

  /// The normal form, taken apart again. It is not parsed: its path is decoded already.
  private static BaseUrl url(String text) {
    int slash = text.indexOf('/', text.indexOf("://") + 3);
    return slash < 0
        ? new BaseUrl(text, "")
        : new BaseUrl(text.substring(0, slash), text.substring(slash));
  }

  private static Map<String, List<OperationEntry>> operations(Tx tx, TenantId tenant) {
    var shared = new Shared();
    return tx
        .sql(
            """
              select id, api_service_id, name, methods, paths, rules, created_at, updated_at
                from api_operation
               where tenant_id = :tenant
            order by api_service_id, id
            """)
        .set("tenant", tenant)
        .all(row -> new OperationOf(row.text("api_service_id"), operation(row, shared)))
        .stream()
        .collect(
            Collectors.groupingBy(
                OperationOf::service, Collectors.mapping(OperationOf::entry, Collectors.toList())));
  }

  /// Values that many operations have alike are held once: a tenant may have tens of thousands of
  /// operations, and they stay in memory.
  private static final class Shared {
    private final Map<Object, Object> values = new HashMap<>();

    @SuppressWarnings("unchecked") // Equal values of these classes are of one class.
    <T> T one(T value) {
      return (T) values.computeIfAbsent(value, same -> same);
    }

    List<PathPattern> paths(Json kept) {
      return one(
          Arrays.stream(kept.as(KeptPath[].class))
              .map(
                  path ->
                      one(
                          PathPattern.parse(
                              "paths", PathPattern.Type.valueOf(path.type()), path.pattern())))
              .toList());
    }

    List<AccessRule> rules(Json kept) {
      return one(Arrays.stream(kept.as(KeptRule[].class)).map(ApiServiceStore::rule).toList());
    }
  }

  private static OperationEntry operation(Row row, Shared shared) {
    return new OperationEntry(
        new Operation(
            new OperationId(row.text("id")),
            shared.one(row.text("name")),
            shared.one(row.texts("methods")),
            shared.paths(row.json("paths")),
            shared.rules(row.json("rules"))),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  private static AccessRule rule(KeptRule kept) {
    return switch (kept.kind()) {
      case "scope" -> new AccessRule.Scope(kept.all(), kept.values());
      case "group" -> new AccessRule.Group(kept.values());
      case "authentication" ->
          Demands.authentication(
              kept.values(), kept.maxAge().orElse(AccessRule.Authentication.ANY_AGE));
      default -> throw new IllegalStateException("no kind of rule: " + kept.kind());
    };
  }

  private static KeptRule kept(AccessRule rule) {
    return switch (rule) {
      case AccessRule.Scope(boolean all, List<String> scopes) ->
          new KeptRule(rule.kind(), all, scopes, Optional.empty());
      case AccessRule.Group(List<String> groups) ->
          new KeptRule(rule.kind(), false, groups, Optional.empty());
      case AccessRule.Authentication(List<String> acrValues, _, long maxAge) ->
          new KeptRule(rule.kind(), false, acrValues, maxAge(maxAge));
    };
  }

  private static Optional<Long> maxAge(long seconds) {
    return Optional.of(seconds).filter(age -> age != AccessRule.Authentication.ANY_AGE);
  }

  /// Adds a service without its base URLs; answers false if the name is taken.
  static boolean add(Tx tx, TenantId tenant, ApiServiceId id, ApiServiceTerms terms, Instant now) {
    return tx.sql(
                """
                insert into api_service (tenant_id, id, name, audience, created_at, updated_at)
                values (:tenant, :id, :name, :audience, :now, :now)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("name", terms.name())
            .set("audience", terms.audience())
            .set("now", now)
            .change()
        == 1;
  }

  /// Whether no other service has that name.
  static boolean nameIsFree(Tx tx, TenantId tenant, ApiServiceId id, String name) {
    return tx.sql(
            """
            select id
              from api_service
             where tenant_id = :tenant
               and name = :name
               and id <> :id
            """)
        .set("tenant", tenant)
        .set("name", name)
        .set("id", id)
        .one(row -> row.text("id"))
        .isEmpty();
  }

  static int update(Tx tx, TenantId tenant, ApiServiceId id, ApiServiceTerms terms, Instant now) {
    return tx.sql(
            """
            update api_service
               set name = :name, audience = :audience, updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("name", terms.name())
        .set("audience", terms.audience())
        .set("now", now)
        .change();
  }

  /// Adds a base URL; answers false if a service has it.
  static boolean addUrl(Tx tx, TenantId tenant, ApiServiceId id, BaseUrl url, int position) {
    return tx.sql(
                """
                insert into api_base_url (tenant_id, base_url, api_service_id, position)
                values (:tenant, :url, :id, :position)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("url", url.toString())
            .set("id", id)
            .set("position", position)
            .change()
        == 1;
  }

  static int dropUrls(Tx tx, TenantId tenant, ApiServiceId id) {
    return tx.sql(
            """
            delete from api_base_url
             where tenant_id = :tenant
               and api_service_id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  /// The service that has a base URL.
  record Owner(ApiServiceId id, String name) {}

  static Optional<Owner> owner(Tx tx, TenantId tenant, BaseUrl url) {
    return tx.sql(
            """
            select s.id, s.name
              from api_base_url u
              join api_service s on s.tenant_id = u.tenant_id and s.id = u.api_service_id
             where u.tenant_id = :tenant
               and u.base_url = :url
            """)
        .set("tenant", tenant)
        .set("url", url.toString())
        .one(row -> new Owner(new ApiServiceId(row.text("id")), row.text("name")));
  }

  static int remove(Tx tx, TenantId tenant, ApiServiceId id) {
    return tx.sql(
            """
            delete from api_service
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  /// Adds an operation; answers 0 if there is no such service.
  static int addOperation(
      Tx tx,
      TenantId tenant,
      ApiServiceId service,
      OperationId id,
      OperationTerms terms,
      Instant now) {
    return tx.sql(
            """
            insert into api_operation
                   (tenant_id, id, api_service_id, name, methods, paths, rules, created_at,
                    updated_at)
            select tenant_id, :id, id, :name, :methods, :paths, :rules, :now, :now
              from api_service
             where tenant_id = :tenant
               and id = :service
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("service", service)
        .set("name", terms.name())
        .set("methods", terms.methods())
        .set("paths", paths(terms))
        .set("rules", rules(terms))
        .set("now", now)
        .change();
  }

  static int updateOperation(
      Tx tx,
      TenantId tenant,
      ApiServiceId service,
      OperationId id,
      OperationTerms terms,
      Instant now) {
    return tx.sql(
            """
            update api_operation
               set name = :name, methods = :methods, paths = :paths, rules = :rules,
                   updated_at = :now
             where tenant_id = :tenant
               and api_service_id = :service
               and id = :id
            """)
        .set("tenant", tenant)
        .set("service", service)
        .set("id", id)
        .set("name", terms.name())
        .set("methods", terms.methods())
        .set("paths", paths(terms))
        .set("rules", rules(terms))
        .set("now", now)
        .change();
  }

  private static Json paths(OperationTerms terms) {
    return Json.of(
        terms.paths().stream().map(path -> new KeptPath(path.type().name(), path.text())).toList());
  }

  private static Json rules(OperationTerms terms) {
    return Json.of(terms.rules().stream().map(ApiServiceStore::kept).toList());
  }

  static int removeOperation(Tx tx, TenantId tenant, ApiServiceId service, OperationId id) {
    return tx.sql(
            """
            delete from api_operation
             where tenant_id = :tenant
               and api_service_id = :service
               and id = :id
            """)
        .set("tenant", tenant)
        .set("service", service)
        .set("id", id)
        .change();
  }
}
