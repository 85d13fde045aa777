package candor.proof.flow;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/// Somebody with a key of their own, who proves it with each request (RFC 9449).
record DpopKey(AppFixture server, ECKey key) {
  static DpopKey made(AppFixture server) throws Exception {
    return new DpopKey(server, new ECKeyGenerator(Curve.P_256).generate());
  }

  /// A token that is bound to the key, for a client itself.
  ///
  /// @param client the placeholder of its credentials
  Answer token(String client) throws Exception {
    return server.sent(
        "POST /oauth2/token\nAuthorization: Basic {"
            + client
            + "}\nDPoP: "
            + proof("POST", "/oauth2/token", "")
            + "\nContent-Type: application/x-www-form-urlencoded\n\n"
            + "grant_type=client_credentials");
  }

  /// Sends a request with a token and a proof of this key.
  Answer ask(String method, String path, String token) throws Exception {
    return server.sent(
        method
            + " "
            + path
            + "\nAuthorization: DPoP "
            + token
            + "\nDPoP: "
            + proof(method, path, token));
  }

  /// A proof for a request; without a token, or with the one that it shows.
  String proof(String method, String path, String token) throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .jwtID(UUID.randomUUID().toString())
            .claim("htm", method)
            .claim("htu", server.app().issuer() + path)
            .issueTime(Date.from(server.now()));
    if (!token.isEmpty()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      claims.claim("ath", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK());
    var jwt = new SignedJWT(header.build(), claims.build());
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }
}
