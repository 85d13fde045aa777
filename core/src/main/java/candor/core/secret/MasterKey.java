package candor.core.secret;

import candor.core.db.TenantId;
import candor.errors.Errors;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals what must be read back: AES-256-GCM, bound to tenant, table and field, so that a sealed
/// value that was moved to another row's place does not open.
///
/// An envelope names the key that sealed it, so keys rotate: the newest seals, every one opens.
/// Layout: one byte of version, four bytes of key id, twelve of nonce, then text and tag.
public final class MasterKey {
  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int KEY_ID_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int HEAD_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES;
  private static final int TAG_BITS = 128;

  private static final String HMAC = "HmacSHA256";
  private static final int CODE_BYTES = 16;

  /// A key, with what is needed of it for each use.
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
  private record Key(SecretKeySpec spec, byte[] id, SecretKeySpec codes) {
    /// A key is named by the first bytes of its digest, so that nobody has to number keys.
    static Key of(Secret secret) {
      return new Key(
          new SecretKeySpec(secret.bytes(), "AES"),
          Arrays.copyOf(SecretHash.sha256(secret.bytes()), KEY_ID_BYTES),
          // Another key than the one that seals: no key serves two algorithms.
          new SecretKeySpec(
              mac(new SecretKeySpec(secret.bytes(), HMAC), new byte[] {VERSION}), HMAC));
    }
  }

  private final List<Key> keys;
  private final Chance chance;
  private final Spares<Cipher> ciphers = new Spares<>(MasterKey::cipher);

  /// @param keys 32 bytes each, the newest first
  public MasterKey(List<Secret> keys, Chance chance) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.bytes().length != KEY_BYTES)) {
      throw new IllegalArgumentException("a master key has " + KEY_BYTES + " bytes");
    }
    this.keys = keys.stream().map(Key::of).toList();
    this.chance = chance;
  }

  /// Seals a value with the newest key.
  public byte[] seal(TenantId tenant, String table, String field, byte[] plain) {
    Key key = keys.getFirst();
    byte[] nonce = chance.bytes(NONCE_BYTES);
    byte[] head = ByteBuffer.allocate(HEAD_BYTES).put(VERSION).put(key.id).put(nonce).array();
    Cipher cipher = ciphers.take();
    try {
      begin(cipher, Cipher.ENCRYPT_MODE, key, nonce, tenant, table, field);
      byte[] sealed = Arrays.copyOf(head, HEAD_BYTES + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, HEAD_BYTES);
      ciphers.give(cipher);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed", e);
    }
  }

  /// Opens a sealed value.
  ///
  /// @throws candor.errors.Problem `master_key_wrong` if none of the keys sealed it
  public byte[] open(TenantId tenant, String table, String field, byte[] sealed) {
    if (sealed.length < HEAD_BYTES || sealed[0] != VERSION) {
      throw new IllegalStateException("not an envelope in " + table + "." + field);
    }
    Key key = sealer(sealed).orElseThrow(Errors::masterKeyWrong);
    return unseal(key, tenant, table, field, sealed)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "a sealed value in " + table + "." + field + " was moved"));
  }

  /// Opens what somebody outside says that we sealed; empty if we did not, or not for this place.
  public Optional<byte[]> openIfOurs(TenantId tenant, String table, String field, byte[] sealed) {
    if (sealed.length < HEAD_BYTES || sealed[0] != VERSION) {
      return Optional.empty();
    }
    return sealer(sealed).flatMap(key -> unseal(key, tenant, table, field, sealed));
  }

  /// A code that only we can make for a text and a purpose, of 16 bytes.
  public byte[] code(TenantId tenant, String purpose, byte[] text) {
    return code(keys.getFirst(), tenant, purpose, text);
  }

  /// Whether we made that code, with whichever key.
  public boolean isCode(TenantId tenant, String purpose, byte[] text, byte[] code) {
    return keys.stream()
        .anyMatch(key -> MessageDigest.isEqual(code(key, tenant, purpose, text), code));
  }

  private static byte[] code(Key key, TenantId tenant, String purpose, byte[] text) {
    byte[] place = (tenant.value() + "|" + purpose + "|").getBytes(StandardCharsets.UTF_8);
    byte[] all = ByteBuffer.allocate(place.length + text.length).put(place).put(text).array();
    return Arrays.copyOf(mac(key.codes, all), CODE_BYTES);
  }

  private static byte[] mac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private Optional<Key> sealer(byte[] sealed) {
    byte[] keyId = Arrays.copyOfRange(sealed, 1, 1 + KEY_ID_BYTES);
    return keys.stream().filter(each -> Arrays.equals(each.id, keyId)).findFirst();
  }

  private Optional<byte[]> unseal(
      Key key, TenantId tenant, String table, String field, byte[] sealed) {
    byte[] nonce = Arrays.copyOfRange(sealed, 1 + KEY_ID_BYTES, HEAD_BYTES);
    Cipher cipher = ciphers.take();
    try {
      begin(cipher, Cipher.DECRYPT_MODE, key, nonce, tenant, table, field);
      byte[] plain = cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
      ciphers.give(cipher);
      return Optional.of(plain);
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed", e);
    }
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private static void begin(
      Cipher cipher, int mode, Key key, byte[] nonce, TenantId tenant, String table, String field)
      throws GeneralSecurityException {
    cipher.init(mode, key.spec, new GCMParameterSpec(TAG_BITS, nonce));
    String place = tenant.value() + "|" + table + "|" + field;
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
  }
}
