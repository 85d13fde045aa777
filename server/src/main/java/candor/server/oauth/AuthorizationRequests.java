package candor.server.oauth;

import candor.core.client.AuthMethod;
import candor.core.client.AuthorizationTerms;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Demand;
import candor.core.client.Profile;
import candor.core.client.StartTerms;
import candor.core.consent.DetailTypes;
import candor.core.db.TenantId;
import candor.core.grant.PushedRequests;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.RedirectUris;
import candor.protocol.oauth.ResponseMode;
import candor.protocol.oauth.ResponseType;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads authorization requests, and says whether their clients may make them. Each comes in one of
/// three ways: as plain parameters, as a JWT that the client made, or as a reference to what it
/// pushed before.
final class AuthorizationRequests {
  private static final String REQUEST = "request";
  private static final String REQUEST_URI = "request_uri";

  private final Clients clients;
  private final ClientDocuments documents;
  private final PushedRequests pushed;
  private final Function<TenantId, Set<String>> apiAudiences;
  private final Set<String> rights;
  private final DetailTypes detailTypes;

  /// @param apiAudiences the audiences of a tenant's API services: what `resource` may name
  /// @param rights the scopes that are rights over this server
  AuthorizationRequests(
      Clients clients,
      ClientDocuments documents,
      PushedRequests pushed,
      Function<TenantId, Set<String>> apiAudiences,
      Set<String> rights,
      DetailTypes detailTypes) {
    this.clients = clients;
    this.documents = documents;
    this.pushed = pushed;
    this.apiAudiences = apiAudiences;
    this.rights = rights;
    this.detailTypes = detailTypes;
  }

  /// What a client asks for, whichever way it came.
  ///
  /// @param pushed the reference by which it came; empty if it was not pushed
  /// @param faults what is wrong with its request object; the client hears of it where the plain
  ///     parameters say that it listens
  record Sent(Client client, Parameters parameters, String pushed, List<Problem> faults) {}

  private static Problem unpushed(Client client) {
    return client
        .profile()
        .refusal(Demand.PUSHED)
        .orElseGet(() -> Errors.pushedRequestRequired(client.id()));
  }

  /// What a browser came with.
  ///
  /// @param cameAt when it came; what was good then still is
  /// @throws Problem `parameter_missing`, `authorization_client_unknown`,
  ///     `authorization_client_disabled`, `request_twice`, and what [ClientDocuments#find] and
  ///     [PushedRequests#parameters] refuse with
  Sent sent(Request request, Parameters plain, Instant cameAt) {
    Client client = client(request, plain.required("client_id"));
    Optional<String> reference = plain.text(REQUEST_URI).filter(PushedRequests::reference);
    if (reference.isPresent() && plain.text(REQUEST).isPresent()) {
      throw Errors.requestTwice();
    }
    if (reference.isPresent()) {
      // RFC 9126, section 4: what stands beside the reference does not count.
      Parameters parameters =
          Parameters.ofQuery(
              pushed.parameters(request.tenant(), client.id(), reference.get(), cameAt));
      return new Sent(client, parameters, reference.get(), List.of());
    }
    if (client.signIn().requests().pushedRequired()) {
      return new Sent(client, plain, "", List.of(unpushed(client)));
    }
    try {
      return new Sent(client, opened(request, client, plain, cameAt), "", List.of());
    } catch (Problem problem) {
      return new Sent(client, plain, "", List.of(problem));
    }
  }

  /// Where the request object of a request stands, if a browser came with its address instead
  /// (OpenID Connect Core 1.0, section 6.2). What follows `#` names a version, and is not sent.
  static Optional<String> address(Parameters plain) {
    return plain
        .text(REQUEST_URI)
        .filter(uri -> uri.startsWith("https://") || uri.startsWith("http://"))
        .map(AuthorizationTerms::bare);
  }

  /// A request whose object stands elsewhere. It is fetched once and kept as if the client had
  /// pushed it: what a person agrees to must not change while they read.
  ///
  /// @param address what [#address] answered
  /// @throws Problem `parameter_missing`, `authorization_client_unknown`,
  ///     `authorization_client_disabled`
  Sent fetched(Request request, Parameters plain, String address, Instant now) {
    Client client = client(request, plain.required("client_id"));
    AuthorizationTerms terms = client.signIn().requests();
    try {
      if (plain.text(REQUEST).isPresent()) {
        throw Errors.requestTwice();
      }
      if (terms.pushedRequired()) {
        throw unpushed(client);
      }
      if (!terms.mayStandAt(address)) {
        throw Errors.requestUriUnregistered(
            client.id(), Received.clip(address), terms.requestUris());
      }
      Parameters object =
          Parameters.of(List.of(Map.entry(REQUEST, documents.object(client, address))));
      Parameters asked =
          opened(request, client, object.over(plain.without(Set.of(REQUEST_URI))), now);
      String reference = pushed.push(request.tenant(), client.id(), asked.query());
      return new Sent(client, asked, reference, List.of());
    } catch (Problem problem) {
      return new Sent(client, plain, "", List.of(problem));
    }
  }

  /// The short form of a request that was pushed (RFC 9126, section 4).
  static String query(Sent sent) {
    return Parameters.of(
            List.of(
                Map.entry("client_id", sent.client.id().value()),
                Map.entry(REQUEST_URI, sent.pushed)))
        .query();
  }

  /// A client that may ask.
  ///
  /// @throws Problem `authorization_client_unknown`, `authorization_client_disabled`
  Client client(Request request, String id) {
    Client client =
        documents
            .find(request.tenant(), id)
            .orElseThrow(() -> Errors.authorizationClientUnknown(Received.clip(id)));
    request.client(client.id().value());
    if (!client.enabled()) {
      throw Errors.authorizationClientDisabled(client.id());
    }
    return client;
  }

  /// What a client pushes, with all that would be refused where the browser comes with it.
  ///
  /// @throws Problem `pushed_request_nested`, what [#back] refuses with, and all that is wrong with
  ///     a request
  Parameters pushed(Request request, Client client, Parameters plain, Instant cameAt) {
    if (plain.text(REQUEST_URI).isPresent()) {
      throw Errors.pushedRequestNested();
    }
    Parameters parameters = opened(request, client, plain, cameAt);
    checkRedirectUri(client, parameters);
    client
        .profile()
        .require(Demand.PKCE_WHERE_PUSHED, parameters.text("code_challenge").isPresent());
    var sent = new Sent(client, parameters, "", List.of());
    checked(request, back(sent), sent);
    return parameters;
  }

  /// Whoever has proved to be the client is told what it registered; to others [#back] speaks.
  private static void checkRedirectUri(Client client, Parameters parameters) {
    List<String> registered = client.signIn().redirectUris();
    Optional<String> asked = parameters.text("redirect_uri");
    if (client.authMethod() != AuthMethod.NONE
        && asked.isPresent()
        && registered.stream().noneMatch(each -> RedirectUris.match(each, asked.get()))) {
      throw Errors.pushedRedirectUriMismatch(
          client.id(), Received.clip(asked.get()), registered, nearest(registered, asked.get()));
    }
  }

  /// The parameters of a request object over the plain ones (OpenID Connect Core 1.0, section 6.1);
  /// they alone where the client always signs (RFC 9101, section 6.3): what anybody may add to a
  /// link would count otherwise.
  private Parameters opened(Request request, Client client, Parameters plain, Instant cameAt) {
    Optional<String> object = plain.text(REQUEST);
    boolean signedRequired = client.signIn().requests().signedRequired();
    if (object.isEmpty()) {
      if (signedRequired) {
        throw client
            .profile()
            .refusal(Demand.SIGNED_REQUEST)
            .orElseGet(() -> Errors.requestObjectRequired(client.id()));
      }
      return plain;
    }
    if (plain.text(REQUEST_URI).isPresent()) {
      throw Errors.requestTwice();
    }
    Parameters claims =
        Parameters.of(clients.requestObject(client, object.get(), request.issuer(), cameAt));
    checkSame(plain, claims);
    return signedRequired ? claims : claims.over(plain.without(Set.of(REQUEST)));
  }

  private static void checkSame(Parameters plain, Parameters claims) {
    Optional<String> outside = plain.text("response_type");
    Optional<String> inside = claims.text("response_type");
    if (outside.isPresent()
        && inside.isPresent()
        && !ResponseType.of(outside.get()).equals(ResponseType.of(inside.get()))) {
      throw Errors.requestObjectClaimWrong(
          "response_type", Received.clip(outside.get()), Received.clip(inside.get()));
    }
  }

  /// Where the answer to a request goes.
  ///
  /// @throws Problem `redirect_uri_missing`, `redirect_uri_mismatch`, what is wrong with a request
  ///     object that would name the address; none of them may go to an address that nobody
  ///     vouches for (RFC 6749, section 4.1.2.1)
  Authorization.ReturnAddress back(Sent sent) {
    Client client = sent.client;
    Parameters parameters = sent.parameters;
    List<String> registered = client.signIn().redirectUris();
    Optional<String> asked = parameters.text("redirect_uri");
    if (asked.isEmpty()) {
      // It may stand in the object that cannot be read.
      boolean elsewhere =
          parameters.text(REQUEST).isPresent() || parameters.text(REQUEST_URI).isPresent();
      if (!sent.faults.isEmpty() && elsewhere) {
        throw sent.faults.getFirst();
      }
      boolean openId =
          parameters.text("scope").filter(scope -> scope.contains("openid")).isPresent();
      if (registered.size() != 1 || openId) {
        throw Errors.redirectUriMissing(client.id(), registered.size());
      }
      return back(sent, registered.getFirst());
    }
    String uri = asked.get();
    if (registered.stream().noneMatch(each -> RedirectUris.match(each, uri))) {
      throw Errors.redirectUriMismatch(
          client.id(), Received.clip(uri), registered, nearest(registered, uri));
    }
    return back(sent, uri);
  }

  private static Authorization.ReturnAddress back(Sent sent, String uri) {
    Parameters parameters = sent.parameters;
    return new Authorization.ReturnAddress(
        sent.client,
        uri,
        parameters.text("redirect_uri").orElse(""),
        parameters.text("state").orElse(""),
        ResponseMode.ofRefusal(parameters.text("response_type"), parameters.text("response_mode")),
        sent.pushed);
  }

  private static String nearest(List<String> registered, String uri) {
    return RedirectUris.nearest(registered, uri).orElse("none, since none is registered");
  }

  /// The request, as the client may make it.
  ///
  /// @throws Problem all that is wrong with it
  AuthorizationRequest checked(Request request, Authorization.ReturnAddress back, Sent sent) {
    if (!sent.faults.isEmpty()) {
      throw sent.faults.getFirst();
    }
    Client client = back.client();
    Parameters parameters = sent.parameters;
    StartTerms start = client.signIn().start();
    AuthorizationRequest asked =
        AuthorizationRequest.parse(parameters::text, parameters.texts("resource"))
            .orElse(start.age(), start.acrs());
    checkProfile(client.profile(), asked, back);
    checkType(client, asked);
    // A client without a secret is proved by nothing else (RFC 9700, section 2.1.1).
    boolean pkce = client.signIn().pkceRequired() || client.authMethod() == AuthMethod.NONE;
    if (pkce && asked.type().code() && asked.challenge().isEmpty()) {
      throw Errors.pkceMissing(client.id());
    }
    List<String> beyond =
        asked.scopes().stream().filter(scope -> !client.scopes().contains(scope)).toList();
    if (asked.scopes().isEmpty() || !beyond.isEmpty()) {
      throw Errors.scopeNotAllowed(client.id(), beyond, client.scopes());
    }
    List<String> powers = asked.scopes().stream().filter(rights::contains).toList();
    if (!powers.isEmpty()) {
      throw Errors.scopeNotForPeople(powers);
    }
    TargetServices.requireKnown(
        apiAudiences.apply(request.tenant()), request.issuer(), asked.resources());
    TargetServices.requireAllowed(client, request.issuer(), asked.resources());
    detailTypes.check(request.tenant(), client, asked.details());
    return asked;
  }

  /// What the clauses of a profile say of every request, pushed or not.
  private static void checkProfile(
      Profile profile, AuthorizationRequest asked, Authorization.ReturnAddress back) {
    boolean signed = asked.mode().signed();
    profile.require(Demand.REDIRECT_URI_NAMED, !back.asked().isEmpty());
    profile.require(Demand.SIGNED_ANSWERS, signed);
    profile.require(Demand.VOUCHED_ANSWERS, signed || asked.type() == ResponseType.CODE_ID_TOKEN);
    profile.require(Demand.PKCE, !asked.challenge().isEmpty());
    profile.require(
        Demand.NONCE_OR_STATE, !(asked.openId() ? asked.nonce() : back.state()).isEmpty());
  }

  private static void checkType(Client client, AuthorizationRequest asked) {
    ResponseType type = asked.type();
    String grantType = type.code() ? Client.AUTHORIZATION_CODE : Client.IMPLICIT;
    if (!client.grantTypes().contains(grantType)) {
      throw Errors.grantTypeNotAllowed(client.id(), grantType);
    }
    AuthorizationTerms terms = client.signIn().requests();
    if (!terms.responseTypes().contains(type)) {
      throw Errors.responseTypeNotAllowed(
          client.id(),
          type.wire(),
          terms.responseTypes().stream().map(ResponseType::wire).toList());
    }
    if (type.idToken() && !asked.openId()) {
      throw Errors.idTokenWithoutOpenid(type.wire());
    }
    // OpenID Connect Core 1.0, sections 3.2.2.1 and 3.3.2.11.
    if (type.idToken() && asked.nonce().isEmpty()) {
      throw Errors.nonceMissing(client.id(), type.wire());
    }
  }
}
