package candor.protocol.oauth;

import candor.errors.Errors;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Jws;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;

/// How a client says who it is at the token endpoint and its neighbours (RFC 6749, section 2.3; RFC
/// 7523).
public sealed interface ClientAuthentication {
  /// The type of a JWT that authenticates a client (RFC 7523, section 2.2).
  String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /// The scheme of a name and a secret (RFC 7617).
  String BASIC = "Basic";

  /// Name and secret in the `Authorization` header.
  record Basic(String clientId, String secret) implements ClientAuthentication {
    @Override
    public String toString() {
      return "Basic[" + clientId + "]";
    }
  }

  /// Name and secret in the body.
  record Post(String clientId, String secret) implements ClientAuthentication {
    @Override
    public String toString() {
      return "Post[" + clientId + "]";
    }
  }

  /// A JWT signed with the client's private key.
  ///
  /// @param clientId the `client_id` parameter, or an empty text: the assertion names the client
  ///     itself
  record Assertion(String clientId, String jwt) implements ClientAuthentication {
    /// The client that the assertion says it is from, not yet believed; empty if it cannot be read.
    public Optional<String> subject() {
      return Jws.parse(jwt).flatMap(jws -> Claims.parse(jws.payload())).map(Claims::subject);
    }

    @Override
    public String toString() {
      return "Assertion[" + clientId + "]";
    }
  }

  /// A name alone, of a client that has no secret.
  record None(String clientId) implements ClientAuthentication {}

  /// The client that this says to be, which is not proved by that; empty if it cannot be read.
  default String claimed() {
    return switch (this) {
      case Basic(String id, _) -> id;
      case Post(String id, _) -> id;
      case Assertion assertion -> assertion.subject().orElse(assertion.clientId);
      case None(String id) -> id;
    };
  }

  /// Reads what a request says, from its `Authorization` header and its form.
  ///
  /// @throws candor.errors.Problem `client_authentication_missing`, `client_authentication_twice`,
  ///     `client_authorization_header_malformed`, `client_assertion_type_unknown`,
  ///     `client_assertion_incomplete`
  static ClientAuthentication parse(
      Optional<String> authorization,
      Optional<String> clientId,
      Optional<String> secret,
      Optional<String> assertionType,
      Optional<String> assertion) {
    var ways = new ArrayList<String>(3);
    authorization.ifPresent(_ -> ways.add("an Authorization header"));
    secret.ifPresent(_ -> ways.add("a client_secret"));
    assertion.or(() -> assertionType).ifPresent(_ -> ways.add("a client_assertion"));
    // RFC 6749, section 2.3: one method in each request. With two, a proxy and we might believe
    // different ones.
    if (ways.size() > 1) {
      throw Errors.clientAuthenticationTwice(String.join(" and ", ways));
    }
    if (authorization.isPresent()) {
      Basic basic = basic(authorization.get());
      if (clientId.isPresent() && !clientId.get().equals(basic.clientId())) {
        throw Errors.clientAuthenticationTwice(
            "an Authorization header for one client and the client_id of another");
      }
      return basic;
    }
    if (assertionType.isPresent() || assertion.isPresent()) {
      if (!assertionType.orElse(JWT_BEARER).equals(JWT_BEARER)) {
        throw Errors.clientAssertionTypeUnknown(assertionType.get());
      }
      if (assertion.isEmpty() || assertionType.isEmpty()) {
        throw Errors.clientAssertionIncomplete(
            assertion.isEmpty() ? "client_assertion" : "client_assertion_type");
      }
      return new Assertion(clientId.orElse(""), assertion.get());
    }
    String id = clientId.orElseThrow(Errors::clientAuthenticationMissing);
    return secret.isPresent() ? new Post(id, secret.get()) : new None(id);
  }

  private static Basic basic(String header) {
    Credentials credentials = Credentials.of(header);
    if (!credentials.scheme().equalsIgnoreCase(BASIC)) {
      throw Errors.clientAuthorizationHeaderMalformed("it does not begin with \"Basic\"");
    }
    String sent =
        credentials
            .under(BASIC)
            .orElseThrow(
                () -> Errors.clientAuthorizationHeaderMalformed("nothing follows \"Basic\""));
    String text =
        decoded(sent)
            .orElseThrow(
                () ->
                    Errors.clientAuthorizationHeaderMalformed(
                        "what follows \"Basic\" is not Base64"));
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw Errors.clientAuthorizationHeaderMalformed("there is no colon between name and secret");
    }
    return new Basic(part(text.substring(0, colon)), part(text.substring(colon + 1)));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String part(String text) {
    return formDecoded(text)
        .orElseThrow(
            () ->
                Errors.clientAuthorizationHeaderMalformed(
                    "name or secret has a broken percent encoding"));
  }

  /// RFC 6749, section 2.3.1: both parts are form-encoded first. Ours never need it, so most are
  /// taken as they are.
  private static Optional<String> formDecoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
