package candor.core.access;

import candor.errors.Id;

/// The id of a gateway, `gate_…`.
public record GatewayId(String value) implements Id {}
