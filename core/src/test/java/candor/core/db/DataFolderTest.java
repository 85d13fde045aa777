package candor.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void aNewFolderIsItsOwnersAlone() throws IOException {
    Path path = temporary.resolve("a/b");
    try (var folder = DataFolder.open(path)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
          .isEqualTo("rwx------");
      assertThat(folder.path().resolve("version")).hasContent("1\n");
    }
  }

  @Test
  void oneFolderServesOneServer() {
    Path path = temporary.resolve("data");
    try (var _ = DataFolder.open(path)) {
      refuses(path, ErrorCode.DATA_FOLDER_LOCKED);
    }
    DataFolder.open(path).close();
  }

  @Test
  void aFolderOfANewerVersionIsRefused() throws IOException {
    Path path = temporary.resolve("data");
    DataFolder.open(path).close();
    for (String version : new String[] {"999", "", "next", "99999999999999999999"}) {
      Files.writeString(path.resolve("version"), version);
      refuses(path, ErrorCode.DATA_FOLDER_NEWER);
    }
    Files.writeString(path.resolve("version"), "1");
    DataFolder.open(path).close();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    refuses(file.resolve("data"), ErrorCode.DATA_FOLDER_UNWRITABLE);
    refuses(file, ErrorCode.DATA_FOLDER_UNWRITABLE);
  }

  @Test
  void aRefusalSaysInWordsWhatIsWrong() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .hasMessage(
            "The data folder %s/data cannot be written: %s/data: Not a directory."
                .formatted(file, file));
    assertThatThrownBy(() -> DataFolder.open(file))
        .hasMessage(
            "The data folder %s cannot be written: %s is a file and no folder."
                .formatted(file, file));
    assertThat(DataFolder.reason(new AccessDeniedException("/x")))
        .isEqualTo("this account has no access to /x");
    assertThat(DataFolder.reason(new FileSystemException("/x", null, "No space left on device")))
        .isEqualTo("/x: No space left on device");
  }

  private static void refuses(Path path, ErrorCode code) {
    assertThatThrownBy(() -> DataFolder.open(path))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
