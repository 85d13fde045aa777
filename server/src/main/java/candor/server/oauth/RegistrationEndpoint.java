package candor.server.oauth;

import candor.core.client.Client;
import candor.core.client.ClientId;
import candor.core.client.Registration;
import candor.core.client.RegistrationPolicy;
import candor.core.client.SelfRegistration;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.Credentials;
import candor.server.client.SelfShown;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.http.Shown;
import candor.server.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// `/oauth2/register` (RFC 7591; OpenID Connect Registration 1.0), and below it what a client may
/// do with its registration (RFC 7592).
final class RegistrationEndpoint {
  static final String REGISTER = "/oauth2/register";

  /// Names members of a registration that nobody knew.
  private static final String PASSED_OVER = "Candor-Passed-Over";

  private final SelfRegistration registration;

  RegistrationEndpoint(SelfRegistration registration) {
    this.registration = registration;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", REGISTER, RateClass.SIGN_IN, this::register)
            .taking(Forms.Metadata.class)
            .giving(201, Forms.Registered.class),
        new Route("GET", REGISTER + "/{id}", RateClass.SIGN_IN, this::read)
            .giving(200, Forms.Registered.class),
        new Route("PUT", REGISTER + "/{id}", RateClass.SIGN_IN, this::replace)
            .taking(Forms.Metadata.class)
            .giving(200, Forms.Registered.class),
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
    RegistrationPolicy policy = registration.policy(request.tenant());
    MetadataText text = text(request, ClientMetadata.usual(policy));
    Registration wanted =
        text.metadata().registration(policy, Registration.usual(), new Faults(), text.hint());
    var made = registration.register(request.tenant(), wanted, token, request.id());
    return reply(request, 201, made, text.hint());
  }

  /// What was sent, understood.
  private MetadataText text(Request request, Map<String, Object> usual) {
    byte[] body = request.jsonBody();
    MetadataText text = MetadataText.read(usual, body, new byte[0]);
    Optional<String> statement = text.metadata().softwareStatement();
    return statement.isEmpty()
        ? text
        : MetadataText.read(
            usual, body, registration.vouched(request.tenant(), statement.orElseThrow()));
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
    return reply(request, 200, new SelfRegistration.Registered(client, "", token), "");
  }

  private Reply replace(Request request) {
    String token = required(request);
    Client client = registration.managed(request.tenant(), id(request), token);
    Registration before = client.registration();
    MetadataText text = text(request, ClientMetadata.usual(before));
    ClientMetadata metadata = text.metadata();
    // RFC 7592, section 2.2: the body says which client it is of, and may bring its secret.
    var faults = new Faults();
    String named = metadata.clientId().orElse("");
    if (!named.equals(client.id().value())) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "client_id",
              named.length() > 80 ? named.substring(0, 80) : named,
              List.of(client.id().value())));
    }
    if (metadata.clientSecret().filter(each -> !registration.knows(client, each)).isPresent()) {
      faults.add(Errors.registrationSecretWrong("client_secret", client.id()));
    }
    metadata.self().checkDemands(before, faults);
    RegistrationPolicy policy = registration.policy(request.tenant()).over(before);
    Registration wanted = metadata.registration(policy, before, faults, text.hint());
    var replaced = registration.replace(request.tenant(), client.id(), token, wanted, request.id());
    return reply(request, 200, replaced, text.hint());
  }

  private Reply remove(Request request) {
    registration.remove(request.tenant(), id(request), required(request), request.id());
    return Reply.empty(204);
  }

  /// RFC 7591, section 3.2.1: what was registered, not what was sent. What nobody knew of that is
  /// named in a header, since one of it may have been meant.
  private static Reply reply(
      Request request, int status, SelfRegistration.Registered made, String passedOver) {
    Client client = made.client();
    var bytes = new ByteArrayOutputStream(2048);
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
      out.writeStringProperty("scope", String.join(" ", client.scopes()));
      if (!client.jwks().isEmpty()) {
        out.writeName("jwks");
        out.writeRawValue(client.jwks());
      }
      RecordJson.members(out, SelfShown.of(client));
      client.description().localized().forEach(out::writeStringProperty);
      out.writeEndObject();
    }
    Reply reply = Reply.bytes(status, "application/json", bytes.toByteArray());
    return passedOver.isEmpty() ? reply : reply.header(PASSED_OVER, Shown.plain(passedOver));
  }
}
