package candor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process whose costs are counted. It says what must be known of it in lines on its standard
/// output, each a name, an equals sign and a value, and answers a line on its standard input with
/// one.
final class Child implements AutoCloseable {
  private static final double MICROS_PER_TICK = 10_000;

  private final Process process;
  private final BufferedReader out;
  private final OutputStream in;

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = process.getOutputStream();
  }

  /// Starts a main class of this package with the flags of `./candor`.
  ///
  /// @param flags more flags for its Java
  static Child java(Class<?> main, List<String> flags, String... arguments) throws IOException {
    int carriers = Runtime.getRuntime().availableProcessors() * 2;
    var command =
        new ArrayList<String>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-Djdk.virtualThreadScheduler.parallelism=" + carriers,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m"));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /// Starts any command.
  static Child start(List<String> command) throws IOException {
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// The next line.
  ///
  /// @throws IllegalStateException if the process ends instead
  String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the process ended: see its error output");
    }
    return line;
  }

  /// The value that it says under a name; other lines before it are passed over.
  String value(String name) throws IOException {
    String line = line();
    while (!line.startsWith(name + "=")) {
      line = line();
    }
    return line.substring(name.length() + 1);
  }

  /// Reads on until a line has that text in it.
  void lineWith(String text) throws IOException {
    while (!line().contains(text)) {
      // Not that one.
    }
  }

  /// Waits for its end.
  void drain() throws IOException {
    while (out.readLine() != null) {
      // What it says does not matter.
    }
  }

  /// Asks it for a value.
  String ask(String name) throws IOException {
    in.write((name + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    return value(name);
  }

  /// CPU time that it has used in itself, user and system, in microseconds. The kernel counts
  /// exactly and tells in hundredths of a second.
  ///
  /// @param apart what the names of threads begin with that are left out; empty if none are
  double cpuMicros(String apart) throws IOException {
    double all = micros(stat(folder()));
    if (apart.isEmpty()) {
      return all;
    }
    try (Stream<Path> threads = Files.list(folder().resolve("task"))) {
      for (Path thread : threads.toList()) {
        String stat = stat(thread);
        if (stat.contains("(" + apart)) {
          all -= micros(stat);
        }
      }
    }
    return all;
  }

  private Path folder() {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private static String stat(Path folder) throws IOException {
    try {
      return Files.readString(folder.resolve("stat"));
    } catch (NoSuchFileException e) {
      return ""; // A thread that has ended meanwhile.
    }
  }

  private static double micros(String stat) {
    // The second field is the name, in parentheses, and may have spaces.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
  }

  /// Memory that it holds, in MiB.
  long residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(folder().resolve("status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    throw new IllegalStateException("no VmRSS");
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
