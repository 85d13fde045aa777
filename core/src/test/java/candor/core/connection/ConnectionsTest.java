package candor.core.connection;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.REQUEST;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.secret.Secret;
import candor.core.service.Service;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private static final World WORLD = new World();
  private static final URI CALLBACK = URI.create("http://acme.localhost/auth/github/callback");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void peopleAreSentAsTheOrganizationOrElseAsTheTenant() {
    Organization organization = WORLD.active("shop", WORLD.user("owner@example.com"));
    Service service =
        WORLD
            .services
            .create(ACME, organization.id(), Slug.in("slug", "app"), "App", ADMIN, REQUEST)
            .service();
    assertThat(refusal(() -> begin(organization, service))).isEqualTo("provider_not_configured");
    var secret = Secret.of("github secret");
    WORLD.connections.put(ACME, Provider.GITHUB, "of-tenant", secret, ADMIN, REQUEST);
    assertThat(begin(organization, service).toString())
        .startsWith(
            "https://github.com/login/oauth/authorize?response_type=code&client_id=of-tenant"
                + "&redirect_uri=http%3A%2F%2Facme.localhost%2Fauth%2Fgithub%2Fcallback"
                + "&scope=read%3Auser%20user%3Aemail&state=")
        .endsWith("&code_challenge_method=S256");
    WORLD.connections.put(ACME, organization, Provider.GITHUB, "of-shop", secret, ADMIN, REQUEST);
    assertThat(begin(organization, service).toString()).contains("client_id=of-shop");
    assertThat(begin(organization, service)).isNotEqualTo(begin(organization, service));
  }

  private static URI begin(Organization organization, Service service) {
    return WORLD.connections.begin(ACME, Provider.GITHUB, organization, service, CALLBACK);
  }
}
