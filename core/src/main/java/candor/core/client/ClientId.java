package candor.core.client;

import candor.errors.Id;

/// The name of a client: its `client_id`.
public record ClientId(String value) implements Id {
  /// What the ids begin with that are made here.
  public static final String PREFIX = "client";

  /// Whether it is where the client describes itself.
  public boolean isAddress() {
    return value.indexOf("://") >= 0;
  }
}
