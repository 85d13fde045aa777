package candor.server.json;

import java.util.Collection;

/// Finds what somebody who mistyped a name most likely meant.
public final class Nearest {
  private static final int MOST_EDITS = 3;
  private static final int LONGEST = 120;

  private Nearest() {}

  /// The candidate that takes the fewest changes, at most three and less than a third of its
  /// length; empty if there is none. A segment in braces is taken for whatever stands there.
  public static String of(String text, Collection<String> candidates) {
    if (text.length() > LONGEST) {
      return "";
    }
    String best = "";
    int fewest = MOST_EDITS + 1;
    for (String candidate : candidates) {
      String compared = candidate.indexOf('{') < 0 ? candidate : filled(candidate, text);
      int most = Math.min(fewest - 1, Math.max(1, compared.length() / 3));
      int edits = edits(text, compared, most);
      if (edits <= most) {
        best = candidate;
        fewest = edits;
      }
    }
    return best;
  }

  private static String filled(String template, String path) {
    String[] segments = template.split("/", -1);
    String[] given = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      if (segments[i].startsWith("{") && i < given.length && !given[i].isEmpty()) {
        segments[i] = given[i];
      }
    }
    return String.join("/", segments);
  }

  /// How many letters were changed, left out, added or swapped with their neighbour (the optimal
  /// string alignment distance), given up once it exceeds a bound, so that its cost is bounded too.
  private static int edits(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most || b.length() > LONGEST) {
      return most + 1;
    }
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] spare = twoAbove;
      twoAbove = above;
      above = row;
      row = spare;
    }
    return above[b.length()];
  }
}
