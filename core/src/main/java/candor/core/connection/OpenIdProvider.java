package candor.core.connection;

import candor.core.client.ClientKeys;
import candor.core.key.Signatures;
import candor.core.outbound.Documents;
import candor.core.outbound.Fetcher;
import candor.core.secret.Secret;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.jose.Algorithm;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;
import candor.protocol.jose.Validity;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Providers that speak OpenID Connect: what they say of themselves, and of a person.
final class OpenIdProvider {
  /// Stands in the issuer of Microsoft where people of every directory may sign in.
  private static final String DIRECTORY = "{tenantid}";

  private final Fetcher fetcher;
  private final Documents documents;
  private final ClientKeys keys;
  private final Signatures signatures;
  private final Clock clock;

  OpenIdProvider(
      Fetcher fetcher, Documents documents, ClientKeys keys, Signatures signatures, Clock clock) {
    this.fetcher = fetcher;
    this.documents = documents;
    this.keys = keys;
    this.signatures = signatures;
    this.clock = clock;
  }

  /// What a provider says of itself (OpenID Connect Discovery 1.0, section 4.2).
  ///
  /// @throws Problem `upstream_issuer_wrong`, `upstream_answer_malformed`, or a page whose code
  ///     begins with `outbound_`
  Said metadata(Connection connection) {
    String issuer = connection.terms().issuer();
    String bare = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    String text = documents.at(bare + "/.well-known/openid-configuration");
    Said metadata = Said.of(connection, "the discovery document", text);
    String named = metadata.needed("issuer");
    if (!named.equals(issuer) && !ofEveryDirectory(connection, named)) {
      throw Errors.upstreamIssuerWrong(connection.name(), Received.clip(named), issuer);
    }
    return metadata;
  }

  private static boolean ofEveryDirectory(Connection connection, String issuer) {
    return connection.terms().provider() == Provider.MICROSOFT && issuer.contains(DIRECTORY);
  }

  /// What a provider tells of the person whose code came.
  ///
  /// @throws Problem a page whose code begins with `upstream_` or `outbound_`
  Told told(Connection connection, Secret secret, TokenCall call, String nonce) {
    Said metadata = metadata(connection);
    Said tokens =
        call.at(
            metadata.needed("token_endpoint"),
            connection,
            proof(connection, metadata, secret),
            fetcher);
    Said claims = believed(connection, metadata, tokens.needed("id_token"), nonce);
    String subject = claims.needed("sub");
    Said person = claims;
    String userInfo = metadata.text("userinfo_endpoint");
    if (claims.text("email").isEmpty() && !userInfo.isEmpty()) {
      person = userInfo(connection, userInfo, tokens.needed("access_token"), subject);
    }
    return new Told(
        subject,
        person.text("email"),
        person.flag("email_verified"),
        person.text("name"),
        claims.time("auth_time"));
  }

  /// By what this server proves itself: in the header, unless the provider takes the form alone.
  private TokenCall.Proof proof(Connection connection, Said metadata, Secret secret) {
    ConnectionTerms terms = connection.terms();
    if (terms.provider() == Provider.APPLE) {
      String made = AppleSecret.made(terms, secret, signatures, clock.instant());
      return new TokenCall.Proof(terms.clientId(), made, true);
    }
    List<String> methods = metadata.texts("token_endpoint_auth_methods_supported");
    boolean posted =
        methods.contains("client_secret_post") && !methods.contains("client_secret_basic");
    return new TokenCall.Proof(
        terms.clientId(), new String(secret.bytes(), StandardCharsets.UTF_8), posted);
  }

  /// What stands in an ID token, once it is believed (OpenID Connect Core 1.0, section 3.1.3.7).
  private Said believed(Connection connection, Said metadata, String idToken, String nonce) {
    Jws jws = Jws.parse(idToken).orElseThrow(() -> malformed(connection, "is no signed JWT"));
    Claims claims =
        Claims.parse(jws.payload())
            .orElseThrow(() -> malformed(connection, "has claims that cannot be read"));
    String text = new String(jws.payload(), StandardCharsets.UTF_8);
    Said said = Said.of(connection, "the ID token", text);
    checkSignature(connection, metadata.needed("jwks_uri"), jws);
    String issuer = issuer(connection, metadata, said);
    if (!claims.issuer().equals(issuer)) {
      throw Errors.upstreamIssuerWrong(connection.name(), Received.clip(claims.issuer()), issuer);
    }
    checkAudience(connection, claims, said.text("azp"));
    checkTimes(connection, claims);
    if (!said.text("nonce").equals(nonce)) {
      throw Errors.upstreamNonceWrong(connection.name());
    }
    return said;
  }

  private void checkSignature(Connection connection, String address, Jws jws) {
    Jws.Header header = jws.header();
    Algorithm algorithm =
        Algorithm.of(header.alg())
            .orElseThrow(
                () ->
                    Errors.upstreamKeyUnknown(
                        connection.name(),
                        Received.clip(header.kid()),
                        Received.clip(header.alg()),
                        address,
                        ""));
    ClientKeys.Fitting fitting = keys.at(address, header.kid(), algorithm);
    if (fitting.keys().isEmpty()) {
      throw unknownKey(connection, address, Received.clip(header.kid()), algorithm.wire());
    }
    if (!fitting.signed(signatures, algorithm, jws)) {
      throw Errors.upstreamSignatureWrong(
          connection.name(), Received.clip(header.kid()), algorithm.wire());
    }
  }

  /// The key may be new, and the set that has it may be one that cannot be read any more.
  private Problem unknownKey(Connection connection, String address, String kid, String algorithm) {
    return keys.failure(address)
        .map(
            failure -> {
              // A browser sees this: the status itself is for the look-up.
              String code = failure.code().shown().code();
              return Errors.upstreamKeyUnknown(
                      connection.name(), kid, algorithm, address, code + ", see /errors/" + code)
                  .causedBy(failure);
            })
        .orElseGet(() -> Errors.upstreamKeyUnknown(connection.name(), kid, algorithm, address, ""));
  }

  /// Who has to stand in `iss`. Microsoft leaves a place for the directory, which the token names.
  private static String issuer(Connection connection, Said metadata, Said claims) {
    String named = metadata.needed("issuer");
    return ofEveryDirectory(connection, named)
        ? named.replace(DIRECTORY, claims.needed("tid"))
        : named;
  }

  private static void checkAudience(Connection connection, Claims claims, String party) {
    String client = connection.terms().clientId();
    boolean alone = claims.audience().equals(List.of(client));
    boolean named = claims.audience().contains(client) && party.equals(client);
    if (!named && !(alone && party.isEmpty())) {
      throw Errors.upstreamAudienceWrong(
          connection.name(),
          claims.audience().stream().map(Received::clip).limit(10).toList(),
          client);
    }
  }

  private void checkTimes(Connection connection, Claims claims) {
    String name = connection.name();
    long skew = Validity.SKEW.toSeconds();
    switch (claims.issuedAndAt(clock.instant())) {
      case Validity.InTime _ -> {}
      case Validity.Unbounded _ -> throw malformed(connection, "has no exp");
      case Validity.Expired(Instant at, long ago) ->
          throw Errors.upstreamIdTokenExpired(name, at, ago, skew);
      case Validity.NotYet(Instant from, long ahead) ->
          throw Errors.upstreamIdTokenNotYetValid(name, from, ahead, skew);
    }
  }

  /// What stands there belongs to whom the ID token names, or it may be another person's (section
  /// 5.3.4).
  private Said userInfo(Connection connection, String address, String token, String subject) {
    Said said =
        Said.of(
            connection,
            "the answer of UserInfo",
            fetcher.get(address, Map.of("Authorization", "Bearer " + token)));
    if (!said.needed("sub").equals(subject)) {
      throw Errors.upstreamAnswerMalformed(
          connection.name(), "the answer of UserInfo has another sub than the ID token");
    }
    return said;
  }

  private static Problem malformed(Connection connection, String reason) {
    return Errors.upstreamAnswerMalformed(connection.name(), "the ID token " + reason);
  }
}
