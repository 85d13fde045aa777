package candor.core;

import candor.core.access.Access;
import candor.core.access.Decisions;
import candor.core.access.Gateways;
import candor.core.apiservice.ApiServices;
import candor.core.audit.Audit;
import candor.core.audit.Failures;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.client.SelfRegistration;
import candor.core.db.Database;
import candor.core.key.SigningKeys;
import candor.core.mail.Mailer;
import candor.core.mail.Way;
import candor.core.outbound.Documents;
import candor.core.outbound.Fetcher;
import candor.core.outbound.Reach;
import candor.core.secret.Chance;
import candor.core.secret.KeyProbe;
import candor.core.secret.MasterKey;
import candor.core.setup.SetupLinks;
import candor.core.tenant.Addresses;
import candor.core.tenant.Tenants;
import candor.core.token.AccessTokens;
import candor.core.token.IdTokenHints;
import candor.core.token.Proofs;
import candor.core.token.Subjects;
import java.time.Clock;
import java.util.Map;

/// Everything that can be done, built once.
public record Core(
    Database database,
    Clock clock,
    Chance chance,
    MasterKey master,
    Audit audit,
    Mailer mailer,
    Failures failures,
    Tenants tenants,
    SigningKeys keys,
    Clients clients,
    ClientMessages messages,
    SelfRegistration registration,
    Documents documents,
    AccessTokens tokens,
    Proofs proofs,
    IdTokenHints idTokenHints,
    Subjects subjects,
    ApiServices apiServices,
    Gateways gateways,
    Decisions decisions,
    Access access,
    Platform platform,
    SetupLinks setupLinks)
    implements AutoCloseable {

  /// Builds everything on a migrated database, with mail that stays in the mailbox.
  ///
  /// @throws candor.errors.Problem `master_key_wrong`
  public static Core on(
      Database database, MasterKey master, Addresses addresses, Clock clock, Chance chance) {
    var fetcher = new Fetcher(Reach.internet(), Fetcher.Bounds.usual(), Map::of);
    return on(database, master, addresses, new Way.Mailbox(), fetcher, clock, chance);
  }

  /// Builds everything on a migrated database. What was opened is closed by [#close].
  ///
  /// @param mail how mail leaves
  /// @param fetcher how others are asked
  /// @throws candor.errors.Problem `master_key_wrong`
  public static Core on(
      Database database,
      MasterKey master,
      Addresses addresses,
      Way mail,
      Fetcher fetcher,
      Clock clock,
      Chance chance) {
    new KeyProbe(database, master).check();
    Ground ground = Ground.on(database, master, addresses, mail, fetcher, clock, chance);
    Audit audit = ground.audit();
    AccessTokens tokens = ground.tokens();
    var failures = new Failures(database, chance, clock, Failures.Bounds.usual());
    var apiServices = new ApiServices(database, audit, clock, chance);
    var decisions = new Decisions(database, clock, Decisions.Bounds.usual());
    var access =
        new Access(
            apiServices, tokens, ground.tenants(), decisions, failures, master, clock, chance);
    Platform platform = Platform.on(ground, apiServices::audiences);
    return new Core(
        database,
        clock,
        chance,
        master,
        audit,
        ground.mailer(),
        failures,
        ground.tenants(),
        ground.keys(),
        ground.clients(),
        ground.messages(),
        ground.registration(),
        ground.documents(),
        tokens,
        ground.proofs(),
        new IdTokenHints(ground.keys(), ground.clients(), ground.subjects()),
        ground.subjects(),
        apiServices,
        new Gateways(database, audit, clock, chance),
        decisions,
        access,
        platform,
        new SetupLinks(
            database, clock, chance, platform.users(), platform.accounts(), ground.clients()));
  }

  /// Writes what waits to be written, then lets go of the database.
  @Override
  public void close() {
    mailer.close();
    gateways.close();
    decisions.close();
    platform.close();
    failures.close();
    database.close();
  }
}
