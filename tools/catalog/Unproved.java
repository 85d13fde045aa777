package catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The pages whose *Proof* cannot be run yet, in `errors/unproved.txt`. The list may only shrink:
/// what it names must have a page, and must have stood in it at the last commit and the one before.
final class Unproved {
  private final Folder folder;
  private final List<String> faults;

  Unproved(Folder folder, List<String> faults) {
    this.folder = folder;
    this.faults = faults;
  }

  void judge() throws IOException {
    String file = folder.name(folder.unprovedAt);
    for (String code : folder.unproved) {
      if (!folder.pages.containsKey(code)) {
        faults.add(file + ": " + code + " has no page");
      }
    }
    for (String commit : List.of("HEAD", "HEAD^")) {
      Optional<String> before = committed(commit, file);
      if (before.isPresent()) {
        var grown = new TreeSet<>(folder.unproved);
        grown.removeAll(Folder.meant(before.get()));
        grown.forEach(
            code ->
                faults.add(
                    file
                        + ": "
                        + code
                        + " was added since "
                        + commit
                        + "; the list may only shrink"));
        if (!grown.isEmpty()) {
          return;
        }
      }
    }
  }

  /// The file at a commit; nothing where there is no such commit, no such file in it, or no git.
  private Optional<String> committed(String commit, String file) throws IOException {
    Path root = folder.root.toAbsolutePath();
    try {
      var git =
          new ProcessBuilder("git", "-C", root.toString(), "show", commit + ":./" + file)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text =
          new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
