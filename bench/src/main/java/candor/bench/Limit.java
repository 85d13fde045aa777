package candor.bench;

import candor.core.key.Signatures;
import candor.protocol.jose.Algorithm;
import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The web library alone, and with nothing but a signature: what no answer of ours can cost less
/// than.
final class Limit {
  private static final byte[] HUNDRED = "x".repeat(100).getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLAIMS = "c".repeat(360).getBytes(StandardCharsets.US_ASCII);

  // Kept, since that logging forgets the level of a logger that nobody holds.
  private static final Logger LIBRARY = Logger.getLogger("io.helidon");

  private Limit() {}

  /// Runs until it is ended.
  public static void main(String[] arguments) throws GeneralSecurityException {
    LIBRARY.setLevel(Level.WARNING);
    Signatures signatures = Signatures.fastest();
    KeyPair ec = pair("EC");
    KeyPair rsa = pair("RSA");
    byte[] signed = signatures.sign(Algorithm.ES256, ec.getPrivate(), CLAIMS);
    HttpRouting.Builder routing =
        HttpRouting.builder()
            .get("/get", (_, response) -> response.send(HUNDRED))
            .post("/post", (request, response) -> answer(request, response, () -> {}))
            .post(
                "/es256",
                (request, response) ->
                    answer(
                        request,
                        response,
                        () -> signatures.sign(Algorithm.ES256, ec.getPrivate(), CLAIMS)))
            .post(
                "/rs256",
                (request, response) ->
                    answer(
                        request,
                        response,
                        () -> signatures.sign(Algorithm.RS256, rsa.getPrivate(), CLAIMS)))
            .post(
                "/verify",
                (request, response) ->
                    answer(
                        request,
                        response,
                        () -> signatures.verify(Algorithm.ES256, ec.getPublic(), CLAIMS, signed)));
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .routing(routing)
            .build()
            .start();
    System.out.println("port=" + server.port());
  }

  private static void answer(ServerRequest request, ServerResponse response, Runnable work) {
    request.content().as(byte[].class);
    work.run();
    response.send(HUNDRED);
  }

  private static KeyPair pair(String kind) throws GeneralSecurityException {
    // Keys of the provider that signs, or each use would convert them.
    AmazonCorrettoCryptoProvider corretto = AmazonCorrettoCryptoProvider.INSTANCE;
    KeyPairGenerator generator =
        corretto.getLoadingError() == null
            ? KeyPairGenerator.getInstance(kind, corretto)
            : KeyPairGenerator.getInstance(kind);
    if (kind.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    } else {
      generator.initialize(2048);
    }
    return generator.generateKeyPair();
  }
}
