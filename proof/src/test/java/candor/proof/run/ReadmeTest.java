package candor.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The quick start of the README, as a newcomer types it: every block in order, in one shell. The
/// block that starts the server is run here; `./candor` is the class path of the tests.
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void theQuickStartWorksAsWritten() throws Exception {
    List<String> blocks = blocks();
    assertThat(blocks.getFirst()).startsWith("./candor dev");
    try (Child server = Child.dev(folder, folder.resolve("data"))) {
      assertThat(server.alive()).isTrue();
      launcher();
      var script = new StringBuilder("set -eu\n");
      for (String block : blocks.subList(1, blocks.size())) {
        script.append(block).append("echo\n");
      }
      Path out = folder.resolve("out.txt");
      var builder = new ProcessBuilder("sh", "-c", script.toString()).directory(folder.toFile());
      builder.redirectErrorStream(true).redirectOutput(out.toFile());
      Process shell = builder.start();
      assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
      String said = Files.readString(out);
      assertThat(shell.exitValue()).as(said).isZero();
      assertThat(said)
          .contains("\"email\":\"ada@example.com\"", "my-first-refusal", "Why:", "\"access_token\"")
          .doesNotContain("\"code\":\"internal_error\"");
    }
  }

  private void launcher() throws IOException {
    Path script = folder.resolve("candor");
    String command =
        Child.command().stream()
            .map(part -> "'" + part.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private static List<String> blocks() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    String text = Files.readString(root.resolve("README.md"));
    int start = text.indexOf("## Quick start");
    int end = text.indexOf("\n## ", start + 3);
    var blocks = new ArrayList<String>();
    var found = BLOCK.matcher(text.substring(start, end));
    while (found.find()) {
      blocks.add(found.group(1));
    }
    return blocks;
  }
}
