package candor.server.admin.decision;

import candor.core.access.Comparison;
import candor.core.access.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A decision as the Admin API shows it. What is not known is absent.
///
/// @param at in Unix seconds
/// @param decision `PERMIT` or `DENY`
/// @param httpStatus what the API's client got; 200 stands for the API's own answer
/// @param resultCode how far the decision came
/// @param message what the audit log says of it
/// @param evaluationResult why the call was refused
/// @param code the error of the catalog that stands for the refusal
/// @param comparisons every rule with the values compared, in order
/// @param details the values of the error
public record DecisionBody(
    String id,
    long at,
    String requestId,
    String gateway,
    Call call,
    Optional<ServicePart> service,
    Optional<OperationPart> operation,
    Optional<String> clientId,
    Optional<String> userId,
    String decision,
    int httpStatus,
    String resultCode,
    String message,
    Optional<String> evaluationResult,
    Optional<String> code,
    List<Comparison> comparisons,
    Map<String, String> details) {
  static final String PERMIT = "PERMIT";
  static final String DENY = "DENY";

  /// The call, as the gateway reported it.
  ///
  /// @param url without the values of parameters that carry secrets
  public record Call(String sourceIp, String method, String url) {}

  /// The API service that it belongs to.
  public record ServicePart(String id, String name, String baseUrl) {}

  /// The operation that it belongs to.
  public record OperationPart(String id, String name, String pattern) {}

  static DecisionBody of(Decision decision) {
    Decision.Place place = decision.place();
    return new DecisionBody(
        decision.id().value(),
        decision.at().getEpochSecond(),
        decision.requestId(),
        decision.gateway().value(),
        new Call(decision.sourceIp(), decision.method(), decision.url()),
        Optional.of(new ServicePart(place.serviceId(), place.serviceName(), place.baseUrl()))
            .filter(service -> !service.id.isEmpty()),
        Optional.of(new OperationPart(place.operationId(), place.operationName(), place.pattern()))
            .filter(operation -> !operation.id.isEmpty()),
        known(decision.clientId()),
        known(decision.userId()),
        decision.permitted() ? PERMIT : DENY,
        decision.httpStatus(),
        decision.resultCode().name(),
        decision.message(),
        known(decision.evaluationResult()),
        known(decision.code()),
        decision.comparisons(),
        decision.details());
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(present -> !present.isEmpty());
  }
}
