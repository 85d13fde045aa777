package candor.core.user;

import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// What clients are told of a person (OpenID Connect Core 1.0, section 5.1). What is not known is
/// left out (section 5.3.2).
public final class UserClaims {
  private UserClaims() {}

  /// Writes some of the claims into an object.
  ///
  /// @param claims their names
  public static void write(JsonGenerator json, User user, Collection<String> claims) {
    for (String claim : claims) {
      switch (claim) {
        case "name" -> text(json, claim, user.profile().name());
        case "email" -> text(json, claim, user.email().value());
        case "email_verified" -> json.writeBooleanProperty(claim, user.profile().emailVerified());
        case "updated_at" -> json.writeNumberProperty(claim, user.updatedAt().getEpochSecond());
        case "address" -> address(json, user.profile().details().address());
        case "phone_number_verified" -> verified(json, user.profile().details());
        default -> text(json, claim, user.profile().details().texts().getOrDefault(claim, ""));
      }
    }
  }

  private static void verified(JsonGenerator json, Details details) {
    if (details.texts().containsKey(Details.PHONE_NUMBER)) {
      json.writeBooleanProperty("phone_number_verified", details.phoneNumberVerified());
    }
  }

  /// Section 5.1.1.
  private static void address(JsonGenerator json, Map<String, String> parts) {
    if (!parts.isEmpty()) {
      json.writeObjectPropertyStart("address");
      parts.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }

  private static void text(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }
}
