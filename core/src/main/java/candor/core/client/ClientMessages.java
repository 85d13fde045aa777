package candor.core.client;

import candor.core.db.TenantId;
import candor.core.key.SigningKeys;
import candor.protocol.jose.Algorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;

/// What one client is told, in a form that proves who says it and, where the client wants that,
/// can be read by it alone.
public final class ClientMessages {
  private final SigningKeys signing;
  private final ClientKeys keys;

  public ClientMessages(SigningKeys signing, ClientKeys keys) {
    this.signing = signing;
    this.keys = keys;
  }

  /// A signed JWT; a nested one if it is encrypted (RFC 7519, section 11.2: signed first, so that
  /// the signature cannot be taken off).
  ///
  /// @param typ the `typ` header of the signed JWT
  /// @throws candor.errors.Problem `encryption_key_missing`, or a page whose code begins with
  ///     `outbound_`
  public String signed(
      TenantId tenant,
      Client client,
      Algorithm algorithm,
      String typ,
      Encryption encryption,
      byte[] payload) {
    String jwt = signing.sign(tenant, algorithm, typ, payload);
    return encryption.wanted() ? encrypted(client, encryption, new Payload(jwt), "JWT") : jwt;
  }

  /// Refuses what could not be said to a client afterwards, while nothing is spent yet.
  ///
  /// @throws candor.errors.Problem as [#signed]
  public void require(Client client, Encryption encryption) {
    if (encryption.wanted()) {
      keys.forEncryption(client, encryption);
    }
  }

  /// JSON that is encrypted and not signed.
  ///
  /// @throws candor.errors.Problem as [#signed]
  public String encrypted(Client client, Encryption encryption, byte[] json) {
    return encrypted(client, encryption, new Payload(json), "");
  }

  /// @param contentType the `cty` header (RFC 7516, section 4.1.12); empty for none
  private String encrypted(
      Client client, Encryption encryption, Payload payload, String contentType) {
    JWK key = keys.forEncryption(client, encryption);
    var header =
        new JWEHeader.Builder(
                JWEAlgorithm.parse(encryption.alg()), EncryptionMethod.parse(encryption.enc()))
            .keyID(key.getKeyID());
    if (!contentType.isEmpty()) {
      header.contentType(contentType);
    }
    try {
      var object = new JWEObject(header.build(), payload);
      object.encrypt(encrypter(key));
      return object.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of client " + client.id().value(), e);
    }
  }

  private static JWEEncrypter encrypter(JWK key) throws JOSEException {
    return switch (key) {
      case ECKey ec -> new ECDHEncrypter(ec);
      case RSAKey rsa -> new RSAEncrypter(rsa);
      default -> throw new IllegalStateException("no key to encrypt to: " + key.getKeyType());
    };
  }
}
