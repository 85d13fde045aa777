package candor.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the README and the pages for users tell a newcomer to type: every shell block of a page in
/// order, in one shell. The block that starts the server is run here; `./candor` is the class path
/// of the tests.
class DocsTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```sh\\n(.*?)^ *```$");

  @TempDir static Path folder;
  private static Child server;

  @BeforeAll
  static void start() throws IOException {
    server = Child.dev(folder, folder.resolve("data"));
    launcher();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theQuickStartWorksAsWritten() throws Exception {
    List<String> blocks = quickStart();
    assertThat(blocks.getFirst()).startsWith("./candor dev");
    assertThat(said(blocks.subList(1, blocks.size())))
        .contains("\"email\":\"ada@example.com\"", "my-first-refusal", "Why:", "\"access_token\"");
  }

  /// The pages for users that have something to type.
  static Stream<Path> pages() throws IOException {
    try (var files = Files.walk(Project.root().resolve("docs"))) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !blocks(text(file)).isEmpty())
          .toList()
          .stream();
    }
  }

  /// The second block of the quick start sets the variables that the pages begin with.
  @ParameterizedTest
  @MethodSource("pages")
  void aPageWorksAsWritten(Path page) throws Exception {
    var blocks = new ArrayList<>(List.of(quickStart().get(1)));
    blocks.addAll(blocks(text(page)));
    assertThat(said(blocks)).contains("Why:");
  }

  private static String said(List<String> blocks) throws Exception {
    var script = new StringBuilder("set -eu\n");
    for (String block : blocks) {
      script.append(block).append("echo\n");
    }
    Path out = Files.createTempFile(folder, "out", ".txt");
    var builder = new ProcessBuilder("sh", "-c", script.toString()).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    Process shell = builder.start();
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(out);
    assertThat(shell.exitValue()).as(said).isZero();
    assertThat(said).doesNotContain("\"code\":\"internal_error\"");
    return said;
  }

  private static void launcher() throws IOException {
    Path script = folder.resolve("candor");
    String command =
        Child.command().stream()
            .map(part -> "'" + part.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private static List<String> quickStart() {
    String text = text(Project.root().resolve("README.md"));
    int start = text.indexOf("## Quick start");
    return blocks(text.substring(start, text.indexOf("\n## ", start + 3)));
  }

  private static List<String> blocks(String text) {
    return BLOCK.matcher(text).results().map(found -> found.group(2).stripIndent()).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
