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
  /// A JWT authenticated with the client's secret (OpenID Connect Core 1.0, section 9).
  CLIENT_SECRET_JWT,
  /// A TLS certificate that an authority vouches for (RFC 8705, section 2.1).
  TLS_CLIENT_AUTH,
  /// A TLS certificate that is registered itself (RFC 8705, section 2.2).
  SELF_SIGNED_TLS_CLIENT_AUTH,
  /// Not at all: a client that cannot keep a secret.
  NONE;

  /// The word on the wire.
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Whether a secret that is sent is the proof.
  public boolean secret() {
    return this == CLIENT_SECRET_BASIC || this == CLIENT_SECRET_POST;
  }

  /// Whether there is a secret at all.
  boolean hasSecret() {
    return secret() || this == CLIENT_SECRET_JWT;
  }

  /// Whether a TLS certificate is the proof.
  public boolean certificate() {
    return this == TLS_CLIENT_AUTH || this == SELF_SIGNED_TLS_CLIENT_AUTH;
  }

  /// The method with that word.
  public static Optional<AuthMethod> of(String wire) {
    return Arrays.stream(values()).filter(method -> method.wire().equals(wire)).findFirst();
  }
}
