package candor.core.connection;

import candor.errors.Id;

/// The id of a connection, `conn_…`.
public record ConnectionId(String value) implements Id {}
