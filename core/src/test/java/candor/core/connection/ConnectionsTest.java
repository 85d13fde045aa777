package candor.core.connection;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static candor.core.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.World;
import candor.core.organization.Organization;
import candor.core.secret.Secret;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private static final World WORLD = new World();
  private static final Secret SECRET = Secret.of("github secret");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static Connection made(ConnectionTerms terms) {
    return WORLD.connections.create(ACME, terms, SECRET, ADMIN);
  }

  @Test
  void peopleAreSentAsTheOrganizationOrElseAsTheTenant() {
    Organization shop = WORLD.active("shop", WORLD.user("owner@example.com"));
    assertThat(refusal(() -> WORLD.connections.at(ACME, Provider.GITHUB, shop)))
        .isEqualTo("provider_not_configured");
    Connection ofTenant = made(ConnectionTerms.usual("", Provider.GITHUB, "of-tenant"));
    assertThat(WORLD.connections.at(ACME, Provider.GITHUB, shop)).isEqualTo(ofTenant);
    Connection ofShop = made(ConnectionTerms.usual(shop.id().value(), Provider.GITHUB, "of-shop"));
    assertThat(WORLD.connections.at(ACME, Provider.GITHUB, shop)).isEqualTo(ofShop);
    assertThat(WORLD.connections.secret(ACME, ofShop.id())).isEqualTo(SECRET);
  }

  @Test
  void anIdentityBelongsToOneAccount() {
    Connection connection = made(ConnectionTerms.usual("", Provider.GOOGLE, "one"));
    User ann = WORLD.user("ann@example.com");
    User bob = WORLD.user("bob@example.com");
    assertThat(add(connection, ann)).isTrue();
    assertThat(add(connection, bob)).isFalse();
    Optional<UserId> found =
        WORLD.database.in(
            ACME, tx -> IdentityStore.find(tx, ACME, connection.id(), Pool.TENANT, "subject"));
    assertThat(found).contains(ann.id());
  }

  private static boolean add(Connection connection, User user) {
    return WORLD.database.in(
        ACME,
        tx ->
            IdentityStore.add(
                tx, ACME, connection.id(), Pool.TENANT, "subject", user.id(), Instant.EPOCH));
  }

  @Test
  void anAddressConnectsNothingByItself() {
    User ann = WORLD.user("ann.lee@example.com");
    Optional<Email> proved = Optional.of(ann.email());
    Optional<UserId> nobody = Optional.empty();
    Optional<UserId> another = Optional.of(new UserId("usr_another"));
    Optional<UserId> herself = Optional.of(ann.id());
    assertThat(Arrival.of(nobody, proved, Optional.of(ann), nobody, true))
        .isEqualTo(new Arrival.Exists(ann));
    assertThat(Arrival.of(nobody, proved, Optional.of(ann), another, true))
        .isEqualTo(new Arrival.Exists(ann));
    assertThat(Arrival.of(nobody, proved, Optional.of(ann), herself, true))
        .isEqualTo(new Arrival.Connect(ann));
    assertThat(Arrival.of(herself, Optional.empty(), Optional.empty(), nobody, false))
        .isEqualTo(new Arrival.Known(ann.id()));
    assertThat(Arrival.of(nobody, Optional.empty(), Optional.empty(), herself, true))
        .isEqualTo(new Arrival.Unproved());
    assertThat(Arrival.of(nobody, proved, Optional.empty(), another, false))
        .isEqualTo(new Arrival.Missing());
    assertThat(Arrival.of(nobody, proved, Optional.empty(), another, true))
        .isEqualTo(new Arrival.Fresh(ann.email()));
  }

  @Test
  void aDomainBelongsToOneConnectionAndCountsOnceVerified() {
    Connection claiming = made(claiming("claimed.example", false));
    var ann = new Email("ann@Claimed.example");
    assertThat(claiming.claims(ann)).isFalse();
    assertThat(refusal(() -> made(claiming("Claimed.Example", true))))
        .isEqualTo("connection_domain_taken");
    Connection verified =
        WORLD.connections.change(
            ACME, claiming.id(), _ -> claiming("claimed.example", true), ADMIN);
    assertThat(verified.claims(ann)).isTrue();
    assertThat(verified.claims(new Email("ann@not.claimed.example"))).isFalse();
  }

  private static ConnectionTerms claiming(String domain, boolean verified) {
    ConnectionTerms usual = ConnectionTerms.usual("", Provider.GOOGLE, "claiming");
    return new ConnectionTerms(
        "",
        usual.provider(),
        usual.name(),
        usual.clientId(),
        usual.issuer(),
        usual.scopes(),
        true,
        usual.accounts(),
        usual.apple(),
        List.of(new ConnectionTerms.Domain(domain, verified)));
  }
}
