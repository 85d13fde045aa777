package candor.server.admin.registration;

import candor.core.client.InitialToken;
import candor.core.client.SelfRegistration;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Names;
import candor.server.admin.Caller;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.time.Duration;
import java.util.Optional;

/// Makes an initial access token, shown once. Errors: `validation_error`, `scope_beyond_caller`.
record CreateInitialToken(SelfRegistration registration, Ceiling ceiling)
    implements Operation<CreateInitialToken.Question, InitialTokenBody> {
  /// @param uses how many clients may be registered with it, 1 to 10000; 1 unless it says otherwise
  /// @param expiresIn in seconds, up to a year; a day unless it says otherwise
  public record Question(String name, Optional<Integer> uses, Optional<Long> expiresIn) {}

  private static final int MAX_NAME = 200;
  private static final int MOST = 10_000;
  private static final long LONGEST = Duration.ofDays(365).toSeconds();

  @Override
  public Spec<Question, InitialTokenBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/initial-access-tokens",
        "clients:write",
        201,
        "Make an initial access token",
        Question.class,
        InitialTokenBody.class);
  }

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    var faults = new Faults();
    faults.check(() -> Names.of("name", question.name, MAX_NAME));
    if (question.uses.filter(uses -> uses < 1 || uses > MOST).isPresent()) {
      faults.add(Errors.fieldOutOfRange("uses", 1, MOST));
    }
    if (question.expiresIn.filter(seconds -> seconds < 1 || seconds > LONGEST).isPresent()) {
      faults.add(Errors.fieldOutOfRange("expires_in", 1, LONGEST));
    }
    faults.refuse();
  }

  @Override
  public InitialTokenBody handle(Caller caller, Question question) {
    check(caller, question, new Faults());
    ceiling.check(caller, registration.policy(caller.tenant()).scopes());
    InitialToken.WithSecret made =
        registration.grant(
            caller.tenant(),
            question.name,
            question.uses.orElse(1),
            Duration.ofSeconds(question.expiresIn.orElse(Duration.ofDays(1).toSeconds())),
            caller.by());
    return InitialTokenBody.of(made.token(), Optional.of(made.secret()));
  }
}
