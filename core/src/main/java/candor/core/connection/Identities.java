package candor.core.connection;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.Client;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.organization.Organization;
import candor.core.service.Service;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.FederatedSignIns;
import candor.core.session.SignIns;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Who people are at providers: signing them in by that, and connecting accounts with it.
public final class Identities {
  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Users users;
  private final FederatedSignIns signIns;

  public Identities(
      Database database, Audit audit, Clock clock, Users users, FederatedSignIns signIns) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.users = users;
    this.signIns = signIns;
  }

  /// Somebody for whom a provider vouches, at the door of a client.
  ///
  /// @param cookie of the browser session that may be there; empty if there is none
  public record Caller(
      TenantId tenant,
      Client client,
      Connection connection,
      Told told,
      String cookie,
      String requestId) {
    @Override
    public String toString() {
      return "Caller[" + requestId + "]";
    }
  }

  /// What came of it in a browser.
  public sealed interface Entered {
    /// It is signed in.
    record Begun(BrowserSession.Begun browser) implements Entered {}

    /// It stays signed in as it was, and the account is connected.
    record Connected(UserId user) implements Entered {}

    /// The account is there and has to be signed in to first.
    record Unconnected(Problem problem) implements Entered {}
  }

  /// Signs a browser in, or connects the account that it has just signed in to.
  ///
  /// @param since from when on a sign-in at the provider counts; [BrowserSession#UNSAID] if it may
  ///     be any time
  /// @throws candor.errors.Problem `upstream_sign_in_stale`, `upstream_email_unproved`,
  ///     `upstream_account_missing`,
  ///     `user_suspended`, `user_locked`, `organization_not_active`,
  ///     `identity_of_another_user`
  public Entered inBrowser(Caller caller, Instant since, BrowserSessions.Place place) {
    Entering<Entered> entering =
        (tx, user) ->
            new Entered.Begun(
                signIns.inBrowser(
                    tx,
                    caller.tenant,
                    caller.client,
                    user,
                    caller.told.provedAt(caller.connection, since, clock.instant()),
                    place,
                    caller.requestId));
    return arrive(
        caller, entering, (_, user) -> new Entered.Connected(user), Entered.Unconnected::new);
  }

  /// Signs somebody in to a service.
  ///
  /// @throws candor.errors.Problem those of [#inBrowser], and `upstream_account_exists`,
  ///     `second_factor_required`
  public SignIns.Tokens atService(
      Caller caller, SignIns.Origin origin, Organization organization, Service service) {
    Entering<FederatedSignIns.Opened> entering =
        (tx, user) -> signIns.open(tx, origin, caller.client, organization, service, user);
    return signIns.tokens(
        origin,
        caller.client,
        arrive(
            caller,
            entering,
            entering,
            problem -> {
              throw problem;
            }));
  }

  /// What is opened for a person.
  @FunctionalInterface
  private interface Entering<T> {
    T by(Tx tx, UserId user);
  }

  private <T> T arrive(
      Caller caller,
      Entering<T> entering,
      Entering<T> connected,
      Function<Problem, T> unconnected) {
    TenantId tenant = caller.tenant;
    Connection connection = caller.connection;
    Optional<UserId> present = signIns.present(tenant, caller.cookie);
    return database.in(
        tenant,
        tx ->
            switch (arrival(tx, caller, present)) {
              case Arrival.Known(UserId user) -> entering.by(tx, user);
              case Arrival.Connect(User user) -> {
                connect(tx, caller, user);
                yield connected.by(tx, user.id());
              }
              case Arrival.Fresh(Email email) -> {
                User user = made(tx, caller, email);
                connect(tx, caller, user);
                yield entering.by(tx, user.id());
              }
              case Arrival.Exists(User user) ->
                  unconnected.apply(Errors.upstreamAccountExists(connection.name(), user.id()));
              case Arrival.Unproved _ ->
                  throw Errors.upstreamEmailUnproved(
                      connection.name(), Received.clip(caller.told.email()));
              case Arrival.Missing _ -> throw Errors.upstreamAccountMissing(connection.name());
            });
  }

  private Arrival arrival(Tx tx, Caller caller, Optional<UserId> present) {
    Connection connection = caller.connection;
    Pool pool = signIns.pool(caller.tenant, caller.client);
    Optional<Email> proved = caller.told.proved(connection.terms().accounts().trustsEmail());
    return Arrival.of(
        known(tx, caller, pool),
        proved,
        proved
            .flatMap(email -> signIns.user(tx, caller.tenant, caller.client, email))
            .filter(user -> !connection.of(pool) || user.pool().equals(pool)),
        present,
        connection.signsUp(pool));
  }

  /// Whoever signs in to an organization is one of its own users, or one of the tenant's who is a
  /// member of it. For the tenant's users no provider of an organization vouches: whoever runs it
  /// would be let in wherever they are.
  private Optional<UserId> known(Tx tx, Caller caller, Pool pool) {
    return at(tx, caller, pool)
        .or(
            () ->
                caller.connection.of(pool)
                    ? Optional.empty()
                    : at(tx, caller, Pool.TENANT)
                        .filter(user -> signIns.member(tx, caller.tenant, caller.client, user)));
  }

  private Optional<UserId> at(Tx tx, Caller caller, Pool pool) {
    ConnectionId connection = caller.connection.id();
    String subject = caller.told.subject();
    Optional<UserId> found = IdentityStore.find(tx, caller.tenant, connection, pool, subject);
    if (found.isPresent()) {
      IdentityStore.used(tx, caller.tenant, connection, pool, subject, clock.instant());
    }
    return found;
  }

  private User made(Tx tx, Caller caller, Email email) {
    return users.create(
        tx,
        caller.tenant,
        signIns.pool(caller.tenant, caller.client),
        new User.Profile(email, caller.told.name(), true, List.of()),
        new By(new Actor.Nobody(), caller.requestId));
  }

  /// Connects an account with whom a provider names. Whoever calls has proof of both sides.
  private void connect(Tx tx, Caller caller, User user) {
    boolean added =
        IdentityStore.add(
            tx,
            caller.tenant,
            caller.connection.id(),
            user.pool(),
            caller.told.subject(),
            user.id(),
            clock.instant());
    if (!added) {
      throw Errors.identityOfAnotherUser(caller.connection.name());
    }
    record(
        tx,
        caller.tenant,
        "identity.connected",
        caller.connection.id(),
        user.id(),
        caller.requestId);
  }

  /// Connects the account of whoever is signed in with whom a provider names. Their addresses need
  /// not be the same: who asks for it has proved both sides.
  ///
  /// @throws Problem `account_sign_in_needed`, `identity_of_another_user`
  public void connect(Caller caller, UserId owner) {
    signIns.demandPresent(caller.tenant, caller.cookie, owner);
    database.in(
        caller.tenant,
        tx -> {
          User user = signIns.held(tx, caller.tenant, owner);
          Optional<UserId> known = at(tx, caller, user.pool());
          if (known.isEmpty()) {
            connect(tx, caller, user);
          } else if (!known.get().equals(owner)) {
            throw Errors.identityOfAnotherUser(caller.connection.name());
          }
          return owner;
        });
  }

  /// With what providers somebody's account is connected, the oldest first.
  public List<Linked> of(TenantId tenant, UserId user) {
    return database.statement(tenant, tx -> IdentityStore.of(tx, tenant, user));
  }

  /// Disconnects an account, unless nobody could sign in to it then. One that is not connected is
  /// left as it is.
  ///
  /// @param usable the connections with which its owner may sign in
  /// @throws Problem `identity_last_way`
  public void disconnect(
      TenantId tenant,
      Connection connection,
      UserId user,
      List<Connection> usable,
      String requestId) {
    database.in(
        tenant,
        tx -> {
          // Two windows that take away the last two must not both find the other one.
          signIns.held(tx, tenant, user);
          if (IdentityStore.remove(tx, tenant, connection.id(), user) == 0) {
            return user;
          }
          List<ConnectionId> left =
              IdentityStore.of(tx, tenant, user).stream().map(Linked::connection).toList();
          if (usable.stream().map(Connection::id).noneMatch(left::contains)
              && !signIns.hasOwnWay(tx, tenant, user)) {
            throw Errors.identityLastWay(connection.name());
          }
          record(tx, tenant, "identity.disconnected", connection.id(), user, requestId);
          return user;
        });
  }

  private void record(
      Tx tx,
      TenantId tenant,
      String action,
      ConnectionId connection,
      UserId user,
      String requestId) {
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action,
            new By(Actor.user(user), requestId),
            Target.of("user", user),
            Json.of(Map.of("connection", connection.value()))));
  }
}
