package candor.server.http;

import candor.errors.Errors;
import java.util.List;

/// Cross-origin reads from browsers (the Fetch Standard). What anybody may read is open to every
/// page; the APIs are open to the pages that the tenant named, those of OAuth also to the pages of
/// its clients; pages for people to none.
final class Cors {
  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, Accept, Accept-Language, X-API-Key, X-Organization-ID,"
          + " X-Request-ID, X-Debug, DPoP, traceparent, tracestate";
  private static final String EXPOSED =
      "X-Request-ID, Retry-After, RateLimit, RateLimit-Policy, X-RateLimit-Limit,"
          + " X-RateLimit-Remaining, X-RateLimit-Reset, WWW-Authenticate, DPoP-Nonce, Location, Link";

  private final Origins origins;

  Cors(Origins origins) {
    this.origins = origins;
  }

  /// The answer to a question about a path: what may be asked of it. A page that may not read the
  /// answers is not told what it might send.
  Reply options(List<String> allowed, Call call, List<Site> site, RateClass rate) {
    Reply reply = Reply.empty(204).header("Allow", String.join(", ", allowed));
    int origin = call.head().find("origin", 0);
    if (origin < 0 || !call.head().has("access-control-request-method")) {
      return reply;
    }
    if (!mayRead(call, site, rate)) {
      throw Errors.originNotAllowed(call.head().value(origin));
    }
    return reply
        .header("Access-Control-Allow-Methods", METHODS)
        .header("Access-Control-Allow-Headers", REQUEST_HEADERS)
        .header("Access-Control-Max-Age", "7200");
  }

  /// The reply with what lets a page read it.
  ///
  /// @param site where the call was made, if a tenant answers there
  Reply on(Reply reply, Call call, List<Site> site, RateClass rate) {
    int at = call.head().find("origin", 0);
    if (rate == RateClass.PUBLIC) {
      return at < 0 ? reply : open(reply, "*");
    }
    if (!api(call.surface())) {
      return reply;
    }
    // Also where no origin was sent: a cache must not give this answer to a page.
    Reply varied =
        call.surface() == Surface.OAUTH || at >= 0 ? reply.header("Vary", "Origin") : reply;
    return mayRead(call, site, rate) ? open(varied, call.head().value(at)) : varied;
  }

  private boolean mayRead(Call call, List<Site> site, RateClass rate) {
    int at = call.head().find("origin", 0);
    if (at < 0 || rate == RateClass.PUBLIC) {
      return at >= 0;
    }
    return api(call.surface())
        && !site.isEmpty()
        && origins.allowed(site.getFirst().tenant(), call.surface(), call.head().value(at));
  }

  private static boolean api(Surface surface) {
    return switch (surface) {
      case OAUTH, ADMIN, PLATFORM -> true;
      case GATEWAY, AUTHZEN, SCIM, SAML, BROWSER, OTHER -> false;
    };
  }

  private static Reply open(Reply reply, String origin) {
    return reply
        .header("Access-Control-Allow-Origin", origin)
        .header("Access-Control-Expose-Headers", EXPOSED);
  }
}
