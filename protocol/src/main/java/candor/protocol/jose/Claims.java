package candor.protocol.jose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// The claims of a JWT that we act on (RFC 7519, section 4.1; RFC 9068, section 2.2). A text that
/// is absent is empty; a time that is absent is [Instant#MIN].
///
/// @param scope the scope claim, cut at its spaces
/// @param sessionId the session a user's token belongs to (`sid`)
/// @param sealedUser the user behind an access token of a pairwise client, whom only we can read
/// @param told what UserInfo tells besides the claims of the scopes
/// @param details what the token is for beside scopes, as JSON (RFC 9396, section 9.1)
/// @param tokenUse what kind of token of ours it is (`token_use`)
/// @param confirmation what its holder must prove to hold (RFC 7800, section 3.1)
/// @param audienceAlone whether the audience stood there as one text, and not in a list
/// @param acr how sure the sign-in was (RFC 9068, section 2.2.1)
/// @param signedInAt when that was (`auth_time`)
/// @param actors the subjects of the `act` claim, the outermost first (RFC 8693, section 4.1)
public record Claims(
    String issuer,
    String subject,
    List<String> audience,
    Instant expiresAt,
    Instant issuedAt,
    Instant notBefore,
    String id,
    String clientId,
    List<String> scope,
    List<String> groups,
    String sessionId,
    String tokenUse,
    Confirmation confirmation,
    List<String> actors,
    String sealedUser,
    List<String> told,
    String details,
    boolean audienceAlone,
    String acr,
    Instant signedInAt) {

  /// Whether the JWT counts at a time.
  public Validity at(Instant now) {
    return Validity.of(notBefore, expiresAt, now);
  }

  /// The same of a JWT that cannot have been issued in the future either, whatever `nbf` says.
  public Validity issuedAndAt(Instant now) {
    return Validity.of(notBefore.isAfter(issuedAt) ? notBefore : issuedAt, expiresAt, now);
  }

  /// Reads the payload of a JWT; empty if it is no JSON object or a claim has the wrong type.
  public static Optional<Claims> parse(byte[] json) {
    var reading = new Reading();
    try (JsonParser parser = Jws.JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (!reading.claim(name, parser)) {
          return Optional.empty();
        }
      }
      return parser.nextToken() == null ? Optional.of(reading.claims()) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static final class Reading {
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf", "auth_time");

    private String issuer = "";
    private String subject = "";
    private List<String> audience = List.of();
    private Instant expiresAt = Instant.MIN;
    private Instant issuedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private String id = "";
    private String clientId = "";
    private List<String> scope = List.of();
    private List<String> groups = List.of();
    private String sessionId = "";
    private String tokenUse = "";
    private Confirmation confirmation = Confirmation.none();
    private List<String> actors = List.of();
    private String sealedUser = "";
    private List<String> told = List.of();
    private String details = "";
    private boolean audienceAlone;
    private String acr = "";
    private Instant signedInAt = Instant.MIN;

    /// Whether the claim had a type that it may have.
    boolean claim(String name, JsonParser parser) {
      JsonToken token = parser.currentToken();
      boolean text = token == JsonToken.VALUE_STRING;
      boolean number = token.isNumeric();
      switch (name) {
        case "iss" -> issuer = parser.getValueAsString("");
        case "sub" -> subject = parser.getValueAsString("");
        case "jti" -> id = parser.getValueAsString("");
        case "client_id" -> clientId = parser.getValueAsString("");
        case "sid" -> sessionId = parser.getValueAsString("");
        case "token_use" -> tokenUse = parser.getValueAsString("");
        case "scope" -> scope = words(parser.getValueAsString(""));
        case "aud" -> {
          Optional<List<String>> found = texts(parser);
          audience = found.orElse(List.of());
          audienceAlone = token == JsonToken.VALUE_STRING;
          text = found.isPresent();
        }
        case "cnf" -> {
          text = token == JsonToken.START_OBJECT;
          confirmation = text ? confirmation(parser) : Confirmation.none();
        }
        case "groups" -> {
          Optional<List<String>> found = texts(parser);
          groups = found.orElse(List.of());
          text = found.isPresent();
        }
        case "act" -> {
          Optional<List<String>> found = actors(parser);
          actors = found.orElse(List.of());
          text = found.isPresent();
        }
        case "sealed_user" -> sealedUser = parser.getValueAsString("");
        case "userinfo_claims" -> {
          Optional<List<String>> found = texts(parser);
          told = found.orElse(List.of());
          text = found.isPresent();
        }
        case "acr" -> acr = parser.getValueAsString("");
        case "auth_time" -> signedInAt = number ? seconds(parser) : Instant.MIN;
        case "authorization_details" -> {
          details = Jws.copy(parser);
          return true;
        }
        case "exp" -> expiresAt = number ? seconds(parser) : Instant.MIN;
        case "iat" -> issuedAt = number ? seconds(parser) : Instant.MIN;
        case "nbf" -> notBefore = number ? seconds(parser) : Instant.MIN;
        default -> {
          if (token.isStructStart()) {
            parser.skipChildren();
          }
          return true;
        }
      }
      boolean time = TIMES.contains(name);
      return time ? number : text;
    }

    /// NumericDate (RFC 7519, section 2): seconds, perhaps with a fraction; absurd ones are brought
    /// into range.
    private static Instant seconds(JsonParser parser) {
      double value = parser.getDoubleValue();
      return Instant.ofEpochSecond((long) Math.max(0, Math.min(value, 253_402_300_799.0)));
    }

    private static Confirmation confirmation(JsonParser parser) {
      Confirmation found = Confirmation.none();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isStructStart()) {
          parser.skipChildren();
          continue;
        }
        Confirmation member = Confirmation.member(name, parser.getValueAsString(""));
        found = member.equals(Confirmation.none()) ? found : member;
      }
      return found;
    }

    private static List<String> words(String text) {
      if (text.isEmpty()) {
        return List.of();
      }
      var words = new ArrayList<String>(4);
      int from = 0;
      for (int space; (space = text.indexOf(' ', from)) >= 0; from = space + 1) {
        if (space > from) {
          words.add(text.substring(from, space));
        }
      }
      if (from < text.length()) {
        words.add(text.substring(from));
      }
      return List.copyOf(words);
    }

    /// A text, or an array of texts (RFC 7519, section 4.1.3); empty where it is neither.
    private static Optional<List<String>> texts(JsonParser parser) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        String one = parser.getString();
        return Optional.of(one.isEmpty() ? List.of() : List.of(one));
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      var texts = new ArrayList<String>(2);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
          return Optional.empty();
        }
        texts.add(parser.getString());
      }
      return Optional.of(List.copyOf(texts));
    }

    /// An actor, and inside whom it acts in place of; empty where one of them has no name.
    private static Optional<List<String>> actors(JsonParser parser) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      String actor = "";
      List<String> before = List.of();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("sub")) {
          actor = parser.getValueAsString("");
        } else if (name.equals("act")) {
          Optional<List<String>> found = actors(parser);
          if (found.isEmpty()) {
            return found;
          }
          before = found.get();
        } else if (value.isStructStart()) {
          parser.skipChildren();
        }
      }
      var all = new ArrayList<String>();
      all.add(actor);
      all.addAll(before);
      return actor.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all));
    }

    Claims claims() {
      return new Claims(
          issuer,
          subject,
          audience,
          expiresAt,
          issuedAt,
          notBefore,
          id,
          clientId,
          scope,
          groups,
          sessionId,
          tokenUse,
          confirmation,
          actors,
          sealedUser,
          told,
          details,
          audienceAlone,
          acr,
          signedInAt);
    }
  }
}
