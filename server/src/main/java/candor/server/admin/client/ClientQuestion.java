package candor.server.admin.client;

import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Registration;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What may be said of a client. What is left out stays as it is, or has its usual value in a new
/// client.
///
/// @param accessTokenLifetime in seconds
/// @param jwks a JWK Set as text
public record ClientQuestion(
    Optional<String> name,
    Optional<String> tokenEndpointAuthMethod,
    Optional<List<String>> grantTypes,
    Optional<List<String>> scopes,
    Optional<String> accessTokenSignedResponseAlg,
    Optional<Long> accessTokenLifetime,
    Optional<String> jwks) {

  /// The registration of a new client.
  ///
  /// @param shape what is wrong already
  /// @throws candor.errors.Problem `validation_error`
  Registration registration(Faults shape) {
    return registration(
        shape,
        new Registration(
            "-",
            AuthMethod.CLIENT_SECRET_BASIC,
            List.of(Client.CLIENT_CREDENTIALS),
            List.of(),
            Algorithm.ES256,
            Client.USUAL_LIFETIME,
            ""),
        "");
  }

  /// The registration of a client that is changed.
  ///
  /// @param shape what is wrong already
  /// @throws candor.errors.Problem `validation_error`
  Registration registration(Faults shape, Client client) {
    return registration(
        shape,
        new Registration(
            client.name(),
            client.authMethod(),
            client.grantTypes(),
            client.scopes(),
            client.tokenAlgorithm(),
            client.tokenLifetime(),
            client.jwks()),
        client.name());
  }

  private Registration registration(Faults shape, Registration before, String nameBefore) {
    var faults = new Faults();
    Optional<AuthMethod> method = tokenEndpointAuthMethod.flatMap(AuthMethod::of);
    if (tokenEndpointAuthMethod.isPresent() && method.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "token_endpoint_auth_method",
              tokenEndpointAuthMethod.get(),
              Arrays.stream(AuthMethod.values()).map(AuthMethod::wire).toList()));
    }
    // Other fields go by the method. By one that cannot be used nobody can judge them, and so the
    // one that asks nothing of them stands in for it.
    boolean methodUnusable =
        shape.has("token_endpoint_auth_method") || faults.has("token_endpoint_auth_method");
    AuthMethod methodBefore = methodUnusable ? AuthMethod.CLIENT_SECRET_BASIC : before.authMethod();
    Optional<Algorithm> algorithm = accessTokenSignedResponseAlg.flatMap(Algorithm::of);
    if (accessTokenSignedResponseAlg.isPresent() && algorithm.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "access_token_signed_response_alg",
              accessTokenSignedResponseAlg.get(),
              Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList()));
    }
    Registration[] made = new Registration[1];
    faults.checkAll(
        () ->
            made[0] =
                new Registration(
                    name.orElse(nameBefore),
                    method.orElse(methodBefore),
                    grantTypes.orElse(before.grantTypes()),
                    scopes.orElse(before.scopes()),
                    algorithm.orElse(before.tokenAlgorithm()),
                    accessTokenLifetime.map(Duration::ofSeconds).orElse(before.tokenLifetime()),
                    jwks.orElse(before.jwks())));
    faults.refuse();
    return made[0];
  }
}
