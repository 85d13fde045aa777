package catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Everything that is made from the pages, and whether what lies there is fresh.
public final class Make {
  private final List<String> faults = new ArrayList<>();
  private final Folder folder;

  public Make(Path root) throws IOException {
    folder = new Folder(root, faults);
    new Judge(folder, faults).judge();
    new Unproved(folder, faults).judge();
  }

  /// What is wrong, a line each.
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /// Writes what is stale, unless a page is faulty.
  ///
  /// @return how many pages there are
  public int update() throws IOException {
    if (faults.isEmpty()) {
      for (var file : made().entrySet()) {
        if (stale(file.getKey(), file.getValue())) {
          Files.createDirectories(file.getKey().getParent());
          Files.writeString(file.getKey(), file.getValue());
        }
      }
    }
    return folder.pages.size();
  }

  /// Names what is stale.
  ///
  /// @return how many pages there are
  public int check() throws IOException {
    if (faults.isEmpty()) {
      for (var file : made().entrySet()) {
        if (stale(file.getKey(), file.getValue())) {
          faults.add(folder.name(file.getKey()) + ": stale; run ./dev update");
        }
      }
    }
    return folder.pages.size();
  }

  private static boolean stale(Path file, String text) throws IOException {
    return !Files.exists(file) || !Files.readString(file).equals(text);
  }

  private Map<Path, String> made() {
    var java = new Java(folder);
    var made = new LinkedHashMap<Path, String>();
    made.put(folder.java.resolve("ErrorCode.java"), java.errorCode());
    made.put(folder.java.resolve("Errors.java"), java.errors());
    for (String area :
        folder.pages.values().stream().map(Page::area).distinct().sorted().toList()) {
      made.put(folder.java.resolve(Java.capital(area) + "Pages.java"), java.area(area));
    }
    made.put(folder.json, new Json(folder).text());
    made.put(
        folder.english,
        "# What people read, by code. Made from the pages by tools/Catalog.java: change it there.\n"
            + folder.pages.values().stream()
                .map(page -> page.code() + "=" + page.forUser() + "\n")
                .collect(Collectors.joining()));
    var published = new TreeSet<>(folder.published);
    published.addAll(folder.pages.keySet());
    made.put(
        folder.publishedAt,
        "# Every code that ever had a page. A code is a promise: nothing leaves this list.\n"
            + String.join("\n", published)
            + "\n");
    return made;
  }
}
