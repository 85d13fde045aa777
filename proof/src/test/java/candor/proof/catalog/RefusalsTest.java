package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the catalog's tool refuses: a small sound catalog is made, one thing in it is spoilt, and
/// the tool must name it and fail.
class RefusalsTest {
  private static final String SOUND =
      """
      # thing_gone

      > The thing {thing} is gone.

      - status: 404
      - oauth: invalid_request
      - reveals: tenant
      - shown as: nothing_here
      - retry: never
      - severity: usage
      - since: 0.1

      | parameter | type | log |
      | --------- | ---- | --- |
      | thing     | Text | yes |

      ## For the user
      It is gone.

      ## Why
      Somebody took it.

      ## Fix
      Take another.

      ## Proof
      @test SomeTest.someMethod
      """;

  @TempDir static Path classes;
  private static Tool tool;

  @TempDir Path root;

  @BeforeAll
  static void compile() {
    tool = Tool.compiledInto(classes);
  }

  @BeforeEach
  void makeASoundCatalog() throws IOException {
    write("errors/src/main/pages/request/thing_gone.md", SOUND);
    write(
        "errors/src/main/pages/request/nothing_here.md",
        SOUND
            .replace("thing_gone", "nothing_here")
            .replace("The thing {thing} is gone.", "There is nothing.")
            .replace("- reveals: tenant\n- shown as: nothing_here", "- reveals: anyone")
            .replaceAll("\\|.*\n", ""));
    write("errors/src/main/messages/ja.properties", "thing_gone=無い\nnothing_here=無い\n");
    assertThat(tool.run("update", root)).isEqualTo(new Tool.Outcome(0, "error catalog: 2 pages\n"));
    assertThat(tool.run("check", root).exit()).isZero();
  }

  static Stream<Arguments> spoiltPages() {
    return Stream.of(
        spoilt("## Fix\nTake another.\n", "", "the section \"Fix\" is missing or empty"),
        spoilt("Somebody took it.\n", "", "the section \"Why\" is missing or empty"),
        spoilt("## Fix", "## Fixx", "unknown section \"Fixx\" (did you mean \"Fix\"?)"),
        spoilt("- severity:", "- severty:", "unknown fact \"severty\" (did you mean"),
        spoilt("severity: usage", "severity: high", "severity is \"high\""),
        spoilt("retry: never", "retry: perhaps", "retry is \"perhaps\""),
        spoilt("retry: never", "retry: later", "goes with a parameter retryAfter"),
        spoilt("status: 404", "status: 200", "status is \"200\""),
        spoilt("since: 0.1", "since: soon", "since is \"soon\""),
        spoilt("| Text |", "| Word |", "unknown type \"Word\""),
        spoilt("| yes |", "| ja  |", "log of thing is \"ja\""),
        spoilt("{thing}", "{thong}", "names {thong}, which is no parameter"),
        spoilt("# thing_gone", "# thing_went", "the title is \"thing_went\""),
        spoilt(
            "oauth: invalid_request",
            "oauth: invalid_grant",
            "oauth invalid_grant never goes out with status 404"),
        spoilt(
            "oauth: invalid_request",
            "platform: CONFLICT",
            "platform CONFLICT never goes out with status 404"),
        spoilt(
            "oauth: invalid_request",
            "platform: GONE",
            "the contract of platform has no word GONE"),
        spoilt(
            "oauth: invalid_request",
            "admin: user_locked",
            "admin user_locked never goes out with status 404"),
        spoilt("status: 404", "status: 451", "never goes out with status 451"),
        spoilt("shown as: nothing_here", "shown as: nothing_her", "which has no page"),
        spoilt(
            "- shown as: nothing_here\n", "", "\"shown as\" goes with reveals tenant or operator"));
  }

  private static Arguments spoilt(String good, String bad, String words) {
    return Arguments.of(good, bad, words);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("spoiltPages")
  void aSpoiltPageIsRefused(String good, String bad, String words) throws IOException {
    assertThat(SOUND).contains(good);
    write("errors/src/main/pages/request/thing_gone.md", SOUND.replace(good, bad));

    refused(words);
  }

  @Test
  void aRemovedCodeIsRefused() throws IOException {
    Files.delete(root.resolve("errors/src/main/pages/request/thing_gone.md"));
    write("errors/src/main/messages/ja.properties", "nothing_here=無い\n");

    refused("thing_gone was published and has no page any more");
    assertThat(tool.run("update", root).exit()).isOne();
  }

  @Test
  void aStaleGeneratedFileIsRefused() throws IOException {
    Path errors = root.resolve("errors/src/main/java/candor/errors/Errors.java");
    Files.writeString(errors, Files.readString(errors).replace("gone", "away"));

    refused("errors/src/main/java/candor/errors/Errors.java: stale");
  }

  @Test
  void aMissingTranslationIsRefused() throws IOException {
    write("errors/src/main/messages/ja.properties", "nothing_here=無い\n");

    refused("ja.properties: no text for thing_gone");
  }

  @Test
  void aMaskWhoseValuesWouldDifferIsRefused() throws IOException {
    Path mask = root.resolve("errors/src/main/pages/request/nothing_here.md");
    String table =
        "| parameter | type | log |\n| --------- | ---- | --- |\n| thing | Text | yes |\n";
    Files.writeString(
        mask, Files.readString(mask).replace("## For the user", table + "\n## For the user"));

    refused("shown as nothing_here, whose values would differ from case to case");
  }

  @Test
  void theListOfUnprovedPagesMayOnlyShrink() throws Exception {
    write("errors/unproved.txt", "thing_gone\n");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "one");
    assertThat(tool.run("check", root).exit()).isZero();

    write("errors/unproved.txt", "thing_gone\nnothing_here\n");
    refused("nothing_here was added since HEAD; the list may only shrink");

    write("errors/unproved.txt", "# nothing left\n");
    assertThat(tool.run("check", root).exit()).isZero();
  }

  @Test
  void everyFaultOfEveryPageIsNamedAtOnce() throws IOException {
    write("errors/src/main/pages/request/thing_gone.md", SOUND.replace("since: 0.1", "since: x"));
    write("errors/src/main/messages/ja.properties", "");

    refused("since is \"x\"");
    refused("no text for thing_gone");
    refused("no text for nothing_here");
  }

  private void refused(String words) {
    var outcome = tool.run("check", root);
    assertThat(outcome.words()).contains(words);
    assertThat(outcome.exit()).isOne();
  }

  private void write(String file, String text) throws IOException {
    Path at = root.resolve(file);
    Files.createDirectories(at.getParent());
    Files.writeString(at, text);
  }

  private void git(String... arguments) throws Exception {
    var command = new java.util.ArrayList<>(java.util.List.of("git", "-C", root.toString()));
    command.addAll(java.util.List.of(arguments));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }
}
