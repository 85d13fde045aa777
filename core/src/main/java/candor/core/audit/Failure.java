package candor.core.audit;

import candor.core.db.TenantId;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import candor.errors.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A request that was refused: what really happened, and what its sender was told.
///
/// @param requestId the request's id; one that came with the request may name several requests
/// @param code the true code
/// @param shown the code that the sender saw
/// @param details the true values by name; those that may not be written are hidden
/// @param faults the single faults of an input that had several, and the errors behind it or them,
///     such as what another server answered
/// @param actor who sent it, as far as that was proved
/// @param client the OAuth client that took part; empty if none did
/// @param ip where it came from
/// @param surface the family of paths that it was sent to
/// @param decision the access decision behind it; empty if there is none
public record Failure(
    TenantId tenant,
    String requestId,
    Instant at,
    String code,
    String shown,
    Map<String, String> details,
    List<Fault> faults,
    Actor actor,
    String client,
    String ip,
    String surface,
    String method,
    String path,
    String decision) {
  private static final int LONGEST = 512;

  /// What is written in the place of a value that may not be.
  public static final String HIDDEN = "[hidden]";

  /// One fault of an input that had several.
  public record Fault(String code, Map<String, String> details) {}

  /// The request that was refused.
  public record Call(
      TenantId tenant,
      String requestId,
      Instant at,
      Actor actor,
      String client,
      String ip,
      String surface,
      String method,
      String path,
      String decision) {}

  public Failure {
    details = Map.copyOf(details);
    faults = List.copyOf(faults);
  }

  /// The record of a problem that refused a call.
  ///
  /// @param shown the error that the sender was shown: the same, or its mask
  public static Failure of(Call call, Problem truth, ErrorCode shown) {
    return new Failure(
        call.tenant(),
        call.requestId(),
        call.at(),
        truth.code().code(),
        shown.code(),
        written(truth),
        faults(truth),
        call.actor(),
        call.client(),
        call.ip(),
        call.surface(),
        clipped(call.method()),
        clipped(call.path()),
        call.decision());
  }

  /// A text of the sender's as records and logs keep it: a sender chooses how long it is, and it
  /// is kept for long.
  public static String clipped(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, pair ? LONGEST - 1 : LONGEST) + "…";
  }

  private static List<Fault> faults(Problem truth) {
    var found = new ArrayList<Fault>();
    addCause(truth, found);
    for (Problem fault : truth.faults()) {
      found.add(fault(fault));
      addCause(fault, found);
    }
    return found;
  }

  private static void addCause(Problem problem, List<Fault> found) {
    if (problem.getCause() instanceof Problem cause) {
      found.add(fault(cause));
    }
  }

  private static Fault fault(Problem problem) {
    return new Fault(problem.code().code(), written(problem));
  }

  private static Map<String, String> written(Problem problem) {
    var details = new LinkedHashMap<String, String>();
    for (Value value : problem.values()) {
      details.put(value.name(), value.log() ? clipped(value.text()) : HIDDEN);
    }
    return details;
  }
}
