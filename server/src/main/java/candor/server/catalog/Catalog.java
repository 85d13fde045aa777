package candor.server.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The catalog as programs read it, made into bytes once: all of it, each error by its code, and
/// which endpoints can raise it.
final class Catalog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final byte[] all;
  private final Map<String, byte[]> one = new HashMap<>();
  private final Map<String, List<String>> raisedBy = new HashMap<>();

  Catalog() {
    all = Resources.bytes("errors.json");
    for (JsonNode error : JSON.readTree(all)) {
      String text = error.toPrettyString() + "\n";
      one.put(error.path("code").asString(), text.getBytes(StandardCharsets.UTF_8));
    }
    JSON.readTree(Resources.bytes("endpoint-errors.json"))
        .path("routes")
        .properties()
        .forEach(
            route ->
                route
                    .getValue()
                    .forEach(
                        code ->
                            raisedBy
                                .computeIfAbsent(code.asString(), _ -> new ArrayList<>())
                                .add(route.getKey())));
  }

  byte[] all() {
    return all;
  }

  byte[] one(String code) {
    byte[] bytes = one.get(code);
    if (bytes == null) {
      throw new IllegalStateException("errors.json has no " + code + ": run ./dev update");
    }
    return bytes;
  }

  List<String> raisedBy(String code) {
    return List.copyOf(raisedBy.getOrDefault(code, List.of()));
  }
}
