package candor.server.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Files that are part of the program.
final class Resources {
  private Resources() {}

  /// A file under `candor/`.
  ///
  /// @throws IllegalStateException if the program was put together without it
  static byte[] bytes(String name) {
    try (var file = Resources.class.getResourceAsStream("/candor/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the program has no file candor/" + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
