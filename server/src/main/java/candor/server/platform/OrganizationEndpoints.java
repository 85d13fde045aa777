package candor.server.platform;

import candor.core.organization.Organization;
import candor.core.organization.OrganizationId;
import candor.core.organization.Organizations;
import candor.core.organization.Step;
import candor.core.organization.Tier;
import candor.core.token.AccessTokens;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.oauth.Acr;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The organizations of a tenant, for those who run the platform.
final class OrganizationEndpoints {
  private static final Set<String> STATES = Set.of("pending", "active", "suspended");

  /// What an organization may have.
  public record TierAnswer(String id, String name, long maxServices, long maxMembers) {
    static TierAnswer of(Tier tier) {
      return new TierAnswer(tier.id(), tier.name(), tier.maxServices(), tier.maxMembers());
    }
  }

  /// Who an organization belongs to.
  public record OwnerAnswer(String id, String email) {}

  /// An organization.
  ///
  /// @param status `pending`, `active` or `suspended`
  /// @param requiredAcr how sure a sign-in is at least
  /// @param createdAt in ISO 8601
  /// @param updatedAt in ISO 8601
  public record OrganizationAnswer(
      String id,
      String slug,
      String name,
      String status,
      TierAnswer tier,
      Optional<OwnerAnswer> owner,
      String requiredAcr,
      String createdAt,
      String updatedAt) {}

  /// @param total how many fit in all
  public record ListAnswer(List<OrganizationAnswer> organizations, long total) {}

  /// @param status `pending`, `active` or `suspended`
  /// @param limit how many, 1 to 100; 50 unless it says otherwise
  /// @param offset how many to pass over
  public record ListQuestion(
      Optional<String> status,
      Optional<String> tierId,
      Optional<Integer> limit,
      Optional<Integer> offset) {}

  /// @param tierId the tier to begin in; the free one if absent
  public record ApproveQuestion(Optional<String> tierId) {}

  /// @param requiredAcr how sure a sign-in to the organization and to its services is at least
  public record ChangeQuestion(String requiredAcr) {}

  private final AccessTokens tokens;
  private final Users users;
  private final Organizations organizations;

  OrganizationEndpoints(AccessTokens tokens, Users users, Organizations organizations) {
    this.tokens = tokens;
    this.users = users;
    this.organizations = organizations;
  }

  Reply list(Request request) {
    SignedIn.owner(request, tokens, users);
    ListQuestion question = request.query().as(ListQuestion.class);
    if (question.status().isPresent() && !STATES.contains(question.status().get())) {
      throw Errors.parameterMalformed("status", "it is neither pending, active nor suspended");
    }
    Slice slice = Slice.of(question.limit(), question.offset());
    List<Organization> fitting =
        organizations.all(request.tenant()).stream()
            .filter(each -> question.status().map(each.state().word()::equals).orElse(true))
            .filter(each -> question.tierId().map(each.tier().id()::equals).orElse(true))
            .toList();
    List<Organization> shown = fitting.stream().skip(slice.offset()).limit(slice.limit()).toList();
    return Reply.json(200, new ListAnswer(answers(request, shown), fitting.size()));
  }

  private List<OrganizationAnswer> answers(Request request, List<Organization> shown) {
    Map<OrganizationId, UserId> owners =
        organizations.owners(request.tenant(), shown.stream().map(Organization::id).toList());
    Map<UserId, User> people =
        users.all(request.tenant(), List.copyOf(Set.copyOf(owners.values()))).stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    return shown.stream()
        .map(
            each ->
                answer(
                    each,
                    Optional.ofNullable(owners.get(each.id()))
                        .flatMap(id -> Optional.ofNullable(people.get(id)))))
        .toList();
  }

  private static OrganizationAnswer answer(Organization organization, Optional<User> owner) {
    return new OrganizationAnswer(
        organization.id().value(),
        organization.slug(),
        organization.name(),
        organization.state().word(),
        TierAnswer.of(organization.tier()),
        owner.map(user -> new OwnerAnswer(user.id().value(), user.email().value())),
        organization.requiredAcr().wire(),
        Times.iso(organization.createdAt()),
        Times.iso(organization.updatedAt()));
  }

  Reply approve(Request request) {
    SignedIn owner = SignedIn.owner(request, tokens, users);
    ApproveQuestion question =
        request.body().length == 0
            ? new ApproveQuestion(Optional.empty())
            : request.json(
                ApproveQuestion.class,
                (asked, _) ->
                    asked
                        .tierId()
                        .ifPresent(tier -> organizations.demandTier(request.tenant(), tier)));
    return one(
        request,
        organizations.approve(
            request.tenant(),
            named(request).id(),
            question.tierId().orElse(Tier.FREE),
            owner.by()));
  }

  Reply change(Request request) {
    SignedIn owner = SignedIn.owner(request, tokens, users);
    ChangeQuestion question =
        request.json(ChangeQuestion.class, (asked, _) -> required(asked.requiredAcr()));
    return one(
        request,
        organizations.require(
            request.tenant(), named(request).id(), required(question.requiredAcr()), owner.by()));
  }

  private static Acr required(String wire) {
    return Acr.of(wire)
        .orElseThrow(
            () -> Errors.fieldValueNotAllowed("required_acr", Received.clip(wire), Acr.wires()));
  }

  Reply suspend(Request request) {
    return step(request, Step.SUSPEND);
  }

  Reply activate(Request request) {
    return step(request, Step.ACTIVATE);
  }

  private Reply step(Request request, Step step) {
    SignedIn owner = SignedIn.owner(request, tokens, users);
    return one(
        request, organizations.step(request.tenant(), named(request).id(), step, owner.by()));
  }

  private Organization named(Request request) {
    return organizations.existing(request.tenant(), request.parameter("organization"));
  }

  private Reply one(Request request, Organization organization) {
    return Reply.json(200, answers(request, List.of(organization)).getFirst());
  }
}
