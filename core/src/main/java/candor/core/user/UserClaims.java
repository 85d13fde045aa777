package candor.core.user;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// What clients are told of a person (OpenID Connect Core 1.0, section 5.1). What is not known is
/// left out (section 5.3.2).
public final class UserClaims {
  private UserClaims() {}

  /// Writes some of the claims into an object.
  ///
  /// @param claims their names; one with the tag of a language stands for all that are known in it
  public static void write(JsonGenerator json, User user, Collection<String> claims) {
    for (String claim : known(user.profile().details(), claims)) {
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

  /// The names under which claims stand.
  private static Collection<String> known(Details details, Collection<String> claims) {
    if (claims.stream().allMatch(claim -> claim.indexOf(Details.TAG) < 0)) {
      return claims;
    }
    var known = new LinkedHashSet<String>();
    for (String claim : claims) {
      int tag = claim.indexOf(Details.TAG);
      if (tag < 0) {
        known.add(claim);
      } else {
        String name = claim.substring(0, tag + 1);
        in(details, name, claim.substring(tag + 1)).forEach(each -> known.add(name + each));
      }
    }
    return known;
  }

  /// The tags under which a claim stands that fit a wanted one (RFC 4647): those that say more, or
  /// else the nearest that says less.
  private static List<String> in(Details details, String name, String wanted) {
    List<String> tags =
        details.tagged().keySet().stream()
            .filter(claim -> claim.startsWith(name))
            .map(claim -> claim.substring(name.length()))
            .toList();
    var range = List.of(new Locale.LanguageRange(wanted));
    List<String> more = Locale.filterTags(range, tags);
    return more.isEmpty()
        ? Optional.ofNullable(Locale.lookupTag(range, tags)).stream().toList()
        : more;
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
