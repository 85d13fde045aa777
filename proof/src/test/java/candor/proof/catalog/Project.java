package candor.proof.catalog;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the project lies that these tests are part of.
public final class Project {
  private Project() {}

  /// The folder with the parent `pom.xml`, wherever the test was started.
  public static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("errors/src/main/pages"))) {
      at = at.getParent();
    }
    return at;
  }

  /// Whether generated files are to be written, as `./dev update` does, instead of compared.
  public static boolean updating() {
    return Boolean.getBoolean("candor.update");
  }
}
