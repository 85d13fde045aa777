package candor.core.client;

import candor.errors.Id;

/// The name of a client: its `client_id`.
public record ClientId(String value) implements Id {}
