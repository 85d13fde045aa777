package candor.server.http;

import candor.core.audit.Actor;
import java.time.Instant;

/// One request and its answer, as [Witness]es see it. What is not known is empty.
///
/// @param method as it was sent; one that is very long is cut, as is the path
/// @param path as it was sent, without the query
/// @param route the path of the route, with its parameters in braces
/// @param actor who asked, as the endpoint has it
/// @param client the OAuth client that took part
/// @param nanos from the first byte of the request to its answer
public record Exchange(
    String requestId,
    String traceparent,
    Instant at,
    String tenant,
    String method,
    String path,
    String route,
    Surface surface,
    int status,
    Outcome outcome,
    String clientIp,
    String userAgent,
    Actor actor,
    String client,
    long nanos) {}
