package candor.proof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// How a server starts, refuses to start, stops, dies and comes back.
class StartTest {
  private static final String BOB = "{\"email\": \"bob@example.com\", \"name\": \"Bob\"}";

  @TempDir Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private void refuses(Child child, String code) {
    try (child) {
      assertThat(child.exit()).isEqualTo(2);
      assertThat(child.complained()).contains(code).doesNotContain("\tat ");
      assertThat(child.said()).doesNotContain("Candor is ready");
    }
    assertThat(postgres()).isEmpty();
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      refuses(Child.of(folder, "dev", "--port", port, "--data", data().toString()), "port_in_use");
    }
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    String below = file.resolve("data").toString();
    refuses(Child.of(folder, "dev", "--port", "0", "--data", below), "data_folder_unwritable");
  }

  @Test
  void aDataFolderOfANewerVersionIsNamed() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("version"), "999\n");
    refuses(
        Child.of(folder, "dev", "--port", "0", "--data", data().toString()), "data_folder_newer");
  }

  @Test
  void aDataFolderInUseIsNamed() {
    try (Child first = Child.dev(folder, data())) {
      Child second = Child.of(folder, "dev", "--port", "0", "--data", data().toString());
      assertThat(second.exit()).isEqualTo(2);
      assertThat(second.complained()).contains("data_folder_locked");
      assertThat(first.alive()).isTrue();
    }
  }

  @Test
  void whatItWritesDownIsForItsOwnerAlone() throws IOException {
    try (Child child = Child.dev(folder, data())) {
      assertThat(child.alive()).isTrue();
      Path file = data().resolve("dev.json");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      JsonNode demo = Child.demo(data());
      members(
          demo,
          List.of(
              "issuer",
              "admin",
              "owner",
              "organization",
              "service",
              "gateway",
              "api_service",
              "user"));
      members(demo.path("admin"), List.of("client_id", "client_secret"));
      members(demo.path("owner"), List.of("email", "password"));
      members(demo.path("organization"), List.of("slug", "id"));
      members(demo.path("service"), List.of("slug", "id", "client_id", "client_secret", "api_key"));
      members(demo.path("gateway"), List.of("credential"));
      members(demo.path("api_service"), List.of("id", "base_url"));
      members(demo.path("user"), List.of("email", "password"));
    }
  }

  private static void members(JsonNode node, List<String> names) {
    assertThat(node.propertyNames()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void aStopFinishesWhatIsInFlightAndLeavesNothingBehind() throws Exception {
    try (Child child = Child.dev(folder, data())) {
      JsonNode demo = Child.demo(data());
      String token = Child.admin(demo);
      URI issuer = URI.create(demo.path("issuer").asString());
      try (var socket = new Socket("localhost", issuer.getPort())) {
        socket.setSoTimeout(30_000);
        String head =
            "POST /api/admin/users HTTP/1.1\r\nHost: "
                + issuer.getAuthority()
                + "\r\nAuthorization: Bearer "
                + token
                + "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
                + BOB.length()
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        // Half of it has been read for certain when the server asks for the rest.
        byte[] continues = socket.getInputStream().readNBytes(25);
        assertThat(new String(continues, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 100");
        child.terminate();
        socket.getOutputStream().write(BOB.getBytes(StandardCharsets.UTF_8));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).contains("HTTP/1.1 201");
      }
      assertThat(child.exit()).isEqualTo(143);
      assertThat(postgres()).isEmpty();
    }
    try (Child again = Child.dev(folder, data())) {
      assertThat(again.alive()).isTrue();
      JsonNode demo = Child.demo(data());
      assertThat(Child.as(demo, Child.admin(demo), "GET", "/api/admin/users?search=bob", "").body())
          .contains("bob@example.com");
    }
  }

  @Test
  void whatWasAcknowledgedOutlivesAKill() {
    try (Child child = Child.dev(folder, data())) {
      JsonNode demo = Child.demo(data());
      String token = Child.admin(demo);
      for (int i = 0; i < 20; i++) {
        String body = "{\"email\": \"k" + i + "@kill.example.com\", \"name\": \"K\"}";
        assertThat(Child.as(demo, token, "POST", "/api/admin/users", body).statusCode())
            .isEqualTo(201);
      }
      child.kill();
    }
    List<ProcessHandle> orphans = postgres();
    assertThat(orphans).as("a PostgreSQL outlives its server").isNotEmpty();
    try (Child again = Child.dev(folder, data())) {
      assertThat(again.alive()).isTrue();
      JsonNode demo = Child.demo(data());
      JsonNode list =
          Child.json(
              Child.as(demo, Child.admin(demo), "GET", "/api/admin/users?search=kill.example", ""));
      assertThat(list.path("total").asInt()).isEqualTo(20);
    }
    assertThat(postgres()).isEmpty();
  }

  /// The PostgreSQL processes on our folder.
  private List<ProcessHandle> postgres() {
    String name = data().toAbsolutePath().toString();
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).filter(line -> line.contains(name)).isPresent())
        .filter(process -> commandLine(process).orElse("").contains("postgres"))
        .filter(process -> !commandLine(process).orElse("").contains("candor.server.main.Main"))
        .toList();
  }

  private static Optional<String> commandLine(ProcessHandle process) {
    try {
      return Optional.of(
          Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
              .replace('\0', ' '));
    } catch (IOException e) {
      return process.info().commandLine();
    }
  }
}
