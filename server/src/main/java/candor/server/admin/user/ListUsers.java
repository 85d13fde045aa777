package candor.server.admin.user;

import candor.core.user.UserQuery;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The users of the tenant. Errors: `parameter_malformed`, `cursor_invalid`.
final class ListUsers implements Operation<ListUsers.Question, ListUsers.Answer> {
  private static final Set<String> STATES = Set.of("active", "suspended", "locked");
  private static final int LONGEST_SEARCH = 254;

  /// @param search a part of the address or the name
  /// @param status `active`, `suspended` or `locked`
  /// @param email a whole address
  /// @param createdAfter in Unix seconds
  /// @param createdBefore in Unix seconds
  /// @param organization the id of an organization: the users of its pool
  /// @param sort `email`, `-email`, `created_at` or `-created_at`, which is the usual
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(
      Optional<String> search,
      Optional<String> status,
      Optional<String> email,
      Optional<Instant> createdAfter,
      Optional<Instant> createdBefore,
      Optional<String> organization,
      Optional<String> sort,
      Optional<Integer> limit,
      Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<UserBody> items, long total, Optional<String> cursor) {}

  private final Users users;

  ListUsers(Users users) {
    this.users = users;
  }

  @Override
  public Spec<Question, Answer> spec() {
    return new Spec<>(
        "GET", "/api/admin/users", "users:read", 200, "List users", Question.class, Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Question question) {
    if (question.status().isPresent() && !STATES.contains(question.status().get())) {
      throw Errors.parameterMalformed("status", "it is neither active, suspended nor locked");
    }
    if (question.search().filter(text -> text.length() > LONGEST_SEARCH).isPresent()) {
      throw Errors.parameterMalformed("search", "it is longer than 254 characters");
    }
    Users.Listed listed =
        users.list(
            caller.tenant(),
            new UserQuery(
                question.search(),
                question.status(),
                question.email(),
                time("created_after", question.createdAfter()),
                time("created_before", question.createdBefore()),
                question.organization(),
                sort(question.sort()),
                question.cursor(),
                Listing.limit(question.limit())));
    return new Answer(
        listed.page().items().stream().map(UserBody::of).toList(),
        listed.total(),
        listed.page().next());
  }

  /// PostgreSQL has no times outside of these years.
  private static Optional<Instant> time(String name, Optional<Instant> asked) {
    boolean wild =
        asked
            .filter(
                time ->
                    time.isBefore(Instant.EPOCH)
                        || time.isAfter(Instant.parse("9999-12-31T23:59:59Z")))
            .isPresent();
    if (wild) {
      throw Errors.parameterMalformed(name, "it is no time between the years 1970 and 9999");
    }
    return asked;
  }

  private static UserQuery.Sort sort(Optional<String> asked) {
    if (asked.isEmpty()) {
      return UserQuery.Sort.CREATED_AT_DOWN;
    }
    return Arrays.stream(UserQuery.Sort.values())
        .filter(each -> each.word().equals(asked.get()))
        .findFirst()
        .orElseThrow(
            () ->
                Errors.parameterMalformed(
                    "sort", "it is neither email, -email, created_at nor -created_at"));
  }
}
