package candor.core.key;

import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.MasterKey;
import candor.protocol.jose.Algorithm;
import java.time.Instant;
import java.util.List;

/// Where signing keys are kept. Private keys are sealed under the master key.
final class SigningKeyStore {
  private static final String TABLE = "signing_key";

  private final MasterKey master;
  private final Signatures signatures;

  SigningKeyStore(MasterKey master, Signatures signatures) {
    this.master = master;
    this.signatures = signatures;
  }

  List<SigningKey> all(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select id, algorithm, public_key, private_key, made_at, signs_from, retires_at
              from signing_key
             where tenant_id = :tenant
             order by signs_from desc, id desc
            """)
        .set("tenant", tenant)
        .all(row -> read(row, tenant));
  }

  private SigningKey read(Row row, TenantId tenant) {
    Algorithm algorithm =
        Algorithm.of(row.text("algorithm"))
            .orElseThrow(() -> new IllegalStateException(TABLE + " " + row.text("id")));
    return new SigningKey(
        new KeyId(row.text("id")),
        algorithm,
        signatures.publicKey(algorithm, row.bytes("public_key")),
        signatures.privateKey(
            algorithm, master.open(tenant, TABLE, "private_key", row.bytes("private_key"))),
        row.instant("made_at"),
        row.instant("signs_from"),
        row.optionalInstant("retires_at").orElse(Instant.MAX));
  }

  void add(Tx tx, TenantId tenant, SigningKey key) {
    tx.sql(
            """
            insert into signing_key (tenant_id, id, algorithm, public_key, private_key, made_at, signs_from)
            values (:tenant, :id, :algorithm, :publicKey, :privateKey, :madeAt, :signsFrom)
            """)
        .set("tenant", tenant)
        .set("id", key.id())
        .set("algorithm", key.algorithm().wire())
        .set("publicKey", key.publicKey().getEncoded())
        .set("privateKey", master.seal(tenant, TABLE, "private_key", key.privateKey().getEncoded()))
        .set("madeAt", key.madeAt())
        .set("signsFrom", key.signsFrom())
        .change();
  }

  /// Sets the end of every key of that algorithm that has none yet.
  int retire(Tx tx, TenantId tenant, Algorithm algorithm, Instant at) {
    return tx.sql(
            """
            update signing_key
               set retires_at = :at
             where tenant_id = :tenant
               and algorithm = :algorithm
               and (retires_at is null or retires_at > :at)
            """)
        .set("tenant", tenant)
        .set("algorithm", algorithm.wire())
        .set("at", at)
        .change();
  }

  /// Keeps every other transaction of the tenant from making keys until this one ends.
  void lock(Tx tx, TenantId tenant) {
    tx.sql("select pg_advisory_xact_lock(hashtext('signing_key|' || :tenant)) is null as held")
        .set("tenant", tenant)
        .one(row -> row.flag("held"));
  }
}
