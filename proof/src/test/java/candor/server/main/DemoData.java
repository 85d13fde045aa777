package candor.server.main;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lets tests from outside have the demo data of `./candor dev`.
public final class DemoData {
  private DemoData() {}

  /// Makes it, and gives what stands in `dev.json`.
  public static JsonNode of(App app, Path file) {
    Demo.prepare(app, file);
    return JsonMapper.builder().build().readTree(file.toFile());
  }
}
