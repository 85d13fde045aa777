package candor.proof.catalog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How an error can be provoked: the *Proof* of its page, read.
sealed interface Proof {
  /// A test provokes it, since no request can.
  ///
  /// @param type the test's class, with or without its package
  record ByTest(String type, String method) implements Proof {}

  /// Requests provoke it, sent one after the other; the last answer carries the code.
  record ByRequests(List<Step> steps) implements Proof {}

  /// One request, with its placeholders still in it.
  ///
  /// @param advance how far the server's clock moves first
  /// @param times how often it is sent
  /// @param ends whether the client closes its side behind it
  record Step(Duration advance, int times, boolean ends, String text) {}

  /// Reads a *Proof* section.
  ///
  /// @throws IllegalArgumentException if it is neither a named test nor a row of requests
  static Proof of(String text) {
    if (text.startsWith("@test ")) {
      String name = text.lines().findFirst().orElseThrow().substring(6).strip();
      int dot = name.lastIndexOf('.');
      if (dot < 1) {
        throw new IllegalArgumentException("@test needs Class.method: " + name);
      }
      return new ByTest(name.substring(0, dot), name.substring(dot + 1));
    }
    return new ByRequests(steps(text));
  }

  private static List<Step> steps(String text) {
    var steps = new ArrayList<Step>();
    var block = new StringBuilder();
    boolean inside = false;
    Duration advance = Duration.ZERO;
    int times = 1;
    boolean ends = false;
    for (String line : text.split("\n", -1)) {
      if (inside && line.equals("```")) {
        String request = block.isEmpty() ? "" : block.substring(0, block.length() - 1);
        steps.add(new Step(advance, times, ends, request));
        inside = false;
        advance = Duration.ZERO;
        times = 1;
        ends = false;
      } else if (inside) {
        block.append(line).append('\n');
      } else if (line.equals("```http")) {
        inside = true;
        block.setLength(0);
      } else if (line.startsWith("@clock +")) {
        advance = Duration.parse(line.substring(8).strip());
      } else if (line.startsWith("@times ")) {
        times = Integer.parseInt(line.substring(7).strip());
      } else if (line.equals("@end")) {
        ends = true;
      } else if (line.startsWith("@")) {
        throw new IllegalArgumentException("unknown directive " + line);
      }
    }
    if (inside || steps.isEmpty()) {
      throw new IllegalArgumentException("no request, or one that does not end");
    }
    return List.copyOf(steps);
  }
}
