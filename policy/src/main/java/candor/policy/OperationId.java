package candor.policy;

import candor.errors.Id;

/// The name of an operation of an API service, `op_…`.
public record OperationId(String value) implements Id {}
