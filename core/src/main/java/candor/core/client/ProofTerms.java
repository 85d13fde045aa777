package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.ResponseType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a client must show besides itself, and how it is answered what it asks about tokens.
///
/// @param dpopBound whether it gets tokens bound to a key only (RFC 9449, section 5.2)
/// @param dpopNonceRequired whether its DPoP proofs must carry a nonce of ours (section 8)
/// @param certificateBound whether its tokens are bound to its certificate (RFC 8705, section 3.4)
/// @param certificateNames which certificate is its own, for `tls_client_auth`: one
/// @param introspectionAlgorithm what signs what it is told of tokens (RFC 9701, section 6)
/// @param assertionAlgorithm the one `alg` of the JWTs by which it proves itself (OpenID Connect
///     Registration 1.0, section 2); empty for every one
public record ProofTerms(
    boolean dpopBound,
    boolean dpopNonceRequired,
    boolean certificateBound,
    List<CertificateName> certificateNames,
    Algorithm introspectionAlgorithm,
    String assertionAlgorithm) {
  public ProofTerms {
    certificateNames = List.copyOf(certificateNames);
  }

  /// With assertions of every algorithm.
  public ProofTerms(
      boolean dpopBound,
      boolean dpopNonceRequired,
      boolean certificateBound,
      List<CertificateName> certificateNames,
      Algorithm introspectionAlgorithm) {
    this(
        dpopBound,
        dpopNonceRequired,
        certificateBound,
        certificateNames,
        introspectionAlgorithm,
        "");
  }

  /// What a new client begins with.
  public static ProofTerms usual() {
    return new ProofTerms(false, false, false, List.of(), Algorithm.RS256);
  }

  void check(AuthMethod method, List<ResponseType> types, Faults faults) {
    // A browser brings a token to whoever opens the page, and nobody there shows a key.
    if (dpopBound || certificateBound) {
      List<String> allowed =
          Arrays.stream(ResponseType.values())
              .filter(type -> !type.token())
              .map(ResponseType::wire)
              .toList();
      types.stream()
          .filter(ResponseType::token)
          .map(type -> Errors.fieldValueNotAllowed("response_types", type.wire(), allowed))
          .forEach(faults::add);
    }
    List<String> signs = algorithms(method);
    if (!assertionAlgorithm.isEmpty() && !signs.contains(assertionAlgorithm)) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "token_endpoint_auth_signing_alg", assertionAlgorithm, signs));
    }
    for (CertificateName name : certificateNames) {
      if (!name.valid()) {
        faults.add(Errors.certificateNameMalformed(name.kind().wire(), name.kind().text()));
      }
    }
    if (method == AuthMethod.TLS_CLIENT_AUTH && certificateNames.size() != 1) {
      faults.add(
          Errors.certificateNameNotSingle(
              CertificateName.Kind.SUBJECT_DN.wire(), certificateNames.size()));
    }
  }

  /// What a client's assertions may be signed with: by a method that has none, with what counts
  /// should it take one.
  private static List<String> algorithms(AuthMethod method) {
    List<String> keys = Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList();
    return switch (method) {
      case CLIENT_SECRET_JWT -> List.of(Assertions.HS256);
      case PRIVATE_KEY_JWT -> keys;
      default -> Stream.concat(keys.stream(), Stream.of(Assertions.HS256)).toList();
    };
  }
}
