package candor.core.grant;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.Client;
import candor.core.consent.Consents;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.session.BrowserSession;
import candor.core.session.SessionId;
import candor.core.session.Sessions;
import candor.core.token.AccessTokens;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.RequestedClaims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Devices without a browser or a keyboard: a person reads a code there and says yes somewhere else
/// (RFC 8628).
public final class Devices {
  /// How long a code waits for its person.
  public static final Duration LIFE = Duration.ofMinutes(10);

  /// How long a device waits between two questions, as long as it keeps to it.
  public static final Duration INTERVAL = Duration.ofSeconds(5);

  /// How long a code is remembered after its time, so that it is told from one that never was.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /// Another code that waits can have the same letters; the same again hardly.
  private static final int TRIES = 5;

  /// What a device gets that asks.
  public record Begun(String deviceCode, UserCode userCode) {
    @Override
    public String toString() {
      return "Begun[…]";
    }
  }

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final Consents consents;
  private final Grants grants;

  public Devices(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Sessions sessions,
      AccessTokens accessTokens,
      Consents consents,
      Grants grants) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.consents = consents;
    this.grants = grants;
  }

  /// Begins a request (section 3.2).
  public Begun begin(TenantId tenant, DeviceRequest.Wish wish) {
    String deviceCode = chance.secret("dc_");
    byte[] hash = SecretHash.sha256(deviceCode);
    for (int i = 0; i < TRIES; i++) {
      UserCode userCode = UserCode.make(chance);
      Instant now = clock.instant();
      var request =
          new DeviceRequest(
              userCode,
              wish,
              INTERVAL,
              now.plus(LIFE),
              new DeviceRequest.State.Pending(Instant.MIN));
      if (database.statement(
          tenant, tx -> DeviceRequestStore.add(tx, tenant, hash, request, now))) {
        return new Begun(deviceCode, userCode);
      }
    }
    throw new IllegalStateException("no free user code in " + TRIES + " tries");
  }

  /// The request of a user code that still waits for an answer.
  ///
  /// @throws Problem `user_code_unknown`, `user_code_expired`, `user_code_answered`
  public DeviceRequest waiting(TenantId tenant, UserCode userCode) {
    DeviceRequest request =
        database
            .statement(tenant, tx -> DeviceRequestStore.of(tx, tenant, userCode))
            .orElseThrow(Errors::userCodeUnknown);
    if (!(request.state() instanceof DeviceRequest.State.Pending)) {
      throw Errors.userCodeAnswered();
    }
    if (!clock.instant().isBefore(request.expiresAt())) {
      throw Errors.userCodeExpired(
          request.expiresAt(), Duration.between(request.expiresAt(), clock.instant()).toSeconds());
    }
    return request;
  }

  /// Notes what a person says to a request, and with a yes what the client may do from now on. Of
  /// several answers the first counts.
  ///
  /// @param resources whom its tokens will be for beside this server
  /// @throws Problem what [#waiting] refuses with
  public void answer(
      TenantId tenant,
      DeviceRequest request,
      BrowserSession browser,
      boolean allowed,
      List<String> resources,
      String requestId) {
    boolean first =
        database.in(
            tenant,
            tx ->
                DeviceRequestStore.answer(
                        tx,
                        tenant,
                        request.userCode(),
                        allowed ? "allowed" : "denied",
                        browser.user(),
                        browser.id(),
                        clock.instant())
                    && recorded(tx, tenant, request, browser, allowed, resources, requestId));
    if (!first) {
      waiting(tenant, request.userCode());
      throw Errors.userCodeAnswered();
    }
  }

  private boolean recorded(
      Tx tx,
      TenantId tenant,
      DeviceRequest request,
      BrowserSession browser,
      boolean allowed,
      List<String> resources,
      String requestId) {
    DeviceRequest.Wish wish = request.wish();
    if (allowed) {
      var asked = new Consents.Asked(wish.client(), wish.scopes(), resources, wish.details());
      consents.grant(tx, tenant, browser.user(), asked, requestId);
    }
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            allowed ? "device.allowed" : "device.denied",
            new By(Actor.user(browser.user()), requestId),
            Target.of("client", wish.client()),
            Json.of(
                Map.of("scopes", wish.scopes(), "authorization_details", wish.details().text()))));
    return true;
  }

  /// What came of a device code in its transaction.
  private record Asked(Polling polling, Optional<Grants.Opened> opened) {}

  /// The tokens of a device whose person said yes (section 3.4).
  ///
  /// @throws Problem `device_code_unknown`, `device_code_of_another_client`, `device_code_expired`,
  ///     `device_code_reused`, `device_code_pending`, `device_polls_too_fast`, `device_denied`,
  ///     `session_ended`, and why the client's tokens do not count at present
  public Grants.Tokens redeem(Grants.Origin origin, Client client, String deviceCode) {
    TenantId tenant = origin.tenant();
    accessTokens.requireStanding(tenant, client.id());
    byte[] hash = SecretHash.sha256(deviceCode);
    Optional<Asked> found =
        database.in(
            tenant,
            tx ->
                DeviceRequestStore.find(tx, tenant, hash)
                    .map(request -> asked(tx, origin, client, hash, request)));
    Asked asked = found.orElseThrow(Errors::deviceCodeUnknown);
    return switch (asked.polling) {
      case Polling.OfAnotherClient _ -> throw Errors.deviceCodeOfAnotherClient(client.id());
      case Polling.Reused(Instant firstUsedAt, String _) ->
          throw Errors.deviceCodeReused(firstUsedAt);
      case Polling.Expired(Instant at) ->
          throw Errors.deviceCodeExpired(at, Duration.between(at, clock.instant()).toSeconds());
      case Polling.Denied(Instant at) -> throw Errors.deviceDenied(at);
      case Polling.Wait(Duration interval) -> throw Errors.deviceCodePending(interval);
      case Polling.SlowDown(Duration interval) -> throw Errors.devicePollsTooFast(interval);
      case Polling.Redeem _ -> grants.tokens(origin, client, asked.opened.orElseThrow(), "");
    };
  }

  private Asked asked(
      Tx tx, Grants.Origin origin, Client client, byte[] hash, DeviceRequest request) {
    TenantId tenant = origin.tenant();
    Polling polling = Polling.decide(request.polled(), client.id(), clock.instant());
    switch (polling) {
      case Polling.Wait(Duration interval) ->
          DeviceRequestStore.polled(tx, tenant, hash, interval, clock.instant());
      case Polling.SlowDown(Duration interval) ->
          DeviceRequestStore.polled(tx, tenant, hash, interval, clock.instant());
      case Polling.Reused(Instant _, String session) ->
          sessions.endReused(tx, tenant, new SessionId(session), "device_code", origin.requestId());
      case Polling.Redeem redeem -> {
        var wish = request.wish();
        Grants.Opened opened =
            grants.open(
                tx,
                origin,
                client,
                sessions.granted(
                    redeem.user(),
                    redeem.browserSession(),
                    client.id(),
                    wish.audience(),
                    wish.scopes(),
                    Grants.bound(origin, client),
                    RequestedClaims.none(),
                    wish.details()),
                false,
                Grants.Less.nothing());
        DeviceRequestStore.spend(tx, tenant, hash, opened.session().id().value(), clock.instant());
        return new Asked(polling, Optional.of(opened));
      }
      case Polling.OfAnotherClient _, Polling.Expired _, Polling.Denied _ -> {}
    }
    return new Asked(polling, Optional.empty());
  }

  /// Forgets requests whose time was over long ago.
  public void dropExpired(TenantId tenant) {
    database.in(
        tenant, tx -> DeviceRequestStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }
}
