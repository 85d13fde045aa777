package candor.core.limit;

import java.util.Locale;

/// For whom requests are counted.
public enum Layer {
  /// The address that they come from.
  IP,
  /// The client that they are from. Before it has proved itself it is counted by its name, apart
  /// for each address: nobody can use up another's budget by its name.
  CLIENT,
  /// The API key that they carry.
  API_KEY,
  /// The user behind their token.
  USER,
  /// The whole tenant.
  TENANT;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word in settings and headers: `api_key`.
  public String word() {
    return word;
  }

  /// In words, for messages.
  public String subject() {
    return switch (this) {
      case IP -> "address";
      case CLIENT -> "client";
      case API_KEY -> "API key";
      case USER -> "user";
      case TENANT -> "tenant";
    };
  }
}
