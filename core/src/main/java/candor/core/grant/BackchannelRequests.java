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
import candor.core.mail.Mail;
import candor.core.mail.Mailer;
import candor.core.secret.Chance;
import candor.core.secret.SecretHash;
import candor.core.session.BrowserSession;
import candor.core.session.SessionId;
import candor.core.session.Sessions;
import candor.core.token.AccessTokens;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.RequestedClaims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Clients that ask people who are not in front of them: a person says yes or no on a page of ours,
/// and the client asks until then, or is told (OpenID Connect CIBA Core 1.0).
public final class BackchannelRequests {
  /// How long a request waits where the client does not say.
  public static final Duration LIFE = Duration.ofMinutes(5);

  /// How long it waits at most.
  public static final Duration LONGEST_LIFE = Duration.ofHours(1);

  /// How long a client waits between two questions, as long as it keeps to it.
  public static final Duration INTERVAL = Duration.ofSeconds(5);

  /// How long a request is remembered after its time.
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /// Whoever is asked ever again says yes one day to be left alone.
  private static final int AT_ONCE = 5;

  /// How many mails a person gets within the window at most, of all clients.
  private static final int MOST_MAILS = 5;

  private static final Duration MAIL_WINDOW = Duration.ofHours(1);

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final Consents consents;
  private final Grants grants;
  private final Pings pings;
  private final Users users;
  private final Mailer mailer;

  public BackchannelRequests(
      Database database,
      Audit audit,
      Clock clock,
      Chance chance,
      Sessions sessions,
      AccessTokens accessTokens,
      Consents consents,
      Grants grants,
      Pings pings,
      Users users,
      Mailer mailer) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.consents = consents;
    this.grants = grants;
    this.pings = pings;
    this.users = users;
    this.mailer = mailer;
  }

  /// Writes the mail in which a person reads that a client asks them.
  @FunctionalInterface
  public interface Letter {
    Mail to(User user);
  }

  /// Begins a request (section 7.3), and tells the person by mail.
  ///
  /// @param notificationToken with which the client is told of the answer; empty where it asks
  /// @param letter what they are told
  /// @return the `auth_req_id`
  /// @throws Problem `backchannel_person_busy`
  public String begin(
      TenantId tenant,
      BackchannelRequest.Wish wish,
      Duration life,
      String notificationToken,
      Letter letter,
      String requestId) {
    String secret = chance.secret("ar_");
    Instant now = clock.instant();
    var request =
        new BackchannelRequest(
            chance.id("bcr", now),
            wish,
            INTERVAL,
            now.plus(life),
            new DeviceRequest.State.Pending(Instant.MIN));
    String notification =
        notificationToken.isEmpty() ? "" : pings.sealed(tenant, secret, notificationToken);
    boolean begun =
        database.in(
            tenant,
            tx -> {
              // Held, so that of requests that come at once no more are begun, or mailed, than of
              // as many in a row.
              Optional<User> asked = users.held(tx, tenant, wish.user());
              long waiting =
                  BackchannelRequestStore.waiting(tx, tenant, wish.user(), now).stream()
                      .filter(each -> each.wish().client().equals(wish.client()))
                      .count();
              if (waiting >= AT_ONCE) {
                return false;
              }
              boolean mailed = mailed(tx, tenant, asked, letter, now, requestId);
              byte[] hash = SecretHash.sha256(secret);
              BackchannelRequestStore.add(tx, tenant, hash, request, notification, mailed, now);
              return true;
            });
    if (!begun) {
      throw Errors.backchannelPersonBusy(wish.client(), AT_ONCE);
    }
    return secret;
  }

  /// Mails to a person, if they have proved that the address is theirs. Clients may ask on and on,
  /// and so not every time: the page that the mail leads to shows all that waits.
  private boolean mailed(
      Tx tx, TenantId tenant, Optional<User> asked, Letter letter, Instant now, String requestId) {
    if (!mailer.room(tx, tenant)) {
      return false;
    }
    Instant since = now.minus(MAIL_WINDOW);
    Optional<User> user =
        asked
            .filter(found -> found.profile().emailVerified())
            .filter(
                found ->
                    BackchannelRequestStore.mailed(tx, tenant, found.id(), since) < MOST_MAILS);
    user.ifPresent(found -> mailer.send(tx, tenant, letter.to(found), requestId));
    return user.isPresent();
  }

  /// What waits for a person, the oldest first.
  public List<BackchannelRequest> waiting(TenantId tenant, UserId user) {
    return database.statement(
        tenant, tx -> BackchannelRequestStore.waiting(tx, tenant, user, clock.instant()));
  }

  /// A request that waits for a person.
  ///
  /// @throws Problem `approval_unknown`, `approval_over`
  public BackchannelRequest waiting(TenantId tenant, UserId user, String id) {
    BackchannelRequest request =
        database
            .statement(tenant, tx -> BackchannelRequestStore.of(tx, tenant, user, id))
            .orElseThrow(Errors::approvalUnknown);
    if (!(request.state() instanceof DeviceRequest.State.Pending)) {
      throw Errors.approvalOver("it was answered before");
    }
    if (!clock.instant().isBefore(request.expiresAt())) {
      throw Errors.approvalOver("nobody answered before " + request.expiresAt());
    }
    return request;
  }

  /// Notes what the person says, and with a yes what the client may do from now on. Of several
  /// answers the first counts.
  ///
  /// @param resources whom its tokens will be for beside this server
  /// @throws Problem what [#waiting] refuses with
  public void answer(
      TenantId tenant,
      BackchannelRequest request,
      BrowserSession browser,
      boolean allowed,
      List<String> resources,
      String requestId) {
    var wish = request.wish();
    boolean first =
        database.in(
            tenant,
            tx -> {
              String state = allowed ? "allowed" : "denied";
              if (!BackchannelRequestStore.answer(
                  tx, tenant, request.id(), state, browser, clock.instant())) {
                return false;
              }
              if (allowed) {
                var asked =
                    new Consents.Asked(wish.client(), wish.scopes(), resources, wish.details());
                consents.grant(tx, tenant, browser.user(), asked, requestId);
              }
              record(tx, tenant, request, allowed, requestId);
              pings.answered(tx, tenant);
              return true;
            });
    if (!first) {
      waiting(tenant, browser.user(), request.id());
      throw Errors.approvalOver("it was answered before");
    }
  }

  private void record(
      Tx tx, TenantId tenant, BackchannelRequest request, boolean allowed, String requestId) {
    var wish = request.wish();
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            allowed ? "backchannel.allowed" : "backchannel.denied",
            new By(Actor.user(wish.user()), requestId),
            Target.of("client", wish.client()),
            Json.of(
                Map.of(
                    "scopes",
                    wish.scopes(),
                    "authorization_details",
                    wish.details().text(),
                    "binding_message",
                    wish.bindingMessage()))));
  }

  /// What came of an `auth_req_id` in its transaction.
  private record Asked(Polling polling, Optional<Grants.Opened> opened) {}

  /// The tokens of a client whose person said yes (section 10.1).
  ///
  /// @throws Problem `backchannel_request_unknown`, `backchannel_request_of_another_client`,
  ///     `backchannel_request_expired`, `backchannel_request_reused`,
  ///     `backchannel_request_pending`, `backchannel_polls_too_fast`, `backchannel_denied`,
  ///     `session_ended`, `granted_scopes_withdrawn`, and why the client's tokens do not count
  ///     at present
  public Grants.Tokens redeem(Grants.Origin origin, Client client, String secret) {
    TenantId tenant = origin.tenant();
    accessTokens.requireStanding(tenant, client.id());
    byte[] hash = SecretHash.sha256(secret);
    Optional<Asked> found =
        database.in(
            tenant,
            tx ->
                BackchannelRequestStore.find(tx, tenant, hash)
                    .map(request -> asked(tx, origin, client, hash, request)));
    Asked asked = found.orElseThrow(Errors::backchannelRequestUnknown);
    return switch (asked.polling) {
      case Polling.OfAnotherClient _ -> throw Errors.backchannelRequestOfAnotherClient(client.id());
      case Polling.Reused(Instant firstUsedAt, String _) ->
          throw Errors.backchannelRequestReused(firstUsedAt);
      case Polling.Expired(Instant at) ->
          throw Errors.backchannelRequestExpired(
              at, Duration.between(at, clock.instant()).toSeconds());
      case Polling.Denied(Instant at) -> throw Errors.backchannelDenied(at);
      case Polling.Wait(Duration interval) -> throw Errors.backchannelRequestPending(interval);
      case Polling.SlowDown(Duration interval) -> throw Errors.backchannelPollsTooFast(interval);
      case Polling.Redeem _ -> grants.tokens(origin, client, asked.opened.orElseThrow(), "");
    };
  }

  private Asked asked(
      Tx tx, Grants.Origin origin, Client client, byte[] hash, BackchannelRequest request) {
    TenantId tenant = origin.tenant();
    Polling polling = Polling.decide(request.polled(), client.id(), clock.instant());
    switch (polling) {
      case Polling.Wait(Duration interval) ->
          BackchannelRequestStore.polled(tx, tenant, hash, interval, clock.instant());
      case Polling.SlowDown(Duration interval) ->
          BackchannelRequestStore.polled(tx, tenant, hash, interval, clock.instant());
      case Polling.Reused(Instant _, String session) ->
          sessions.endReused(tx, tenant, new SessionId(session), "auth_req_id", origin.requestId());
      case Polling.Redeem redeem -> {
        var wish = request.wish();
        Grants.Opened opened =
            grants.open(
                tx,
                origin,
                client,
                sessions.granted(
                    wish.user(),
                    redeem.browserSession(),
                    client.id(),
                    wish.audience(),
                    wish.scopes(),
                    Grants.bound(origin, client),
                    RequestedClaims.none(),
                    wish.details()),
                false,
                Grants.Less.nothing());
        BackchannelRequestStore.spend(
            tx, tenant, hash, opened.session().id().value(), clock.instant());
        return new Asked(polling, Optional.of(opened));
      }
      case Polling.OfAnotherClient _, Polling.Expired _, Polling.Denied _ -> {}
    }
    return new Asked(polling, Optional.empty());
  }

  /// Forgets requests whose time was over long ago.
  public void dropExpired(TenantId tenant) {
    database.in(
        tenant,
        tx -> BackchannelRequestStore.dropOld(tx, tenant, clock.instant().minus(REMEMBERED)));
  }
}
