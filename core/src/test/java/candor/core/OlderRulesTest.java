package candor.core;

import static candor.core.World.ACME;
import static candor.core.World.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Registration;
import candor.core.client.RegistrationPolicy;
import candor.core.client.SelfRegistration;
import candor.core.consent.DetailType;
import candor.core.consent.DetailTypes;
import candor.core.key.Signatures;
import candor.core.secret.Chance;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A rule that becomes stricter must not shut out whoever has rows from before it.
class OlderRulesTest {
  private static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static void refused(Consumer<Faults> check) {
    var faults = new Faults();
    check.accept(faults);
    assertThat(faults.none()).isFalse();
  }

  @Test
  void aClientThatARuleWouldRefuseIsStillRead() {
    var old =
        new Registration(
            "Clerk",
            AuthMethod.NONE,
            List.of(Client.CLIENT_CREDENTIALS, "a grant of old"),
            List.of(),
            Algorithm.ES256,
            Client.USUAL_LIFETIME,
            "");
    refused(old::check);
    Client made = WORLD.clients.create(ACME, old, ADMIN).client();
    assertThat(WORLD.clients.find(ACME, made.id()).map(Client::registration)).contains(old);
  }

  @Test
  void aPolicyThatARuleWouldRefuseIsStillRead() {
    SelfRegistration registration =
        new SelfRegistration(
            WORLD.database,
            WORLD.audit,
            WORLD.clock,
            Chance.secure(),
            WORLD.clients,
            Outside.documents(WORLD.clock),
            Signatures.fastest());
    var old =
        new RegistrationPolicy(
            false,
            false,
            List.of("a grant of old"),
            List.of("no scope"),
            List.of("https://shop.example"),
            List.of(),
            List.of());
    refused(old::check);
    registration.change(ACME, old, ADMIN);
    assertThat(registration.policy(ACME)).isEqualTo(old);
  }

  @Test
  void aTypeThatARuleWouldRefuseIsStillRead() {
    var types = new DetailTypes(WORLD.database, WORLD.audit, WORLD.clock);
    var old =
        new DetailType(
            "a type of old",
            List.of(new DetailType.Field("type", DetailType.Kind.TEXT, true, List.of())),
            new DetailType.Sentences("Pay {amount}.", ""));
    refused(old::check);
    types.put(ACME, old, ADMIN);
    assertThat(types.all(ACME)).containsExactly(old);
  }
}
