package candor.core.service;

import candor.core.audit.By;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Received;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The users that a service may see: those who signed in to it and those that it made.
public final class ServiceUsers {
  private final Database database;
  private final Clock clock;
  private final Users users;

  public ServiceUsers(Database database, Clock clock, Users users) {
    this.database = database;
    this.clock = clock;
    this.users = users;
  }

  /// A page of a list.
  ///
  /// @param total how many there are in all
  public record Listed(List<User> users, long total) {}

  /// Some of the users, the newest first.
  public Listed list(TenantId tenant, ServiceId service, long limit, long offset) {
    record Found(List<UserId> ids, long total) {}
    Found found =
        database.in(
            tenant,
            tx ->
                new Found(
                    ServiceStore.linked(tx, tenant, service, limit, offset),
                    ServiceStore.linkedCount(tx, tenant, service)));
    Map<UserId, User> known =
        users.all(tenant, found.ids()).stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    var listed = new ArrayList<User>();
    for (UserId id : found.ids()) {
      User user = known.get(id);
      if (user != null) {
        listed.add(user);
      }
    }
    return new Listed(listed, found.total());
  }

  /// One of the users.
  ///
  /// @throws candor.errors.Problem `service_user_not_found`
  public User existing(TenantId tenant, ServiceId service, String id) {
    return database.in(
        tenant,
        tx ->
            ServiceStore.linked(tx, tenant, service, new UserId(id))
                .flatMap(user -> users.find(tx, tenant, user))
                .orElseThrow(() -> Errors.serviceUserNotFound(Received.clip(id), service)));
  }

  /// A user that a service asked for.
  ///
  /// @param fresh whether the service did not see the user before
  public record Added(User user, boolean fresh) {}

  /// Lets a service see the user with an address in its organization's pool, who is made if there
  /// is none. Twice the same is once.
  public Added add(TenantId tenant, Service service, Email email, String name, By by) {
    return database.in(
        tenant,
        tx -> {
          User user =
              users.findOrCreate(
                  tx, tenant, Pool.of(service.organization()), new User.Profile(email, name), by);
          return new Added(user, link(tx, tenant, service.id(), user.id()));
        });
  }

  /// Notes that a user signed in to a service; answers false if that was known.
  public boolean link(Tx tx, TenantId tenant, ServiceId service, UserId user) {
    return ServiceStore.link(tx, tenant, service, user, clock.instant());
  }
}
