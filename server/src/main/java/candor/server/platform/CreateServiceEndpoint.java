package candor.server.platform;

import candor.core.organization.Organization;
import candor.core.organization.Organizations;
import candor.core.organization.Role;
import candor.core.organization.Slug;
import candor.core.service.Service;
import candor.core.service.Services;
import candor.core.token.AccessTokens;
import candor.errors.Faults;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;

/// Makes a service of an organization, with its client.
record CreateServiceEndpoint(AccessTokens tokens, Organizations organizations, Services services)
    implements Endpoint {
  /// @param slug its name in links, given once in the organization
  public record Question(String name, String slug) {}

  /// @param clientSecret shown this once
  /// @param createdAt in ISO 8601
  public record ServiceAnswer(
      String id,
      String slug,
      String name,
      String clientId,
      String clientSecret,
      String createdAt) {}

  /// The plan of users who have chosen none.
  public record PlanAnswer(String id, String name, long priceCents, String currency) {}

  /// How much of its tier the organization uses.
  public record UsageAnswer(long currentServices, long maxServices, String tier) {}

  /// A service that was just made.
  public record Answer(ServiceAnswer service, PlanAnswer defaultPlan, UsageAnswer usage) {}

  @Override
  public Reply answer(Request request) {
    SignedIn person = SignedIn.by(request, tokens);
    Organization organization =
        organizations.existing(request.tenant(), request.parameter("organization")).active();
    person.reach(organization);
    organizations.demand(
        request.tenant(), organization, person.user(), Role.Permission.SERVICES_CREATE);
    Question question = request.json(Question.class, CreateServiceEndpoint::check);
    check(question, new Faults());
    Services.Made made =
        services.create(
            request.tenant(),
            organization.id(),
            new Slug(question.slug()),
            question.name().strip(),
            person.by());
    return Reply.json(201, answer(made));
  }

  private static void check(Question question, Faults shape) {
    var faults = new Faults();
    faults.check(() -> Services.name("name", question.name()));
    faults.check(() -> Slug.in("slug", question.slug()));
    faults.refuse();
  }

  private static Answer answer(Services.Made made) {
    Service service = made.service();
    return new Answer(
        new ServiceAnswer(
            service.id().value(),
            service.slug(),
            service.name(),
            service.client().value(),
            made.clientSecret(),
            Times.iso(service.createdAt())),
        new PlanAnswer(
            service.plan().id(),
            service.plan().name(),
            service.plan().priceCents(),
            service.plan().currency()),
        new UsageAnswer(
            made.used(),
            made.organization().tier().maxServices(),
            made.organization().tier().name()));
  }
}
