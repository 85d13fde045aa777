package candor.server.oauth;

import candor.core.db.TenantId;
import candor.core.secret.MasterKey;
import candor.core.session.BrowserSession;
import candor.errors.Errors;
import candor.server.http.Parameters;
import candor.server.oauth.PendingRequest.Waits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// Seals what waits for a person, and opens it again.
public final class PendingRequests {
  /// How long a person may take.
  public static final Duration PATIENCE = Duration.ofHours(1);

  private static final String TABLE = "sign_in";
  private static final String FIELD = "request";
  private static final int TIME_BYTES = Long.BYTES;

  /// What fits into an address: pages carry it in theirs, so nothing longer was made here for them.
  private static final int LONGEST = 8 * 1024;

  private final MasterKey key;
  private final Clock clock;

  public PendingRequests(MasterKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /// The request as it travels, in characters that addresses have.
  public String seal(TenantId tenant, PendingRequest request) {
    String text =
        switch (request.waits()) {
          case Waits.ForClient(String query) -> "c" + query;
          case Waits.ForDevice(String userCode) -> "d" + userCode;
          case Waits.ForPage(String path, boolean fresh) -> (fresh ? "f" : "p") + path;
          case Waits.ForApproval(String client) -> "a" + client;
        };
    String lines = request.chosen() + "\n" + request.connect() + "\n" + text;
    byte[] kept = lines.getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(TIME_BYTES + kept.length)
            .putLong(request.begunAt().toEpochMilli())
            .put(kept)
            .array();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.seal(tenant, TABLE, FIELD, plain));
  }

  /// A page of somebody's own account, to which they come back with what another server says of
  /// them.
  ///
  /// @param browser the session that asked for it: no other one is linked with that
  public String toLink(TenantId tenant, String path, BrowserSession browser) {
    var waits = new Waits.ForPage(path, true);
    return seal(
        tenant, PendingRequest.begun(waits, clock.instant()).choosing(browser.id().value()));
  }

  /// The request that a page carries along, sealed as it was; empty if it carries none. What it
  /// leads to has it in its address, so nothing else gets there.
  ///
  /// @throws candor.errors.Problem as [#open]
  public String carried(TenantId tenant, Parameters from) {
    String text = from.text(Authorization.REQUEST).orElse("");
    if (!text.isEmpty()) {
      open(tenant, text);
    }
    return text;
  }

  /// The request of a page.
  ///
  /// @throws candor.errors.Problem `sign_in_state_unreadable`, `sign_in_state_expired`
  public PendingRequest open(TenantId tenant, String text) {
    PendingRequest request = late(tenant, text);
    if (request.begunAt().plus(PATIENCE).isBefore(clock.instant())) {
      throw Errors.signInStateExpired(request.begunAt(), PATIENCE.toMinutes());
    }
    return request;
  }

  /// The request of a page that may have stood open too long.
  ///
  /// @throws candor.errors.Problem `sign_in_state_unreadable`
  public PendingRequest late(TenantId tenant, String text) {
    byte[] plain =
        key.openIfOurs(tenant, TABLE, FIELD, decoded(text))
            .orElseThrow(Errors::signInStateUnreadable);
    Instant begunAt = Instant.ofEpochMilli(ByteBuffer.wrap(plain).getLong());
    String kept = new String(plain, TIME_BYTES, plain.length - TIME_BYTES, StandardCharsets.UTF_8);
    int chosen = kept.indexOf('\n');
    int connect = kept.indexOf('\n', chosen + 1);
    String what = kept.substring(connect + 2);
    Waits waits =
        switch (kept.charAt(connect + 1)) {
          case 'c' -> new Waits.ForClient(what);
          case 'd' -> new Waits.ForDevice(what);
          case 'p' -> new Waits.ForPage(what, false);
          case 'f' -> new Waits.ForPage(what, true);
          case 'a' -> new Waits.ForApproval(what);
          // Ours, and of a version that is no more.
          default -> throw Errors.signInStateUnreadable();
        };
    return new PendingRequest(
        waits, kept.substring(0, chosen), kept.substring(chosen + 1, connect), begunAt);
  }

  private static byte[] decoded(String text) {
    if (text.length() > LONGEST) {
      throw Errors.signInStateUnreadable();
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw Errors.signInStateUnreadable();
    }
  }
}
