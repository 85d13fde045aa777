package candor.core.connection;

import java.time.Instant;

/// A provider at which somebody is known as the owner of an account.
public record Linked(ConnectionId connection, Instant linkedAt, Instant usedAt) {}
