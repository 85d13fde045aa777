package candor.server.admin.connection;

import candor.core.connection.ConnectionTerms;
import candor.core.connection.Connections;
import candor.core.connection.Provider;
import candor.core.organization.OrganizationId;
import candor.core.organization.Organizations;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// Adds a connection. Errors: `validation_error`, `organization_not_found`,
/// `connection_domain_taken`.
record CreateConnection(Connections connections, Organizations organizations)
    implements Operation<CreateConnection.Question, ConnectionBody> {
  /// @param provider `openid`, `github`, `google`, `microsoft`, `apple`
  /// @param organizationId whose people sign in with it; the tenant's unless it says otherwise
  /// @param name what its button says
  /// @param clientId as whom this server is registered at the provider
  /// @param clientSecret for Apple the text of the key file
  /// @param issuer whom the provider says to be; for GitHub the address of its site
  /// @param signUp whether a first sign-in makes an account
  /// @param trustsEmail whether addresses count as proved although the provider does not say so
  /// @param teamId of Apple
  /// @param keyId of Apple
  public record Question(
      Optional<String> provider,
      Optional<String> organizationId,
      Optional<String> name,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> issuer,
      Optional<List<String>> scopes,
      Optional<Boolean> enabled,
      Optional<Boolean> signUp,
      Optional<Boolean> trustsEmail,
      Optional<String> teamId,
      Optional<String> keyId,
      Optional<List<ConnectionQuestion.DomainQuestion>> domains) {
    ConnectionQuestion rest() {
      return new ConnectionQuestion(
          name,
          clientId,
          clientSecret,
          issuer,
          scopes,
          enabled,
          signUp,
          trustsEmail,
          teamId,
          keyId,
          domains);
    }

    @Override
    public String toString() {
      return "Question[" + provider + "]";
    }
  }

  @Override
  public Spec<Question, ConnectionBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/connections",
        "connections:write",
        201,
        "Add a connection to a provider",
        Question.class,
        ConnectionBody.class);
  }

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    var faults = new Faults();
    faults.check(() -> ConnectionTerms.provider("provider", question.provider().orElse("")));
    // What is usual depends on the provider; without one, as much is asked as for any.
    Provider provider =
        faults.none()
            ? ConnectionTerms.provider("provider", question.provider().orElse(""))
            : Provider.OPENID;
    ConnectionTerms terms = question.rest().terms("", provider);
    faults.checkAll(terms::check);
    faults.check(() -> terms.check(question.rest().secret()));
    faults.refuse();
  }

  @Override
  public ConnectionBody handle(Caller caller, Question question) {
    Provider provider = ConnectionTerms.provider("provider", question.provider().orElse(""));
    String organization =
        question
            .organizationId()
            .filter(id -> !id.isEmpty())
            .map(id -> organizations.existing(caller.tenant(), new OrganizationId(id)).id().value())
            .orElse("");
    return ConnectionBody.of(
        caller,
        connections.create(
            caller.tenant(),
            question.rest().terms(organization, provider),
            question.rest().secret(),
            caller.by()));
  }
}
