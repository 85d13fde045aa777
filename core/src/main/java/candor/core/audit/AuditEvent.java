package candor.core.audit;

import candor.core.db.Json;

/// A change that was made.
///
/// @param action what was done: `user.suspended`
/// @param details what changed, without secrets
public record AuditEvent(String action, By by, Target target, Json details) {}
