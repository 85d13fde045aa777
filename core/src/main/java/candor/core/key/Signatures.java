package candor.core.key;

import candor.protocol.jose.Algorithm;
import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Signing and verifying: by Amazon Corretto's native library where it loads, by the JDK otherwise.
/// The native one is three to sixty times as fast; see `RATIONALE.md`.
public final class Signatures {
  private final Optional<Provider> provider;

  /// RSA signs for a quarter of a millisecond, and virtual threads are not time-sliced: without a
  /// queue, whoever came first may well be served last.
  private final Semaphore rsa = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private Signatures(Optional<Provider> provider) {
    this.provider = provider;
  }

  /// The fastest that this machine has.
  public static Signatures fastest() {
    AmazonCorrettoCryptoProvider corretto = AmazonCorrettoCryptoProvider.INSTANCE;
    return new Signatures(
        corretto.getLoadingError() == null ? Optional.of(corretto) : Optional.empty());
  }

  /// The JDK's own.
  public static Signatures jdk() {
    return new Signatures(Optional.empty());
  }

  /// Signs. RSA in the order in which the threads came.
  public byte[] sign(Algorithm algorithm, PrivateKey key, byte[] text) {
    if (!algorithm.key().equals("RSA")) {
      return signed(algorithm, key, text);
    }
    rsa.acquireUninterruptibly();
    try {
      return signed(algorithm, key, text);
    } finally {
      rsa.release();
    }
  }

  private byte[] signed(Algorithm algorithm, PrivateKey key, byte[] text) {
    try {
      Signature signature = signature(algorithm);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " does not sign", e);
    }
  }

  /// Whether a signature is by the owner of the key.
  public boolean verify(Algorithm algorithm, PublicKey key, byte[] text, byte[] signed) {
    try {
      Signature signature = signature(algorithm);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (SignatureException | InvalidKeyException e) {
      // A signature of the wrong length, or a key of another kind: not by its owner.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " does not verify", e);
    }
  }

  private Signature signature(Algorithm algorithm) throws GeneralSecurityException {
    Signature signature = instance(algorithm.signature());
    @Nullable AlgorithmParameterSpec parameters = algorithm.parameters();
    if (parameters != null) {
      signature.setParameter(parameters);
    }
    return signature;
  }

  private Signature instance(String name) throws NoSuchAlgorithmException {
    if (provider.isPresent() && provider.get().getService("Signature", name) != null) {
      return Signature.getInstance(name, provider.get());
    }
    return Signature.getInstance(name);
  }

  /// Makes a key pair: P-256, RSA with 2048 bits, or Ed25519.
  KeyPair make(Algorithm algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.key());
      switch (algorithm) {
        case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case RS256, PS256 -> generator.initialize(2048);
        case EDDSA -> {}
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key pair for " + algorithm, e);
    }
  }

  /// Reads a public key as it is kept, in the form of X.509.
  PublicKey publicKey(Algorithm algorithm, byte[] encoded) {
    try {
      return factory(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a public key that is no key of " + algorithm, e);
    }
  }

  /// Reads a private key as it is kept, in the form of PKCS #8.
  PrivateKey privateKey(Algorithm algorithm, byte[] encoded) {
    try {
      return factory(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a private key that is no key of " + algorithm, e);
    }
  }

  /// Keys are made by who uses them, or each use would convert them.
  private KeyFactory factory(Algorithm algorithm) throws GeneralSecurityException {
    if (provider.isPresent() && provider.get().getService("KeyFactory", algorithm.key()) != null) {
      return KeyFactory.getInstance(algorithm.key(), provider.get());
    }
    return KeyFactory.getInstance(algorithm.key());
  }
}
