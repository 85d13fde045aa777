package candor.core.client;

import candor.core.secret.SecretHash;
import candor.errors.Errors;
import candor.errors.Problem;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The certificate with which a client came (RFC 8705). That it holds the key is what the TLS
/// connection has shown; whose it is, nobody has said yet.
///
/// @param chain its own first; not empty
/// @param authorities whose word on names is taken
public record ClientCertificate(List<X509Certificate> chain, Set<TrustAnchor> authorities) {
  /// RFC 5280, section 4.2.1.12.
  private static final Set<String> FOR_CLIENTS = Set.of("1.3.6.1.5.5.7.3.2", "2.5.29.37.0");

  public ClientCertificate {
    chain = List.copyOf(chain);
    authorities = Set.copyOf(authorities);
  }

  /// The `x5t#S256` of it (RFC 8705, section 3.1).
  public String thumbprint() {
    return thumbprint(encoded(chain.getFirst()));
  }

  private static String thumbprint(byte[] der) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretHash.sha256(der));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read cannot be written", e);
    }
  }

  /// Why it does not prove a client that has registered how its certificates are known.
  Optional<Problem> refusal(Client client, Instant now) {
    return client.authMethod() == AuthMethod.TLS_CLIENT_AUTH
        ? byName(client, now)
        : byItself(client);
  }

  /// RFC 8705, section 2.1: an authority vouches for the one name that is registered.
  private Optional<Problem> byName(Client client, Instant now) {
    Optional<String> distrust = distrust(now);
    if (distrust.isPresent()) {
      return distrust.map(reason -> Errors.clientCertificateUntrusted(client.id(), reason));
    }
    CertificateName expected = client.proof().certificateNames().getFirst();
    List<String> found = names(expected.kind());
    return found.stream().anyMatch(expected::is)
        ? Optional.empty()
        : Optional.of(
            Errors.clientCertificateNameWrong(
                client.id(),
                expected.kind().text(),
                expected.value(),
                found.isEmpty() ? "none" : String.join(", ", found)));
  }

  private Optional<String> distrust(Instant now) {
    if (authorities.isEmpty()) {
      return Optional.of("no authority is set in tls.client_authorities");
    }
    try {
      List<String> uses = chain.getFirst().getExtendedKeyUsage();
      if (uses != null && uses.stream().noneMatch(FOR_CLIENTS::contains)) {
        return Optional.of("its extended key usage is not for clients");
      }
      var parameters = new PKIXParameters(authorities);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
      return Optional.empty();
    } catch (CertPathValidatorException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException e) {
      return Optional.of("its chain cannot be read");
    }
  }

  private List<String> names(CertificateName.Kind kind) {
    if (kind == CertificateName.Kind.SUBJECT_DN) {
      return List.of(chain.getFirst().getSubjectX500Principal().getName());
    }
    try {
      Collection<List<?>> names = chain.getFirst().getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> name.getFirst().equals(kind.general()))
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  /// RFC 8705, section 2.2: nobody vouches for it, so it must be the very one that is registered.
  private Optional<Problem> byItself(Client client) {
    return registered(client.jwks()).contains(thumbprint())
        ? Optional.empty()
        : Optional.of(Errors.clientCertificateUnregistered(client.id(), thumbprint()));
  }

  /// The thumbprints of the certificates in a JWK Set.
  static List<String> registered(String jwks) {
    try {
      return JWKSet.parse(jwks).getKeys().stream()
          .flatMap(key -> thumbprint(key).stream())
          .toList();
    } catch (ParseException e) {
      return List.of();
    }
  }

  private static Optional<String> thumbprint(JWK key) {
    return key.getX509CertChain() == null || key.getX509CertChain().isEmpty()
        ? Optional.ofNullable(key.getX509CertSHA256Thumbprint()).map(Object::toString)
        : Optional.of(thumbprint(key.getX509CertChain().getFirst().decode()));
  }
}
