package candor.core.client;

import candor.protocol.jose.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A registered client.
///
/// @param secrets the hashes that count, the youngest first; empty for clients without secret
/// @param tokenAlgorithm what signs its access tokens
/// @param tokenLifetime how long its access tokens live
/// @param signIn how people sign in to it
/// @param jwks its public keys as a JWK Set, for `private_key_jwt`; empty if it has none
/// @param jwksUri where its public keys stand instead; empty if they stand here
/// @param logout how it hears that people signed out
/// @param proof what it must show besides itself
public record Client(
    ClientId id,
    String name,
    State state,
    AuthMethod authMethod,
    List<ClientSecret> secrets,
    List<String> grantTypes,
    List<String> scopes,
    Algorithm tokenAlgorithm,
    Duration tokenLifetime,
    SignInTerms signIn,
    String jwks,
    String jwksUri,
    LogoutTerms logout,
    Instant createdAt,
    Instant updatedAt,
    ProofTerms proof) {
  /// The grant type of a client that acts for itself (RFC 6749, section 4.4).
  public static final String CLIENT_CREDENTIALS = "client_credentials";

  /// The grant type of a client that people sign in to (RFC 6749, section 4.1).
  public static final String AUTHORIZATION_CODE = "authorization_code";

  /// The grant type of a client that gets tokens through the browser (RFC 6749, section 4.2).
  public static final String IMPLICIT = "implicit";

  /// The grant type of a client that stays signed in (RFC 6749, section 6).
  public static final String REFRESH_TOKEN = "refresh_token";

  /// How long an access token lives unless the client says otherwise.
  public static final Duration USUAL_LIFETIME = Duration.ofHours(1);

  /// Whether it may do anything.
  public sealed interface State {
    /// It may.
    record Enabled() implements State {}

    /// An administrator switched it off.
    record Disabled(Instant since) implements State {}
  }

  /// Whether it may do anything.
  public boolean enabled() {
    return state instanceof State.Enabled;
  }
}
