package candor.core.user;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Which users a list shows, and in which order.
///
/// @param search a part of the address or the name
/// @param status `active`, `suspended` or `locked`
/// @param email a whole address
/// @param organization the id of an organization: the users of its pool
/// @param cursor where the page before ended
public record UserQuery(
    Optional<String> search,
    Optional<String> status,
    Optional<String> email,
    Optional<Instant> createdAfter,
    Optional<Instant> createdBefore,
    Optional<String> organization,
    Sort sort,
    Optional<String> cursor,
    int limit) {

  /// By what users are ordered.
  public enum Sort {
    EMAIL,
    EMAIL_DOWN,
    CREATED_AT,
    CREATED_AT_DOWN;

    /// The word on the wire: `-created_at`.
    public String word() {
      return switch (this) {
        case EMAIL -> "email";
        case EMAIL_DOWN -> "-email";
        case CREATED_AT -> "created_at";
        case CREATED_AT_DOWN -> "-created_at";
      };
    }
  }

  Optional<String> searchKey() {
    return search.map(text -> text.toLowerCase(Locale.ROOT));
  }

  Optional<String> emailKey() {
    return email.map(text -> text.strip().toLowerCase(Locale.ROOT));
  }
}
