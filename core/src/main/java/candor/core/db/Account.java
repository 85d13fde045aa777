package candor.core.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// As whom PostgreSQL's programs run. They refuse to run as root, since a fault in them would then
/// be the machine's; so root starts them as nobody.
enum Account {
  /// As we ourselves do.
  OURS(List.of()),
  /// In a user namespace of their own: files stay ours, and inside there is no root to be.
  NAMESPACE(List.of("unshare", "--user")),
  /// As the user nobody, where the system forbids namespaces, as containers often do.
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final int NOBODY_ID = 65534;

  private final List<String> prefix;

  Account(List<String> prefix) {
    this.prefix = prefix;
  }

  /// The account for this process.
  static Account choose() {
    if (!System.getProperty("user.name").equals("root")) {
      return OURS;
    }
    return NAMESPACE.works() ? NAMESPACE : NOBODY;
  }

  private boolean works() {
    try {
      var probe = new ProcessBuilder(command(List.of("true")));
      probe.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return probe.start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The command as this account runs it.
  List<String> command(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /// Gives a file or folder to this account.
  void own(Path file) throws IOException {
    if (this == NOBODY) {
      Files.setAttribute(file, "unix:uid", NOBODY_ID);
      Files.setAttribute(file, "unix:gid", NOBODY_ID);
    }
  }

  /// Lets this account pass through a folder of ours, without seeing what else is in it.
  void admit(Path folder) throws IOException {
    if (this == NOBODY) {
      var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(folder, permissions);
    }
  }
}
