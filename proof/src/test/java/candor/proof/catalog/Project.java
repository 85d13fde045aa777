package candor.proof.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

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

  /// The pages whose proof cannot be run yet.
  static Set<String> unproved() {
    return lines("errors/unproved.txt");
  }

  /// Whether a test exists that a page names as its proof.
  static boolean hasTest(Proof.ByTest test) throws IOException {
    String file = test.type().substring(test.type().lastIndexOf('.') + 1) + ".java";
    try (var modules = Files.list(root())) {
      for (Path module : (Iterable<Path>) modules::iterator) {
        Path tests = module.resolve("src/test/java");
        if (Files.isDirectory(tests) && hasTest(tests, file, test.method())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasTest(Path tests, String file, String method) throws IOException {
    try (var files = Files.walk(tests)) {
      for (Path source : (Iterable<Path>) files::iterator) {
        if (source.getFileName().toString().equals(file)
            && Files.readString(source).contains("void " + method + "(")) {
          return true;
        }
      }
    }
    return false;
  }

  /// Where a word of the catalog stands in the code on purpose: each line names a type and a word,
  /// with its reason in the comment above.
  static Set<String> wordsByHand() {
    return lines("errors/words-by-hand.txt");
  }

  private static Set<String> lines(String file) {
    Path at = root().resolve(file);
    try {
      return Files.exists(at)
          ? Files.readAllLines(at).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toSet())
          : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
