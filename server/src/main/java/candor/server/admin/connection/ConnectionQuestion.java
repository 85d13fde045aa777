package candor.server.admin.connection;

import candor.core.connection.ConnectionTerms;
import candor.core.connection.Provider;
import candor.core.secret.Secret;
import java.util.List;
import java.util.Optional;

/// What may be said of a connection. What is left out stays as it is, or has its usual value in a
/// new one.
///
/// @param name what its button says
/// @param clientId as whom this server is registered at the provider
/// @param clientSecret for Apple the text of the key file
/// @param issuer whom the provider says to be; for GitHub the address of its site
/// @param signUp whether a first sign-in makes an account
/// @param organizationSignUp whether one of the tenant makes accounts of organizations too
/// @param trustsEmail whether addresses count as proved although the provider does not say so
/// @param teamId of Apple
/// @param keyId of Apple
public record ConnectionQuestion(
    Optional<String> name,
    Optional<String> clientId,
    Optional<String> clientSecret,
    Optional<String> issuer,
    Optional<List<String>> scopes,
    Optional<Boolean> enabled,
    Optional<Boolean> signUp,
    Optional<Boolean> organizationSignUp,
    Optional<Boolean> trustsEmail,
    Optional<String> teamId,
    Optional<String> keyId,
    Optional<List<DomainQuestion>> domains) {
  /// A domain of e-mail addresses whose people belong to a connection.
  ///
  /// @param verified whether somebody made sure of that; no unless it says otherwise
  public record DomainQuestion(String name, Optional<Boolean> verified) {
    ConnectionTerms.Domain domain() {
      return new ConnectionTerms.Domain(name, verified.orElse(false));
    }
  }

  /// The terms of a connection that is changed: what is not given stays.
  ConnectionTerms terms(ConnectionTerms before) {
    return new ConnectionTerms(
        before.organization(),
        before.provider(),
        name.orElse(before.name()),
        clientId.orElse(before.clientId()),
        issuer.orElse(before.issuer()),
        scopes.orElse(before.scopes()),
        enabled.orElse(before.enabled()),
        new ConnectionTerms.AccountTerms(
            signUp.orElse(before.accounts().signUp()),
            organizationSignUp.orElse(before.accounts().organizationSignUp()),
            trustsEmail.orElse(before.accounts().trustsEmail())),
        new ConnectionTerms.AppleKey(
            teamId.orElse(before.apple().teamId()), keyId.orElse(before.apple().keyId())),
        domains
            .map(list -> list.stream().map(DomainQuestion::domain).toList())
            .orElse(before.domains()));
  }

  /// The terms of a new connection.
  ConnectionTerms terms(String organization, Provider provider) {
    return terms(ConnectionTerms.usual(organization, provider, ""));
  }

  /// The secret, or one that is empty.
  Secret secret() {
    return Secret.of(clientSecret.orElse(""));
  }

  @Override
  public String toString() {
    return "ConnectionQuestion[" + clientId + "]";
  }
}
