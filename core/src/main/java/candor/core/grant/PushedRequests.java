package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.errors.Errors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Authorization requests that clients pushed (RFC 9126). What they may ask for is checked by
/// whoever pushes.
public final class PushedRequests {
  /// How long one waits for a browser to come with it (section 2.2).
  public static final Duration LIFE = Duration.ofSeconds(90);

  /// What every reference begins with (section 2.2).
  private static final String URN = "urn:ietf:params:oauth:request_uri:";

  /// How long one is remembered, so that a late browser is told from one that never was ours.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;
  private final Chance chance;

  public PushedRequests(Database database, Clock clock, Chance chance) {
    this.database = database;
    this.clock = clock;
    this.chance = chance;
  }

  /// Whether a `request_uri` has the form of a reference of ours.
  public static boolean reference(String uri) {
    return uri.startsWith(URN);
  }

  /// Keeps a request and answers its reference.
  ///
  /// @param parameters in the form of a query
  public String push(TenantId tenant, ClientId client, String parameters) {
    String reference = URN + chance.secret("");
    Instant expiresAt = clock.instant().plus(LIFE);
    return database.statement(
        tenant,
        tx -> {
          PushedRequestStore.add(
              tx, tenant, SecretHash.sha256(reference), client, parameters, expiresAt);
          return reference;
        });
  }

  /// The parameters of a request that waits.
  ///
  /// @param cameAt when the browser came with it: a person may take longer than it waits
  /// @throws candor.errors.Problem `pushed_request_unknown`, `pushed_request_of_another_client`,
  ///     `pushed_request_spent`, `pushed_request_expired`
  public String parameters(TenantId tenant, ClientId client, String reference, Instant cameAt) {
    PushedRequest pushed =
        database
            .statement(
                tenant, tx -> PushedRequestStore.find(tx, tenant, SecretHash.sha256(reference)))
            .orElseThrow(Errors::pushedRequestUnknown);
    if (!pushed.client().equals(client)) {
      throw Errors.pushedRequestOfAnotherClient(client);
    }
    return switch (pushed.state()) {
      case PushedRequest.State.Answered(Instant at) -> throw Errors.pushedRequestSpent(at);
      case PushedRequest.State.Waiting _ when !cameAt.isBefore(pushed.expiresAt()) ->
          throw Errors.pushedRequestExpired(
              pushed.expiresAt(), Duration.between(pushed.expiresAt(), cameAt).toSeconds());
      case PushedRequest.State.Waiting _ -> pushed.parameters();
    };
  }

  /// Spends a request that is refused now.
  ///
  /// @throws candor.errors.Problem `pushed_request_spent`
  public void answer(TenantId tenant, String reference) {
    database.statement(
        tenant,
        tx -> {
          answer(tx, tenant, reference);
          return reference;
        });
  }

  /// Spends a request in the transaction that makes its answer.
  ///
  /// @throws candor.errors.Problem `pushed_request_spent`
  void answer(Tx tx, TenantId tenant, String reference) {
    Instant now = clock.instant();
    if (!PushedRequestStore.answer(tx, tenant, SecretHash.sha256(reference), now)) {
      // Another tab was faster, between the look and now.
      throw Errors.pushedRequestSpent(now);
    }
  }

  /// Forgets requests that nobody will ask about any more.
  public void dropExpired(TenantId tenant) {
    database.in(
        tenant, tx -> PushedRequestStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }
}
