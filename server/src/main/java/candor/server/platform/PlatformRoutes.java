package candor.server.platform;

import candor.core.client.Clients;
import candor.core.connection.Connections;
import candor.core.connection.Identities;
import candor.core.connection.Upstreams;
import candor.core.organization.Organizations;
import candor.core.service.ApiKeys;
import candor.core.service.ServiceUsers;
import candor.core.service.Services;
import candor.core.session.SignIns;
import candor.core.token.AccessTokens;
import candor.core.user.Users;
import candor.server.http.RateClass;
import candor.server.http.Route;
import candor.server.oauth.DoorCookie;
import java.util.List;
import java.util.stream.Stream;

/// The paths of the organization platform.
public final class PlatformRoutes {
  private final SignIns signIns;
  private final AccessTokens tokens;
  private final Users users;
  private final Organizations organizations;
  private final Services services;
  private final ServiceUsers serviceUsers;
  private final ApiKeys keys;
  private final GithubEndpoint github;

  public PlatformRoutes(
      SignIns signIns,
      AccessTokens tokens,
      Users users,
      Organizations organizations,
      Services services,
      ServiceUsers serviceUsers,
      ApiKeys keys,
      Clients clients,
      Connections connections,
      Upstreams upstreams,
      Identities identities,
      DoorCookie door) {
    this.signIns = signIns;
    this.tokens = tokens;
    this.users = users;
    this.organizations = organizations;
    this.services = services;
    this.serviceUsers = serviceUsers;
    this.keys = keys;
    this.github =
        new GithubEndpoint(
            organizations, services, clients, connections, upstreams, identities, door);
  }

  /// The routes.
  public List<Route> all() {
    return Stream.of(signingIn(), ofServices(), ofOrganizations()).flatMap(List::stream).toList();
  }

  private List<Route> signingIn() {
    return List.of(
        new Route("POST", "/api/auth/login", RateClass.SIGN_IN, new LoginEndpoint(signIns))
            .taking(LoginEndpoint.Question.class)
            .giving(200, TokenAnswer.class),
        new Route("POST", "/api/auth/refresh", RateClass.SIGN_IN, new RefreshEndpoint(signIns))
            .taking(RefreshEndpoint.Question.class)
            .giving(200, TokenAnswer.class),
        new Route("GET", "/auth/github", RateClass.SIGN_IN, github::leave)
            .producing("text/html", "application/json", "application/problem+json")
            .taking(GithubEndpoint.Question.class)
            .giving(302, Void.class),
        new Route("GET", GithubEndpoint.CALLBACK, RateClass.SIGN_IN, github::back)
            .producing("text/html", "application/json", "application/problem+json")
            .giving(200, TokenAnswer.class),
        new Route("GET", GithubEndpoint.OWN_CALLBACK, RateClass.SIGN_IN, github::backToOwn)
            .producing("text/html", "application/json", "application/problem+json")
            .giving(200, TokenAnswer.class),
        new Route(
                "GET",
                "/api/user",
                RateClass.PLATFORM,
                new UserEndpoint(tokens, users, organizations, services))
            .giving(200, UserEndpoint.Answer.class));
  }

  private List<Route> ofServices() {
    var ofService = new ServiceUserEndpoints(keys, serviceUsers);
    return List.of(
        new Route("GET", "/api/service/users", RateClass.SERVICE, ofService::list)
            .taking(ServiceUserEndpoints.ListQuestion.class)
            .giving(200, ServiceUserEndpoints.ListAnswer.class),
        new Route("POST", "/api/service/users", RateClass.SERVICE, ofService::create)
            .taking(ServiceUserEndpoints.CreateQuestion.class)
            .giving(200, ServiceUserEndpoints.UserAnswer.class)
            .giving(201, ServiceUserEndpoints.UserAnswer.class),
        new Route("GET", "/api/service/users/{id}", RateClass.SERVICE, ofService::get)
            .giving(200, ServiceUserEndpoints.UserAnswer.class),
        new Route(
                "POST",
                "/api/organizations/{organization}/services",
                RateClass.PLATFORM,
                new CreateServiceEndpoint(tokens, organizations, services))
            .taking(CreateServiceEndpoint.Question.class)
            .giving(201, CreateServiceEndpoint.Answer.class));
  }

  private List<Route> ofOrganizations() {
    var ofPlatform = new OrganizationEndpoints(tokens, users, organizations);
    return List.of(
        new Route("GET", "/api/platform/organizations", RateClass.PLATFORM, ofPlatform::list)
            .taking(OrganizationEndpoints.ListQuestion.class)
            .giving(200, OrganizationEndpoints.ListAnswer.class),
        new Route(
                "PATCH",
                "/api/platform/organizations/{organization}",
                RateClass.PLATFORM,
                ofPlatform::change)
            .taking(OrganizationEndpoints.ChangeQuestion.class)
            .giving(200, OrganizationEndpoints.OrganizationAnswer.class),
        new Route(
                "POST",
                "/api/platform/organizations/{organization}/approve",
                RateClass.PLATFORM,
                ofPlatform::approve)
            .taking(OrganizationEndpoints.ApproveQuestion.class)
            .giving(200, OrganizationEndpoints.OrganizationAnswer.class),
        new Route(
                "POST",
                "/api/platform/organizations/{organization}/suspend",
                RateClass.PLATFORM,
                ofPlatform::suspend)
            .giving(200, OrganizationEndpoints.OrganizationAnswer.class),
        new Route(
                "POST",
                "/api/platform/organizations/{organization}/activate",
                RateClass.PLATFORM,
                ofPlatform::activate)
            .giving(200, OrganizationEndpoints.OrganizationAnswer.class));
  }
}
