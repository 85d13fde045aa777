package candor.server.http;

import java.time.Instant;

/// What is left of a budget, in the fields of the newest draft
/// (draft-ietf-httpapi-ratelimit-headers) and in the older ones that a contract names.
final class RateLimitHeaders {
  private RateLimitHeaders() {}

  static Reply on(Reply reply, Allowance a, Instant now) {
    long reset = Math.max(0, a.reset().plusNanos(999_999_999).toSeconds());
    String name = "\"" + a.policy() + "\"";
    return reply
        .header("X-RateLimit-Limit", Long.toString(a.limit()))
        .header("X-RateLimit-Remaining", Long.toString(a.remaining()))
        .header("X-RateLimit-Reset", Long.toString(now.getEpochSecond() + reset))
        .header("RateLimit-Policy", name + ";q=" + a.limit() + ";w=" + a.window().toSeconds())
        .header("RateLimit", name + ";r=" + a.remaining() + ";t=" + reset);
  }
}
