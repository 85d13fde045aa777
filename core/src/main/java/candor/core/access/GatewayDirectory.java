package candor.core.access;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// All gateways of a tenant at one moment, found by the digest of a credential.
record GatewayDirectory(
    Map<GatewayId, Gateway> gateways, Map<Digest, Key> keys, List<String> headerNames) {
  /// The SHA-256 of a secret. To look one up by it leaks nothing by its timing: whoever could steer
  /// the digest has the secret.
  record Digest(long a, long b, long c, long d) {
    static Digest of(byte[] sha256) {
      ByteBuffer bytes = ByteBuffer.wrap(sha256);
      return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
  }

  /// What a credential opens.
  ///
  /// @param expiresAt [Instant#MAX] if it has no end
  record Key(CredentialId credential, Gateway gateway, Instant expiresAt) {}

  /// A credential with its digest, as the store reads it.
  record Hashed(CredentialId id, GatewayId gateway, Digest digest, Instant expiresAt) {}

  static GatewayDirectory of(List<Gateway> gateways, List<Hashed> credentials) {
    Map<GatewayId, Gateway> byId = new LinkedHashMap<>();
    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Gateway gateway : gateways) {
      byId.put(gateway.id(), gateway);
      names.addAll(gateway.headerNames());
    }
    Map<Digest, Key> keys = new HashMap<>();
    for (Hashed each : credentials) {
      Gateway gateway = byId.get(each.gateway());
      if (gateway != null) {
        keys.put(each.digest(), new Key(each.id(), gateway, each.expiresAt()));
      }
    }
    // Those that current plug-ins use come first, since each name is looked for in turn.
    var ordered = new ArrayList<>(Gateway.USUAL_HEADERS);
    ordered.removeIf(name -> !names.remove(name));
    ordered.addAll(names);
    return new GatewayDirectory(byId, Map.copyOf(keys), List.copyOf(ordered));
  }
}
