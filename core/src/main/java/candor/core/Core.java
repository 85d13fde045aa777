package candor.core;

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
    AccessTokens tokens)
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
        tokens);
  }

  /// Writes what waits to be written, then lets go of the database.
  @Override
  public void close() {
    failures.close();
    database.close();
  }
}
