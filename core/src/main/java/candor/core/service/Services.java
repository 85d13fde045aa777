package candor.core.service;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.AuthMethod;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.organization.Organization;
import candor.core.organization.OrganizationId;
import candor.core.organization.Organizations;
import candor.core.organization.Slug;
import candor.core.secret.Chance;
import candor.core.tenant.Tenants;
import candor.errors.Errors;
import candor.errors.Names;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The services of the organizations, in memory, and making them.
public final class Services {
  private static final String TOPIC = "services";
  private static final int LONGEST_NAME = 100;

  /// A service that was just made, with the one secret that nobody will see again.
  ///
  /// @param used how many services the organization has now
  public record Made(Service service, String clientSecret, Organization organization, long used) {
    @Override
    public String toString() {
      return "Made[" + service.id().value() + "]";
    }
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Tenants tenants;
  private final Clients clients;
  private final Organizations organizations;
  private final Snapshots<ServiceIndex> snapshots;

  public Services(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Tenants tenants,
      Clients clients,
      Organizations organizations) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.tenants = tenants;
    this.clients = clients;
    this.organizations = organizations;
    this.snapshots = new Snapshots<>(database, TOPIC, ServiceStore::index);
  }

  /// The service with that id.
  public Optional<Service> find(TenantId tenant, ServiceId id) {
    return snapshots.of(tenant).find(id);
  }

  /// The service of an organization with that slug, if there is one.
  public Optional<Service> find(TenantId tenant, Organization organization, String slug) {
    return snapshots.of(tenant).find(organization.id(), slug);
  }

  /// The service of an organization with that slug.
  ///
  /// @throws Problem `service_not_found`
  public Service existing(TenantId tenant, Organization organization, String slug) {
    return find(tenant, organization, slug)
        .orElseThrow(() -> Errors.serviceNotFound(Received.clip(slug), organization.slug()));
  }

  /// The service that has that client.
  public Optional<Service> of(TenantId tenant, ClientId client) {
    return snapshots.of(tenant).of(client);
  }

  /// The organization that a client belongs to, as its service's client or as its own.
  public Optional<Organization> organization(TenantId tenant, ClientId client) {
    return of(tenant, client)
        .flatMap(service -> organizations.find(tenant, service.organization()))
        .or(() -> organizations.signingInAs(tenant, client));
  }

  /// Why tokens of a client do not count at present, if that is so: its organization is not active.
  public Optional<Problem> refusal(TenantId tenant, ClientId client) {
    return organization(tenant, client).flatMap(Organization::refusal);
  }

  /// Makes a service with its client and its first plan.
  ///
  /// @throws Problem `organization_not_active`, `service_limit_exceeded`, `service_slug_taken`
  public Made create(TenantId tenant, OrganizationId organization, Slug slug, String name, By by) {
    return database.in(
        tenant,
        tx -> {
          // The row is held, so that two requests at once cannot pass the limit together.
          Organization held = organizations.held(tx, tenant, organization).active();
          long used = ServiceStore.count(tx, tenant, organization);
          long limit = held.tier().maxServices();
          if (used >= limit) {
            throw Errors.serviceLimitExceeded(held.slug(), held.tier().name(), used, limit);
          }
          Clients.WithSecret client =
              clients.create(tx, tenant, registration(tenant, held, slug), by);
          Instant now = clock.instant();
          var service =
              new Service(
                  new ServiceId(chance.id("svc", now)),
                  organization,
                  slug.value(),
                  name,
                  client.client().id(),
                  new Service.Plan(chance.id("plan", now), "free", 0, "usd"),
                  now);
          if (!ServiceStore.add(tx, tenant, service)) {
            throw Errors.serviceSlugTaken(held.slug(), slug.value());
          }
          ServiceStore.addPlan(tx, tenant, service);
          record(tx, tenant, service, by);
          return new Made(service, client.secret(), held, used + 1);
        });
  }

  /// The name in a field of a request.
  ///
  /// @throws Problem `field_missing`, `field_too_long`, `field_type_wrong`
  public static String name(String field, String text) {
    return Names.of(field, text, LONGEST_NAME);
  }

  private Registration registration(TenantId tenant, Organization organization, Slug slug) {
    return new Registration(
        "Service " + slug.value() + " of " + organization.slug(),
        AuthMethod.CLIENT_SECRET_BASIC,
        List.of(),
        List.of(),
        Algorithm.ES256,
        tenants.settings(tenant).accessTokenLifetime(),
        "");
  }

  private void record(Tx tx, TenantId tenant, Service service, By by) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "service.created",
            by,
            Target.of("service", service.id()),
            Json.of(
                Map.of(
                    "organization",
                    service.organization().value(),
                    "slug",
                    service.slug(),
                    "client_id",
                    service.client().value()))));
    tx.announce(tenant, TOPIC);
  }
}
