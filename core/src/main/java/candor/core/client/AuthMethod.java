package candor.core.client;

import java.util.Arrays;
import java.util.Optional;

/// How a client proves who it is (RFC 7591, section 2: `token_endpoint_auth_method`).
public enum AuthMethod {
  /// Name and secret in the `Authorization` header.
  CLIENT_SECRET_BASIC,
  /// Name and secret in the body.
  CLIENT_SECRET_POST,
  /// A JWT signed with the client's key (RFC 7523).
  PRIVATE_KEY_JWT,
  /// Not at all: a client that cannot keep a secret.
  NONE;

  /// The word on the wire.
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Whether a secret is the proof.
  public boolean secret() {
    return this == CLIENT_SECRET_BASIC || this == CLIENT_SECRET_POST;
  }

  /// The method with that word.
  public static Optional<AuthMethod> of(String wire) {
    return Arrays.stream(values()).filter(method -> method.wire().equals(wire)).findFirst();
  }
}
