package candor.server.admin.key;

import candor.core.key.SigningKey;
import candor.core.key.SigningKeys;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/// Replaces the signing key of an algorithm. Running clients notice nothing, unless the old key is
/// `compromised`: then nothing that it signed counts any more. Errors: `validation_error`.
final class RotateKey implements Operation<RotateKey.Question, KeyBody> {
  /// @param algorithm `ES256` unless it says otherwise
  /// @param compromised whether somebody else may have the key
  public record Question(Optional<String> algorithm, Optional<Boolean> compromised) {}

  private final SigningKeys keys;
  private final Clock clock;

  RotateKey(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Spec<Question, KeyBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/keys/rotate",
        "keys:write",
        200,
        "Replace a signing key",
        Question.class,
        KeyBody.class);
  }

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    Algorithm _ = algorithm(question);
  }

  @Override
  public KeyBody handle(Caller caller, Question question) {
    Algorithm algorithm = algorithm(question);
    SigningKey made =
        question.compromised().orElse(false)
            ? keys.replaceCompromised(caller.tenant(), algorithm, caller.by())
            : keys.rotate(caller.tenant(), algorithm, caller.by());
    return KeyBody.of(made, clock.instant());
  }

  private static Algorithm algorithm(Question question) {
    String wire = question.algorithm().orElse(Algorithm.ES256.wire());
    var faults = new Faults();
    Optional<Algorithm> algorithm = Algorithm.of(wire);
    if (algorithm.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "algorithm", wire, Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList()));
    }
    faults.refuse();
    return algorithm.orElseThrow();
  }
}
