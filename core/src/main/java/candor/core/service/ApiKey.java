package candor.core.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A key by which a service acts, without the secret.
///
/// @param prefix its beginning, to know it by
public record ApiKey(
    ApiKeyId id,
    ServiceId service,
    String name,
    String prefix,
    List<Permission> permissions,
    State state,
    Instant createdAt) {
  public ApiKey {
    permissions = List.copyOf(permissions);
  }

  /// Whether a key counts.
  public sealed interface State {
    /// It counts until its end; [Instant#MAX] if it has none.
    record Counts(Instant expiresAt) implements State {}

    /// Somebody revoked it.
    record Revoked(Instant at) implements State {}
  }

  /// Whether it is for real users or for trying things out. Both see the same users.
  public enum Mode {
    LIVE,
    TEST;

    /// What its keys begin with.
    String start() {
      return "sk_" + name().toLowerCase(Locale.ROOT) + "_";
    }
  }

  /// What a key may do.
  public enum Permission {
    READ_USERS("read:users"),
    WRITE_USERS("write:users");

    private final String word;

    Permission(String word) {
      this.word = word;
    }

    /// The word for it.
    public String word() {
      return word;
    }

    /// The permission with that word.
    public static Optional<Permission> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
  }

  /// A key that was just made.
  ///
  /// @param text what the service sends; nobody will see it again
  public record Made(ApiKey key, String text) {
    @Override
    public String toString() {
      return "Made[" + key.id().value() + "]";
    }
  }
}
