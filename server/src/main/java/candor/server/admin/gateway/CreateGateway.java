package candor.server.admin.gateway;

import candor.core.access.GatewayTerms;
import candor.core.access.Gateways;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// Adds a gateway; it gets its credentials apart. Errors: `validation_error`,
/// `gateway_name_taken`.
final class CreateGateway implements Operation<CreateGateway.Question, GatewayBody> {
  /// @param headerNames in which headers its credential may come; the usual ones unless it says
  ///     otherwise
  public record Question(Optional<String> name, Optional<List<String>> headerNames) {}

  private final Gateways gateways;

  CreateGateway(Gateways gateways) {
    this.gateways = gateways;
  }

  @Override
  public Spec<CreateGateway.Question, GatewayBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/gateways",
        "gateways:write",
        201,
        "Add a gateway",
        CreateGateway.Question.class,
        GatewayBody.class);
  }

  @Override
  public void check(Caller caller, CreateGateway.Question question, Faults shape) {
    GatewayTerms _ = terms(question);
  }

  private static GatewayTerms terms(CreateGateway.Question question) {
    return GatewayTerms.of(question.name().orElse(""), question.headerNames().orElse(List.of()));
  }

  @Override
  public GatewayBody handle(Caller caller, CreateGateway.Question question) {
    return GatewayBody.of(gateways.create(caller.tenant(), terms(question), caller.by()));
  }
}
