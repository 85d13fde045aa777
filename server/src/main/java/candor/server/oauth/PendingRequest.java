package candor.server.oauth;

import java.time.Instant;

/// An authorization request that waits for a person. It travels in the addresses and forms of the
/// pages, sealed: no cookie can lose it, two tabs do not share it, and a restart does not matter.
///
/// @param query the parameters as they were sent
/// @param begunAt when the browser came with them first
public record PendingRequest(String query, Instant begunAt) {}
