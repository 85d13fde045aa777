package candor.core.setup;

import candor.core.audit.Actor;
import candor.core.audit.By;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.credential.Accounts;
import candor.core.credential.Password;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.user.User;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.protocol.jose.Algorithm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Links that make the first platform owner of a tenant and the first client of its Admin API.
public final class SetupLinks {
  /// How long a link waits to be followed.
  public static final Duration LIFE = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;
  private final Chance chance;
  private final Users users;
  private final Accounts accounts;
  private final Clients clients;

  public SetupLinks(
      Database database,
      Clock clock,
      Chance chance,
      Users users,
      Accounts accounts,
      Clients clients) {
    this.database = database;
    this.clock = clock;
    this.chance = chance;
    this.users = users;
    this.accounts = accounts;
    this.clients = clients;
  }

  /// What a link made.
  public record Made(User owner, Clients.WithSecret admin) {}

  private sealed interface Look {
    record Good(String id) implements Look {}

    record Unknown() implements Look {}

    record Used() implements Look {}

    record Expired(Instant at) implements Look {}
  }

  /// A new link's secret, if nobody owns the tenant yet.
  public Optional<String> offer(TenantId tenant) {
    String secret = chance.secret("");
    boolean offered =
        database.in(
            tenant,
            tx -> {
              if (users.anyPlatformOwner(tx, tenant)) {
                return false;
              }
              Instant now = clock.instant();
              SetupLinkStore.end(tx, tenant, now);
              SetupLinkStore.add(
                  tx, tenant, chance.id("setup", now), SecretHash.sha256(secret), now.plus(LIFE));
              return true;
            });
    return offered ? Optional.of(secret) : Optional.empty();
  }

  /// Says whether a link can be followed.
  ///
  /// @throws candor.errors.Problem `setup_link_unknown`, `setup_link_used`, `setup_link_expired`
  public void check(TenantId tenant, String secret) {
    byte[] hash = SecretHash.sha256(secret);
    good(database.in(tenant, tx -> look(SetupLinkStore.find(tx, tenant, hash))));
  }

  private Look look(Optional<SetupLinkStore.Link> link) {
    if (link.isEmpty()) {
      return new Look.Unknown();
    }
    if (link.get().usedAt().isPresent()) {
      return new Look.Used();
    }
    Instant ends = link.get().expiresAt();
    return clock.instant().isBefore(ends) ? new Look.Good(link.get().id()) : new Look.Expired(ends);
  }

  private static String good(Look look) {
    return switch (look) {
      case Look.Good(String id) -> id;
      case Look.Unknown() -> throw Errors.setupLinkUnknown();
      case Look.Used() -> throw Errors.setupLinkUsed();
      case Look.Expired(Instant at) -> throw Errors.setupLinkExpired(at);
    };
  }

  /// Follows a link. The first to come wins; with the password something is wrong or the address is
  /// taken, the link stays as it is.
  ///
  /// @param scopes what the first client of the Admin API may ask for
  /// @throws candor.errors.Problem as [#check], and `password_checks_busy`
  public Made follow(
      TenantId tenant,
      String secret,
      User.Profile owner,
      Password password,
      List<String> scopes,
      String requestId) {
    byte[] hash = SecretHash.sha256(secret);
    var by = new By(new Actor.Ours(), requestId);
    return accounts.createPlatformOwner(
        tenant,
        owner,
        password,
        by,
        (tx, made) -> {
          SetupLinkStore.lock(tx, tenant);
          String id = good(look(SetupLinkStore.find(tx, tenant, hash)));
          if (!SetupLinkStore.spend(tx, tenant, id, clock.instant())) {
            throw Errors.setupLinkUsed();
          }
          return new Made(made, clients.create(tx, tenant, registration(scopes), by));
        });
  }

  private static Registration registration(List<String> scopes) {
    return new Registration(
        "First administrator",
        AuthMethod.CLIENT_SECRET_BASIC,
        List.of(Client.CLIENT_CREDENTIALS),
        scopes,
        Algorithm.ES256,
        Client.USUAL_LIFETIME,
        "");
  }
}
