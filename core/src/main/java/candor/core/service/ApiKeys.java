package candor.core.service;

import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.GroupWriter;
import candor.core.db.Json;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.organization.Organizations;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.errors.Errors;
import candor.errors.Problem;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The API keys of services, in memory: telling whether what was sent is one, making and revoking
/// them.
public final class ApiKeys implements AutoCloseable {
  private static final String TOPIC = "api_keys";

  /// How many characters of a key are kept to know it by: its start, and 24 of its 256 bits.
  private static final int PREFIX = 12;

  /// When a key was used is good to know by the minute; more often is not written.
  private static final Duration USE_KNOWN_BY = Duration.ofMinutes(1);

  private static final int WAITING = 4096;

  /// A key that counts, and the service that it acts for.
  public record Caller(ApiKey key, Service service) {
    /// Refuses a call that the key does not allow.
    ///
    /// @throws Problem `api_key_permission_missing`
    public void demand(ApiKey.Permission permission) {
      if (!key.permissions().contains(permission)) {
        throw Errors.apiKeyPermissionMissing(
            permission.word(), key.permissions().stream().map(ApiKey.Permission::word).toList());
      }
    }
  }

  private record Named(TenantId tenant, ApiKeyId key) {}

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Organizations organizations;
  private final Services services;
  private final Snapshots<Map<ByteBuffer, ApiKey>> snapshots;
  private final GroupWriter<ApiKeyStore.Use> uses;
  private final ConcurrentHashMap<Named, Instant> lastUse = new ConcurrentHashMap<>();

  public ApiKeys(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Organizations organizations,
      Services services) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.organizations = organizations;
    this.services = services;
    this.snapshots = new Snapshots<>(database, TOPIC, ApiKeyStore::all);
    this.uses = new GroupWriter<>("key-uses", database, WAITING, ApiKeyStore::used);
  }

  /// Who sends that key. Touches no database.
  ///
  /// @throws Problem `api_key_malformed`, `api_key_unknown`, `api_key_revoked`, `api_key_expired`,
  ///     `organization_not_active`
  public Caller caller(TenantId tenant, String text) {
    if (!wellFormed(text)) {
      throw Errors.apiKeyMalformed(printable(text));
    }
    ApiKey key = snapshots.of(tenant).get(ByteBuffer.wrap(SecretHash.sha256(text)));
    if (key == null) {
      throw Errors.apiKeyUnknown(prefix(text));
    }
    Instant now = clock.instant();
    switch (key.state()) {
      case ApiKey.State.Revoked(Instant at) -> throw Errors.apiKeyRevoked(key.id(), at);
      case ApiKey.State.Counts(Instant expiresAt) -> {
        if (!now.isBefore(expiresAt)) {
          throw Errors.apiKeyExpired(key.id(), expiresAt);
        }
      }
    }
    Service service =
        services.find(tenant, key.service()).orElseThrow(() -> Errors.apiKeyUnknown(key.prefix()));
    organizations.existing(tenant, service.organization()).active();
    used(tenant, key, now);
    return new Caller(key, service);
  }

  /// Which key that is, if it is one of the form, whether or not it counts: what requests are
  /// limited by.
  public Optional<ApiKeyId> id(TenantId tenant, String text) {
    return wellFormed(text)
        ? Optional.ofNullable(snapshots.of(tenant).get(ByteBuffer.wrap(SecretHash.sha256(text))))
            .map(ApiKey::id)
        : Optional.empty();
  }

  private static boolean wellFormed(String text) {
    boolean start =
        text.startsWith(ApiKey.Mode.LIVE.start()) || text.startsWith(ApiKey.Mode.TEST.start());
    return start
        && text.length() <= 200
        && text.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '-'
                        || c == '_');
  }

  private static String prefix(String text) {
    return text.length() > PREFIX ? text.substring(0, PREFIX) + "…" : text;
  }

  /// Four characters tell a variable that was not filled in from a quoted key; more might be a
  /// secret of somebody else's.
  private static String printable(String text) {
    return text.length() > 4 ? text.substring(0, 4) + "…" : text;
  }

  private void used(TenantId tenant, ApiKey key, Instant now) {
    var named = new Named(tenant, key.id());
    Instant before = lastUse.get(named);
    if (before != null && now.isBefore(before.plus(USE_KNOWN_BY))) {
      return;
    }
    lastUse.put(named, now);
    boolean _ = uses.offer(new ApiKeyStore.Use(tenant, key.id(), now));
  }

  /// Makes a key without end.
  public ApiKey.Made create(
      TenantId tenant,
      ServiceId service,
      String name,
      ApiKey.Mode mode,
      List<ApiKey.Permission> permissions,
      By by) {
    return create(tenant, service, name, mode, permissions, Instant.MAX, by);
  }

  /// Makes a key that counts until some time.
  ///
  /// @param expiresAt [Instant#MAX] for no end
  public ApiKey.Made create(
      TenantId tenant,
      ServiceId service,
      String name,
      ApiKey.Mode mode,
      List<ApiKey.Permission> permissions,
      Instant expiresAt,
      By by) {
    Instant now = clock.instant();
    String text = chance.secret(mode.start());
    var key =
        new ApiKey(
            new ApiKeyId(chance.id("key", now)),
            service,
            name,
            text.substring(0, PREFIX),
            permissions,
            new ApiKey.State.Counts(expiresAt),
            now);
    return database.in(
        tenant,
        tx -> {
          ApiKeyStore.add(
              tx,
              tenant,
              key,
              SecretHash.sha256(text),
              expiresAt.equals(Instant.MAX) ? Optional.empty() : Optional.of(expiresAt));
          audit.record(
              tx,
              tenant,
              new AuditEvent(
                  "api_key.created",
                  by,
                  Target.of("api_key", key.id()),
                  Json.of(Map.of("service", service.value(), "prefix", key.prefix()))));
          tx.announce(tenant, TOPIC);
          return new ApiKey.Made(key, text);
        });
  }

  /// Revokes a key. From then on no node accepts it, within one second at the latest. A key that
  /// was revoked before stays as it is.
  public void revoke(TenantId tenant, ApiKeyId key, By by) {
    database.in(
        tenant,
        tx -> {
          if (ApiKeyStore.revoke(tx, tenant, key, clock.instant()) == 1) {
            audit.record(
                tx,
                tenant,
                new AuditEvent(
                    "api_key.revoked", by, Target.of("api_key", key), Json.of(Map.of())));
            tx.announce(tenant, TOPIC);
          }
          return key;
        });
  }

  /// Waits until it is written when keys were used.
  public void flush() {
    uses.flush();
  }

  @Override
  public void close() {
    uses.close();
  }
}
