package candor.server.admin.gateway;

import candor.core.access.GatewayId;
import candor.core.access.Gateways;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.time.Duration;
import java.util.Optional;

/// Gives a gateway one more credential; its secret is shown this once. Errors:
/// `gateway_not_found`, `validation_error`.
final class CreateGatewayCredential
    implements Operation<CreateGatewayCredential.Question, CredentialBody> {
  /// @param expiresIn for how many seconds it counts; until it is deleted unless it says so
  public record Question(Optional<Long> expiresIn) {}

  private static final long LONGEST = Duration.ofDays(3650).toSeconds();

  private final Gateways gateways;

  CreateGatewayCredential(Gateways gateways) {
    this.gateways = gateways;
  }

  @Override
  public Spec<CreateGatewayCredential.Question, CredentialBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/gateways/{id}/credentials",
        "gateways:write",
        201,
        "Add a credential to a gateway",
        CreateGatewayCredential.Question.class,
        CredentialBody.class);
  }

  @Override
  public void check(Caller caller, CreateGatewayCredential.Question question, Faults shape) {
    question.expiresIn().ifPresent(CreateGatewayCredential::check);
  }

  private static void check(long seconds) {
    if (seconds < 1 || seconds > LONGEST) {
      var faults = new Faults();
      faults.add(Errors.fieldOutOfRange("expires_in", 1, LONGEST));
      faults.refuse();
    }
  }

  @Override
  public CredentialBody handle(Caller caller, CreateGatewayCredential.Question question) {
    var id = new GatewayId(caller.parameter("id"));
    if (question.expiresIn().isEmpty()) {
      return CredentialBody.of(gateways.addCredential(caller.tenant(), id, caller.by()));
    }
    long seconds = question.expiresIn().get();
    check(seconds);
    return CredentialBody.of(
        gateways.addCredential(caller.tenant(), id, Duration.ofSeconds(seconds), caller.by()));
  }
}
