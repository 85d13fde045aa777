package candor.proof.catalog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Holds every good answer of a server under test against its `/openapi.json`, and remembers what
/// is not described there.
final class Described {
  private static final JsonMapper JSON = new JsonMapper();

  private final URI server;
  private final AtomicReference<JsonNode> document =
      new AtomicReference<>(MissingNode.getInstance());
  private final Queue<String> strays = new ConcurrentLinkedQueue<>();

  Described(URI server) {
    this.server = server;
  }

  /// Asked for with the first answer: a server that speaks TLS alone is never asked.
  private JsonNode document() {
    if (document.get().isMissingNode()) {
      byte[] question =
          "GET /openapi.json HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(server.getAuthority())
              .getBytes(StandardCharsets.US_ASCII);
      document.set(JSON.readTree(Answer.to(server, question, false).body()));
    }
    return document.get();
  }

  /// Looks at one answer.
  ///
  /// @param request its first line, such as `GET /userinfo`
  void look(String request, Answer answer) {
    String[] words = request.split(" ");
    String path = words[1].split("\\?", 2)[0];
    operation(words[0], path)
        .map(each -> each.path("responses").path(String.valueOf(answer.status())))
        .map(each -> each.at("/content/application~1json/schema"))
        .filter(each -> !each.isMissingNode())
        .filter(_ -> answer.status() / 100 == 2)
        .filter(_ -> answer.header("Content-Type").orElse("").startsWith("application/json"))
        .ifPresent(
            schema ->
                wrong(schema, JSON.readTree(answer.body()), "")
                    .forEach(each -> strays.add(words[0] + " " + path + ": " + each)));
  }

  /// What was answered and is not described.
  List<String> strays() {
    return strays.stream().distinct().toList();
  }

  private Optional<JsonNode> operation(String method, String path) {
    JsonNode exact = document().path("paths").path(path);
    Optional<JsonNode> found =
        exact.isMissingNode()
            ? document().path("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .map(Map.Entry::getValue)
                .findFirst()
            : Optional.of(exact);
    return found
        .map(each -> each.path(method.toLowerCase(Locale.ROOT)))
        .filter(each -> !each.isMissingNode());
  }

  private List<String> wrong(JsonNode named, JsonNode value, String place) {
    JsonNode schema =
        named.has("$ref") ? document().at(named.path("$ref").asString().substring(1)) : named;
    var wrong = new ArrayList<String>();
    boolean fits =
        switch (schema.path("type").asString("")) {
          case "string" -> value.isString();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "array" -> value.isArray();
          case "object" -> value.isObject();
          default -> true;
        };
    if (!fits) {
      return List.of(place + " is " + value + ", and not as " + schema);
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      wrong.addAll(wrong(schema.path("items"), value.get(i), place + "[" + i + "]"));
    }
    for (JsonNode member : schema.path("required")) {
      if (!value.has(member.asString())) {
        wrong.add(place + "." + member.asString() + " is not there");
      }
    }
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String at = place + "." + member.getKey();
      JsonNode known = schema.path("properties").path(member.getKey());
      if (!known.isMissingNode()) {
        wrong.addAll(wrong(known, member.getValue(), at));
      } else if (others.isBoolean() && !others.asBoolean()) {
        wrong.add(at + " is not described");
      } else if (others.isObject()) {
        wrong.addAll(wrong(others, member.getValue(), at));
      }
    }
    return wrong;
  }
}
