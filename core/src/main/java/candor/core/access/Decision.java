package candor.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A decision as it is kept.
///
/// @param requestId the sideband request's id, which the API's client has too
/// @param sourceIp where the call came from, by the gateway's word
/// @param url as the gateway reported it, without the values of parameters that carry secrets
/// @param clientId the client the token belongs to; empty if no genuine token came
/// @param userId the user behind the token; empty if there is none
/// @param httpStatus what the API's client gets from the gateway; 200 stands for the API's own
/// @param message what the audit log says of it
/// @param evaluationResult why a call was refused; empty for one that was not
/// @param code the error's code; empty for a call that was not refused
/// @param comparisons everything that was compared, in order
/// @param details the values of the error by name
public record Decision(
    DecisionId id,
    Instant at,
    String requestId,
    GatewayId gateway,
    String sourceIp,
    String method,
    String url,
    Place place,
    String clientId,
    String userId,
    boolean permitted,
    int httpStatus,
    ResultCode resultCode,
    String message,
    String evaluationResult,
    String code,
    List<Comparison> comparisons,
    Map<String, String> details) {

  /// How far a decision came.
  public enum ResultCode {
    /// It was decided, one way or the other.
    POLICY_EVALUATION_SUCCEEDED,
    /// No API service has the URL.
    NO_POLICY_FOUND,
    /// The URL could not be read.
    INVALID_GATEWAY_REQUEST
  }

  /// Where a call belonged. What is not known is empty.
  ///
  /// @param pattern the path of the operation that fits
  public record Place(
      String serviceId,
      String serviceName,
      String baseUrl,
      String operationId,
      String operationName,
      String pattern) {
    /// To nothing.
    public static final Place NOWHERE = new Place("", "", "", "", "", "");
  }
}
