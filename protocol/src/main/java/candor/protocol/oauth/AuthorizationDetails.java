package candor.protocol.oauth;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.protocol.oauth.AuthorizationDetail.Value;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// What a client asks for or may do, beside scopes (RFC 9396). That there are such types, and that
/// the client may ask for them, is not known here.
public record AuthorizationDetails(List<AuthorizationDetail> list) {
  /// The parameter, and the claim.
  public static final String NAME = "authorization_details";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final AuthorizationDetails NONE = new AuthorizationDetails(List.of());
  private static final int LONGEST = 4 * 1024;
  private static final int MOST = 20;
  private static final int DEEPEST = 5;

  public AuthorizationDetails {
    list = List.copyOf(list);
  }

  /// Nothing in particular.
  public static AuthorizationDetails none() {
    return NONE;
  }

  /// Whether there are none.
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /// Where one of them stands, as refusals name it.
  public static String place(int index, String field) {
    return NAME + "[" + index + "]" + (field.isEmpty() ? "" : "." + field);
  }

  /// Reads them.
  ///
  /// @param text a JSON array; empty for none
  /// @throws Problem `authorization_details_malformed`
  public static AuthorizationDetails parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    if (text.length() > LONGEST) {
      throw malformed(NAME, "it is longer than " + LONGEST + " characters");
    }
    var found = new ArrayList<AuthorizationDetail>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw malformed(NAME, "it is no JSON array");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (found.size() == MOST) {
          throw malformed(NAME, "it has more than " + MOST + " elements");
        }
        found.add(detail(found.size(), json));
      }
      if (json.nextToken() != null) {
        throw malformed(NAME, "something stands behind the JSON array");
      }
    } catch (JacksonException e) {
      throw malformed(place(found.size(), ""), "it is no JSON, or a name stands in it twice");
    }
    return new AuthorizationDetails(found);
  }

  private static AuthorizationDetail detail(int index, JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw malformed(place(index, ""), "it is no object");
    }
    var fields = new TreeMap<String, Value>();
    fields(index, "", 1, json, fields);
    if (!(fields.remove("type") instanceof Value.Text(String type)) || type.isEmpty()) {
      throw malformed(place(index, "type"), "it is missing, or no text");
    }
    return new AuthorizationDetail(type, fields);
  }

  private static void fields(
      int index, String within, int depth, JsonParser json, TreeMap<String, Value> fields) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      String path = within + name;
      if (name.isEmpty() || name.indexOf('.') >= 0 || depth > DEEPEST) {
        throw malformed(
            place(index, Received.clip(path)),
            "its name has a dot or is empty, or it lies too deep");
      }
      if (json.nextToken() == JsonToken.START_OBJECT) {
        fields(index, path + ".", depth + 1, json, fields);
      } else {
        fields.put(path, value(index, path, depth, json));
      }
    }
  }

  private static Value value(int index, String path, int depth, JsonParser json) {
    String place = place(index, Received.clip(path));
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Value.Text(json.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Amount(json.getString());
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      case START_ARRAY ->
          json.nextToken() == JsonToken.START_OBJECT
              ? objects(index, path, depth, json)
              : texts(place, json);
      default -> throw malformed(place, "it is null");
    };
  }

  private static Value texts(String place, JsonParser json) {
    var texts = new ArrayList<String>();
    for (; json.currentToken() != JsonToken.END_ARRAY; json.nextToken()) {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw malformed(place, "it is a list of something else than texts, or than objects");
      }
      texts.add(json.getString());
    }
    return new Value.Texts(List.copyOf(texts));
  }

  private static Value objects(int index, String path, int depth, JsonParser json) {
    var objects = new ArrayList<SortedMap<String, Value>>();
    for (; json.currentToken() != JsonToken.END_ARRAY; json.nextToken()) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw malformed(
            place(index, Received.clip(path)),
            "it is a list of something else than texts, or than objects");
      }
      var within = new TreeMap<String, Value>();
      fields(index, "", depth + 1, json, within);
      objects.add(within);
    }
    return new Value.Objects(objects);
  }

  /// Refuses what goes beyond these.
  ///
  /// @throws Problem `authorization_details_beyond_grant`
  public void requireCover(AuthorizationDetails asked) {
    beyond(asked)
        .ifPresent(
            index -> {
              String type = asked.list.get(index).type();
              throw Errors.authorizationDetailsBeyondGrant(
                  place(index, ""), type, list.stream().map(AuthorizationDetail::type).toList());
            });
  }

  /// Which of others, by its index, is not covered by these; empty if all are. Each of these covers
  /// one: a payment that was granted once is not made twice.
  public Optional<Integer> beyond(AuthorizationDetails asked) {
    int[] coveredBy = new int[list.size()];
    Arrays.fill(coveredBy, -1);
    for (int i = 0; i < asked.list.size(); i++) {
      if (!covered(asked, i, coveredBy, new boolean[list.size()])) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// Finds one of these that covers another, and has what that one covered before covered by a
  /// further one: a wide grant is not lost to what a narrow one would do for.
  ///
  /// @param coveredBy of each of these which it covers; -1 for none
  /// @param tried which of these were asked
  private boolean covered(AuthorizationDetails asked, int each, int[] coveredBy, boolean[] tried) {
    for (int i = 0; i < tried.length; i++) {
      if (!tried[i] && list.get(i).covers(asked.list.get(each))) {
        tried[i] = true;
        if (coveredBy[i] < 0 || covered(asked, coveredBy[i], coveredBy, tried)) {
          coveredBy[i] = each;
          return true;
        }
      }
    }
    return false;
  }

  /// Those of some types.
  public AuthorizationDetails within(List<String> types) {
    return new AuthorizationDetails(
        list.stream().filter(each -> types.contains(each.type())).toList());
  }

  /// As JSON; empty for none.
  public String text() {
    if (list.isEmpty()) {
      return "";
    }
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json);
    }
    return text.toString();
  }

  /// Writes them as a member, where there are any.
  public void member(JsonGenerator json) {
    if (!list.isEmpty()) {
      json.writeName(NAME);
      write(json);
    }
  }

  private void write(JsonGenerator json) {
    json.writeStartArray();
    list.forEach(each -> each.write(json));
    json.writeEndArray();
  }

  private static Problem malformed(String place, String reason) {
    return Errors.authorizationDetailsMalformed(place, reason);
  }
}
