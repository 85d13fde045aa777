package candor.server.http;

import java.time.Duration;

/// What is left of a budget after a request was taken out of it.
///
/// @param granted whether the request may go on
/// @param subject who shares the budget, in words: `API key`, `address`
/// @param who which one of these, for failure records; no secret
/// @param policy the budget's name in the `RateLimit` header
/// @param limit requests in a window
/// @param remaining requests left
/// @param window how long a window lasts
/// @param reset until when the caller has to wait for more
public record Allowance(
    boolean granted,
    String subject,
    String who,
    String policy,
    long limit,
    long remaining,
    Duration window,
    Duration reset) {}
