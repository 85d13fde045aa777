package candor.core.connection;

import java.net.URI;
import java.util.Locale;

/// A provider through which people sign in.
public enum Provider {
  GITHUB("https://github.com/login/oauth/authorize", "read:user user:email");

  private final String authorize;
  private final String scopes;

  Provider(String authorize, String scopes) {
    this.authorize = authorize;
    this.scopes = scopes;
  }

  /// The word for it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where people are sent.
  URI authorize() {
    return URI.create(authorize);
  }

  /// What is asked for.
  String scopes() {
    return scopes;
  }
}
