package candor.core.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list.
///
/// @param cursor where the next page begins; empty on the last page
public record Page<T>(List<T> items, String cursor) {
  public Page {
    items = List.copyOf(items);
  }

  /// Where the next page begins, if there is one.
  public Optional<String> next() {
    return cursor.isEmpty() ? Optional.empty() : Optional.of(cursor);
  }

  /// The same page of other things.
  public <U> Page<U> map(Function<T, U> change) {
    return new Page<>(items.stream().map(change).toList(), cursor);
  }
}
