package candor.core.client;

import candor.protocol.jose.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
/// @param grants what it may bring for a token in place of a person's word
/// @param answers how what it is told is signed and encrypted
/// @param profile what it is held to besides
/// @param description what it says of itself besides
/// @param selfMade whether it chose all that at the registration endpoint
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
    ProofTerms proof,
    GrantTerms grants,
    AnswerTerms answers,
    Profile profile,
    Description description,
    boolean selfMade) {
  /// The grant type of a client that acts for itself (RFC 6749, section 4.4).
  public static final String CLIENT_CREDENTIALS = "client_credentials";

  /// The grant type of a client that people sign in to (RFC 6749, section 4.1).
  public static final String AUTHORIZATION_CODE = "authorization_code";

  /// The grant type of a client that gets tokens through the browser (RFC 6749, section 4.2).
  public static final String IMPLICIT = "implicit";

  /// The grant type of a client that stays signed in (RFC 6749, section 6).
  public static final String REFRESH_TOKEN = "refresh_token";

  /// The grant type of a device without a browser (RFC 8628, section 3.4).
  public static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

  /// The grant type of a client that hands tokens on (RFC 8693, section 2.1).
  public static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

  /// The grant type of a client that brings the word of an issuer it trusts (RFC 7523, section
  /// 2.1).
  public static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  /// The grant type of a client that asks people who are not in front of it (OpenID Connect CIBA
  /// Core 1.0, section 10.1).
  public static final String CIBA = "urn:openid:params:grant-type:ciba";

  /// All of them.
  public static final List<String> GRANT_TYPES =
      List.of(
          AUTHORIZATION_CODE,
          REFRESH_TOKEN,
          CLIENT_CREDENTIALS,
          IMPLICIT,
          DEVICE_CODE,
          TOKEN_EXCHANGE,
          JWT_BEARER,
          CIBA);

  /// How long an access token lives unless the client says otherwise.
  public static final Duration USUAL_LIFETIME = Duration.ofHours(1);

  /// Whether it may do anything.
  public sealed interface State {
    /// It may.
    record Enabled() implements State {}

    /// An administrator switched it off.
    record Disabled(Instant since) implements State {}
  }

  /// What is registered of it.
  public Registration registration() {
    return new Registration(
        name,
        authMethod,
        grantTypes,
        scopes,
        tokenAlgorithm,
        tokenLifetime,
        signIn,
        jwks,
        jwksUri,
        logout,
        proof,
        grants,
        answers,
        profile,
        description);
  }

  /// What it is called where people read that language.
  public String name(Locale language) {
    return description.in("client_name", language).orElse(name);
  }

  /// What people who read that language are shown of it.
  public AboutTerms about(Locale language) {
    AboutTerms usual = signIn.about();
    return new AboutTerms(
        description.in("client_uri", language).orElse(usual.uri()),
        description.in("logo_uri", language).orElse(usual.logoUri()),
        description.in("policy_uri", language).orElse(usual.policyUri()),
        description.in("tos_uri", language).orElse(usual.tosUri()));
  }

  /// Whether it chose what is known of it, and no administrator did.
  public boolean registeredItself() {
    return selfMade || id.isAddress();
  }

  /// Whether it may do anything.
  public boolean enabled() {
    return state instanceof State.Enabled;
  }
}
