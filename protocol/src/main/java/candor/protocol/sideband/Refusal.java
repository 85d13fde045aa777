package candor.protocol.sideband;

import java.util.List;

/// An answer that the gateway gives its client in place of the API.
public record Refusal(int status, String reason, List<Header> headers, String body) {}
