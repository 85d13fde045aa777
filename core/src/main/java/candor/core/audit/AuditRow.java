package candor.core.audit;

import java.time.Instant;

/// An audit event as it was written.
public record AuditRow(AuditId id, Instant at, AuditEvent event) {}
