package candor.core.user;

import candor.core.db.Json;
import candor.core.db.Page;
import candor.core.db.Row;
import candor.core.db.Search;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tables `person` and `person_email`.
final class UserStore {
  /// @param texts absent where nothing is known
  record Kept(
      Optional<Map<String, String>> texts,
      boolean phoneNumberVerified,
      Optional<Map<String, String>> address) {
    Details details() {
      return new Details(texts.orElse(Map.of()), phoneNumberVerified, address.orElse(Map.of()));
    }
  }

  private UserStore() {}

  private static User read(Row row) {
    var verified = row.optionalInstant("email_verified_at");
    return new User(
        new UserId(row.text("id")),
        new Pool(row.text("organization_id")),
        new User.Profile(
            new Email(row.text("email")),
            row.text("name"),
            verified.isPresent(),
            row.texts("groups"),
            row.json("details").as(Kept.class).details()),
        verified.orElse(Instant.MIN),
        row.flag("platform_owner"),
        UserState.of(row.text("status"), row.instant("status_since")),
        row.optionalInstant("last_login_at").orElse(Instant.MIN),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  /// Takes an address for somebody, unless it is taken: one winner.
  static boolean take(Tx tx, TenantId tenant, Pool pool, Email email, UserId user) {
    return tx.sql(
                """
                insert into person_email (tenant_id, organization_id, email_key, person_id)
                     values (:tenant, :pool, :email, :user)
                on conflict do nothing
                """)
            .set("tenant", tenant)
            .set("pool", pool.organization())
            .set("email", email.key())
            .set("user", user)
            .change()
        == 1;
  }

  static int release(Tx tx, TenantId tenant, Pool pool, Email email) {
    return tx.sql(
            """
            delete from person_email
             where tenant_id = :tenant
               and organization_id = :pool
               and email_key = :email
            """)
        .set("tenant", tenant)
        .set("pool", pool.organization())
        .set("email", email.key())
        .change();
  }

  static void add(Tx tx, TenantId tenant, User user) {
    tx.sql(
            """
            insert into person (tenant_id, id, organization_id, email, email_key,
                                email_verified_at, name, groups, platform_owner, status,
                                status_since, created_at, updated_at, details)
                 values (:tenant, :id, :pool, :email, :key,
                         :verified, :name, :groups, :owner, 'active',
                         :now, :now, :now, :details)
            """)
        .set("tenant", tenant)
        .set("id", user.id())
        .set("pool", user.pool().organization())
        .set("email", user.email().value())
        .set("key", user.email().key())
        .set("verified", user.verified())
        .set("name", user.profile().name())
        .set("groups", user.groups())
        .set("owner", user.platformOwner())
        .set("now", user.createdAt())
        .set("details", Json.of(user.profile().details()))
        .change();
  }

  static Optional<User> find(Tx tx, TenantId tenant, UserId id) {
    return tx.sql(
            """
            select id, organization_id, email, email_verified_at, name, groups, platform_owner,
                   status, status_since, last_login_at, created_at, updated_at, details
              from person
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(UserStore::read);
  }

  /// The same, holding the row until the transaction ends.
  static Optional<User> hold(Tx tx, TenantId tenant, UserId id) {
    return tx.sql(
            """
            select id, organization_id, email, email_verified_at, name, groups, platform_owner,
                   status, status_since, last_login_at, created_at, updated_at, details
              from person
             where tenant_id = :tenant
               and id = :id
               for update
            """)
        .set("tenant", tenant)
        .set("id", id)
        .one(UserStore::read);
  }

  static Optional<User> at(Tx tx, TenantId tenant, Pool pool, Email email) {
    return tx.sql(
            """
            select p.id, p.organization_id, p.email, p.email_verified_at, p.name, p.groups,
                   p.platform_owner, p.status, p.status_since, p.last_login_at, p.created_at,
                   p.updated_at, p.details
              from person_email e
              join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
             where e.tenant_id = :tenant
               and e.organization_id = :pool
               and e.email_key = :email
            """)
        .set("tenant", tenant)
        .set("pool", pool.organization())
        .set("email", email.key())
        .one(UserStore::read);
  }

  static List<User> all(Tx tx, TenantId tenant, List<String> ids) {
    return tx.sql(
            """
            select id, organization_id, email, email_verified_at, name, groups, platform_owner,
                   status, status_since, last_login_at, created_at, updated_at, details
              from person
             where tenant_id = :tenant
               and id = any(:ids)
            """)
        .set("tenant", tenant)
        .set("ids", ids)
        .all(UserStore::read);
  }

  static int change(Tx tx, TenantId tenant, User user) {
    return tx.sql(
            """
            update person
               set email = :email, email_key = :key, email_verified_at = :verified, name = :name,
                   groups = :groups, details = :details, updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", user.id())
        .set("email", user.email().value())
        .set("key", user.email().key())
        .set("verified", user.verified())
        .set("name", user.profile().name())
        .set("groups", user.groups())
        .set("details", Json.of(user.profile().details()))
        .set("now", user.updatedAt())
        .change();
  }

  static int become(Tx tx, TenantId tenant, UserId id, String status, Instant now) {
    return tx.sql(
            """
            update person
               set status = :status, status_since = :now, updated_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("status", status)
        .set("now", now)
        .change();
  }

  static int signedIn(Tx tx, TenantId tenant, UserId id, Instant now) {
    return tx.sql(
            """
            update person
               set last_login_at = :now
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("now", now)
        .change();
  }

  static int remove(Tx tx, TenantId tenant, UserId id) {
    return tx.sql(
            """
            delete from person
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .change();
  }

  /// Those who run the tenant's organizations and may sign in.
  static Set<UserId> platformOwners(Tx tx, TenantId tenant) {
    return Set.copyOf(
        tx.sql(
                """
                select id
                  from person
                 where tenant_id = :tenant
                   and platform_owner
                   and status = 'active'
                """)
            .set("tenant", tenant)
            .all(row -> new UserId(row.text("id"))));
  }

  /// Keeps every other transaction of the tenant from losing a platform owner until this one ends.
  static void lockOwners(Tx tx, TenantId tenant) {
    tx.sql("select pg_advisory_xact_lock(hashtext('platform_owner|' || :tenant)) is null as held")
        .set("tenant", tenant)
        .one(row -> row.flag("held"));
  }

  static Page<User> page(Tx tx, TenantId tenant, UserQuery query) {
    return new Search(
            """
            select id, organization_id, email, email_key, email_verified_at, name, groups,
                   platform_owner, status, status_since, last_login_at, created_at, updated_at, details
              from person
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .where(
            query.searchKey(),
            "strpos(email_key, :search) > 0 or strpos(lower(name), :search) > 0",
            "search")
        .where(query.status(), "status = :status", "status")
        .where(query.emailKey(), "email_key = :email", "email")
        .where(query.createdAfter(), "created_at > :after", "after")
        .where(query.createdBefore(), "created_at < :before", "before")
        .where(query.organization(), "organization_id = :organization", "organization")
        .order(order(query.sort()), "id")
        .page(tx, query.cursor(), query.limit(), UserStore::read);
  }

  private static Search.Order order(UserQuery.Sort sort) {
    return switch (sort) {
      case EMAIL -> new Search.Order("email", "email_key", Search.Kind.TEXT, false);
      case EMAIL_DOWN -> new Search.Order("-email", "email_key", Search.Kind.TEXT, true);
      case CREATED_AT -> new Search.Order("created", "created_at", Search.Kind.INSTANT, false);
      case CREATED_AT_DOWN -> new Search.Order("-created", "created_at", Search.Kind.INSTANT, true);
    };
  }

  static long count(Tx tx, TenantId tenant, UserQuery query) {
    return tx.sql(
            """
            select count(*) as number
              from person
             where tenant_id = :tenant
               and (cast(:search as text) is null
                    or strpos(email_key, cast(:search as text)) > 0
                    or strpos(lower(name), cast(:search as text)) > 0)
               and status = coalesce(cast(:status as text), status)
               and email_key = coalesce(cast(:email as text), email_key)
               and created_at > coalesce(cast(:after as timestamptz), '-infinity')
               and created_at < coalesce(cast(:before as timestamptz), 'infinity')
               and organization_id = coalesce(cast(:organization as text), organization_id)
            """)
        .set("tenant", tenant)
        .set("search", query.searchKey())
        .set("status", query.status())
        .set("email", query.emailKey())
        .set("after", query.createdAfter())
        .set("before", query.createdBefore())
        .set("organization", query.organization())
        .one(row -> row.number("number"))
        .orElse(0L);
  }

  static boolean anyPlatformOwner(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select count(*) as owners
              from person
             where tenant_id = :tenant
               and platform_owner
            """)
        .set("tenant", tenant)
        .one(row -> row.number("owners") > 0)
        .orElse(false);
  }
}
