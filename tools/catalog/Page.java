package catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One page of the catalog as it was read, before anybody judged it.
///
/// @param at the file, for the faults that name it
/// @param facts what stands behind the dashes, as text
/// @param sections the text under each `##`
record Page(
    String at,
    String area,
    String code,
    String headline,
    Map<String, String> facts,
    List<Parameter> parameters,
    Map<String, String> sections) {

  /// @param log `yes` or `no`, as it stands in the table
  record Parameter(String name, String type, String log) {
    boolean logged() {
      return log.equals("yes");
    }
  }

  String fact(String name, String otherwise) {
    return facts.getOrDefault(name, otherwise);
  }

  int status() {
    return number(fact("status", "0"));
  }

  /// The platform's contract has no 422, so a fault in the input is 400 there.
  int platformStatus() {
    return number(fact("platform-status", status() == 422 ? "400" : fact("status", "0")));
  }

  int status(String dialect) {
    return dialect.equals("platform") ? platformStatus() : status();
  }

  String section(String name) {
    return sections.getOrDefault(name, "");
  }

  /// What the person in front of the screen reads, on one line.
  String forUser() {
    return section("For the user")
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "))
        .strip();
  }

  private static int number(String text) {
    return text.matches("\\d{3}") ? Integer.parseInt(text) : 0;
  }
}
