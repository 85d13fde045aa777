package candor.protocol.oauth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an authorization request asks for (RFC 6749, section 3.1.1; OAuth 2.0 Multiple Response
/// Types 1.0, section 5). A bare `token` is not among them: a token that nothing binds to its
/// sign-in can be another person's (OpenID Connect Core 1.0, section 3).
public enum ResponseType {
  /// A code alone.
  CODE("code"),
  /// An ID token alone: an implicit flow.
  ID_TOKEN("id_token"),
  /// An ID token and an access token: an implicit flow.
  ID_TOKEN_TOKEN("id_token token"),
  /// A code and an ID token: a hybrid flow.
  CODE_ID_TOKEN("code id_token"),
  /// A code and an access token: a hybrid flow.
  CODE_TOKEN("code token"),
  /// All three: a hybrid flow.
  CODE_ID_TOKEN_TOKEN("code id_token token");

  private final String wire;
  private final Set<String> words;

  ResponseType(String wire) {
    this.wire = wire;
    this.words = Set.of(wire.split(" "));
  }

  /// The words on the wire.
  public String wire() {
    return wire;
  }

  /// Whether a code is among what is asked for.
  public boolean code() {
    return words.contains("code");
  }

  /// Whether an ID token is.
  public boolean idToken() {
    return words.contains("id_token");
  }

  /// Whether an access token is.
  public boolean token() {
    return words.contains("token");
  }

  /// Whether tokens go through the browser.
  public boolean frontChannel() {
    return idToken() || token();
  }

  /// The type of those words, whose order does not matter (OAuth 2.0 Multiple Response Types 1.0,
  /// section 3).
  public static Optional<ResponseType> of(String text) {
    List<String> words = List.of(text.split(" "));
    return Arrays.stream(values())
        .filter(type -> type.words.size() == words.size() && type.words.containsAll(words))
        .filter(type -> words.containsAll(type.words))
        .findFirst();
  }

  /// Every type's words.
  public static List<String> wires() {
    return Arrays.stream(values()).map(ResponseType::wire).toList();
  }
}
