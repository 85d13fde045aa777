package candor.server.http;

import candor.core.secret.Chance;
import candor.errors.ErrorCode;
import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens to a request before an endpoint, in one visible order: request id, tenant, limits,
/// body. Whatever goes wrong on the way leaves through the [ProblemWriter].
final class Edge {
  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
  private static final int SHORTEST_ID = 8;
  private static final int LONGEST_ID = 128;
  private static final Duration TRY_ELSEWHERE = Duration.ofSeconds(2);

  private final ServerParts parts;
  private final EdgeSettings settings;
  private final Router router;
  private final ProblemWriter problems;
  private final Cors cors;
  private final Clock clock;
  private final Chance chance;
  private volatile boolean draining;

  Edge(ServerParts parts, EdgeSettings settings) {
    this.parts = parts;
    this.settings = settings;
    this.router = new Router(parts.routes());
    this.clock = parts.clock();
    this.chance = parts.chance();
    this.problems = new ProblemWriter(parts.page(), clock, settings.development());
    this.cors = new Cors(parts.origins());
  }

  /// From now on new requests are sent away.
  void drain() {
    draining = true;
  }

  boolean draining() {
    return draining;
  }

  /// What is known at once of a request whose head could be read.
  Call call(Head head, Peer peer, long started) {
    Target target = Target.guess(head.target());
    return new Call(
        head,
        id(head),
        Traces.of(head, chance),
        target,
        peer,
        parts.sites().fallback().base(),
        clock.instant(),
        started);
  }

  /// The answer to a request whose head could not be read, or that came too late.
  Reply refuse(Problem problem, Call call) {
    settle(call);
    return told(problems.write(problem, call), new Outcome.Refused(problem, shown(problem)), call);
  }

  /// The answer to a request.
  Reply answer(Call call, Bodies bodies, Overrun overrun) {
    var passage = new Passage(call);
    try {
      Reply reply = pass(passage, bodies);
      Outcome outcome =
          reply
              .refusal()
              .<Outcome>map(problem -> new Outcome.Refused(problem, shown(problem)))
              .orElseGet(Outcome.Answered::new);
      return told(finished(reply, passage), outcome, call);
    } catch (Problem problem) {
      return refused(overrun.instead(problem), passage);
    } catch (Gone e) {
      throw e;
    } catch (Throwable e) {
      return refused(overrun.instead(Errors.internalError().causedBy(e)), passage);
    }
  }

  /// What is found out about a request on its way, and goes into its answer whatever happens later.
  private static final class Passage {
    final Call call;
    List<Site> site = List.of();
    RateClass rate = RateClass.NONE;

    Passage(Call call) {
      this.call = call;
    }
  }

  private Reply pass(Passage passage, Bodies bodies) {
    Call call = passage.call;
    // 1. Request id: the call has it already. The address may still be unreadable.
    Target target = Target.of(call.head().method(), call.head().target());
    call.target(target);
    String authority = authority(call.head(), target);
    Router.Found found = router.find(call.head().method(), call.path());
    boolean anyHost = found instanceof Router.Found.Match(Route route, _) && route.anyHost();
    if (draining && !anyHost) {
      throw Errors.shuttingDown(TRY_ELSEWHERE);
    }
    // 2. Tenant.
    passage.site = anyHost ? List.of(parts.sites().fallback()) : List.of(site(authority));
    call.site(passage.site.getFirst());
    return switch (found) {
      case Router.Found.Match match -> serve(passage, match, bodies);
      case Router.Found.OtherMethod(List<String> allowed) -> other(passage, allowed);
      case Router.Found.Nothing _ -> nothing(passage);
    };
  }

  private Reply serve(Passage passage, Router.Found.Match match, Bodies bodies) {
    Call call = passage.call;
    Route route = match.route();
    call.route(route.path());
    passage.rate = route.rate();
    // 3. Limits.
    Request request =
        route.rate() == RateClass.GATEWAY
            ? request(passage, match.parameters())
            : counted(passage, match.parameters(), route.rate());
    acceptable(route, call);
    // 4. Body.
    byte[] body = bodies.read(route.bodyBytes() == 0 ? settings.bodyBytes() : route.bodyBytes());
    encoding(call.head(), body);
    call.body(body);
    return ScopedValue.where(RequestContext.CURRENT, call)
        .call(() -> route.endpoint().answer(request.with(body)));
  }

  /// The request without its body, taken out of its budget.
  private Request counted(Passage passage, Map<String, String> parameters, RateClass rate) {
    Request request = request(passage, parameters);
    parts.limits().take(request, rate).ifPresent(request::draw);
    return request;
  }

  private static Request request(Passage passage, Map<String, String> parameters) {
    return new Request(passage.call, passage.site.getFirst(), parameters, new byte[0]);
  }

  private Reply other(Passage passage, List<String> allowed) {
    Call call = passage.call;
    passage.rate = router.rate(call.path());
    if (call.head().method().equals("OPTIONS")) {
      if (passage.rate != RateClass.NONE) {
        counted(passage, Map.of(), RateClass.PUBLIC);
      }
      return cors.options(allowed, call, passage.site, passage.rate);
    }
    counted(passage, Map.of(), RateClass.UNMATCHED);
    throw Errors.methodNotAllowed(call.head().method(), allowed);
  }

  private Reply nothing(Passage passage) {
    Call call = passage.call;
    if (call.path().equals("*")) {
      return Reply.empty(204).header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    }
    counted(passage, Map.of(), RateClass.UNMATCHED);
    throw Errors.routeNotFound(call.path(), router.nearest(call.path()));
  }

  private String id(Head head) {
    int at = head.find("x-request-id", 0);
    if (at >= 0) {
      String given = head.value(at);
      if (wellFormed(given)) {
        return given;
      }
    }
    return chance.id("req", clock.instant());
  }

  private static boolean wellFormed(String id) {
    if (id.length() < SHORTEST_ID || id.length() > LONGEST_ID) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /// Sees to it that a refusal is somebody's, however early it came: of the tenant that its
  /// `Host` names, and otherwise of the one that answers where no host is named. Its administrators
  /// find the failure record, and links to error pages lead where somebody listens.
  private void settle(Call call) {
    if (!call.tenant().isEmpty()) {
      return;
    }
    Optional<String> host = call.head().first("host").filter(Edge::wellNamed);
    call.site(host.flatMap(this::known).orElseGet(parts.sites()::fallback));
  }

  /// Nothing may keep a refusal from going out, so who cannot be looked up is nobody.
  private Optional<Site> known(String host) {
    try {
      return parts.sites().at(host);
    } catch (Problem _) {
      return Optional.empty();
    }
  }

  /// RFC 9112, section 3.2: exactly one `Host` in HTTP/1.1; the target's own host goes before it.
  private static String authority(Head head, Target target) {
    int at = head.find("host", 0);
    if (at < 0) {
      if (head.minor() == 1) {
        throw Errors.headerMalformed("Host", "it is missing");
      }
      return target.authority();
    }
    if (head.find("host", at + 1) >= 0) {
      throw Errors.headerMalformed("Host", "it stands twice");
    }
    String host = target.authority().isEmpty() ? head.value(at) : target.authority();
    if (!wellNamed(host)) {
      throw Errors.headerMalformed("Host", "it is not a host name with an optional port");
    }
    return host;
  }

  private static boolean wellNamed(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && ".-_:[]".indexOf(c) < 0) {
        return false;
      }
    }
    return isHost(host);
  }

  /// A name or a bracketed address, and perhaps a port (RFC 9110, section 7.2).
  private static boolean isHost(String host) {
    int bracket = host.indexOf(']');
    int colon = host.indexOf(':', Math.max(bracket, 0));
    String name = colon < 0 ? host : host.substring(0, colon);
    boolean address = name.startsWith("[");
    boolean named =
        address
            ? name.endsWith("]") && name.indexOf('[', 1) < 0 && name.length() > 3
            : !name.isEmpty() && name.indexOf('[') < 0 && name.indexOf(']') < 0;
    if (!named || colon < 0) {
      return named;
    }
    String port = host.substring(colon + 1);
    boolean digits = !port.isEmpty() && port.length() <= 5;
    for (int i = 0; i < port.length() && digits; i++) {
      digits = port.charAt(i) >= '0' && port.charAt(i) <= '9';
    }
    return digits;
  }

  private Site site(String authority) {
    Optional<Site> site = parts.sites().at(authority);
    return site.orElseThrow(() -> Errors.tenantUnknown(authority));
  }

  private static void acceptable(Route route, Call call) {
    int at = call.head().find("accept", 0);
    if (at < 0) {
      return;
    }
    String accept = call.head().value(at);
    List<String> types = route.produces().isEmpty() ? usual(call.surface()) : route.produces();
    if (!types.isEmpty() && !MediaType.accepted(accept, types)) {
      throw Errors.notAcceptable(accept, types);
    }
  }

  /// What the answers of a surface are. Who asks for problem details by name has to take the
  /// ordinary answers as ordinary JSON.
  private static List<String> usual(Surface surface) {
    return switch (surface) {
      case OAUTH -> List.of("application/json");
      case ADMIN, PLATFORM, GATEWAY -> List.of("application/json", "application/problem+json");
      case BROWSER -> List.of("text/html");
      case AUTHZEN, SCIM, SAML, OTHER -> List.of();
    };
  }

  private static void encoding(Head head, byte[] body) {
    int at = body.length == 0 ? -1 : head.find("content-encoding", 0);
    if (at >= 0 && !head.value(at).equalsIgnoreCase("identity")) {
      throw Errors.contentEncodingUnsupported(head.value(at));
    }
  }

  private Reply refused(Problem thrown, Passage passage) {
    boolean strange = strange(passage) && thrown.code().page().status() < 500;
    Problem problem = strange ? counted(thrown, passage) : thrown;
    settle(passage.call);
    Reply reply = finished(problems.write(problem, passage.call), passage);
    return told(reply, new Outcome.Refused(problem, shown(problem)), passage.call);
  }

  /// Whether that is a question of a gateway of which nobody found out who asks.
  private static boolean strange(Passage passage) {
    return passage.rate == RateClass.GATEWAY
        && !passage.site.isEmpty()
        && passage.call.allowance().isEmpty();
  }

  /// Counts a refusal for where it came from; answers what refuses it then.
  private Problem counted(Problem problem, Passage passage) {
    try {
      counted(passage, Map.of(), passage.rate);
      return problem;
    } catch (Problem tooMany) {
      return tooMany;
    }
  }

  private static ErrorCode shown(Problem problem) {
    return problem.code().shown();
  }

  /// What good and bad answers carry alike.
  private Reply finished(Reply reply, Passage passage) {
    Reply limited = reply;
    for (Allowance a : passage.call.allowance()) {
      limited = RateLimitHeaders.on(reply, a, clock.instant());
    }
    return cors.on(limited, passage.call, passage.site, passage.rate);
  }

  private Reply told(Reply reply, Outcome outcome, Call call) {
    if (!parts.witnesses().isEmpty()) {
      var exchange = call.exchange(reply.status(), outcome);
      for (Witness witness : parts.witnesses()) {
        tell(witness, exchange);
      }
    }
    return reply;
  }

  /// What a witness cannot write down must not cost the client its answer.
  private static void tell(Witness witness, Exchange exchange) {
    try {
      witness.answered(exchange);
    } catch (RuntimeException e) {
      Problem ours = Errors.internalError().causedBy(e);
      LOG.atError()
          .setCause(ours)
          .addKeyValue("request_id", exchange.requestId())
          .addKeyValue("code", ours.code().code())
          .log("An answer could not be recorded.");
    }
  }
}
