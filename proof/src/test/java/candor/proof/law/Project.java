package candor.proof.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of the project.
final class Project {
  static final List<String> MODULES =
      List.of("errors", "protocol", "policy", "core", "server", "bench", "proof");

  private Project() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /// Every Java file of a kind of source (`main`, `test`) that a person wrote.
  static List<Path> sources(String kind) {
    var found = new ArrayList<Path>();
    for (String module : MODULES) {
      Path folder = root().resolve(module).resolve("src").resolve(kind).resolve("java");
      if (Files.isDirectory(folder)) {
        found.addAll(walk(folder, ".java"));
      }
    }
    found.removeIf(Project::generated);
    return found;
  }

  /// Every Java file that a person wrote, the scripts of the tools among them.
  static List<Path> sources() {
    var all = new ArrayList<>(sources("main"));
    all.addAll(sources("test"));
    all.addAll(walk(root().resolve("tools"), ".java"));
    return all;
  }

  /// Made from the pages of the catalog.
  private static boolean generated(Path file) {
    String name = file.getFileName().toString();
    return file.toString().contains("/candor/errors/")
        && (name.equals("Errors.java")
            || name.equals("ErrorCode.java")
            || name.endsWith("Pages.java"));
  }

  static List<Path> walk(Path folder, String suffix) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return root().relativize(file).toString();
  }
}
