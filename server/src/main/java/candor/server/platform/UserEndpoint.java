package candor.server.platform;

import candor.core.organization.Organization;
import candor.core.organization.Organizations;
import candor.core.organization.Role;
import candor.core.service.Service;
import candor.core.service.Services;
import candor.core.token.AccessTokens;
import candor.core.user.User;
import candor.core.user.Users;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.util.List;
import java.util.Optional;

/// Who is signed in, and to what.
record UserEndpoint(
    AccessTokens tokens, Users users, Organizations organizations, Services services)
    implements Endpoint {
  /// @param emailVerifiedAt in ISO 8601; absent if the address was never proved
  /// @param createdAt in ISO 8601
  /// @param org the slug of the organization that was signed in to
  /// @param service the slug of the service that was signed in to
  /// @param permissions what the person may do in the organization
  /// @param plan the plan that the person has of the service
  public record Answer(
      String id,
      String email,
      Optional<String> name,
      boolean isPlatformOwner,
      Optional<String> emailVerifiedAt,
      String createdAt,
      Optional<String> org,
      Optional<String> service,
      List<String> permissions,
      Optional<String> plan) {}

  @Override
  public Reply answer(Request request) {
    SignedIn person = SignedIn.by(request, tokens);
    User user = users.existing(request.tenant(), person.user());
    Optional<Organization> organization =
        services.organization(request.tenant(), person.token().client());
    Optional<Service> service = services.of(request.tenant(), person.token().client());
    List<String> permissions =
        organization
            .flatMap(each -> organizations.role(request.tenant(), each.id(), user.id()))
            .map(role -> role.permissions().stream().map(Role.Permission::word).toList())
            .orElse(List.of());
    return Reply.json(
        200,
        new Answer(
            user.id().value(),
            user.email().value(),
            Optional.of(user.profile().name()).filter(name -> !name.isEmpty()),
            users.platformOwner(request.tenant(), user.id()),
            user.verified().map(Times::iso),
            Times.iso(user.createdAt()),
            organization.map(Organization::slug),
            service.map(Service::slug),
            permissions,
            service.map(each -> each.plan().name())));
  }
}
