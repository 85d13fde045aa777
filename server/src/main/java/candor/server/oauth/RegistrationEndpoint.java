package candor.server.oauth;

import candor.core.client.AboutTerms;
import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Registration;
import candor.core.client.SelfRegistration;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.Credentials;
import candor.protocol.oauth.ResponseType;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// `/oauth2/register` (RFC 7591; OpenID Connect Registration 1.0), and below it what a client may
/// do
/// with its registration (RFC 7592).
final class RegistrationEndpoint {
  static final String REGISTER = "/oauth2/register";

  private final SelfRegistration registration;

  RegistrationEndpoint(SelfRegistration registration) {
    this.registration = registration;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", REGISTER, RateClass.SIGN_IN, this::register)
            .taking(ClientMetadata.class)
            .giving(201, Void.class),
        new Route("GET", REGISTER + "/{id}", RateClass.SIGN_IN, this::read).giving(200, Void.class),
        new Route("PUT", REGISTER + "/{id}", RateClass.SIGN_IN, this::replace)
            .taking(ClientMetadata.class)
            .giving(200, Void.class),
        new Route("DELETE", REGISTER + "/{id}", RateClass.SIGN_IN, this::remove)
            .giving(204, Void.class));
  }

  private Reply register(Request request) {
    String token =
        request
            .credential("Authorization")
            .flatMap(header -> Credentials.of(header).under(BearerToken.SCHEME))
            .orElse("");
    // Who may register nothing learns nothing about what may be registered.
    registration.admit(request.tenant(), token);
    Registration wanted = wanted(request, Registration.usual()).registration();
    var made = registration.register(request.tenant(), wanted, token, request.id());
    return reply(request, 201, made);
  }

  /// What was sent, understood.
  private record Wanted(MetadataText text, Registration registration) {}

  private Wanted wanted(Request request, Registration before) {
    byte[] body = request.jsonBody();
    MetadataText text = MetadataText.read(body, "{}".getBytes(StandardCharsets.US_ASCII));
    if (text.metadata().softwareStatement().isPresent()) {
      String statement = text.metadata().softwareStatement().orElseThrow();
      text = MetadataText.read(body, registration.vouched(request.tenant(), statement));
    }
    return new Wanted(
        text,
        text.metadata().registration(registration.policy(request.tenant()), before, text.hint()));
  }

  private static String required(Request request) {
    return request
        .credential("Authorization")
        .flatMap(header -> Credentials.of(header).under(BearerToken.SCHEME))
        .orElseThrow(Errors::bearerTokenMissing);
  }

  private static ClientId id(Request request) {
    return new ClientId(request.parameter("id"));
  }

  private Reply read(Request request) {
    String token = required(request);
    Client client = registration.managed(request.tenant(), id(request), token);
    return reply(request, 200, new SelfRegistration.Registered(client, "", token));
  }

  private Reply replace(Request request) {
    String token = required(request);
    Client client = registration.managed(request.tenant(), id(request), token);
    Wanted wanted = wanted(request, client.registration());
    // RFC 7592, section 2.2: the body says which client it is of.
    var faults = new Faults();
    String named = wanted.text.metadata().clientId().orElse("");
    if (!named.equals(client.id().value())) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "client_id",
              named.length() > 80 ? named.substring(0, 80) : named,
              List.of(client.id().value())));
    }
    ClientMetadata.refuse(faults, wanted.text.hint());
    return reply(
        request,
        200,
        registration.replace(
            request.tenant(), client.id(), token, wanted.registration, request.id()));
  }

  private Reply remove(Request request) {
    registration.remove(request.tenant(), id(request), required(request), request.id());
    return Reply.empty(204);
  }

  /// RFC 7591, section 3.2.1: what was registered, not what was sent.
  private static Reply reply(Request request, int status, SelfRegistration.Registered made) {
    Client client = made.client();
    var bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator out = RecordJson.generator(bytes)) {
      out.writeStartObject();
      out.writeStringProperty("client_id", client.id().value());
      out.writeNumberProperty("client_id_issued_at", client.createdAt().getEpochSecond());
      if (!made.secret().isEmpty()) {
        out.writeStringProperty("client_secret", made.secret());
        out.writeNumberProperty("client_secret_expires_at", 0);
      }
      out.writeStringProperty("registration_access_token", made.token());
      out.writeStringProperty(
          "registration_client_uri", request.base() + REGISTER + "/" + client.id().value());
      out.writeStringProperty("client_name", client.name());
      out.writeStringProperty("token_endpoint_auth_method", client.authMethod().wire());
      list(out, "grant_types", client.grantTypes());
      list(
          out,
          "response_types",
          client.signIn().requests().responseTypes().stream().map(ResponseType::wire).toList());
      list(out, "redirect_uris", client.signIn().redirectUris());
      out.writeStringProperty("scope", String.join(" ", client.scopes()));
      out.writeStringProperty(
          "id_token_signed_response_alg", client.signIn().idTokenAlgorithm().wire());
      out.writeStringProperty("subject_type", client.signIn().subjects().wire());
      out.writeBooleanProperty("require_pkce", client.signIn().pkceRequired());
      keys(out, client);
      logout(out, client);
      about(out, client.signIn().about());
      out.writeEndObject();
    }
    return Reply.bytes(status, "application/json", bytes.toByteArray());
  }

  private static void keys(JsonGenerator out, Client client) {
    text(out, "jwks_uri", client.jwksUri());
    if (!client.jwks().isEmpty()) {
      out.writeName("jwks");
      out.writeRawValue(client.jwks());
    }
  }

  private static void logout(JsonGenerator out, Client client) {
    if (!client.logout().returnUris().isEmpty()) {
      list(out, "post_logout_redirect_uris", client.logout().returnUris());
    }
    text(out, "backchannel_logout_uri", client.logout().backchannelUri());
    out.writeBooleanProperty(
        "backchannel_logout_session_required", client.logout().backchannelSession());
    text(out, "frontchannel_logout_uri", client.logout().frontchannelUri());
    out.writeBooleanProperty(
        "frontchannel_logout_session_required", client.logout().frontchannelSession());
  }

  private static void about(JsonGenerator out, AboutTerms about) {
    text(out, "client_uri", about.uri());
    text(out, "logo_uri", about.logoUri());
    text(out, "policy_uri", about.policyUri());
    text(out, "tos_uri", about.tosUri());
  }

  private static void text(JsonGenerator out, String name, String value) {
    if (!value.isEmpty()) {
      out.writeStringProperty(name, value);
    }
  }

  private static void list(JsonGenerator out, String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }
}
