package candor.core.client;

import candor.core.key.PublicKeys;
import candor.core.key.SigningKeys;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Names;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.ScopeText;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What somebody wants registered of a client.
///
/// @param jwks a JWK Set; empty if there is none
/// @param jwksUri where the keys stand instead; empty if they stand nowhere else
/// @param logout how the client hears that people signed out
/// @param proof what the client must show besides itself
/// @param answers how what it is told is signed and encrypted
/// @param profile what the client is held to besides
/// @param description what it says of itself besides
public record Registration(
    String name,
    AuthMethod authMethod,
    List<String> grantTypes,
    List<String> scopes,
    Algorithm tokenAlgorithm,
    Duration tokenLifetime,
    SignInTerms signIn,
    String jwks,
    String jwksUri,
    LogoutTerms logout,
    ProofTerms proof,
    GrantTerms grants,
    AnswerTerms answers,
    Profile profile,
    Description description) {
  /// By these a client gets tokens for nothing but its own proof, or has people asked at will (RFC
  /// 6749, section 4.4; RFC 8693, section 2.1; RFC 7521, section 4.1; OpenID Connect CIBA Core 1.0,
  /// section 7.1).
  private static final List<String> NEED_PROOF =
      List.of(Client.CLIENT_CREDENTIALS, Client.TOKEN_EXCHANGE, Client.JWT_BEARER, Client.CIBA);

  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
  private static final int MAX_NAME = 200;
  private static final int MAX_SCOPES = 200;
  private static final int MAX_JWKS = 16 * 1024;

  /// Of a client that nobody signs in to.
  public Registration(
      String name,
      AuthMethod authMethod,
      List<String> grantTypes,
      List<String> scopes,
      Algorithm tokenAlgorithm,
      Duration tokenLifetime,
      String jwks) {
    this(
        name,
        authMethod,
        grantTypes,
        scopes,
        tokenAlgorithm,
        tokenLifetime,
        SignInTerms.usual(),
        jwks);
  }

  /// Of a client that proves nothing besides itself, brings nothing in place of a person's word,
  /// does not care when people sign out, and whose keys stand here.
  public Registration(
      String name,
      AuthMethod authMethod,
      List<String> grantTypes,
      List<String> scopes,
      Algorithm tokenAlgorithm,
      Duration tokenLifetime,
      SignInTerms signIn,
      String jwks) {
    this(
        name,
        authMethod,
        grantTypes,
        scopes,
        tokenAlgorithm,
        tokenLifetime,
        signIn,
        jwks,
        "",
        LogoutTerms.none(),
        ProofTerms.usual(),
        GrantTerms.none(),
        AnswerTerms.usual(),
        Profile.NONE,
        Description.none());
  }

  /// What a client has of which nothing was said yet.
  public static Registration usual() {
    return new Registration(
        "-",
        AuthMethod.CLIENT_SECRET_BASIC,
        List.of(Client.CLIENT_CREDENTIALS),
        List.of(),
        Algorithm.ES256,
        Client.USUAL_LIFETIME,
        "");
  }

  public Registration {
    grantTypes = List.copyOf(grantTypes);
    scopes = List.copyOf(scopes);
  }

  /// Remembers what is wrong with it, where somebody changes it: what was kept under older rules is
  /// read on.
  public void check(Faults faults) {
    faults.check(() -> Names.of("name", name, MAX_NAME));
    for (String grantType : grantTypes) {
      if (!Client.GRANT_TYPES.contains(grantType)) {
        faults.add(Errors.fieldValueNotAllowed("grant_types", grantType, Client.GRANT_TYPES));
      }
    }
    signIn.check(grantTypes, faults);
    grants.check(grantTypes, faults);
    for (String grantType : NEED_PROOF) {
      if (authMethod == AuthMethod.NONE && grantTypes.contains(grantType)) {
        // Anybody knows its name, so anybody would get its tokens.
        faults.add(Errors.grantTypeNeedsProof("grant_types", grantType));
      }
    }
    if (scopes.size() > MAX_SCOPES) {
      faults.add(Errors.fieldTooLong("scopes", MAX_SCOPES));
    }
    for (String scope : scopes) {
      if (!ScopeText.valid(scope)) {
        faults.add(Errors.scopeNameMalformed("scopes", scope));
      }
    }
    if (tokenLifetime.compareTo(SHORTEST_LIFE) < 0
        || tokenLifetime.compareTo(SigningKeys.LONGEST_TOKEN_LIFE) > 0) {
      faults.add(
          Errors.fieldOutOfRange(
              "access_token_lifetime",
              SHORTEST_LIFE.toSeconds(),
              SigningKeys.LONGEST_TOKEN_LIFE.toSeconds()));
    }
    proof.check(authMethod, signIn.requests().responseTypes(), faults);
    // RFC 7591, section 2: keys stand in one place.
    if (!jwks.isEmpty() && !jwksUri.isEmpty()) {
      faults.add(Errors.jwksUnusable("jwks_uri", "there is jwks as well, and one must go"));
    }
    LogoutTerms.address("jwks_uri", jwksUri, faults);
    boolean itself = authMethod == AuthMethod.SELF_SIGNED_TLS_CLIENT_AUTH;
    boolean key = authMethod == AuthMethod.PRIVATE_KEY_JWT && jwksUri.isEmpty();
    if (key || itself || !jwks.isEmpty()) {
      checkKeys("jwks", jwks, faults);
    }
    if (itself && !jwks.isEmpty() && ClientCertificate.registered(jwks).isEmpty()) {
      faults.add(
          Errors.jwksUnusable("jwks", "it has no certificate, neither as x5c nor by x5t#S256"));
    }
    logout.check(signIn.redirectUris(), faults);
    description.check(signIn, faults);
    answers.check(jwks, !jwksUri.isEmpty(), faults);
    boolean keys = !jwks.isEmpty() || !jwksUri.isEmpty();
    new ProfileSettings(authMethod, tokenAlgorithm, signIn, keys, proof, answers)
        .check(profile, faults);
  }

  /// @param field where the set stands in the request
  static void checkKeys(String field, String jwks, Faults faults) {
    if (jwks.isEmpty()) {
      faults.add(Errors.fieldMissing(field));
      return;
    }
    if (jwks.length() > MAX_JWKS) {
      faults.add(Errors.fieldTooLong(field, MAX_JWKS));
      return;
    }
    try {
      List<JWK> keys = JWKSet.parse(jwks).getKeys();
      if (keys.isEmpty()) {
        faults.add(Errors.jwksUnusable(field, "it has no keys"));
      }
      for (JWK key : keys) {
        if (key.isPrivate()) {
          faults.add(
              Errors.jwksUnusable(
                  field, "it has a private key; register the public one, and replace this pair"));
        } else if (!PublicKeys.weakness(key).isEmpty()) {
          faults.add(Errors.jwksUnusable(field, "it has " + PublicKeys.weakness(key)));
        } else if (!KeyUse.ENCRYPTION.equals(key.getKeyUse())
            && List.of(Algorithm.values()).stream()
                .allMatch(algorithm -> PublicKeys.of(key, algorithm).isEmpty())) {
          faults.add(
              Errors.jwksUnusable(field, "it has a key that is neither P-256, RSA nor Ed25519"));
        }
      }
    } catch (ParseException e) {
      faults.add(Errors.jwksUnusable(field, "it is no JWK Set"));
    }
  }

  /// Whether a client is registered so already.
  boolean of(Client client) {
    Client same = client(client.id(), client.updatedAt());
    return same.name().equals(client.name())
        && same.authMethod() == client.authMethod()
        && same.grantTypes().equals(client.grantTypes())
        && same.scopes().equals(client.scopes())
        && same.signIn().equals(client.signIn())
        && same.jwks().equals(client.jwks())
        && same.jwksUri().equals(client.jwksUri())
        && same.logout().equals(client.logout())
        && same.proof().equals(client.proof())
        && same.grants().equals(client.grants())
        && same.answers().equals(client.answers())
        && same.profile() == client.profile()
        && same.description().equals(client.description());
  }

  /// The client that comes of it.
  Client client(ClientId id, Instant now) {
    return new Client(
        id,
        name,
        new Client.State.Enabled(),
        authMethod,
        List.of(),
        grantTypes,
        scopes,
        tokenAlgorithm,
        tokenLifetime,
        signIn,
        jwks,
        jwksUri,
        logout,
        now,
        now,
        proof,
        grants,
        answers,
        profile,
        description,
        false);
  }
}
