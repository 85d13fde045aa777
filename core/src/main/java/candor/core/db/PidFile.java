package candor.core.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What the file says that PostgreSQL keeps in its data folder while it runs, and whether the
/// process that it names is still that server. A number alone proves nothing: after a crash of the
/// machine it may be anybody's.
final class PidFile {
  static final String NAME = "postmaster.pid";

  private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(5);
  private static final Duration GONE_WITHIN = Duration.ofSeconds(2);
  // The lines of the file, by PostgreSQL's own numbering from one: pid 1, folder of the socket 5,
  // state 8.
  private static final int SOCKET_LINE = 4;
  private static final int STATE_LINE = 7;

  private PidFile() {}

  /// Who runs on the data.
  sealed interface State {}

  /// No server.
  record Nobody() implements State {}

  /// A process of which the system does not tell what it is.
  record Unknown(long pid) implements State {}

  /// A server of this folder.
  record Ours(ProcessHandle process, Path socket, boolean ready) implements State {}

  /// Whose number stands in the file. One that is just being killed has no command line any more
  /// and is not gone yet, so it is given a moment.
  static State read(Path data) throws IOException {
    long end = System.nanoTime() + GONE_WITHIN.toNanos();
    State state = look(data);
    while (state instanceof Unknown && System.nanoTime() < end) {
      pause();
      state = look(data);
    }
    return state;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(Duration.ofMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static State look(Path data) throws IOException {
    Path file = data.resolve(NAME);
    if (!Files.exists(file)) {
      return new Nobody();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= SOCKET_LINE) {
      return new Nobody();
    }
    boolean ready = lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
    var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    if (process.isEmpty() || ended(process.orElseThrow())) {
      return new Nobody();
    }
    ProcessHandle found = process.orElseThrow();
    var command = found.info().command();
    if (command.isEmpty()) {
      return new Unknown(found.pid());
    }
    // Its own command line tells a server of this folder from whoever else got the number.
    boolean ours =
        command.orElseThrow().endsWith("/postgres")
            && List.of(found.info().arguments().orElse(new String[0])).contains(data.toString());
    return ours ? new Ours(found, Path.of(lines.get(SOCKET_LINE).strip()), ready) : new Nobody();
  }

  /// Whether a process has ended and only waits for its parent to ask how, which in a container may
  /// never happen.
  private static boolean ended(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return !process.isAlive();
    }
  }

  /// Waits for the servers' children that a killed server left behind. They see that it is gone and
  /// end by themselves; one that does not is killed, which its server's end has made harmless.
  static void endOrphans(Path programs, Path data) throws IOException {
    long end = System.nanoTime() + ORPHANS_END_WITHIN.toNanos();
    List<ProcessHandle> orphans = orphans(programs, data);
    while (!orphans.isEmpty()) {
      if (System.nanoTime() > end) {
        orphans.forEach(ProcessHandle::destroyForcibly);
      }
      pause();
      orphans = orphans(programs, data);
    }
  }

  private static List<ProcessHandle> orphans(Path programs, Path data) {
    return ProcessHandle.allProcesses()
        .filter(each -> each.info().command().orElse("").startsWith(programs.toString()))
        .filter(each -> worksIn(each, data))
        .toList();
  }

  private static boolean worksIn(ProcessHandle process, Path folder) {
    try {
      Path link = Path.of("/proc/" + process.pid() + "/cwd");
      return Files.isSameFile(Files.readSymbolicLink(link), folder);
    } catch (IOException e) {
      return false;
    }
  }
}
