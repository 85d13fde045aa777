package candor.core.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands on the other side of a connection. All but GitHub speak OpenID Connect and tell the
/// rest by discovery.
public enum Provider {
  /// Any OpenID Connect provider.
  OPENID("", "", "openid", "profile", "email"),
  /// github.com, or a GitHub Enterprise Server.
  GITHUB("GitHub", "https://github.com", "read:user", "user:email"),
  /// Google accounts.
  GOOGLE("Google", "https://accounts.google.com", "openid", "profile", "email"),
  /// Microsoft accounts; of one directory alone where the issuer names it.
  MICROSOFT(
      "Microsoft", "https://login.microsoftonline.com/common/v2.0", "openid", "profile", "email"),
  /// Apple accounts.
  APPLE("Apple", "https://appleid.apple.com", "openid", "name", "email");

  private static final Pattern DIRECTORIES =
      Pattern.compile(
          "https://login\\.(microsoftonline\\.(com|us)|partner\\.microsoftonline\\.cn)"
              + "/[0-9A-Za-z.-]+/v2\\.0");

  private final String name;
  private final String issuer;
  private final List<String> scopes;

  Provider(String name, String issuer, String... scopes) {
    this.name = name;
    this.issuer = issuer;
    this.scopes = List.of(scopes);
  }

  /// The word for it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one of a word.
  static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /// Every word.
  static List<String> words() {
    return Arrays.stream(values()).map(Provider::word).toList();
  }

  /// How it calls itself; empty where that has to be said.
  String usualName() {
    return name;
  }

  /// Who it is; empty where that has to be said.
  String usualIssuer() {
    return issuer;
  }

  /// Whether it names somebody alike to everybody who asks. Others have a name for each client
  /// (`sub` of Microsoft), or may have (OpenID Connect Core 1.0, section 8.1).
  boolean namesForAll() {
    return this == GITHUB || this == GOOGLE;
  }

  /// Whether that address is of no company's directory but of all of them, whose administrators
  /// write what they like into it.
  boolean ofEveryDirectory(String address) {
    return this == MICROSOFT
        && List.of("common", "organizations", "consumers").stream()
            .anyMatch(each -> address.contains("/" + each + "/"));
  }

  /// Whether it knows `prompt=login`. Google refuses the word.
  boolean signsInAnew() {
    return this == OPENID || this == MICROSOFT;
  }

  /// Whether it can be at that address: everybody's Google and Microsoft are at one that does not
  /// change, but for the directory of a company and the clouds of a country. What has no TLS is a
  /// stand-in on a developer's machine.
  boolean mayBe(String address) {
    boolean standIn = !address.startsWith("https://");
    return switch (this) {
      case GOOGLE -> standIn || address.equals(issuer);
      case MICROSOFT -> standIn || DIRECTORIES.matcher(address).matches();
      case OPENID, GITHUB, APPLE -> true;
    };
  }

  /// What is asked for unless somebody says otherwise.
  List<String> usualScopes() {
    return scopes;
  }
}
