package candor.server.http;

import candor.core.db.TenantId;
import candor.core.tenant.Branding;
import java.util.Map;
import java.util.Optional;

/// What the code below an endpoint may know of the request it serves: log lines and outbound calls
/// carry it.
///
/// @param traceparent the trace this request is part of, in the form of W3C Trace Context
/// @param host where it was made
/// @param branding how pages look there
public record RequestContext(
    String requestId, TenantId tenant, String traceparent, String host, Branding branding) {
  /// The call itself, since it may turn to another tenant on its way.
  static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

  /// The request that the current thread serves, if it serves one.
  public static Optional<RequestContext> current() {
    return CURRENT.isBound() ? Optional.of(of(CURRENT.get())) : Optional.empty();
  }

  /// The headers by which a call to another server is known as part of that request; none where
  /// the thread serves none.
  public static Map<String, String> trail() {
    return current()
        .map(
            context ->
                Map.of("X-Request-ID", context.requestId, "traceparent", context.traceparent))
        .orElse(Map.of());
  }

  private static RequestContext of(Call call) {
    return new RequestContext(
        call.id(),
        new TenantId(call.tenant()),
        call.traceparent(),
        call.base().getHost(),
        call.branding());
  }
}
