package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.session.BrowserSessionId;
import candor.core.user.UserId;
import java.time.Duration;
import java.time.Instant;

/// What comes of a device code that a client sent (RFC 8628, sections 3.4 and 3.5), and of an
/// `auth_req_id` (OpenID Connect CIBA Core 1.0, section 11).
sealed interface Polling {
  /// By how much the interval grows with each question that comes too early (section 3.5).
  Duration SLOWER = Duration.ofSeconds(5);

  /// A question may come that much early: what a client waits and what we see of it differ by the
  /// ways of two requests.
  Duration JITTER = Duration.ofSeconds(1);

  /// It becomes tokens.
  record Redeem(UserId user, BrowserSessionId browserSession) implements Polling {}

  /// Nobody has answered yet.
  record Wait(Duration interval) implements Polling {}

  /// The same, and the question came too early.
  ///
  /// @param interval the one that holds from now on
  record SlowDown(Duration interval) implements Polling {}

  /// The person said no.
  record Denied(Instant at) implements Polling {}

  /// Its time is over.
  record Expired(Instant at) implements Polling {}

  /// It has become a session, which ends: two parties hold the code.
  record Reused(Instant firstUsedAt, String session) implements Polling {}

  /// Another client got it.
  record OfAnotherClient() implements Polling {}

  /// What a client waits for.
  ///
  /// @param interval how long it waits between two questions
  record Polled(ClientId client, Duration interval, Instant expiresAt, DeviceRequest.State state) {}

  /// What comes of it at a time. Who may have it is asked before all else, so that a thief learns
  /// nothing of it and slows nobody down.
  static Polling decide(Polled request, ClientId by, Instant now) {
    if (!request.client().equals(by)) {
      return new OfAnotherClient();
    }
    if (request.state() instanceof DeviceRequest.State.Used(Instant at, String session)) {
      return new Reused(at, session);
    }
    if (!now.isBefore(request.expiresAt())) {
      return new Expired(request.expiresAt());
    }
    return switch (request.state()) {
      case DeviceRequest.State.Pending(Instant polledAt)
          when now.isBefore(polledAt.plus(request.interval()).minus(JITTER)) ->
          new SlowDown(request.interval().plus(SLOWER));
      case DeviceRequest.State.Pending _ -> new Wait(request.interval());
      case DeviceRequest.State.Allowed(UserId user, BrowserSessionId browser) ->
          new Redeem(user, browser);
      case DeviceRequest.State.Denied(Instant at) -> new Denied(at);
      case DeviceRequest.State.Used(Instant at, String session) -> new Reused(at, session);
    };
  }
}
