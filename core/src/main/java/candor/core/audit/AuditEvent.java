package candor.core.audit;

import candor.core.db.Json;

/// A change that was made.
///
/// @param action what was done: `user.suspended`
/// @param requestId the request that did it; empty if none did
/// @param details what changed, without secrets
public record AuditEvent(
    String action, Actor actor, Target target, String requestId, Json details) {}
