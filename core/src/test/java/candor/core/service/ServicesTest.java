package candor.core.service;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.organization.Step;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ServicesTest {
  private static final World WORLD = new World();
  private static final User OWNER = WORLD.user("owner@example.com");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static Services.Made make(Organization organization, String slug) {
    return WORLD.services.create(ACME, organization.id(), Slug.in("slug", slug), slug, ADMIN);
  }

  @Test
  void aServiceHasAClientWithASecretAndAPlan() {
    Organization organization = WORLD.active("made", OWNER);
    Services.Made made = make(organization, "app");
    assertThat(made.clientSecret()).startsWith("cs_");
    assertThat(made.used()).isEqualTo(1);
    assertThat(WORLD.services.existing(ACME, organization, "app")).isEqualTo(made.service());
    assertThat(WORLD.services.organization(ACME, made.service().client())).contains(organization);
    assertThat(made.service().plan().name()).isEqualTo("free");
    assertThat(refusal(() -> WORLD.services.existing(ACME, organization, "nothing")))
        .isEqualTo("service_not_found");
  }

  @Test
  void aSlugIsGivenOnceInAnOrganization() {
    Organization one = WORLD.active("one", OWNER);
    Organization two = WORLD.active("two", OWNER);
    make(one, "same");
    make(two, "same");
    assertThat(refusal(() -> make(one, "same"))).isEqualTo("service_slug_taken");
  }

  @Test
  void theTierLimitsServicesAlsoWhereManyAreMadeAtOnce() throws Exception {
    Organization organization = WORLD.active("limit", OWNER);
    var made = new ArrayList<Callable<String>>();
    for (int i = 0; i < 6; i++) {
      String slug = "svc-" + i;
      made.add(
          () -> {
            try {
              make(organization, slug);
              return "made";
            } catch (candor.errors.Problem problem) {
              return problem.code().page().code();
            }
          });
    }
    var answers = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(made)) {
        answers.add(each.get());
      }
    }
    assertThat(answers.stream().filter("made"::equals)).hasSize(2);
    assertThat(answers.stream().filter("service_limit_exceeded"::equals)).hasSize(4);
  }

  @Test
  void anOrganizationThatIsNotActiveMakesNone() {
    Organization organization = WORLD.active("stopped", OWNER);
    WORLD.organizations.step(ACME, organization.id(), Step.SUSPEND, ADMIN);
    assertThat(refusal(() -> make(organization, "app"))).isEqualTo("organization_not_active");
  }

  @Test
  void aServiceSeesItsOwnUsersOnly() {
    Organization organization = WORLD.active("users", OWNER);
    Service one = make(organization, "one").service();
    Service two = make(organization, "two").service();
    var email = new Email("eve@example.com");
    ServiceUsers.Added first = WORLD.serviceUsers.add(ACME, one, email, "", ADMIN);
    assertThat(first.fresh()).isTrue();
    assertThat(first.user().pool()).isEqualTo(Pool.of(organization.id()));
    ServiceUsers.Added again =
        WORLD.serviceUsers.add(ACME, one, new Email("EVE@example.com"), "", ADMIN);
    assertThat(again.fresh()).isFalse();
    assertThat(again.user().id()).isEqualTo(first.user().id());
    String id = first.user().id().value();
    assertThat(WORLD.serviceUsers.existing(ACME, one.id(), id)).isEqualTo(first.user());
    assertThat(refusal(() -> WORLD.serviceUsers.existing(ACME, two.id(), id)))
        .isEqualTo("service_user_not_found");
    assertThat(WORLD.serviceUsers.list(ACME, one.id(), 50, 0).users())
        .containsExactly(first.user());
    assertThat(WORLD.serviceUsers.list(ACME, two.id(), 50, 0).total()).isZero();
  }
}
