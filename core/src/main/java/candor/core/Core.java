package candor.core;

import candor.core.access.Access;
import candor.core.access.Decisions;
import candor.core.access.Gateways;
import candor.core.apiservice.ApiServices;
import candor.core.audit.Audit;
import candor.core.audit.Failures;
import candor.core.client.Clients;
import candor.core.db.Database;
import candor.core.key.Signatures;
import candor.core.key.SigningKeys;
import candor.core.secret.Chance;
import candor.core.secret.KeyProbe;
import candor.core.secret.MasterKey;
import candor.core.tenant.Addresses;
import candor.core.tenant.Tenants;
import candor.core.token.AccessTokens;
import java.time.Clock;

/// Everything that can be done, built once.
public record Core(
    Database database,
    Clock clock,
    Chance chance,
    MasterKey master,
    Audit audit,
    Failures failures,
    Tenants tenants,
    Signatures signatures,
    SigningKeys keys,
    Clients clients,
    AccessTokens tokens,
    ApiServices apiServices,
    Gateways gateways,
    Decisions decisions,
    Access access)
    implements AutoCloseable {

  /// Builds everything on a migrated database. What was opened is closed by [#close].
  ///
  /// @throws candor.errors.Problem `master_key_wrong`
  public static Core on(
      Database database, MasterKey master, Addresses addresses, Clock clock, Chance chance) {
    new KeyProbe(database, master).check();
    var audit = new Audit(database, chance, clock);
    var failures = new Failures(database, chance, clock, Failures.Bounds.usual());
    var tenants = new Tenants(database, audit, clock, addresses);
    Signatures signatures = Signatures.fastest();
    var keys = new SigningKeys(database, audit, clock, chance, signatures, master);
    var clients = new Clients(database, audit, clock, chance, keys, signatures);
    var tokens = new AccessTokens(database, audit, clock, chance, keys, clients);
    var apiServices = new ApiServices(database, audit, clock, chance);
    var gateways = new Gateways(database, audit, clock, chance);
    var decisions = new Decisions(database, clock, Decisions.Bounds.usual());
    var access =
        new Access(apiServices, tokens, tenants, decisions, failures, master, clock, chance);
    return new Core(
        database,
        clock,
        chance,
        master,
        audit,
        failures,
        tenants,
        signatures,
        keys,
        clients,
        tokens,
        apiServices,
        gateways,
        decisions,
        access);
  }

  /// Writes what waits to be written, then lets go of the database.
  @Override
  public void close() {
    gateways.close();
    decisions.close();
    failures.close();
    database.close();
  }
}
