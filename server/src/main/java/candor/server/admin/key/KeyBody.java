package candor.server.admin.key;

import candor.core.key.SigningKey;
import java.time.Instant;
import java.util.Optional;

/// A signing key as the Admin API shows it. The private key never leaves the server.
///
/// @param state `announced`, `signing`, `overlapping` or `retired`
/// @param madeAt in Unix seconds
/// @param signsFrom in Unix seconds
/// @param retiresAt in Unix seconds; absent as long as nothing replaces it
public record KeyBody(
    String kid,
    String algorithm,
    String state,
    long madeAt,
    long signsFrom,
    Optional<Long> retiresAt) {

  static KeyBody of(SigningKey key, Instant now) {
    return new KeyBody(
        key.id().value(),
        key.algorithm().wire(),
        switch (key.state(now)) {
          case SigningKey.State.Announced _ -> "announced";
          case SigningKey.State.Signing _ -> "signing";
          case SigningKey.State.Overlapping _ -> "overlapping";
          case SigningKey.State.Retired _ -> "retired";
        },
        key.madeAt().getEpochSecond(),
        key.signsFrom().getEpochSecond(),
        Optional.of(key.retiresAt())
            .filter(at -> at.isBefore(Instant.MAX))
            .map(Instant::getEpochSecond));
  }
}
