package candor.server.login;

import candor.core.credential.Passkey;
import candor.core.credential.Passkeys;
import candor.core.user.User;
import candor.server.http.Request;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a page asks a browser's passkeys for, as JSON (Web Authentication Level 3, sections 5.4 and
/// 5.5).
///
/// @param options for the browser
/// @param script where the page finds what hands them over
public record PasskeyAsk(String options, String script) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /// IANA COSE Algorithms: ES256, EdDSA, RS256.
  private static final int[] ALGORITHMS = {-7, -8, -257};

  /// Where a request's passkeys are good.
  static Passkeys.RelyingParty party(Request request) {
    return new Passkeys.RelyingParty(request.base().getHost(), request.base().toString());
  }

  /// For somebody who signs in.
  ///
  /// @param own their passkeys, if it is known who they are; empty for any
  static PasskeyAsk get(Request request, String challenge, List<Passkey> own, String script) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("challenge", challenge);
      json.writeStringProperty("rpId", party(request).id());
      json.writeNumberProperty("timeout", TIMEOUT.toMillis());
      // Alone it has to be two factors: the device, and who holds it.
      json.writeStringProperty("userVerification", own.isEmpty() ? "required" : "preferred");
      descriptors(json, "allowCredentials", own);
      json.writeEndObject();
    }
    return new PasskeyAsk(text.toString(), script);
  }

  /// For somebody who adds one.
  ///
  /// @param own what they have, so that no device gets two
  static PasskeyAsk create(
      Request request, String challenge, User user, List<Passkey> own, String script) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("challenge", challenge);
      json.writeObjectPropertyStart("rp");
      json.writeStringProperty("id", party(request).id());
      json.writeStringProperty("name", party(request).id());
      json.writeEndObject();
      json.writeObjectPropertyStart("user");
      json.writeStringProperty(
          "id",
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(user.id().value().getBytes(StandardCharsets.UTF_8)));
      json.writeStringProperty("name", user.email().value());
      json.writeStringProperty("displayName", user.profile().name());
      json.writeEndObject();
      json.writeArrayPropertyStart("pubKeyCredParams");
      for (int algorithm : ALGORITHMS) {
        json.writeStartObject();
        json.writeStringProperty("type", "public-key");
        json.writeNumberProperty("alg", algorithm);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberProperty("timeout", TIMEOUT.toMillis());
      descriptors(json, "excludeCredentials", own);
      json.writeObjectPropertyStart("authenticatorSelection");
      json.writeStringProperty("residentKey", "required");
      json.writeBooleanProperty("requireResidentKey", true);
      json.writeStringProperty("userVerification", "preferred");
      json.writeEndObject();
      json.writeStringProperty("attestation", "none");
      json.writeEndObject();
    }
    return new PasskeyAsk(text.toString(), script);
  }

  private static void descriptors(JsonGenerator json, String name, List<Passkey> passkeys) {
    json.writeArrayPropertyStart(name);
    for (Passkey each : passkeys) {
      json.writeStartObject();
      json.writeStringProperty("type", "public-key");
      json.writeStringProperty("id", each.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
