package candor.protocol.sideband;

import java.util.List;
import java.util.Optional;

/// What a gateway asks before it lets a call pass: the message of the request leg.
///
/// @param sourcePort the JSON that was sent, a number or a text: it is echoed with its type (P5)
/// @param clientCertificate the JSON that was sent, echoed as it is; empty if there was none
/// @param plain whether the message has only members that we know and no null, so that its own
///     bytes can be the echo
public record Question(
    String sourceIp,
    String sourcePort,
    String method,
    String url,
    String httpVersion,
    List<Header> headers,
    Optional<String> body,
    String clientCertificate,
    boolean plain) {}
