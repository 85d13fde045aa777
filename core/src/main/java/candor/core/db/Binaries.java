package candor.core.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the archive on the class path.
final class Binaries {
  /// Names the folder, so that another version is unpacked beside it.
  private static final String VERSION = "18.6.0";

  private Binaries() {}

  /// The folder with `bin`, `lib` and `share`, unpacked under the parent if it is not there yet.
  static Path unpacked(Path parent) throws IOException {
    Path folder = parent.resolve("postgresql-" + VERSION);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(parent);
    // Unpacked beside and then renamed: a folder of that name is always whole.
    Path part = Files.createTempDirectory(parent, "unpacking-");
    try (InputStream archive = archive()) {
      unpack(archive, part);
      part.toFile().setReadable(true, false);
      part.toFile().setExecutable(true, false);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      delete(part); // Another process was first.
    } catch (IOException e) {
      delete(part);
      throw e;
    }
    return folder;
  }

  private static InputStream archive() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String kind = system.contains("mac") ? "darwin" : "linux";
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    String name = "/postgres-" + kind + "-" + machine + ".txz";
    InputStream found = Binaries.class.getResourceAsStream(name);
    if (found == null) {
      throw new IOException("this build has no PostgreSQL for " + system + " on " + machine);
    }
    return found;
  }

  private static void unpack(InputStream archive, Path into) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
          throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          Files.setPosixFilePermissions(file, permissions(entry.getMode()));
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    var permissions =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if ((mode & 0100) != 0) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return permissions;
  }

  /// Deletes a folder and what is in it.
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.deleteIfExists(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
