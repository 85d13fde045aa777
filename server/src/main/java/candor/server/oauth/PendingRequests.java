package candor.server.oauth;

import candor.core.db.TenantId;
import candor.core.secret.MasterKey;
import candor.errors.Errors;
import candor.server.http.Parameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// Seals authorization requests that wait for a person, and opens them again.
public final class PendingRequests {
  /// How long a person may take.
  public static final Duration PATIENCE = Duration.ofHours(1);

  private static final String TABLE = "sign_in";
  private static final String FIELD = "request";
  private static final int TIME_BYTES = Long.BYTES;
  private static final int LONGEST = 32 * 1024;

  /// Stands behind the id of a connection, which is all that may stand before it.
  private static final char CONNECT = '\n';

  private final MasterKey key;
  private final Clock clock;

  public PendingRequests(MasterKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /// The request as it travels, in characters that addresses have.
  public String seal(TenantId tenant, PendingRequest request) {
    byte[] text = (request.connect() + CONNECT + request.text()).getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(TIME_BYTES + 1 + text.length)
            .putLong(request.begunAt().toEpochMilli())
            .put(request.kind().mark())
            .put(text)
            .array();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.seal(tenant, TABLE, FIELD, plain));
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
  public PendingRequest open(TenantId tenant, String sent) {
    byte[] plain =
        key.openIfOurs(tenant, TABLE, FIELD, decoded(sent))
            .orElseThrow(Errors::signInStateUnreadable);
    Instant begunAt = Instant.ofEpochMilli(ByteBuffer.wrap(plain).getLong());
    if (begunAt.plus(PATIENCE).isBefore(clock.instant())) {
      throw Errors.signInStateExpired(begunAt, PATIENCE.toMinutes());
    }
    int begins = TIME_BYTES + 1;
    String all = new String(plain, begins, plain.length - begins, StandardCharsets.UTF_8);
    int end = all.indexOf(CONNECT);
    return new PendingRequest(
        PendingRequest.Kind.of(plain[TIME_BYTES]),
        all.substring(end + 1),
        all.substring(0, end),
        begunAt);
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
