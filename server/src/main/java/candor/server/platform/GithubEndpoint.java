package candor.server.platform;

import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.connection.Connection;
import candor.core.connection.ConnectionId;
import candor.core.connection.Connections;
import candor.core.connection.Identities;
import candor.core.connection.Provider;
import candor.core.connection.Told;
import candor.core.connection.Upstreams;
import candor.core.organization.Organization;
import candor.core.organization.Organizations;
import candor.core.service.Service;
import candor.core.service.ServiceId;
import candor.core.service.Services;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.server.http.Parameters;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.oauth.DoorCookie;
import java.net.URI;
import java.util.Optional;

/// Sends somebody who wants to sign in to a service to GitHub, and takes them back.
record GithubEndpoint(
    Organizations organizations,
    Services services,
    Clients clients,
    Connections connections,
    Upstreams upstreams,
    Identities identities,
    DoorCookie door) {
  static final String CALLBACK = "/auth/github/callback";

  /// Of a connection that is not at the site to which the other belongs.
  static final String OWN_CALLBACK = "/auth/github/{connection}/callback";

  /// @param org the slug of an organization
  /// @param service the slug of one of its services
  public record Question(Optional<String> org, Optional<String> service) {}

  Reply leave(Request request) {
    Question question = request.query().as(Question.class);
    String org = question.org().orElseThrow(() -> Errors.parameterMissing("org"));
    String slug = question.service().orElseThrow(() -> Errors.parameterMissing("service"));
    // Whether it is active comes first: what is in a stopped organization is nobody's business.
    Organization organization = organizations.existing(request.tenant(), org).active();
    Service service = services.existing(request.tenant(), organization, slug);
    Connection connection = connections.at(request.tenant(), Provider.GITHUB, organization);
    String known = door.of(request);
    String browser = known.isEmpty() ? door.fresh() : known;
    var leaving =
        new Upstreams.Leaving(browser, callback(request, connection), "", Optional.empty());
    URI provider = upstreams.begin(request.tenant(), connection, service.id(), leaving);
    Reply away = Reply.empty(302).header("Location", provider.toString());
    return door.set(away, request, browser);
  }

  private URI callback(Request request, Connection connection) {
    return upstreams.shares(request.tenant(), connection)
        ? URI.create(request.base() + CALLBACK)
        : own(request, connection.id());
  }

  private static URI own(Request request, ConnectionId connection) {
    return URI.create(request.base() + OWN_CALLBACK.replace("{connection}", connection.value()));
  }

  Reply back(Request request) {
    var brought = brought(request, URI.create(request.base() + CALLBACK));
    return back(request, upstreams.back(request.tenant(), Provider.GITHUB, brought));
  }

  Reply backToOwn(Request request) {
    var id = new ConnectionId(request.parameter("connection"));
    Connection connection = connections.existing(request.tenant(), id);
    var brought = brought(request, own(request, connection.id()));
    return back(request, upstreams.back(request.tenant(), connection.id(), brought));
  }

  private Upstreams.Brought brought(Request request, URI callback) {
    // What else may stand there is none of our business (RFC 6749, section 4.1.2).
    Parameters sent = request.query();
    return new Upstreams.Brought(
        sent.text("state").orElse(""),
        sent.text("code").orElse(""),
        sent.text("error").orElse(""),
        sent.text("error_description").orElse(""),
        "",
        door.of(request),
        callback);
  }

  private Reply back(Request request, Upstreams.Return came) {
    return switch (came) {
      case Upstreams.Return.ToService(Connection by, ServiceId service, Told told) ->
          signedIn(request, by, service, told);
      case Upstreams.Return.ToPage(Connection by, var _, var _) ->
          throw Errors.upstreamStateUnknown(by.name());
      case Upstreams.Return.Failed(var _, Problem problem) -> throw problem;
    };
  }

  private Reply signedIn(Request request, Connection by, ServiceId id, Told told) {
    Service service =
        services
            .find(request.tenant(), id)
            .orElseThrow(() -> Errors.upstreamStateUnknown(by.name()));
    Organization organization =
        organizations.existing(request.tenant(), service.organization()).active();
    Client client = client(request, service.client());
    var caller = new Identities.Caller(request.tenant(), client, by, told, "", request.id());
    return Reply.json(
        200,
        TokenAnswer.of(
            identities.atService(caller, TokenAnswer.origin(request), organization, service)));
  }

  private Client client(Request request, ClientId id) {
    Client client = clients.find(request.tenant(), id).orElseThrow(() -> Errors.clientNotFound(id));
    if (!client.enabled()) {
      throw Errors.clientDisabled(id);
    }
    return client;
  }
}
