package candor.core.access;

import candor.core.apiservice.ApiServices;
import candor.core.audit.Actor;
import candor.core.audit.Failure;
import candor.core.audit.Failures;
import candor.core.db.TenantId;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.tenant.Tenants;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.errors.Dialect;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Value;
import candor.policy.AccessRule;
import candor.policy.ApiIndex;
import candor.policy.CallUrl;
import candor.policy.Caller;
import candor.policy.Verdict;
import candor.protocol.sideband.Upstream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides on calls to APIs. Nothing here waits for the database: services, gateways, tokens and
/// revocations are in memory, and what was decided is recorded behind the answer.
///
/// The order is fixed: the URL, the API service, the token, the rules of the operation. The first
/// of these that refuses names the reason. A call to a path that no operation of its service names
/// needs a genuine token for the service and nothing else.
public final class Access {
  private static final String SURFACE = "gateway";

  private final ApiServices services;
  private final TokenCheck tokens;
  private final Decisions decisions;
  private final Failures failures;
  private final CallState states;
  private final Clock clock;
  private final Chance chance;

  public Access(
      ApiServices services,
      AccessTokens tokens,
      Tenants tenants,
      Decisions decisions,
      Failures failures,
      MasterKey masterKey,
      Clock clock,
      Chance chance) {
    this.services = services;
    this.tokens = new TokenCheck(tokens, tenants, clock);
    this.decisions = decisions;
    this.failures = failures;
    this.states = new CallState(masterKey);
    this.clock = clock;
    this.chance = chance;
  }

  /// Decides on a call.
  public Answer decide(Asked asked) {
    Instant now = clock.instant();
    var call =
        new Call(
            asked, new DecisionId(chance.id("dec", now)), now, CallText.of(asked.question().url()));
    return switch (CallUrl.parse(asked.question().url())) {
      case CallUrl.Malformed(String reason) ->
          refuse(
              call,
              Decision.Place.NOWHERE,
              List.of(),
              new Refusal(
                  Errors.callUrlMalformed(call.url, reason),
                  400,
                  Decision.ResultCode.INVALID_GATEWAY_REQUEST,
                  "Request to the URL \"" + call.url + "\" denied because it cannot be read.",
                  new Answer.Challenge.None()));
      case CallUrl.Parsed url -> decide(call, url);
    };
  }

  /// A question with what is known from the start.
  ///
  /// @param url as it may be kept
  private record Call(Asked asked, DecisionId decision, Instant now, String url) {}

  /// How a call is refused.
  private record Refusal(
      Problem problem,
      int status,
      Decision.ResultCode resultCode,
      String message,
      Answer.Challenge challenge) {}

  private Answer decide(Call call, CallUrl.Parsed url) {
    Asked asked = call.asked;
    return switch (services.index(asked.tenant()).find(asked.question().method(), url)) {
      case ApiIndex.Found.Nowhere(List<String> nearMisses) ->
          refuse(
              call,
              Decision.Place.NOWHERE,
              List.of(),
              new Refusal(
                  Errors.apiCallUnmatched(call.url, String.join(", ", nearMisses)),
                  404,
                  Decision.ResultCode.NO_POLICY_FOUND,
                  "No API server defines policy for the URL " + call.url,
                  new Answer.Challenge.None()));
      case ApiIndex.Found.InService found -> decide(call, new Matched(found));
      case ApiIndex.Found.InOperation found -> decide(call, new Matched(found));
      case ApiIndex.Found.OtherMethod found -> otherMethod(call, found);
    };
  }

  private Answer decide(Call call, Matched matched) {
    var comparisons = new ArrayList<Comparison>(4);
    return switch (check(call, matched, comparisons)) {
      case TokenCheck.Refused refused -> withoutToken(call, matched, refused, comparisons);
      case TokenCheck.Genuine(AccessToken token) -> byRules(call, matched, token, comparisons);
    };
  }

  private Answer otherMethod(Call call, ApiIndex.Found.OtherMethod found) {
    var matched = new Matched(found);
    var comparisons = new ArrayList<Comparison>(4);
    return switch (check(call, matched, comparisons)) {
      case TokenCheck.Refused refused -> withoutToken(call, matched, refused, comparisons);
      case TokenCheck.Genuine(AccessToken token) ->
          refuse(
              call,
              matched.place(),
              TokenCheck.caller(token),
              comparisons,
              denied(
                  call,
                  Errors.apiMethodUnmatched(
                      found.service().name(),
                      call.asked.question().method(),
                      found.operation().name(),
                      String.join(", ", found.operation().methods())),
                  new Answer.Challenge.None()));
    };
  }

  private TokenCheck.Outcome check(Call call, Matched matched, List<Comparison> comparisons) {
    return tokens.check(call.asked, matched.service().audience(), matched.baseUrl(), comparisons);
  }

  private Answer withoutToken(
      Call call, Matched matched, TokenCheck.Refused refused, List<Comparison> comparisons) {
    return refuse(
        call,
        matched.place(),
        refused.caller(),
        comparisons,
        new Refusal(
            refused.problem(),
            401,
            Decision.ResultCode.POLICY_EVALUATION_SUCCEEDED,
            "Request to the URL \"" + call.url + "\" denied due to an invalid OAuth access token.",
            refused.challenge()));
  }

  /// How a call with a genuine token is refused.
  private static Refusal denied(Call call, Problem problem, Answer.Challenge challenge) {
    return new Refusal(
        problem,
        problem.code().page().status(),
        Decision.ResultCode.POLICY_EVALUATION_SUCCEEDED,
        "Request to the URL \"" + call.url + "\" denied by policy evaluation.",
        challenge);
  }

  private Answer byRules(
      Call call, Matched matched, AccessToken token, List<Comparison> comparisons) {
    Caller caller = TokenCheck.caller(token);
    Verdict verdict = Verdict.decide(matched.rules(), caller, call.now);
    for (Verdict.Finding each : verdict.findings()) {
      comparisons.add(
          new Comparison(
              each.rule().kind(), each.held(), each.demanded(), each.found(), each.hint()));
    }
    if (verdict.permitted()) {
      return permit(call, matched, caller, comparisons);
    }
    return refuse(
        call, matched.place(), caller, comparisons, unmet(call, matched, verdict.refusal()));
  }

  private static Refusal unmet(Call call, Matched matched, Verdict.Finding refusal) {
    String service = matched.service().name();
    String operation = matched.demanding(refusal.rule());
    Problem problem =
        switch (refusal.rule()) {
          case AccessRule.Scope _, AccessRule.Group _ ->
              Errors.accessRuleNotMet(
                  service,
                  operation,
                  refusal.rule().kind(),
                  refusal.demanded(),
                  refusal.found(),
                  refusal.hint());
          case AccessRule.Authentication _ ->
              Errors.userAuthenticationInsufficient(
                  service, operation, refusal.demanded(), refusal.found(), refusal.hint());
        };
    return denied(call, problem, matched.challenge(refusal.rule(), problem));
  }

  private Answer permit(Call call, Matched matched, Caller caller, List<Comparison> comparisons) {
    Asked asked = call.asked;
    decisions.record(
        asked.tenant(),
        new Decision(
            call.decision,
            call.now,
            asked.requestId(),
            asked.gateway().id(),
            asked.question().sourceIp(),
            asked.question().method(),
            call.url,
            matched.place(),
            caller.clientId(),
            caller.subject(),
            true,
            200,
            Decision.ResultCode.POLICY_EVALUATION_SUCCEEDED,
            "Request to the URL \"" + call.url + "\" permitted by policy evaluation.",
            "",
            "",
            comparisons,
            Map.of()));
    String state =
        states.seal(
            asked.tenant(),
            asked.gateway().id(),
            call.decision,
            asked.question().method(),
            asked.question().url(),
            call.now);
    return new Answer.Permitted(call.decision, state);
  }

  private Answer refuse(
      Call call, Decision.Place place, List<Comparison> comparisons, Refusal refusal) {
    return refuse(call, place, TokenCheck.NOBODY, comparisons, refusal);
  }

  private Answer refuse(
      Call call,
      Decision.Place place,
      Caller caller,
      List<Comparison> comparisons,
      Refusal refusal) {
    Asked asked = call.asked;
    Problem problem = refusal.problem;
    String method = asked.question().method();
    decisions.record(
        asked.tenant(),
        new Decision(
            call.decision,
            call.now,
            asked.requestId(),
            asked.gateway().id(),
            asked.question().sourceIp(),
            method,
            call.url,
            place,
            caller.clientId(),
            caller.subject(),
            false,
            refusal.status,
            refusal.resultCode,
            refusal.message,
            problem.says(Dialect.OAUTH),
            problem.code().code(),
            comparisons,
            details(problem)));
    failures.record(
        Failure.of(
            new Failure.Call(
                asked.tenant(),
                asked.requestId(),
                call.now,
                Actor.gateway(asked.gateway().id()),
                caller.clientId(),
                asked.question().sourceIp(),
                SURFACE,
                method,
                call.url,
                call.decision.value()),
            problem,
            problem.code().shown()));
    return new Answer.Refused(call.decision, problem, refusal.status, refusal.challenge);
  }

  private static Map<String, String> details(Problem problem) {
    var details = new LinkedHashMap<String, String>();
    for (Value value : problem.values()) {
      if (value.log()) {
        details.put(value.name(), value.text());
      }
    }
    return details;
  }

  /// Looks whether the answer of an API belongs to a call that this gateway asked about. A gateway
  /// that sends the request again in place of the state is taken at its word.
  ///
  /// @throws Problem `sideband_state_unreadable`, `sideband_state_expired`,
  ///     `sideband_state_foreign`, `sideband_state_mismatch`
  public void checkReturn(TenantId tenant, Gateway gateway, Upstream upstream) {
    if (upstream.state().isEmpty()) {
      return;
    }
    CallState.Opened opened =
        states.open(
            tenant,
            gateway.id(),
            upstream.method(),
            upstream.url(),
            upstream.state(),
            clock.instant());
    switch (opened) {
      case CallState.Opened.Genuine _ -> {}
      case CallState.Opened.Unreadable _ -> throw Errors.sidebandStateUnreadable();
      case CallState.Opened.Expired(DecisionId decision, Instant at) ->
          throw Errors.sidebandStateExpired(decision, at);
      case CallState.Opened.Foreign(DecisionId decision) ->
          throw Errors.sidebandStateForeign(decision);
      case CallState.Opened.Mismatched(DecisionId decision) ->
          throw Errors.sidebandStateMismatch(
              decision, upstream.method(), CallText.of(upstream.url()));
    }
  }
}
