package candor.core.service;

import candor.errors.Id;

/// The name of an API key, which is no secret: `key_…`.
public record ApiKeyId(String value) implements Id {}
