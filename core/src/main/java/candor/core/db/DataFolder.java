package candor.core.db;

import candor.errors.Errors;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder where a server keeps what it needs between two runs: the embedded database, the
/// master key. One server uses it at a time; the lock falls when the process ends, however it ends.
public final class DataFolder implements AutoCloseable {
  /// The layout of the folder that this program writes and reads.
  public static final int VERSION = 1;

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /// Opens the folder and makes it if it is not there, readable by its owner alone.
  ///
  /// @throws candor.errors.Problem `data_folder_unwritable`; `data_folder_locked` if another server
  ///     uses it; `data_folder_newer` if a newer Candor wrote it
  public static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      makePrivate(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var opened = new DataFolder(path, channel, lock(path, channel));
      opened.checkVersion();
      return opened;
    } catch (IOException e) {
      throw Errors.dataFolderUnwritable(path.toString(), reason(e)).causedBy(e);
    }
  }

  /// What the system says, in words: the message of such a failure is often a path alone.
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException e -> "this account has no access to " + e.getFile();
      case FileAlreadyExistsException e -> e.getFile() + " is a file and no folder";
      case NoSuchFileException e -> e.getFile() + " is not there";
      case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  /// Makes a folder that only its owner can enter.
  static void makePrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  private static FileLock lock(Path path, FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // This process holds it already, which is no better.
    }
    channel.close();
    throw Errors.dataFolderLocked(path.toString());
  }

  private void checkVersion() throws IOException {
    Path file = path.resolve("version");
    if (!Files.exists(file)) {
      Files.writeString(file, VERSION + "\n");
      return;
    }
    String text = Files.readString(file).strip();
    // What is not a number was not written by us or not by a version that we know.
    boolean known = text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() < 6;
    if (!known || text.isEmpty() || Integer.parseInt(text) > VERSION) {
      close();
      throw Errors.dataFolderNewer(path.toString(), text, VERSION);
    }
  }

  /// Where it is.
  public Path path() {
    return path;
  }

  /// Lets another server use the folder.
  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      // The end of the process releases it.
    }
  }
}
