package candor.core.audit;

/// Who did something, in which request.
///
/// @param requestId the request that did it; empty if none did
public record By(Actor actor, String requestId) {
  /// Candor itself, in no request: a job, a start.
  public static final By OURS = new By(new Actor.Ours(), "");
}
