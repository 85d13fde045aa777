package candor.server.oauth;

import candor.errors.ErrorCode;
import candor.errors.Faults;
import candor.errors.Problem;
import candor.server.json.Nearest;
import candor.server.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final Set<String> KNOWN =
      new TreeSet<>(
          List.of(
              "client_id",
              "redirect_uris",
              "token_endpoint_auth_method",
              "grant_types",
              "response_types",
              "client_name",
              "scope",
              "jwks_uri",
              "jwks",
              "software_statement",
              "id_token_signed_response_alg",
              "subject_type",
              "require_pkce",
              "post_logout_redirect_uris",
              "backchannel_logout_uri",
              "backchannel_logout_session_required",
              "frontchannel_logout_uri",
              "frontchannel_logout_session_required",
              "client_uri",
              "logo_uri",
              "policy_uri",
              "tos_uri"));
  private static final int MENTIONED = 5;

  /// Reads what a client sent.
  ///
  /// @param vouched members of a software statement, which win (RFC 7591, section 2.3); an empty
  ///     object if there is none
  /// @throws Problem `invalid_json` and its kin, `client_metadata_refused`
  static MetadataText read(byte[] body, byte[] vouched) {
    var members = new TreeMap<String, byte[]>();
    var unknown = new ArrayList<String>();
    take(body, members, unknown);
    take(vouched, members, new ArrayList<>());
    var known = new StringBuilder("{");
    members.forEach(
        (name, value) ->
            known
                .append(known.length() > 1 ? "," : "")
                .append('"' + name + "\":")
                .append(new String(value, StandardCharsets.UTF_8)));
    String hint =
        unknown.stream()
            .limit(MENTIONED)
            .map(MetadataText::mention)
            .collect(java.util.stream.Collectors.joining(", "));
    try {
      byte[] json = known.append('}').toString().getBytes(StandardCharsets.UTF_8);
      return new MetadataText(RecordJson.read(ClientMetadata.class, json), hint);
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

  private static String mention(String name) {
    String near = Nearest.of(name, KNOWN);
    String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
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
        if (!KNOWN.contains(name)) {
          unknown.add(name);
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
