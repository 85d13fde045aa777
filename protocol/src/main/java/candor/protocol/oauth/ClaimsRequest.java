package candor.protocol.oauth;

import candor.errors.Errors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What a client asks to be told claim by claim (OpenID Connect Core 1.0, section 5.5).
///
/// @param userInfo what UserInfo shall tell
/// @param idToken what the ID token shall tell
/// @param languages in which it wants to be told what stands in several, beside the usual (section
///     5.2, `claims_locales`)
public record ClaimsRequest(
    Map<String, Wanted> userInfo, Map<String, Wanted> idToken, List<Locale> languages) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST = 8 * 1024;
  private static final int MOST_LANGUAGES = 10;

  /// How a claim is wanted.
  ///
  /// @param essential whether the client cannot go on without it
  /// @param values those that it may have, as texts; empty for any
  public record Wanted(boolean essential, List<String> values) {}

  /// A request for nothing in particular.
  public static ClaimsRequest none() {
    return new ClaimsRequest(Map.of(), Map.of(), List.of());
  }

  /// Reads the parameter.
  ///
  /// @throws candor.errors.Problem `parameter_malformed`
  static ClaimsRequest parse(String text) {
    if (text.length() > LONGEST) {
      throw malformed("it is longer than " + LONGEST + " characters");
    }
    Map<String, Wanted> userInfo = Map.of();
    Map<String, Wanted> idToken = Map.of();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("it is no JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = json.currentName();
        json.nextToken();
        switch (member) {
          case "userinfo" -> userInfo = claims(member, json);
          case "id_token" -> idToken = claims(member, json);
          // Section 5.5: members that are not understood are ignored.
          default -> json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw malformed("something stands behind the JSON object");
      }
    } catch (JacksonException e) {
      throw malformed("it is no JSON object");
    }
    return new ClaimsRequest(userInfo, idToken, List.of());
  }

  private static Map<String, Wanted> claims(String member, JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw malformed("its member " + member + " is no object");
    }
    var claims = new LinkedHashMap<String, Wanted>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      claims.put(name, wanted(member, json));
    }
    return Map.copyOf(claims);
  }

  /// How one claim is wanted: `null` is the usual way (section 5.5.1).
  private static Wanted wanted(String member, JsonParser json) {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return new Wanted(false, List.of());
    }
    if (token != JsonToken.START_OBJECT) {
      throw malformed("a claim in its member " + member + " is neither null nor an object");
    }
    boolean essential = false;
    var values = new ArrayList<String>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String how = json.currentName();
      token = json.nextToken();
      switch (how) {
        case "essential" -> essential = token == JsonToken.VALUE_TRUE;
        case "value" -> value(json, values);
        case "values" -> {
          if (token != JsonToken.START_ARRAY) {
            throw malformed("values in its member " + member + " is no array");
          }
          while (json.nextToken() != JsonToken.END_ARRAY) {
            value(json, values);
          }
        }
        default -> json.skipChildren();
      }
    }
    return new Wanted(essential, List.copyOf(values));
  }

  /// A value that is not scalar is none of a claim that we compare.
  private static void value(JsonParser json, List<String> values) {
    if (json.currentToken().isScalarValue()) {
      values.add(json.getValueAsString(""));
    } else {
      json.skipChildren();
    }
  }

  private static candor.errors.Problem malformed(String reason) {
    return Errors.parameterMalformed("claims", reason);
  }

  /// Who alone may be told of (section 5.5.1: `sub` with a value); empty for anybody.
  public List<String> subjects() {
    Wanted inIdToken = idToken.get("sub");
    Wanted inUserInfo = userInfo.get("sub");
    return inIdToken != null && !inIdToken.values.isEmpty()
        ? inIdToken.values
        : inUserInfo != null ? inUserInfo.values : List.of();
  }

  /// What the sign-in must amount to: any of these values (section 5.5.1.1). Empty where the client
  /// goes on with less.
  List<String> demandedAcrs() {
    return acr(true);
  }

  /// What the sign-in shall amount to if it can.
  List<String> wishedAcrs() {
    return acr(false);
  }

  private List<String> acr(boolean essential) {
    Wanted acr = idToken.get("acr");
    return acr != null && acr.essential == essential ? acr.values : List.of();
  }

  /// The same, in some languages.
  ClaimsRequest in(List<Locale> wanted) {
    return new ClaimsRequest(
        userInfo, idToken, wanted.stream().distinct().limit(MOST_LANGUAGES).toList());
  }

  /// What a client gets of it. A claim belongs to a scope, and counts if the client is registered
  /// for that one; what nobody can tell is left out, as section 5.5.1 has it also for an essential
  /// claim.
  ///
  /// @param scopes those that were asked for: UserInfo tells what they stand for
  public RequestedClaims within(Collection<String> registered, Collection<String> scopes) {
    var usual = StandardClaims.of(scopes.stream().filter(registered::contains).toList());
    usual.addAll(userInfo.keySet());
    return new RequestedClaims(
        within(userInfo.keySet(), usual, registered),
        within(idToken.keySet(), idToken.keySet(), registered),
        "");
  }

  /// @param translated those that are wanted in other languages as well
  private List<String> within(
      Collection<String> wanted, Collection<String> translated, Collection<String> registered) {
    return Stream.concat(
            wanted.stream(),
            translated.stream().flatMap(claim -> StandardClaims.in(languages, claim).stream()))
        .filter(claim -> StandardClaims.scope(claim).filter(registered::contains).isPresent())
        .distinct()
        .sorted()
        .toList();
  }

  /// The scopes to which the claims belong that a client gets: people are asked for those.
  Set<String> scopes(Collection<String> registered) {
    RequestedClaims gets = within(registered, List.of());
    var scopes = new LinkedHashSet<String>();
    gets.userInfo().forEach(claim -> StandardClaims.scope(claim).ifPresent(scopes::add));
    gets.idToken().forEach(claim -> StandardClaims.scope(claim).ifPresent(scopes::add));
    return scopes;
  }
}
