package candor.core.organization;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.tenant.Tenants;
import candor.core.user.UserId;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The organizations of the tenants, in memory: making them, leading them from state to state, and
/// who may do what in them.
public final class Organizations {
  private static final String TOPIC = "organizations";

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Tenants tenants;
  private final Clients clients;
  private final Snapshots<OrganizationIndex> snapshots;

  public Organizations(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Tenants tenants,
      Clients clients) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.tenants = tenants;
    this.clients = clients;
    this.snapshots = new Snapshots<>(database, TOPIC, OrganizationStore::index);
  }

  /// The organization with that id.
  public Optional<Organization> find(TenantId tenant, OrganizationId id) {
    return snapshots.of(tenant).find(id);
  }

  /// The organization with that id.
  ///
  /// @throws candor.errors.Problem `organization_not_found`
  public Organization existing(TenantId tenant, OrganizationId id) {
    return find(tenant, id).orElseThrow(() -> Errors.organizationNotFound(id.value()));
  }

  /// The organization with that id or, if there is none, with that slug: what people write.
  public Optional<Organization> find(TenantId tenant, String slugOrId) {
    return snapshots.of(tenant).find(slugOrId);
  }

  /// The organization with that id or, if there is none, with that slug.
  ///
  /// @throws candor.errors.Problem `organization_not_found`
  public Organization existing(TenantId tenant, String slugOrId) {
    return find(tenant, slugOrId)
        .orElseThrow(() -> Errors.organizationNotFound(Received.clip(slugOrId)));
  }

  /// The organization whose own users sign in as that client.
  public Optional<Organization> signingInAs(TenantId tenant, ClientId client) {
    return snapshots.of(tenant).of(client);
  }

  /// Every organization of a tenant, the newest first.
  public List<Organization> all(TenantId tenant) {
    return snapshots.of(tenant).newestFirst();
  }

  /// The tiers that a tenant has, the smallest first. None before its first organization.
  public List<Tier> tiers(TenantId tenant) {
    return snapshots.of(tenant).tiers();
  }

  /// Makes an organization, which waits for approval, with its first owner.
  ///
  /// @throws candor.errors.Problem `organization_slug_taken`
  public Organization create(TenantId tenant, Slug slug, String name, UserId owner, By by) {
    OrganizationId id =
        database.in(
            tenant,
            tx -> {
              Instant now = clock.instant();
              Tier.USUAL.forEach(tier -> OrganizationStore.addTier(tx, tenant, tier));
              var made = new OrganizationId(chance.id("org", now));
              Client client = clients.create(tx, tenant, registration(tenant, slug), by).client();
              if (!OrganizationStore.add(tx, tenant, made, slug, name, client.id(), now)) {
                throw Errors.organizationSlugTaken(slug.value());
              }
              MemberStore.put(tx, tenant, made, owner, Role.OWNER, now);
              record(
                  tx,
                  tenant,
                  "organization.created",
                  made,
                  Map.of("slug", slug.value(), "owner", owner.value()),
                  by);
              return made;
            });
    return existing(tenant, id);
  }

  private Registration registration(TenantId tenant, Slug slug) {
    return new Registration(
        "Sign-in of organization " + slug.value(),
        AuthMethod.NONE,
        List.of(),
        List.of(),
        Algorithm.ES256,
        tenants.settings(tenant).accessTokenLifetime(),
        "");
  }

  /// Lets a pending organization begin, in a tier.
  ///
  /// @throws candor.errors.Problem `organization_state_conflict`, `field_value_not_allowed`
  public Organization approve(TenantId tenant, OrganizationId id, String tier, By by) {
    demandTier(tenant, tier);
    return step(tenant, id, Step.APPROVE, tier, by);
  }

  /// Refuses a tier that the tenant does not have.
  ///
  /// @throws candor.errors.Problem `field_value_not_allowed`
  public void demandTier(TenantId tenant, String tier) {
    List<String> tiers = tiers(tenant).stream().map(Tier::id).toList();
    if (!tiers.contains(tier)) {
      throw Errors.fieldValueNotAllowed("tier_id", Received.clip(tier), tiers);
    }
  }

  /// Leads an organization to another state. In the wanted one already, nothing is done.
  ///
  /// @param step suspending or activating
  /// @throws candor.errors.Problem `organization_state_conflict`
  public Organization step(TenantId tenant, OrganizationId id, Step step, By by) {
    return step(tenant, id, step, existing(tenant, id).tier().id(), by);
  }

  private Organization step(TenantId tenant, OrganizationId id, Step step, String tier, By by) {
    database.in(
        tenant,
        tx -> {
          Organization held = held(tx, tenant, id);
          return switch (step.in(held.state())) {
            case Step.Outcome.Already _ -> id;
            case Step.Outcome.Refused _ ->
                throw Errors.organizationStateConflict(
                    held.slug(), held.state().word(), step.done());
            case Step.Outcome.Become(String status) -> {
              String next = step == Step.APPROVE ? tier : held.tier().id();
              OrganizationStore.become(tx, tenant, id, status, next, clock.instant());
              record(tx, tenant, step.action(), id, Map.of("tier", next), by);
              yield id;
            }
          };
        });
    return existing(tenant, id);
  }

  /// Says how sure a sign-in to an organization is at least, from the next one on.
  ///
  /// @throws candor.errors.Problem `organization_not_found`
  public Organization require(TenantId tenant, OrganizationId id, Acr acr, By by) {
    database.in(
        tenant,
        tx -> {
          Acr before = held(tx, tenant, id).requiredAcr();
          if (before != acr) {
            OrganizationStore.require(tx, tenant, id, acr, clock.instant());
            Map<String, Object> change = Map.of("from", before.wire(), "to", acr.wire());
            record(tx, tenant, "organization.changed", id, Map.of("required_acr", change), by);
          }
          return id;
        });
    return existing(tenant, id);
  }

  /// An organization as it is now, held until the transaction ends.
  ///
  /// @throws candor.errors.Problem `organization_not_found`
  public Organization held(Tx tx, TenantId tenant, OrganizationId id) {
    return OrganizationStore.hold(tx, tenant, id)
        .orElseThrow(() -> Errors.organizationNotFound(id.value()));
  }

  /// Gives a user a role in an organization, in place of the one that they have.
  public void put(TenantId tenant, OrganizationId organization, UserId user, Role role, By by) {
    database.in(
        tenant,
        tx -> {
          MemberStore.put(tx, tenant, organization, user, role, clock.instant());
          record(
              tx,
              tenant,
              "organization.member_set",
              organization,
              Map.of("user", user.value(), "role", role.word()),
              by);
          return user;
        });
  }

  /// What a user is in an organization, if anything.
  public Optional<Role> role(Tx tx, TenantId tenant, OrganizationId organization, UserId user) {
    return MemberStore.role(tx, tenant, organization, user);
  }

  /// What a user is in an organization, if anything.
  public Optional<Role> role(TenantId tenant, OrganizationId organization, UserId user) {
    return database.statement(tenant, tx -> MemberStore.role(tx, tenant, organization, user));
  }

  /// Refuses a user who may not do something in an organization.
  ///
  /// @throws candor.errors.Problem `organization_permission_missing`
  public void demand(
      TenantId tenant, Organization organization, UserId user, Role.Permission permission) {
    Optional<Role> role = role(tenant, organization.id(), user);
    if (role.filter(each -> each.has(permission)).isEmpty()) {
      throw Errors.organizationPermissionMissing(permission.word(), organization.slug());
    }
  }

  /// The first owner of each of some organizations.
  public Map<OrganizationId, UserId> owners(TenantId tenant, List<OrganizationId> organizations) {
    var owners = new HashMap<OrganizationId, UserId>();
    database
        .in(tenant, tx -> MemberStore.owners(tx, tenant, organizations))
        .forEach(each -> owners.putIfAbsent(each.organization(), each.user()));
    return owners;
  }

  private void record(
      Tx tx,
      TenantId tenant,
      String action,
      OrganizationId organization,
      Map<String, Object> details,
      By by) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(action, by, Target.of("organization", organization), Json.of(details)));
    tx.announce(tenant, TOPIC);
  }
}
