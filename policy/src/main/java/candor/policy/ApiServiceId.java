package candor.policy;

import candor.errors.Id;

/// The name of an API service, `api_…`.
public record ApiServiceId(String value) implements Id {}
