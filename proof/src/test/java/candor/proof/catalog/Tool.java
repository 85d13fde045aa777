package candor.proof.catalog;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/// `tools/Catalog.java`, compiled once and run as people run it: a process, its words, its exit
/// code.
final class Tool {
  /// What a run left behind.
  record Outcome(int exit, String words) {}

  private final Path classes;

  private Tool(Path classes) {
    this.classes = classes;
  }

  /// Compiles the tool into a folder.
  static Tool compiledInto(Path classes) {
    try (var sources = Files.walk(Project.root().resolve("tools"))) {
      List<String> files =
          sources.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
      var arguments = new java.util.ArrayList<>(List.of("-d", classes.toString()));
      arguments.addAll(files);
      int failed =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (failed != 0) {
        throw new IllegalStateException("tools/Catalog.java does not compile");
      }
      return new Tool(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs the tool on a project's root.
  Outcome run(String verb, Path root) {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    try {
      var process =
          new ProcessBuilder(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classes.toString(),
                  "Catalog",
                  verb,
                  root.toString())
              .redirectErrorStream(true)
              .start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
