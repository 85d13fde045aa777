package candor.server.http;

import candor.core.db.TenantId;
import java.util.Optional;

/// What the code below an endpoint may know of the request it serves: log lines and outbound calls
/// carry it.
///
/// @param traceparent the trace this request is part of, in the form of W3C Trace Context
public record RequestContext(String requestId, TenantId tenant, String traceparent) {
  static final ScopedValue<RequestContext> CURRENT = ScopedValue.newInstance();

  /// The request that the current thread serves, if it serves one.
  public static Optional<RequestContext> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }
}
