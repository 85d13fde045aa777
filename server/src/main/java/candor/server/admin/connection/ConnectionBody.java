package candor.server.admin.connection;

import candor.core.connection.Connection;
import candor.core.connection.ConnectionTerms;
import candor.server.admin.Caller;
import candor.server.login.UpstreamRoutes;
import java.util.List;

/// A connection as the Admin API shows it. Its secret is never shown.
///
/// @param organizationId whose people sign in with it; empty for the tenant
/// @param provider `openid`, `github`, `google`, `microsoft`, `apple`
/// @param signUp whether a first sign-in makes an account
/// @param organizationSignUp whether one of the tenant makes accounts of organizations too
/// @param trustsEmail whether addresses count as proved although the provider does not say so
/// @param callback what has to be registered at the provider
/// @param updatedAt in Unix seconds
public record ConnectionBody(
    String id,
    String organizationId,
    String provider,
    String name,
    String clientId,
    String issuer,
    List<String> scopes,
    boolean enabled,
    boolean signUp,
    boolean organizationSignUp,
    boolean trustsEmail,
    String teamId,
    String keyId,
    List<DomainBody> domains,
    String callback,
    long updatedAt) {
  /// A domain of e-mail addresses whose people belong to a connection.
  ///
  /// @param verified whether people with such an address are sent there
  public record DomainBody(String name, boolean verified) {}

  static ConnectionBody of(Caller caller, Connection connection) {
    ConnectionTerms terms = connection.terms();
    return new ConnectionBody(
        connection.id().value(),
        terms.organization(),
        terms.provider().word(),
        terms.name(),
        terms.clientId(),
        terms.issuer(),
        terms.scopes(),
        terms.enabled(),
        terms.accounts().signUp(),
        terms.accounts().organizationSignUp(),
        terms.accounts().trustsEmail(),
        terms.apple().teamId(),
        terms.apple().keyId(),
        terms.domains().stream().map(each -> new DomainBody(each.name(), each.verified())).toList(),
        UpstreamRoutes.callback(caller.request().base().toString(), connection.id()).toString(),
        connection.changedAt().getEpochSecond());
  }
}
