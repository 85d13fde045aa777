package candor.server.client;

import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.Client;
import candor.core.client.Demand;
import candor.core.client.Description;
import candor.core.client.GrantTerms;
import candor.core.client.Profile;
import candor.core.client.ProofTerms;
import candor.core.client.Registration;
import candor.core.client.SignInTerms;
import candor.core.client.StartTerms;
import candor.core.client.SubjectTerms;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that may be said of a client.
///
/// @param jwks a JWK Set as text
/// @param localized what people are shown, by member and language, such as `client_name#ja`
public record ClientSaid(
    Optional<String> name,
    Optional<List<String>> scopes,
    Optional<String> jwks,
    Optional<Map<String, String>> localized,
    SelfSaid self,
    OwnerSaid owner) {

  /// The registration of a new client.
  ///
  /// @param shape what is wrong already
  /// @throws candor.errors.Problem `validation_error`
  public Registration created(Faults shape) {
    return registration(shape, Registration.usual(), Registration.usual(), "", "");
  }

  /// The registration of a client that is changed: what is not said stays.
  ///
  /// @param shape what is wrong already
  /// @throws candor.errors.Problem `validation_error`
  public Registration changed(Faults shape, Client client) {
    Registration before = client.registration();
    return registration(shape, before, before, client.name(), client.description().statement());
  }

  /// The registration of a client that says all that it wants: what it does not say has its usual
  /// value, and what it cannot say stays.
  ///
  /// @param before what is registered already, or the usual
  /// @param statement the software statement that it came with; empty if there is none
  /// @throws candor.errors.Problem `validation_error`
  public Registration replaced(Registration before, String statement) {
    return registration(new Faults(), Registration.usual(), before, "", statement);
  }

  /// @param before what holds where nothing is said
  /// @param kept what holds whatever a client says of itself
  private Registration registration(
      Faults shape, Registration before, Registration kept, String nameBefore, String statement) {
    var faults = new Faults();
    Optional<AuthMethod> method = self.method(faults);
    // Other fields go by the method. By one that cannot be used nobody can judge them, and so the
    // one that asks nothing of them stands in for it.
    boolean methodUnusable =
        shape.has("token_endpoint_auth_method") || faults.has("token_endpoint_auth_method");
    AuthMethod methodBefore = methodUnusable ? AuthMethod.CLIENT_SECRET_BASIC : before.authMethod();
    Optional<Algorithm> algorithm =
        SelfSaid.algorithm(
            "access_token_signed_response_alg", owner.accessTokenSignedResponseAlg(), faults);
    Profile held = owner.held(kept.profile(), faults);
    GrantTerms grants = owner.grants(kept.grants(), faults);
    SignInTerms signIn = signIn(before.signIn(), kept.signIn(), held, faults);
    ProofTerms proof = self.proof(before.proof(), kept.proof(), held, faults);
    var made =
        new Registration(
            name.orElse(nameBefore),
            method.orElse(methodBefore),
            self.grantTypes().orElse(before.grantTypes()),
            scopes.orElse(before.scopes()),
            algorithm.orElse(held.usual(kept.tokenAlgorithm())),
            owner.accessTokenLifetime().map(Duration::ofSeconds).orElse(kept.tokenLifetime()),
            signIn,
            jwks.orElse(before.jwks()),
            self.jwksUri().orElse(before.jwksUri()),
            self.logout(before.logout()),
            proof,
            grants,
            self.answers(before.answers()),
            held,
            description(before.description(), statement));
    made.check(faults);
    faults.refuse();
    return made;
  }

  private SignInTerms signIn(SignInTerms before, SignInTerms kept, Profile held, Faults faults) {
    Optional<Algorithm> idTokens =
        SelfSaid.algorithm("id_token_signed_response_alg", self.idTokenSignedResponseAlg(), faults);
    SubjectTerms subjects = self.subjects(before.subjects(), faults);
    StartTerms start = self.start(before.start(), faults);
    Acr requiredAcr = owner.requiredAcr(kept.requiredAcr(), faults);
    AuthorizationTerms requests =
        self.requests(
            before.requests(),
            kept.requests(),
            owner.resources().orElse(kept.requests().resources()),
            held,
            faults);
    return new SignInTerms(
        self.redirectUris().orElse(before.redirectUris()),
        self.requirePkce()
            .orElse(before.pkceRequired() || kept.pkceRequired() || held.demands(Demand.PKCE)),
        owner.requireConsent().orElse(kept.consentRequired()),
        idTokens.orElse(held.usual(before.idTokenAlgorithm())),
        requests,
        subjects,
        self.about(before.about()),
        owner.browsers(kept.browsers()),
        requiredAcr,
        start);
  }

  private Description description(Description before, String statement) {
    return new Description(
        self.applicationType().orElse(before.applicationType()),
        self.contacts().orElse(before.contacts()),
        self.softwareId().orElse(before.softwareId()),
        self.softwareVersion().orElse(before.softwareVersion()),
        localized.orElse(before.localized()),
        statement);
  }
}
