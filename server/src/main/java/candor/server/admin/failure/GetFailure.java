package candor.server.admin.failure;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditRow;
import candor.core.audit.Failure;
import candor.core.audit.Failures;
import candor.errors.ErrorCode;
import candor.errors.Errors;
import candor.errors.Headline;
import candor.errors.Page;
import candor.errors.Reveals;
import candor.errors.Value;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What really happened to a request: the true error with its values, what its sender was told,
/// what the request changed before it failed, why it happened and how to mend it. Errors:
/// `failure_not_found`.
final class GetFailure implements Operation<Nothing, GetFailure.Answer> {
  /// @param failures newest first; several where a client used one id for several requests
  /// @param audit what the request changed
  public record Answer(String requestId, List<Happened> failures, List<Change> audit) {}

  /// @param at ISO 8601
  /// @param code the true code
  /// @param shown the code that the sender saw
  /// @param what the sentence, with the values
  /// @param faults every single fault, where the input had several
  /// @param actor who sent it: the kind, a colon and the id
  /// @param decision the access decision behind it
  public record Happened(
      String at,
      String code,
      String shown,
      String what,
      Map<String, String> values,
      List<Fault> faults,
      String why,
      String fix,
      String errorUri,
      String surface,
      String method,
      String path,
      String actor,
      String ip,
      Optional<String> decision) {}

  /// @param what the sentence, with the values
  public record Fault(String code, String what) {}

  /// @param at ISO 8601
  public record Change(String at, String action, String actor, String target) {}

  private final Failures failures;
  private final Audit audit;

  GetFailure(Failures failures, Audit audit) {
    this.failures = failures;
    this.audit = audit;
  }

  @Override
  public Spec<Nothing, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/failures/{request_id}",
        "failures:read",
        200,
        "Look up what happened to a request",
        Nothing.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Nothing question) {
    String requestId = caller.parameter("request_id");
    List<Failure> found = failures.find(caller.tenant(), requestId);
    if (found.isEmpty()) {
      throw Errors.failureNotFound(requestId);
    }
    return new Answer(
        requestId,
        found.stream()
            .map(failure -> happened(failure, caller.request().base().toString()))
            .toList(),
        audit.ofRequest(caller.tenant(), requestId).stream().map(GetFailure::change).toList());
  }

  private static Happened happened(Failure failure, String base) {
    ErrorCode truth =
        ErrorCode.of(failure.code())
            .orElseThrow(() -> new IllegalStateException("failure with code " + failure.code()));
    // What only the operator may see stays masked for the tenant's administrators too.
    boolean masked = truth.page().reveals() == Reveals.OPERATOR;
    Page page = masked ? truth.shown().page() : truth.page();
    Map<String, String> values = masked ? Map.of() : failure.details();
    return new Happened(
        failure.at().toString(),
        page.code(),
        failure.shown(),
        filled(page, values),
        values,
        masked ? List.of() : failure.faults().stream().map(GetFailure::fault).toList(),
        page.why(),
        page.fix(),
        base + "/errors/" + page.code(),
        failure.surface(),
        failure.method(),
        failure.path(),
        named(failure.actor()),
        failure.ip(),
        Optional.of(failure.decision()).filter(decision -> !decision.isEmpty()));
  }

  private static Fault fault(Failure.Fault fault) {
    return new Fault(
        fault.code(),
        ErrorCode.of(fault.code())
            .map(code -> filled(code.page(), fault.details()))
            .orElse(fault.code()));
  }

  private static String filled(Page page, Map<String, String> values) {
    Headline headline = page.headline();
    return headline.fill(
        values.entrySet().stream()
            .map(value -> new Value(value.getKey(), value.getValue(), true))
            .toList());
  }

  private static Change change(AuditRow row) {
    return new Change(
        row.at().toString(),
        row.event().action(),
        named(row.event().by().actor()),
        row.event().target().kind() + ":" + row.event().target().id());
  }

  private static String named(Actor actor) {
    return actor.name().isEmpty() ? actor.kind() : actor.kind() + ":" + actor.name();
  }
}
