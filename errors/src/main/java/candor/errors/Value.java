package candor.errors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One value of one occurrence of an error.
///
/// @param raw an [Id], text, [Instant], [Duration], number, URI or a list of texts
/// @param log whether it may be written to logs and failure records
public record Value(String name, Object raw, boolean log) {
  /// The value as people read it: times in ISO 8601, durations in begun seconds, as
  /// `Retry-After` has them, lists with commas.
  public String text() {
    return switch (raw) {
      case Id id -> id.value();
      case Duration duration -> duration.plusNanos(999_999_999).toSeconds() + " s";
      case Instant instant -> instant.toString();
      case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
      default -> raw.toString();
    };
  }
}
