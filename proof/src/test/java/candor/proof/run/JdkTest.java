package candor.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which JDK `./candor` and `./dev` take.
class JdkTest {
  private static final String HERE = System.getProperty("java.home");

  @TempDir Path folder;

  @Test
  void anOlderOneIsPassedOver() throws Exception {
    String old = old();
    assertThat(found(Map.of("JAVA_HOME", old))).isNotEqualTo(old);
    assertThat(found(Map.of("JAVA_HOME", "", "PATH", old + "/bin:" + System.getenv("PATH"))))
        .isNotEqualTo(old);
  }

  /// Java begins by telling of them, and the version comes below.
  @Test
  void optionsInTheEnvironmentHideItFromNobody() throws Exception {
    assertThat(found(Map.of("JAVA_HOME", HERE, "JAVA_TOOL_OPTIONS", "-Dcandor.any=1")))
        .isEqualTo(HERE);
    assertThat(found(Map.of("JAVA_HOME", HERE, "JDK_JAVA_OPTIONS", "-Dcandor.any=1")))
        .isEqualTo(HERE);
  }

  private static String found(Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder("sh", "-c", ". tools/java.sh; find_jdk; echo \"$JAVA_HOME\"");
    builder.directory(Project.root().toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process shell = builder.start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(shell.waitFor()).as(said).isZero();
    return said;
  }

  /// The home of a JDK 17, as far as anybody looks.
  private String old() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk17").resolve("bin"));
    for (String command : new String[] {"java", "javac"}) {
      Path script = bin.resolve(command);
      Files.writeString(script, "#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
    return folder.resolve("jdk17").toString();
  }
}
