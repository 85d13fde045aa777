package candor.server.admin;

import candor.errors.Errors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Pages of a list that is kept in memory.
public final class Listing {
  /// The most that a page has.
  public static final int MOST = 100;

  /// How many a page has where nobody says otherwise.
  public static final int USUAL = 20;

  private static final String BETWEEN = "\n";

  private Listing() {}

  /// Makes a page from its items, the total and the cursor to the next.
  @FunctionalInterface
  public interface Page<T, A> {
    A of(List<T> items, long total, Optional<String> cursor);
  }

  /// The limit that was asked for.
  ///
  /// @throws candor.errors.Problem `parameter_malformed`
  public static int limit(Optional<Integer> asked) {
    int limit = asked.orElse(USUAL);
    if (limit < 1 || limit > MOST) {
      throw Errors.parameterMalformed("limit", "it is not a number from 1 to " + MOST);
    }
    return limit;
  }

  /// One page of a sorted list.
  ///
  /// @param name what its cursors begin with: those of other lists do not count
  /// @param key what the list is sorted by; each item has another
  /// @throws candor.errors.Problem `parameter_malformed`, `cursor_invalid`
  public static <T, A> A page(
      String name,
      List<T> sorted,
      Optional<String> cursor,
      Optional<Integer> limit,
      Function<T, String> key,
      Page<T, A> page) {
    int most = limit(limit);
    String after = cursor.map(text -> decoded(name, text)).orElse("");
    List<T> rest = sorted.stream().filter(item -> key.apply(item).compareTo(after) > 0).toList();
    List<T> items = rest.subList(0, Math.min(most, rest.size()));
    return page.of(
        items,
        sorted.size(),
        items.size() < rest.size()
            ? Optional.of(encoded(name, key.apply(items.getLast())))
            : Optional.empty());
  }

  private static String encoded(String name, String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((name + BETWEEN + key).getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String name, String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(name + BETWEEN)) {
        return text.substring(name.length() + BETWEEN.length());
      }
    } catch (IllegalArgumentException _) {
      // No Base64: the same answer as for another list's.
    }
    throw Errors.cursorInvalid();
  }
}
