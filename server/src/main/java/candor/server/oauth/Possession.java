package candor.server.oauth;

import candor.core.client.Client;
import candor.core.client.ClientCertificate;
import candor.core.token.Proofs;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.Dpop;
import candor.server.http.Request;
import java.util.List;
import java.util.Optional;

/// What a client that asks for tokens proves to hold (RFC 9449, section 5; RFC 8705, section 3):
/// its tokens are bound to that.
final class Possession {
  /// The header that carries a nonce to the client (RFC 9449, section 8).
  static final String NONCE = "DPoP-Nonce";

  private final Proofs proofs;
  private final ClientCertificates certificates;

  Possession(Proofs proofs, ClientCertificates certificates) {
    this.proofs = proofs;
    this.certificates = certificates;
  }

  /// What the request proves. A proof of a key counts before a certificate: who sends one asks for
  /// it.
  ///
  /// @throws Problem `dpop_proof_missing`, `certificate_missing`, and what a proof is refused with
  Confirmation of(Request request, Client client) {
    Optional<String> key = key(request, client);
    if (key.isPresent()) {
      return new Confirmation.Key(key.get());
    }
    if (client.proof().dpopBound()) {
      throw Errors.dpopProofMissing(client.id());
    }
    if (!client.proof().certificateBound()) {
      return Confirmation.none();
    }
    ClientCertificate certificate =
        certificates.of(request).orElseThrow(() -> Errors.certificateMissing(client.id()));
    return new Confirmation.Certificate(certificate.thumbprint());
  }

  /// The thumbprint of the key that a proof shows; empty if no proof came.
  ///
  /// @throws Problem what a proof is refused with
  Optional<String> key(Request request, Client client) {
    List<String> headers = request.headers(Dpop.HEADER);
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    var shown = new Proofs.Shown(headers, request.method(), request.base() + request.path());
    return switch (proofs.spend(request.tenant(), shown, client.proof().dpopNonceRequired())) {
      case Proofs.Held(String key, Algorithm algorithm) -> {
        client
            .profile()
            .signatures()
            .filter(_ -> !client.profile().accepts(algorithm.wire()))
            .ifPresent(
                demand -> {
                  String wanted = client.profile().says(demand);
                  throw Errors.dpopProofClaimWrong("alg", wanted, algorithm.wire());
                });
        yield Optional.of(key);
      }
      case Proofs.Refused(Dpop.Fault fault) -> throw problem(fault);
    };
  }

  private static Problem problem(Dpop.Fault fault) {
    return switch (fault) {
      case Dpop.Malformed(String reason) -> Errors.dpopProofMalformed(reason);
      case Dpop.ClaimWrong(String claim, String expected, String received) ->
          Errors.dpopProofClaimWrong(claim, expected, received);
      case Dpop.TimeWrong wrong ->
          Errors.dpopProofTimeWrong(wrong.seconds(), wrong.direction(), Dpop.WINDOW.toSeconds());
      case Dpop.Reused(String id) -> Errors.dpopProofReused(id);
      case Dpop.NonceNeeded(String reason, String nonce) -> Errors.dpopNonceNeeded(reason, nonce);
    };
  }

  /// A nonce for the next proof, so that it need not be asked for.
  String nonce(Request request) {
    return proofs.nonce(request.tenant());
  }

  /// How a token that is bound to that is sent (RFC 9449, section 5). One that is bound to a
  /// certificate is sent like any other (RFC 8705, section 3).
  static String tokenType(Confirmation held) {
    return held instanceof Confirmation.Key ? Dpop.SCHEME : BearerToken.SCHEME;
  }
}
