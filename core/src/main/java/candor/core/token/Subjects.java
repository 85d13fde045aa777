package candor.core.token;

import candor.core.client.Client;
import candor.core.db.Database;
import candor.core.db.Snapshots;
import candor.core.db.TenantId;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The names by which clients know people (OpenID Connect Core 1.0, section 8). Pairwise clients of
/// two sectors cannot tell from them whether they speak of the same person: each name is an HMAC of
/// sector and user, with a salt of the tenant that lies sealed in the database. So it needs no
/// table, and stays the same when the master key is replaced.
public final class Subjects {
  private static final String TOPIC = "subject_salt";
  private static final String TABLE = "subject_salt";
  private static final String FIELD = "salt";
  private static final String TOKEN = "access_token";
  private static final String USER = "user";
  private static final String HMAC = "HmacSHA256";
  private static final int SALT_BYTES = 32;

  private final Database database;
  private final MasterKey master;
  private final Chance chance;
  private final Snapshots<Optional<SecretKeySpec>> salts;

  public Subjects(Database database, MasterKey master, Chance chance) {
    this.database = database;
    this.master = master;
    this.chance = chance;
    this.salts =
        new Snapshots<>(
            database,
            TOPIC,
            (tx, tenant) ->
                SubjectStore.find(tx, tenant)
                    .map(kept -> master.open(tenant, TABLE, FIELD, kept))
                    .map(salt -> new SecretKeySpec(salt, HMAC)));
  }

  /// The name by which a client knows a user.
  public String of(TenantId tenant, Client client, String user) {
    return client.signIn().subjects().pairwise() ? pairwise(tenant, client, user) : user;
  }

  private String pairwise(TenantId tenant, Client client, String user) {
    String sector =
        client.signIn().subjects().sector(client.signIn().redirectUris(), client.id().value());
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(salts.of(tenant).or(() -> made(tenant)).orElseThrow());
      // No host has a line break in it, so no two pairs are one text.
      byte[] name = mac.doFinal((sector + "\n" + user).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private Optional<SecretKeySpec> made(TenantId tenant) {
    byte[] kept = master.seal(tenant, TABLE, FIELD, chance.bytes(SALT_BYTES));
    database.in(
        tenant,
        tx -> {
          tx.announce(tenant, TOPIC);
          return SubjectStore.add(tx, tenant, kept);
        });
    return salts.of(tenant);
  }

  /// A user's id as it travels in the access token of a pairwise client, which cannot read it.
  String seal(TenantId tenant, String user) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(master.seal(tenant, TOKEN, USER, user.getBytes(StandardCharsets.US_ASCII)));
  }

  /// The user of a genuine access token; empty if the master key that sealed it is gone.
  Optional<String> open(TenantId tenant, String text) {
    return master
        .openIfOurs(tenant, TOKEN, USER, Base64.getUrlDecoder().decode(text))
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }
}
