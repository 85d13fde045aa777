package candor.core.secret;

import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.nio.charset.StandardCharsets;

/// Tells at the start whether the master key is the one that sealed what the database holds.
public final class KeyProbe {
  private static final String TABLE = "master_key_probe";
  private static final String FIELD = "sealed";
  private static final byte[] KNOWN = "candor".getBytes(StandardCharsets.US_ASCII);

  private final Database database;
  private final MasterKey masterKey;

  public KeyProbe(Database database, MasterKey masterKey) {
    this.database = database;
    this.masterKey = masterKey;
  }

  /// Opens the probe; the first server to come seals it. Of several that come first at once one
  /// wins, and the others see whether they have the same key.
  ///
  /// @throws candor.errors.Problem `master_key_wrong`
  public void check() {
    byte[] sealed = database.in(TenantId.DEFAULT, this::probe);
    masterKey.open(TenantId.DEFAULT, TABLE, FIELD, sealed);
  }

  private byte[] probe(Tx tx) {
    KeyProbeStore.add(tx, TenantId.DEFAULT, masterKey.seal(TenantId.DEFAULT, TABLE, FIELD, KNOWN));
    return KeyProbeStore.sealed(tx, TenantId.DEFAULT);
  }
}
