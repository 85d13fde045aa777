package candor.core.db;

import candor.errors.Errors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own, for those who have configured none: real server programs, run
/// from a folder, reached by a Unix socket that only the owner of the folder can open.
///
/// The server is a process apart and outlives us if we are killed. The next start finds it by its
/// pid file and takes it over, so there are never two on one folder. It is stopped by [#close].
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final String SUPERUSER = "postgres";
  private static final String ROLE = "candor";
  private static final String DATABASE = "candor";
  private static final String SOCKET = ".s.PGSQL.5432";
  // The longest path of a Unix socket, with the room that PostgreSQL's file name takes.
  private static final int SOCKET_PATH = 90;

  private final Path folder;
  private final Path data;
  private final Path programs;
  private final Account account;
  private final boolean durable;
  private Path socket;

  private EmbeddedPostgres(Account account, Path folder, Path programs, boolean durable) {
    this.account = account;
    this.folder = folder;
    this.data = folder.resolve("data");
    this.programs = programs;
    this.durable = durable;
    this.socket = folder.resolve("socket");
  }

  /// Starts the server of a folder, or takes over the one that still runs there. The caller holds
  /// the folder's lock.
  ///
  /// @throws candor.errors.Problem `embedded_database_failed` with what PostgreSQL said
  public static EmbeddedPostgres start(DataFolder owner) {
    Path folder = owner.path().resolve("postgres");
    return start(folder, folder, true);
  }

  /// Starts a server.
  ///
  /// @param programs where the programs are unpacked
  /// @param durable whether a commit survives a crash of the machine; tests do without
  static EmbeddedPostgres start(Path folder, Path programs, boolean durable) {
    return start(Account.choose(), folder, programs, durable);
  }

  static EmbeddedPostgres start(Account account, Path folder, Path programs, boolean durable) {
    try {
      DataFolder.makePrivate(folder);
      var server = new EmbeddedPostgres(account, folder, Binaries.unpacked(programs), durable);
      server.account.admit(folder);
      server.account.admit(folder.resolve("..").normalize());
      if (!Files.exists(server.data.resolve("PG_VERSION"))) {
        server.initialize();
      }
      if (!server.takeOver()) {
        server.launch();
      }
      server.createDatabase();
      return server;
    } catch (IOException | SQLException e) {
      throw Errors.embeddedDatabaseFailed(e.getMessage() == null ? e.toString() : e.getMessage())
          .causedBy(e);
    }
  }

  private void initialize() throws IOException {
    // Begun and not finished by a start before this one.
    if (Files.exists(data)) {
      Binaries.delete(data);
    }
    Files.createDirectories(data);
    account.own(data);
    var command = new ArrayList<>(List.of(program("initdb"), "-D", data.toString()));
    command.addAll(List.of("-U", SUPERUSER, "--auth=trust", "--encoding=UTF8"));
    command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
    command.addAll(List.of("--no-instructions", "--data-checksums"));
    if (!durable) {
      command.add("--no-sync");
    }
    run(command, Duration.ofSeconds(60));
  }

  /// Takes over a server that still runs on our folder; answers whether there was one to keep.
  private boolean takeOver() throws IOException {
    switch (PidFile.read(data)) {
      case PidFile.Nobody _ -> {
        // The number in the file may be another process's by now, and would keep PostgreSQL from
        // starting. Its own safeguard is gone with the file, so what a killed server left behind
        // must have ended first.
        PidFile.endOrphans(programs, data);
        Files.deleteIfExists(data.resolve(PidFile.NAME));
        Files.deleteIfExists(socketFolder().resolve(SOCKET + ".lock"));
        return false;
      }
      case PidFile.Unknown(long pid) ->
          throw new IOException("process " + pid + " may be a PostgreSQL on this folder");
      case PidFile.Ours(ProcessHandle process, Path itsSocket, boolean ready) -> {
        socket = itsSocket;
        boolean same = process.info().command().orElse("").startsWith(programs.toString());
        if (same && ready && answers()) {
          LOG.info("Took over the PostgreSQL that was still running (pid {})", process.pid());
          return true;
        }
        stop();
        return false;
      }
    }
  }

  private boolean answers() {
    try (Connection connection = Connections.direct(superuser("postgres"))) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private void launch() throws IOException {
    socket = socketFolder();
    Path log = folder.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > 10_000_000) {
      Files.delete(log);
    }
    if (!Files.exists(log)) {
      Files.createFile(log);
      account.own(log);
    }
    // pg_ctl puts the server into a session of its own: Ctrl-C reaches us alone, and we stop it in
    // order.
    run(
        List.of(
            program("pg_ctl"),
            "start",
            "--no-wait",
            "--silent",
            "-D",
            data.toString(),
            "-l",
            log.toString(),
            "-o",
            settings()),
        Duration.ofSeconds(30));
    awaitReady(log);
  }

  private Path socketFolder() throws IOException {
    Path near = folder.resolve("socket");
    Path chosen =
        near.toString().getBytes(StandardCharsets.UTF_8).length <= SOCKET_PATH
            ? near
            : Files.createTempDirectory("candor-");
    DataFolder.makePrivate(chosen);
    account.own(chosen);
    return chosen;
  }

  private String settings() {
    var settings =
        new ArrayList<>(
            List.of(
                "-k '" + socket + "'",
                "-c listen_addresses=''",
                "-c unix_socket_permissions=0700",
                "-c max_connections=64",
                "-c shared_buffers=64MB",
                "-c max_wal_size=256MB",
                "-c log_checkpoints=off",
                "-c jit=off",
                "-c io_method=sync",
                "-c max_parallel_workers_per_gather=0",
                "-c max_logical_replication_workers=0"));
    if (!durable) {
      settings.addAll(
          List.of("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"));
    }
    return String.join(" ", settings);
  }

  private void awaitReady(Path log) throws IOException {
    long end = System.nanoTime() + READY_WITHIN.toNanos();
    long gone = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (System.nanoTime() < end) {
      PidFile.State state = PidFile.read(data);
      if (state instanceof PidFile.Ours ours && ours.ready()) {
        return;
      }
      if (state instanceof PidFile.Nobody && System.nanoTime() > gone) {
        break;
      }
      sleep(Duration.ofMillis(5));
    }
    throw new IOException("PostgreSQL did not start: " + lastLines(log));
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = Connections.direct(superuser("postgres"));
        var statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
        if (found.next()) {
          return;
        }
      }
      // Neither superuser nor exempt from row-level security: the wall holds for Candor itself.
      statement.execute("drop role if exists " + ROLE);
      statement.execute("create role " + ROLE + " login");
      statement.execute("create database " + DATABASE + " owner " + ROLE);
    }
  }

  /// How Candor reaches its database on this server.
  public DatabaseConfig config() {
    return config(DATABASE);
  }

  DatabaseConfig config(String database) {
    return DatabaseConfig.socket(socket.resolve(SOCKET), ROLE, database);
  }

  DatabaseConfig superuser(String database) {
    return DatabaseConfig.socket(socket.resolve(SOCKET), SUPERUSER, database);
  }

  /// Stops the server: open transactions are undone, and the data is left in order.
  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      LOG.warn("PostgreSQL could not be stopped; the next start takes it over: {}", e.toString());
    }
  }

  private void stop() throws IOException {
    if (!(PidFile.read(data) instanceof PidFile.Ours)) {
      return;
    }
    run(
        List.of(program("pg_ctl"), "stop", "--no-wait", "-m", "fast", "-D", data.toString()),
        Duration.ofSeconds(30));
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (PidFile.read(data) instanceof PidFile.Ours) {
      if (System.nanoTime() > end) {
        throw new IOException("PostgreSQL does not stop");
      }
      sleep(Duration.ofMillis(5));
    }
    if (!socket.startsWith(folder)) {
      Files.deleteIfExists(socket);
    }
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }

  private void run(List<String> command, Duration within) throws IOException {
    Path said = Files.createTempFile(folder, "output-", ".txt");
    try {
      var process =
          new ProcessBuilder(account.command(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(within)) {
        process.destroyForcibly();
        throw new IOException(
            command.getFirst() + " took longer than " + within.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " failed: " + lastLines(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static String lastLines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  private static void sleep(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
