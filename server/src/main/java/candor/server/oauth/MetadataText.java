package candor.server.oauth;

import candor.core.client.Description;
import candor.errors.ErrorCode;
import candor.errors.Faults;
import candor.errors.Problem;
import candor.errors.Received;
import candor.server.client.OwnerSaid;
import candor.server.json.Nearest;
import candor.server.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The JSON in which clients describe themselves. Members that nobody knows are passed over (RFC
/// 7591, section 2), and mentioned where something else is wrong: one of them may have been meant.
///
/// @param metadata what was understood
/// @param hint of the members that were not; empty if there are none
record MetadataText(ClientMetadata metadata, String hint) {
  private static final String LOCALIZED = "localized";
  private static final Set<String> KNOWN = known();
  private static final Set<String> OF_OWNERS = Set.copyOf(RecordJson.names(OwnerSaid.class));

  /// What this server alone says. A client that repeats it changes nothing.
  private static final Set<String> OURS =
      Set.of(
          "registration_access_token",
          "registration_client_uri",
          "client_id_issued_at",
          "client_secret_expires_at");

  private static final int MENTIONED = 5;

  private static Set<String> known() {
    var known = new TreeSet<>(RecordJson.names(ClientMetadata.class));
    known.remove(LOCALIZED);
    return known;
  }

  /// Reads what a client sent.
  ///
  /// @param usual members for what it leaves out
  /// @param vouched members of a software statement, which win (RFC 7591, section 2.3); empty if
  ///     there is none
  /// @throws Problem `invalid_json` and its kin, `client_metadata_refused`
  static MetadataText read(Map<String, Object> usual, byte[] body, byte[] vouched) {
    var members = new TreeMap<String, byte[]>();
    var unknown = new ArrayList<String>();
    take(RecordJson.write(usual), members, new ArrayList<>());
    take(body, members, unknown);
    if (vouched.length > 0) {
      take(vouched, members, new ArrayList<>());
    }
    String hint =
        unknown.stream()
            .limit(MENTIONED)
            .map(MetadataText::mention)
            .collect(Collectors.joining(", "));
    try {
      return new MetadataText(RecordJson.read(ClientMetadata.class, json(members)), hint);
    } catch (Problem problem) {
      if (problem.code() != ErrorCode.VALIDATION_ERROR) {
        throw problem;
      }
      var faults = new Faults();
      problem.faults().forEach(faults::add);
      ClientMetadata.refuse(faults, hint);
      throw problem;
    }
  }

  /// The members as one object; those of a language in one of their own.
  private static byte[] json(TreeMap<String, byte[]> members) {
    String localized =
        members.entrySet().stream()
            .filter(member -> member.getKey().indexOf('#') >= 0)
            .map(MetadataText::member)
            .collect(Collectors.joining(",", "{", "}"));
    Stream<String> plain =
        members.entrySet().stream()
            .filter(member -> member.getKey().indexOf('#') < 0)
            .map(MetadataText::member);
    return Stream.concat(plain, Stream.of('"' + LOCALIZED + "\":" + localized))
        .collect(Collectors.joining(",", "{", "}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String member(Map.Entry<String, byte[]> member) {
    String name = new String(RecordJson.write(member.getKey()), StandardCharsets.UTF_8);
    return name + ":" + new String(member.getValue(), StandardCharsets.UTF_8);
  }

  private static String mention(String name) {
    String shown = Received.clip(name);
    if (OF_OWNERS.contains(name)) {
      return shown + " (administrators alone say that)";
    }
    String near = Nearest.of(name, KNOWN);
    return near.isEmpty() ? shown : shown + " (did you mean " + near + "?)";
  }

  /// Takes the members that are known out of an object, each as it stands there.
  private static void take(byte[] json, TreeMap<String, byte[]> into, List<String> unknown) {
    try (JsonParser parser = RecordJson.parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable(json);
      }
      var seen = new HashSet<String>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (!seen.add(name)) {
          throw unreadable(json);
        }
        JsonToken value = parser.nextToken();
        if (!known(name)) {
          if (!OURS.contains(name)) {
            unknown.add(name);
          }
          parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
          into.put(name, copied(parser, name.equals("jwks") && value == JsonToken.START_OBJECT));
        }
      }
      if (parser.nextToken() != null) {
        throw unreadable(json);
      }
    } catch (JacksonException e) {
      throw unreadable(json);
    }
  }

  /// RFC 7591, section 2.2: what people read may be said in many languages.
  private static boolean known(String name) {
    int mark = name.indexOf('#');
    return mark < 0
        ? KNOWN.contains(name)
        : Description.LOCALIZED.contains(name.substring(0, mark));
  }

  /// What the strict reader says of such a text.
  private static Problem unreadable(byte[] json) {
    try {
      RecordJson.read(ClientMetadata.class, json);
    } catch (Problem problem) {
      return problem;
    }
    throw new IllegalStateException("one reader takes a text that another does not");
  }

  /// A value as text in JSON; a set of keys as a text of its own.
  private static byte[] copied(JsonParser parser, boolean quoted) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator generator = RecordJson.generator(out)) {
      generator.copyCurrentStructure(parser);
    }
    if (!quoted) {
      return out.toByteArray();
    }
    var text = new ByteArrayOutputStream();
    try (JsonGenerator generator = RecordJson.generator(text)) {
      generator.writeString(out.toString(StandardCharsets.UTF_8));
    }
    return text.toByteArray();
  }
}
