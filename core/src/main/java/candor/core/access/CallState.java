package candor.core.access;

import candor.core.db.TenantId;
import candor.core.secret.MasterKey;
import candor.core.secret.SecretHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What ties the two legs of a call together: sealed, so that a gateway can neither read nor make
/// it, and bound to the gateway, to the call and to a time.
///
/// Deployed plug-ins keep it in a place that calls running side by side share, and may so send the
/// state of one with the answer of another. The digest of method and URL finds that out.
///
/// Layout: eight bytes of expiry in seconds, 32 of the call's digest, then the ids of gateway and
/// decision with a NUL between them.
final class CallState {
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final String TABLE = "sideband";
  private static final String FIELD = "state";
  private static final int DIGEST_BYTES = 32;
  private static final int HEAD_BYTES = 8 + DIGEST_BYTES;
  private static final int LONGEST = 1024;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /// What came of opening a state.
  sealed interface Opened {
    /// It belongs to this call.
    record Genuine(DecisionId decision) implements Opened {}

    /// We did not make it.
    record Unreadable() implements Opened {}

    /// Its time is over.
    record Expired(DecisionId decision, Instant at) implements Opened {}

    /// Another gateway got it.
    record Foreign(DecisionId decision) implements Opened {}

    /// It was given for another call.
    record Mismatched(DecisionId decision) implements Opened {}
  }

  private final MasterKey masterKey;

  CallState(MasterKey masterKey) {
    this.masterKey = masterKey;
  }

  String seal(
      TenantId tenant,
      GatewayId gateway,
      DecisionId decision,
      String method,
      String url,
      Instant now) {
    byte[] ids = (gateway.value() + '\0' + decision.value()).getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(HEAD_BYTES + ids.length)
            .putLong(now.plus(LIFE).getEpochSecond())
            .put(digest(method, url))
            .put(ids)
            .array();
    return ENCODER.encodeToString(masterKey.seal(tenant, TABLE, FIELD, plain));
  }

  Opened open(
      TenantId tenant, GatewayId gateway, String method, String url, String state, Instant now) {
    Optional<byte[]> opened = unseal(tenant, state);
    if (opened.isEmpty()) {
      return new Opened.Unreadable();
    }
    byte[] plain = opened.get();
    Instant expiresAt = Instant.ofEpochSecond(ByteBuffer.wrap(plain).getLong());
    String ids = new String(plain, HEAD_BYTES, plain.length - HEAD_BYTES, StandardCharsets.UTF_8);
    int nul = ids.indexOf('\0');
    var decision = new DecisionId(ids.substring(nul + 1));
    if (!ids.substring(0, nul).equals(gateway.value())) {
      return new Opened.Foreign(decision);
    }
    if (!now.isBefore(expiresAt)) {
      return new Opened.Expired(decision, expiresAt);
    }
    boolean same = Arrays.equals(plain, 8, HEAD_BYTES, digest(method, url), 0, DIGEST_BYTES);
    return same ? new Opened.Genuine(decision) : new Opened.Mismatched(decision);
  }

  private Optional<byte[]> unseal(TenantId tenant, String state) {
    if (state.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return masterKey.openIfOurs(tenant, TABLE, FIELD, Base64.getUrlDecoder().decode(state));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The digest of a call. Plug-ins take a URL apart and build it anew on each leg, and their
  /// tables of query parameters have no order: so the parameters are compared as a set.
  private static byte[] digest(String method, String url) {
    int question = url.indexOf('?');
    if (question >= 0 && url.indexOf('&', question) >= 0) {
      String[] parameters = url.substring(question + 1).split("&", -1);
      Arrays.sort(parameters);
      return SecretHash.sha256(
          method + ' ' + url.substring(0, question + 1) + String.join("&", parameters));
    }
    return SecretHash.sha256(method + ' ' + url);
  }
}
