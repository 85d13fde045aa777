package candor.protocol.oauth;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

  /// Those that may stand in several languages (section 5.2).
  private static final Set<String> IN_LANGUAGES =
      Set.of("name", "family_name", "given_name", "middle_name", "nickname");

  private StandardClaims() {}

  /// Whether a claim may stand in several languages, each under a name with a tag:
  /// `family_name#ja-Kana-JP` (section 5.2).
  public static boolean inLanguages(String claim) {
    return IN_LANGUAGES.contains(claim);
  }

  /// The same claim under the name that it has in each of some languages; none for one that stands
  /// in one alone.
  static List<String> in(List<Locale> languages, String claim) {
    return inLanguages(claim)
        ? languages.stream().map(each -> claim + "#" + each.toLanguageTag()).toList()
        : List.of();
  }

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
    int tag = claim.indexOf('#');
    String plain = tag < 0 ? claim : claim.substring(0, tag);
    return BY_SCOPE.entrySet().stream()
        .filter(each -> each.getValue().contains(plain))
        .filter(_ -> tag < 0 || inLanguages(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
