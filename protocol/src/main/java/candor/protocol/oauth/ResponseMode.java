package candor.protocol.oauth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The way in which an answer goes back through the browser (OAuth 2.0 Multiple Response Types 1.0,
/// section 2.1; OAuth 2.0 Form Post Response Mode 1.0; JARM, section 2.3).
///
/// @param signed whether its parameters are claims of one signed JWT
public record ResponseMode(Carrier carrier, boolean signed) {
  /// The mode whose carrier is the usual one of the type.
  private static final String JWT = "jwt";

  /// What carries the parameters.
  public enum Carrier {
    /// The query of the redirect URI.
    QUERY,
    /// Its fragment, which browsers keep from servers.
    FRAGMENT,
    /// A form that the browser posts.
    FORM_POST;

    private String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a type's answer goes by unless the request says otherwise: what has a token in it must
  /// not get into logs (OAuth 2.0 Multiple Response Types 1.0, section 5).
  public static ResponseMode usual(ResponseType type) {
    return new ResponseMode(type.frontChannel() ? Carrier.FRAGMENT : Carrier.QUERY, false);
  }

  /// The mode with that word.
  public static Optional<ResponseMode> of(String word, ResponseType type) {
    if (word.equals(JWT)) {
      return Optional.of(new ResponseMode(usual(type).carrier, true));
    }
    boolean signed = word.endsWith("." + JWT);
    String bare = signed ? word.substring(0, word.length() - JWT.length() - 1) : word;
    return Arrays.stream(Carrier.values())
        .filter(carrier -> carrier.wire().equals(bare))
        .findFirst()
        .map(carrier -> new ResponseMode(carrier, signed));
  }

  /// Whether the answer to such a request may go that way: tokens in a query are in histories and
  /// logs, signed or not (OAuth 2.0 Multiple Response Types 1.0, section 5; JARM, section 2.3.1).
  public boolean fits(ResponseType type) {
    return carrier != Carrier.QUERY || !type.frontChannel();
  }

  /// The way of a refusal, of whatever can be read of the request: the one that was asked for, or
  /// the usual one.
  public static ResponseMode ofRefusal(Optional<String> type, Optional<String> mode) {
    ResponseType asked = type.flatMap(ResponseType::of).orElse(ResponseType.CODE);
    return mode.flatMap(word -> of(word, asked))
        .filter(found -> found.fits(asked))
        .orElseGet(() -> usual(asked));
  }

  /// Every mode's word.
  public static List<String> words() {
    return List.of(
        "query", "fragment", "form_post", "query.jwt", "fragment.jwt", "form_post.jwt", JWT);
  }
}
