package candor.protocol.oauth;

import candor.errors.Errors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What a client asks to be told claim by claim (OpenID Connect Core 1.0, section 5.5).
///
/// @param userInfo what UserInfo shall tell
/// @param idToken what the ID token shall tell
public record ClaimsRequest(Map<String, Wanted> userInfo, Map<String, Wanted> idToken) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST = 8 * 1024;

  /// How a claim is wanted.
  ///
  /// @param essential whether the client cannot go on without it
  /// @param values those that it may have, as texts; empty for any
  public record Wanted(boolean essential, List<String> values) {}

  /// A request for nothing in particular.
  public static ClaimsRequest none() {
    return new ClaimsRequest(Map.of(), Map.of());
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
    return new ClaimsRequest(userInfo, idToken);
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

  /// What a client gets of it. A claim belongs to a scope, and counts if the client is registered
  /// for that one; what nobody can tell is left out, as section 5.5.1 has it also for an essential
  /// claim.
  public RequestedClaims within(Collection<String> registered) {
    return new RequestedClaims(within(userInfo, registered), within(idToken, registered), "");
  }

  private static List<String> within(Map<String, Wanted> wanted, Collection<String> registered) {
    return wanted.keySet().stream()
        .filter(claim -> StandardClaims.scope(claim).filter(registered::contains).isPresent())
        .sorted()
        .toList();
  }

  /// The scopes to which the claims belong that a client gets: people are asked for those.
  Set<String> scopes(Collection<String> registered) {
    RequestedClaims gets = within(registered);
    var scopes = new LinkedHashSet<String>();
    gets.userInfo().forEach(claim -> StandardClaims.scope(claim).ifPresent(scopes::add));
    gets.idToken().forEach(claim -> StandardClaims.scope(claim).ifPresent(scopes::add));
    return scopes;
  }
}
