package candor.core.organization;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.service.Service;
import candor.core.user.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationsTest {
  private static final World WORLD = new World();
  private static final User OWNER = WORLD.user("owner@example.com");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static Organization pending(String slug) {
    return WORLD.organizations.create(
        ACME, Slug.ofOrganization("slug", slug), slug, OWNER.id(), ADMIN);
  }

  @Test
  void aNewOrganizationWaitsAndHasAnOwner() {
    Organization made = pending("waits");
    assertThat(made.state()).isInstanceOf(OrganizationState.Pending.class);
    assertThat(made.tier().id()).isEqualTo(Tier.FREE);
    assertThat(WORLD.organizations.role(ACME, made.id(), OWNER.id())).contains(Role.OWNER);
    assertThat(refusal(made::active)).isEqualTo("organization_not_active");
    assertThat(WORLD.organizations.find(ACME, made.id().value())).contains(made);
    assertThat(WORLD.organizations.find(ACME, "waits")).contains(made);
  }

  @Test
  void aSlugThatLooksLikeTheIdOfAnotherFindsNothingOfIt() {
    Organization victim = WORLD.active("victim", OWNER);
    Service service =
        WORLD.services.create(ACME, victim.id(), Slug.in("slug", "app"), "App", ADMIN).service();
    Organization twin = pending(victim.id().value());
    assertThat(WORLD.organizations.existing(ACME, victim.id().value())).isEqualTo(victim);
    assertThat(WORLD.organizations.existing(ACME, victim.id())).isEqualTo(victim);
    assertThat(WORLD.organizations.existing(ACME, twin.id().value())).isEqualTo(twin);
    assertThat(WORLD.services.organization(ACME, service.client())).contains(victim);
    WORLD.organizations.step(ACME, victim.id(), Step.SUSPEND, ADMIN);
    assertThat(WORLD.organizations.existing(ACME, victim.id()).state().word())
        .isEqualTo("suspended");
    assertThat(WORLD.organizations.existing(ACME, twin.id())).isEqualTo(twin);
  }

  @Test
  void aSlugNamesOneOrganization() {
    pending("once");
    assertThat(refusal(() -> pending("once"))).isEqualTo("organization_slug_taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "www", "admin", "status", "static", "health"})
  void reservedWordsAreNoSlugs(String slug) {
    assertThat(refusal(() -> pending(slug))).isEqualTo("slug_reserved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "Acme", "acme corp", "acme.corp", "\u00e4cme"})
  void whatCannotStandInALinkIsNoSlug(String slug) {
    assertThat(refusal(() -> pending(slug))).isEqualTo("slug_format_wrong");
  }

  /// What each step comes to in each state: a state, or `refused`.
  @ParameterizedTest
  @CsvSource({
    "APPROVE, active, refused, refused",
    "SUSPEND, refused, suspended, suspended",
    "ACTIVATE, refused, active, active"
  })
  void everyStateHasOneAnswerToEachStep(
      Step step, String ofPending, String ofActive, String ofSuspended) {
    Organization pending = pending("p_" + step.name().toLowerCase(java.util.Locale.ROOT));
    expect(pending, step, ofPending);
    Organization active = WORLD.active("a_" + step.done(), OWNER);
    expect(active, step, ofActive);
    Organization suspended = WORLD.active("s_" + step.done(), OWNER);
    WORLD.organizations.step(ACME, suspended.id(), Step.SUSPEND, ADMIN);
    expect(suspended, step, ofSuspended);
  }

  private static void expect(Organization organization, Step step, String expected) {
    if (expected.equals("refused")) {
      assertThat(refusal(() -> go(organization, step))).isEqualTo("organization_state_conflict");
    } else {
      assertThat(go(organization, step).state().word()).isEqualTo(expected);
    }
  }

  private static Organization go(Organization organization, Step step) {
    return step == Step.APPROVE
        ? WORLD.organizations.approve(ACME, organization.id(), "tier_pro", ADMIN)
        : WORLD.organizations.step(ACME, organization.id(), step, ADMIN);
  }

  @Test
  void anApprovalSetsATierThatThereIs() {
    Organization made = pending("tiers");
    assertThat(refusal(() -> WORLD.organizations.approve(ACME, made.id(), "tier_gold", ADMIN)))
        .isEqualTo("field_value_not_allowed");
    assertThat(WORLD.organizations.approve(ACME, made.id(), "tier_pro", ADMIN).tier())
        .extracting(Tier::maxServices)
        .isEqualTo(50L);
  }

  @Test
  void onlyOwnersAndAdminsMayMakeServices() {
    Organization made = WORLD.active("roles", OWNER);
    User other = WORLD.user("other@example.com");
    Runnable demand =
        () -> WORLD.organizations.demand(ACME, made, other.id(), Role.Permission.SERVICES_CREATE);
    assertThat(refusal(demand)).isEqualTo("organization_permission_missing");
    WORLD.organizations.put(ACME, made.id(), other.id(), Role.MEMBER, ADMIN);
    assertThat(refusal(demand)).isEqualTo("organization_permission_missing");
    WORLD.organizations.put(ACME, made.id(), other.id(), Role.ADMIN, ADMIN);
    demand.run();
  }
}
