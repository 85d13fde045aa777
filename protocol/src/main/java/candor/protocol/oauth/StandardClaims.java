package candor.protocol.oauth;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The claims about a person, and the scopes that stand for them (OpenID Connect Core 1.0, sections
/// 5.1 and 5.4).
public final class StandardClaims {
  private static final Map<String, List<String>> BY_SCOPE =
      Map.of(
          "profile",
          List.of(
              "name",
              "family_name",
              "given_name",
              "middle_name",
              "nickname",
              "preferred_username",
              "profile",
              "picture",
              "website",
              "gender",
              "birthdate",
              "zoneinfo",
              "locale",
              "updated_at"),
          "email",
          List.of("email", "email_verified"),
          "address",
          List.of("address"),
          "phone",
          List.of("phone_number", "phone_number_verified"));

  private StandardClaims() {}

  /// The claims that scopes stand for.
  public static Set<String> of(Collection<String> scopes) {
    var claims = new LinkedHashSet<String>();
    for (String scope : scopes) {
      claims.addAll(BY_SCOPE.getOrDefault(scope, List.of()));
    }
    return claims;
  }

  /// The scope that stands for a claim; empty for a claim that is none of these.
  static Optional<String> scope(String claim) {
    return BY_SCOPE.entrySet().stream()
        .filter(each -> each.getValue().contains(claim))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
