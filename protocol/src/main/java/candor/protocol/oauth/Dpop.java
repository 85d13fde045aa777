package candor.protocol.oauth;

import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Jws;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// What came of a DPoP proof: the JWT by which a client shows, for one request, that it holds a key
/// (RFC 9449, section 4). Whether its signature is good and whether it came before is not known
/// here: keys and memory are of others.
public sealed interface Dpop {
  /// The header that carries it.
  String HEADER = "DPoP";

  /// The `typ` of a proof, and the scheme of a token that is bound to a key.
  String SCHEME = "DPoP";

  /// How far `iat` may be from now (section 11.1): each proof is remembered for as long.
  Duration WINDOW = Duration.ofSeconds(60);

  /// A proof, read.
  ///
  /// @param jwk the public key as JSON
  /// @param method `htm`
  /// @param uri `htu`
  /// @param id `jti`
  /// @param tokenHash `ath`; empty if there is none
  /// @param nonce empty if there is none
  record Proof(
      Jws jws,
      Algorithm algorithm,
      String jwk,
      String method,
      String uri,
      Instant issuedAt,
      String id,
      String tokenHash,
      String nonce)
      implements Dpop {
    /// What is wrong with it for a request, if anything is.
    ///
    /// @param expectedMethod the request's method
    /// @param expectedUri its address; a query does not count
    /// @param expectedHash the hash of the access token that it came with; empty if it came with
    ///     none
    public Optional<Fault> faultFor(
        String expectedMethod, String expectedUri, String expectedHash, Instant now) {
      if (!method.equals(expectedMethod)) {
        return Optional.of(new ClaimWrong("htm", expectedMethod, Received.clip(method)));
      }
      if (!plain(uri).equals(plain(expectedUri))) {
        return Optional.of(new ClaimWrong("htu", plain(expectedUri), Received.clip(uri)));
      }
      if (!tokenHash.equals(expectedHash) && !expectedHash.isEmpty()) {
        return Optional.of(
            new ClaimWrong(
                "ath", expectedHash, tokenHash.isEmpty() ? "none" : Received.clip(tokenHash)));
      }
      long ahead = issuedAt.getEpochSecond() - now.getEpochSecond();
      return Math.abs(ahead) > WINDOW.toSeconds()
          ? Optional.of(new TimeWrong(ahead))
          : Optional.empty();
    }
  }

  /// Why a proof does not count.
  sealed interface Fault extends Dpop {}

  /// It is not in the form of one.
  record Malformed(String reason) implements Fault {}

  /// It is for another request, or for another token.
  record ClaimWrong(String claim, String expected, String received) implements Fault {}

  /// It was made too long ago, or by a clock that runs ahead.
  ///
  /// @param ahead seconds that `iat` is ahead of our clock; negative where it is behind
  record TimeWrong(long ahead) implements Fault {
    /// How far off it is.
    public long seconds() {
      return Math.abs(ahead);
    }

    /// On which side of our clock.
    public String direction() {
      return ahead > 0 ? "in the future" : "ago";
    }
  }

  /// It came before.
  record Reused(String id) implements Fault {}

  /// It needs a nonce of ours, or a younger one (section 8).
  record NonceNeeded(String reason, String nonce) implements Fault {}

  /// Reads the headers of a request (section 4.3).
  static Dpop read(List<String> headers) {
    if (headers.size() != 1) {
      return new Malformed(
          headers.isEmpty() ? "there is no DPoP header" : "the DPoP header stands twice");
    }
    Optional<Jws> parsed = Jws.parse(headers.getFirst().strip());
    if (parsed.isEmpty()) {
      return new Malformed("it is no signed JWT");
    }
    Jws jws = parsed.get();
    Jws.Header header = jws.header();
    if (!header.typ().equals("dpop+jwt")) {
      return new ClaimWrong("typ", "dpop+jwt", Received.clip(header.typ()));
    }
    Optional<Algorithm> algorithm = Algorithm.of(header.alg());
    if (algorithm.isEmpty()) {
      // Never `none`, and nothing symmetric: its key would have to travel in the proof.
      String known =
          Arrays.stream(Algorithm.values()).map(Algorithm::wire).collect(Collectors.joining(", "));
      return new ClaimWrong("alg", known, Received.clip(header.alg()));
    }
    return header.jwk().isEmpty()
        ? new Malformed("its header has no jwk")
        : claims(jws, algorithm.get());
  }

  private static Dpop claims(Jws jws, Algorithm algorithm) {
    Optional<Map<String, String>> read = ProofClaims.texts(jws.payload());
    if (read.isEmpty()) {
      return new Malformed("its claims are no JSON object of texts and numbers");
    }
    Map<String, String> claims = read.get();
    for (String name : List.of("jti", "htm", "htu", "iat")) {
      if (claims.getOrDefault(name, "").isEmpty()) {
        return new Malformed("it has no " + name);
      }
    }
    if (claims.getOrDefault("jti", "").length() > 256) {
      return new Malformed("its jti is longer than 256 characters");
    }
    Optional<Instant> issuedAt = ProofClaims.time(claims.getOrDefault("iat", ""));
    if (issuedAt.isEmpty()) {
      return new Malformed("its iat is no time");
    }
    return new Proof(
        jws,
        algorithm,
        jws.header().jwk(),
        claims.getOrDefault("htm", ""),
        claims.getOrDefault("htu", ""),
        issuedAt.get(),
        claims.getOrDefault("jti", ""),
        claims.getOrDefault("ath", ""),
        claims.getOrDefault("nonce", ""));
  }

  /// An address as two of them are compared: without query and fragment, and with what stands for
  /// the same written the same way (section 4.3; RFC 3986, section 6.2.2).
  private static String plain(String uri) {
    try {
      URI read = URI.create(uri).normalize();
      if (read.getScheme() == null || read.getHost() == null) {
        return uri;
      }
      String scheme = read.getScheme().toLowerCase(Locale.ROOT);
      boolean usual = read.getPort() == (scheme.equals("https") ? 443 : 80);
      String port = read.getPort() < 0 || usual ? "" : ":" + read.getPort();
      String path = read.getPath().isEmpty() ? "/" : read.getPath();
      return scheme + "://" + read.getHost().toLowerCase(Locale.ROOT) + port + path;
    } catch (IllegalArgumentException e) {
      return uri;
    }
  }

  /// The claims of a proof, which all are texts but for the time.
  final class ProofClaims {
    private static final JsonFactory JSON =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private ProofClaims() {}

    private static Optional<Map<String, String>> texts(byte[] json) {
      var texts = new java.util.HashMap<String, String>();
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return Optional.empty();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          if (parser.nextToken().isStructStart()) {
            parser.skipChildren();
          } else {
            texts.put(name, parser.getValueAsString(""));
          }
        }
        return Optional.of(texts);
      } catch (JacksonException e) {
        return Optional.empty();
      }
    }

    private static Optional<Instant> time(String text) {
      try {
        double seconds = Double.parseDouble(text);
        return Optional.of(
            Instant.ofEpochSecond((long) Math.max(0, Math.min(seconds, 253_402_300_799.0))));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }
}
