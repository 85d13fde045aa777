package candor.server.admin.key;

import candor.core.key.SigningKeys;
import candor.server.admin.Operation;
import java.time.Clock;
import java.util.List;

/// The operations on signing keys.
public final class KeyOperations {
  private KeyOperations() {}

  public static List<Operation<?, ?>> all(SigningKeys keys, Clock clock) {
    return List.of(new ListKeys(keys, clock), new RotateKey(keys, clock));
  }
}
