package candor.core.consent;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.Client;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.oauth.AuthorizationDetail;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The types of authorization details of a tenant: registering them, and holding requests against
/// them (RFC 9396).
public final class DetailTypes {
  private static final String TOPIC = "authorization_details_types";

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Snapshots<List<DetailType>> types;

  public DetailTypes(Database database, Audit audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.types =
        new Snapshots<>(
            database,
            TOPIC,
            (tx, tenant) ->
                DetailTypeStore.all(tx, tenant).stream()
                    .sorted(Comparator.comparing(DetailType::name))
                    .toList());
  }

  /// All types of a tenant, by name.
  public List<DetailType> all(TenantId tenant) {
    return types.of(tenant);
  }

  private Optional<DetailType> find(TenantId tenant, String name) {
    return all(tenant).stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /// Registers a type, or replaces it. What was granted before stays as it was.
  public DetailType put(TenantId tenant, DetailType type, By by) {
    return database.in(
        tenant,
        tx -> {
          DetailTypeStore.put(tx, tenant, type, clock.instant());
          changed(tx, tenant, "authorization_details_type.put", type.name(), by);
          return type;
        });
  }

  /// Removes a type: nobody can ask for it any more.
  ///
  /// @throws candor.errors.Problem `authorization_details_type_not_found`
  public void remove(TenantId tenant, String name, By by) {
    database.in(
        tenant,
        tx -> {
          if (DetailTypeStore.remove(tx, tenant, name) == 0) {
            throw Errors.authorizationDetailsTypeNotFound(Received.clip(name));
          }
          changed(tx, tenant, "authorization_details_type.deleted", name, by);
          return name;
        });
  }

  private void changed(Tx tx, TenantId tenant, String action, String name, By by) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action, by, new Target("authorization_details_type", name), Json.of(Map.of())));
    tx.announce(tenant, TOPIC);
  }

  /// Refuses what a client may not ask for (section 5).
  ///
  /// @throws candor.errors.Problem `authorization_details_type_unknown`,
  ///     `authorization_details_type_not_allowed`, and what a detail of its type is refused with
  public void check(TenantId tenant, Client client, AuthorizationDetails asked) {
    List<String> allowed = client.signIn().requests().detailTypes();
    for (int i = 0; i < asked.list().size(); i++) {
      AuthorizationDetail detail = asked.list().get(i);
      String place = AuthorizationDetails.place(i, "type");
      DetailType type =
          find(tenant, detail.type())
              .orElseThrow(
                  () ->
                      Errors.authorizationDetailsTypeUnknown(
                          place,
                          Received.clip(detail.type()),
                          all(tenant).stream().map(DetailType::name).toList()));
      if (!allowed.contains(type.name())) {
        throw Errors.authorizationDetailsTypeNotAllowed(place, type.name(), client.id(), allowed);
      }
      type.check(i, detail);
    }
  }

  /// What a person reads of details that were checked. Of a type that was removed since, they read
  /// its name and every field.
  ///
  /// @param language `en` or `ja`
  public List<DetailType.Shown> shown(
      TenantId tenant, AuthorizationDetails details, String language) {
    return details.list().stream()
        .map(
            detail ->
                find(tenant, detail.type())
                    .orElseGet(() -> DetailType.forgotten(detail.type()))
                    .shown(detail, language))
        .toList();
  }
}
