package candor.server.admin.key;

import candor.core.key.SigningKeys;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// The signing keys of the tenant, the youngest first.
final class ListKeys implements Operation<Nothing, ListKeys.Answer> {
  /// @param items every key that is kept
  public record Answer(List<KeyBody> items, long total) {}

  private final SigningKeys keys;
  private final Clock clock;

  ListKeys(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Spec<Nothing, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/keys",
        "keys:read",
        200,
        "List signing keys",
        Nothing.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Nothing question) {
    Instant now = clock.instant();
    List<KeyBody> items =
        keys.keys(caller.tenant()).stream().map(key -> KeyBody.of(key, now)).toList();
    return new Answer(items, items.size());
  }
}
