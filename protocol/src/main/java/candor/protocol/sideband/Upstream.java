package candor.protocol.sideband;

import java.util.List;
import java.util.Optional;

/// What the API behind the gateway answered: the question of the response leg.
///
/// @param state what we gave the gateway on the request leg; empty if it sent none
/// @param request the original request, in place of the state
public record Upstream(
    String method,
    String url,
    String httpVersion,
    String responseCode,
    String responseStatus,
    List<Header> headers,
    Optional<String> body,
    String state,
    Optional<Question> request) {}
