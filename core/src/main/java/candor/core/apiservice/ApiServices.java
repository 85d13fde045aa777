package candor.core.apiservice;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.policy.ApiIndex;
import candor.policy.ApiServiceId;
import candor.policy.BaseUrl;
import candor.policy.OperationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The API services of the tenants, in memory; changing them. A change counts for the next call on
/// this node, and within a second on others.
public final class ApiServices {
  private static final String TOPIC = "api_services";

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Snapshots<ApiDirectory> snapshots;

  public ApiServices(Database database, Audit audit, Clock clock, Chance chance) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.snapshots =
        new Snapshots<>(
            database, TOPIC, (tx, tenant) -> ApiDirectory.of(ApiServiceStore.all(tx, tenant)));
  }

  /// By which calls find their service and operation.
  public ApiIndex index(TenantId tenant) {
    return snapshots.of(tenant).index();
  }

  /// What a client may name as `resource` (RFC 8707, section 2).
  public Set<String> audiences(TenantId tenant) {
    return index(tenant).audiences();
  }

  /// All API services of a tenant, the oldest first.
  public List<ApiServiceEntry> all(TenantId tenant) {
    return List.copyOf(snapshots.of(tenant).entries().values());
  }

  /// The API service with that id.
  ///
  /// @throws candor.errors.Problem `api_service_not_found`
  public ApiServiceEntry find(TenantId tenant, ApiServiceId id) {
    ApiServiceEntry entry = snapshots.of(tenant).entries().get(id);
    if (entry == null) {
      throw Errors.apiServiceNotFound(id);
    }
    return entry;
  }

  /// An operation of an API service.
  ///
  /// @throws candor.errors.Problem `api_service_not_found`, `api_operation_not_found`
  public OperationEntry find(TenantId tenant, ApiServiceId service, OperationId id) {
    return find(tenant, service).operation(id).orElseThrow(() -> Errors.apiOperationNotFound(id));
  }

  /// Adds an API service.
  ///
  /// @throws candor.errors.Problem `api_service_name_taken`, `base_url_taken`; `validation_error`
  ///     where both or several base URLs are taken
  public ApiServiceEntry create(TenantId tenant, ApiServiceTerms terms, By by) {
    ApiServiceId added =
        database.in(
            tenant,
            tx -> {
              Instant now = clock.instant();
              var id = new ApiServiceId(chance.id("api", now));
              var faults = new Faults();
              if (ApiServiceStore.add(tx, tenant, id, terms, now)) {
                addUrls(tx, tenant, id, terms, faults);
              } else {
                faults.add(Errors.apiServiceNameTaken("name", terms.name()));
                findTaken(tx, tenant, id, terms, faults);
              }
              refuse(faults);
              record(tx, tenant, "api_service.created", id, by, described(terms));
              return id;
            });
    return find(tenant, added);
  }

  /// Changes an API service.
  ///
  /// @throws candor.errors.Problem `api_service_not_found`, and as [#create]
  public ApiServiceEntry update(TenantId tenant, ApiServiceId id, ApiServiceTerms terms, By by) {
    find(tenant, id);
    database.in(
        tenant,
        tx -> {
          var faults = new Faults();
          if (!ApiServiceStore.nameIsFree(tx, tenant, id, terms.name())) {
            faults.add(Errors.apiServiceNameTaken("name", terms.name()));
            findTaken(tx, tenant, id, terms, faults);
            refuse(faults);
          }
          // Somebody may take the name between the look and the change: the unique key decides.
          int changed =
              tx.orRefuse(
                  () -> Errors.apiServiceNameTaken("name", terms.name()),
                  () -> ApiServiceStore.update(tx, tenant, id, terms, clock.instant()));
          if (changed == 0) {
            throw Errors.apiServiceNotFound(id);
          }
          ApiServiceStore.dropUrls(tx, tenant, id);
          addUrls(tx, tenant, id, terms, faults);
          refuse(faults);
          record(tx, tenant, "api_service.updated", id, by, described(terms));
          return id;
        });
    return find(tenant, id);
  }

  private static void addUrls(
      Tx tx, TenantId tenant, ApiServiceId id, ApiServiceTerms terms, Faults faults) {
    List<BaseUrl> urls = terms.baseUrls();
    for (int i = 0; i < urls.size(); i++) {
      if (!ApiServiceStore.addUrl(tx, tenant, id, urls.get(i), i)) {
        taken(tx, tenant, id, urls.get(i), i, faults);
      }
    }
  }

  private static void findTaken(
      Tx tx, TenantId tenant, ApiServiceId id, ApiServiceTerms terms, Faults faults) {
    for (int i = 0; i < terms.baseUrls().size(); i++) {
      taken(tx, tenant, id, terms.baseUrls().get(i), i, faults);
    }
  }

  private static void taken(
      Tx tx, TenantId tenant, ApiServiceId id, BaseUrl url, int position, Faults faults) {
    ApiServiceStore.owner(tx, tenant, url)
        .filter(owner -> !owner.id().equals(id))
        .ifPresent(
            owner ->
                faults.add(
                    Errors.baseUrlTaken(
                        "base_urls[" + position + "]", url.toString(), owner.name(), owner.id())));
  }

  /// One conflict is an answer by itself; several are told together.
  private static void refuse(Faults faults) {
    if (faults.found().size() == 1) {
      throw faults.found().getFirst();
    }
    faults.refuse();
  }

  private static Map<String, Object> described(ApiServiceTerms terms) {
    return Map.of(
        "name",
        terms.name(),
        "base_urls",
        terms.baseUrls().stream().map(BaseUrl::toString).toList(),
        "audience",
        terms.audience());
  }

  /// Removes an API service with its operations. Calls to it match nothing from then on.
  ///
  /// @throws candor.errors.Problem `api_service_not_found`
  public void remove(TenantId tenant, ApiServiceId id, By by) {
    database.in(
        tenant,
        tx -> {
          if (ApiServiceStore.remove(tx, tenant, id) == 0) {
            throw Errors.apiServiceNotFound(id);
          }
          record(tx, tenant, "api_service.deleted", id, by, Map.of());
          return id;
        });
  }

  /// Adds an operation to an API service.
  ///
  /// @throws candor.errors.Problem `api_service_not_found`
  public OperationEntry create(TenantId tenant, ApiServiceId service, OperationTerms terms, By by) {
    OperationId added =
        database.in(
            tenant,
            tx -> {
              Instant now = clock.instant();
              var id = new OperationId(chance.id("op", now));
              if (ApiServiceStore.addOperation(tx, tenant, service, id, terms, now) == 0) {
                throw Errors.apiServiceNotFound(service);
              }
              record(
                  tx,
                  tenant,
                  "api_operation.created",
                  service,
                  by,
                  Map.of("operation", id.value(), "name", terms.name()));
              return id;
            });
    return find(tenant, service, added);
  }

  /// Changes an operation.
  ///
  /// @throws candor.errors.Problem `api_service_not_found`, `api_operation_not_found`
  public OperationEntry update(
      TenantId tenant, ApiServiceId service, OperationId id, OperationTerms terms, By by) {
    find(tenant, service, id);
    database.in(
        tenant,
        tx -> {
          Instant now = clock.instant();
          if (ApiServiceStore.updateOperation(tx, tenant, service, id, terms, now) == 0) {
            throw Errors.apiOperationNotFound(id);
          }
          record(
              tx,
              tenant,
              "api_operation.updated",
              service,
              by,
              Map.of("operation", id.value(), "name", terms.name()));
          return id;
        });
    return find(tenant, service, id);
  }

  /// Removes an operation. Calls to it then belong to whatever else matches, or to the service
  /// alone.
  ///
  /// @throws candor.errors.Problem `api_service_not_found`, `api_operation_not_found`
  public void remove(TenantId tenant, ApiServiceId service, OperationId id, By by) {
    find(tenant, service);
    database.in(
        tenant,
        tx -> {
          if (ApiServiceStore.removeOperation(tx, tenant, service, id) == 0) {
            throw Errors.apiOperationNotFound(id);
          }
          record(tx, tenant, "api_operation.deleted", service, by, Map.of("operation", id.value()));
          return id;
        });
  }

  private void record(
      Tx tx,
      TenantId tenant,
      String action,
      ApiServiceId service,
      By by,
      Map<String, Object> details) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(action, by, Target.of("api_service", service), Json.of(details)));
    tx.announce(tenant, TOPIC);
  }
}
