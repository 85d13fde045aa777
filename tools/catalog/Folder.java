package catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The project's folder as the catalog sees it: where everything lies, and what was read from
/// there.
final class Folder {
  final Path root;
  final Path pagesAt;
  final Path java;
  final Path json;
  final Path english;
  final Path japaneseAt;
  final Path publishedAt;
  final Path unprovedAt;

  final TreeMap<String, Page> pages = new TreeMap<>();
  final Map<String, String> japanese = new TreeMap<>();
  final TreeSet<String> published = new TreeSet<>();
  final TreeSet<String> unproved = new TreeSet<>();

  private final List<String> faults;

  Folder(Path root, List<String> faults) throws IOException {
    this.root = root;
    this.faults = faults;
    pagesAt = root.resolve("errors/src/main/pages");
    java = root.resolve("errors/src/main/java/candor/errors");
    json = root.resolve("errors/src/main/resources/candor/errors.json");
    english = root.resolve("errors/src/main/messages/en.properties");
    japaneseAt = root.resolve("errors/src/main/messages/ja.properties");
    publishedAt = root.resolve("errors/published.txt");
    unprovedAt = root.resolve("errors/unproved.txt");
    read();
  }

  /// The name of a file as people know it: from the project's root.
  String name(Path file) {
    return root.relativize(file).toString();
  }

  private void read() throws IOException {
    try (var files = Files.walk(pagesAt)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        Page page = page(file);
        Page other = pages.put(page.code(), page);
        if (other != null) {
          faults.add(page.at() + ": the code " + page.code() + " has a second page, " + other.at());
        }
      }
    }
    for (String line : lines(japaneseAt)) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        faults.add(name(japaneseAt) + ": cannot read \"" + line + "\"");
      } else if (japanese.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip())
          != null) {
        faults.add(name(japaneseAt) + ": " + line.substring(0, equals) + " stands twice");
      }
    }
    published.addAll(lines(publishedAt));
    unproved.addAll(lines(unprovedAt));
  }

  /// The lines of a file that say something: no empty ones, no comments.
  static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? meant(Files.readString(file)) : List.of();
  }

  static List<String> meant(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private Page page(Path file) throws IOException {
    String at = name(file);
    String expected = file.getFileName().toString().replace(".md", "");
    String code = "";
    var headline = new StringBuilder();
    var facts = new LinkedHashMap<String, String>();
    var parameters = new ArrayList<Page.Parameter>();
    var sections = new LinkedHashMap<String, String>();
    String section = "";
    var text = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("## ")) {
        close(section, text, sections, at);
        section = line.substring(3).strip();
      } else if (!section.isEmpty()) {
        text.append(line).append('\n');
      } else if (line.startsWith("# ")) {
        code = line.substring(2).strip();
      } else if (line.startsWith("> ")) {
        headline.append(headline.isEmpty() ? "" : " ").append(line.substring(2).strip());
      } else if (line.startsWith("- ")) {
        String[] fact = line.substring(2).split(":", 2);
        if (fact.length != 2 || facts.put(fact[0].strip(), fact[1].strip()) != null) {
          faults.add(at + ": cannot read the fact \"" + line + "\", or it stands twice");
        }
      } else if (line.startsWith("|")) {
        String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        if (cells.length != 4) {
          faults.add(at + ": cannot read the row \"" + line + "\"");
        } else if (!cells[2].equals("type") && !cells[1].startsWith("-")) {
          parameters.add(new Page.Parameter(cells[1], cells[2], cells[3]));
        }
      } else if (!line.isBlank()) {
        faults.add(at + ": cannot read \"" + line + "\"");
      }
    }
    close(section, text, sections, at);
    if (!code.equals(expected)) {
      faults.add(at + ": the title is \"" + code + "\", the file says " + expected);
    }
    String area = file.getParent().getFileName().toString();
    return new Page(at, area, code, headline.toString(), facts, parameters, sections);
  }

  private void close(String section, StringBuilder text, Map<String, String> sections, String at) {
    if (!section.isEmpty() && sections.put(section, text.toString().strip()) != null) {
      faults.add(at + ": the section \"" + section + "\" stands twice");
    }
    text.setLength(0);
  }
}
