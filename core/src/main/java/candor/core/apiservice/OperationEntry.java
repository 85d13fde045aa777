package candor.core.apiservice;

import candor.policy.Operation;
import java.time.Instant;

/// An operation as it is kept.
public record OperationEntry(Operation operation, Instant createdAt, Instant updatedAt) {}
