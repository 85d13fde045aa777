package candor.core.service;

import candor.errors.Id;

/// The name of a service: `svc_…`.
public record ServiceId(String value) implements Id {}
