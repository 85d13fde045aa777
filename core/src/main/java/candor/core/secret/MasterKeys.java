package candor.core.secret;

import candor.core.db.DataFolder;
import candor.errors.Errors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;

/// Where the master key comes from: a file in the data folder in development, the configuration in
/// production. Either holds keys in base64, one a line, the newest first.
public final class MasterKeys {
  private static final int KEY_BYTES = 32;

  private MasterKeys() {}

  /// The keys of a file, which is made with one new key if it is not there. Only its owner can read
  /// it.
  ///
  /// @throws candor.errors.Problem `data_folder_unwritable`
  public static MasterKey file(Path file, Chance chance) {
    try {
      if (!Files.exists(file)) {
        create(file, new Secret(chance.bytes(KEY_BYTES)));
      }
      return text(Files.readString(file), chance);
    } catch (IOException e) {
      throw Errors.dataFolderUnwritable(file.toString(), DataFolder.reason(e)).causedBy(e);
    }
  }

  private static void create(Path file, Secret key) throws IOException {
    var ownerOnly = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    byte[] line =
        (Base64.getEncoder().encodeToString(key.bytes()) + "\n").getBytes(StandardCharsets.UTF_8);
    try (var channel =
        Files.newByteChannel(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(ownerOnly))) {
      channel.write(java.nio.ByteBuffer.wrap(line));
    } catch (FileAlreadyExistsException e) {
      // Made by someone else meanwhile, and just as good.
    }
  }

  /// The keys of a text.
  ///
  /// @throws candor.errors.Problem `master_key_missing` if it holds none, `master_key_malformed` if
  ///     a line is not 32 bytes in base64
  public static MasterKey text(String text, Chance chance) {
    List<Secret> keys = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
      keys.add(key(line));
    }
    if (keys.isEmpty()) {
      throw Errors.masterKeyMissing();
    }
    return new MasterKey(keys, chance);
  }

  private static Secret key(String line) {
    try {
      byte[] key = Base64.getDecoder().decode(line);
      if (key.length == KEY_BYTES) {
        return new Secret(key);
      }
    } catch (IllegalArgumentException e) {
      // Not base64, which is told below.
    }
    throw Errors.masterKeyMalformed();
  }
}
