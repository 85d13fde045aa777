package candor.core.audit;

import candor.errors.Id;

/// The id of an audit row: `aud_…`.
public record AuditId(String value) implements Id {}
