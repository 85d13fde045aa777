package candor.server.platform;

import candor.core.connection.Connections;
import candor.core.connection.Provider;
import candor.core.organization.Organization;
import candor.core.organization.Organizations;
import candor.core.service.Service;
import candor.core.service.Services;
import candor.errors.Errors;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.net.URI;
import java.util.Optional;

/// Sends somebody who wants to sign in to a service to GitHub.
record GithubEndpoint(Organizations organizations, Services services, Connections connections)
    implements Endpoint {
  /// @param org the slug of an organization
  /// @param service the slug of one of its services
  public record Question(Optional<String> org, Optional<String> service) {}

  @Override
  public Reply answer(Request request) {
    Question question = request.query().as(Question.class);
    String org = question.org().orElseThrow(() -> Errors.parameterMissing("org"));
    String slug = question.service().orElseThrow(() -> Errors.parameterMissing("service"));
    // Whether it is active comes first: what is in a stopped organization is nobody's business.
    Organization organization = organizations.existing(request.tenant(), org).active();
    Service service = services.existing(request.tenant(), organization, slug);
    URI provider =
        connections.begin(
            request.tenant(),
            Provider.GITHUB,
            organization,
            service,
            URI.create(request.base() + "/auth/github/callback"));
    return Reply.empty(302).header("Location", provider.toString());
  }
}
