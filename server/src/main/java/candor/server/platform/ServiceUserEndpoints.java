package candor.server.platform;

import candor.core.service.ApiKey;
import candor.core.service.ApiKeys;
import candor.core.service.ServiceUsers;
import candor.core.user.Email;
import candor.core.user.User;
import candor.errors.Faults;
import candor.errors.Names;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.util.List;
import java.util.Optional;

/// The users of a service, for the service itself.
final class ServiceUserEndpoints {
  private static final int LONGEST_NAME = 200;

  /// A user as a service sees it.
  ///
  /// @param createdAt in ISO 8601
  public record UserAnswer(String id, String email, Optional<String> name, String createdAt) {
    static UserAnswer of(User user) {
      return new UserAnswer(
          user.id().value(),
          user.email().value(),
          Optional.of(user.profile().name()).filter(name -> !name.isEmpty()),
          Times.iso(user.createdAt()));
    }
  }

  /// @param total how many there are in all
  public record ListAnswer(List<UserAnswer> users, long total) {}

  /// @param limit how many, 1 to 100; 50 unless it says otherwise
  /// @param offset how many to pass over
  public record ListQuestion(Optional<Integer> limit, Optional<Integer> offset) {}

  /// A user that shall be there.
  public record CreateQuestion(String email, Optional<String> name) {}

  private final ApiKeys keys;
  private final ServiceUsers users;

  ServiceUserEndpoints(ApiKeys keys, ServiceUsers users) {
    this.keys = keys;
    this.users = users;
  }

  Reply list(Request request) {
    ServiceCaller caller = ServiceCaller.by(request, keys, ApiKey.Permission.READ_USERS);
    Slice slice = slice(request.query().as(ListQuestion.class));
    ServiceUsers.Listed listed =
        users.list(request.tenant(), caller.service().id(), slice.limit(), slice.offset());
    return Reply.json(
        200, new ListAnswer(listed.users().stream().map(UserAnswer::of).toList(), listed.total()));
  }

  private static Slice slice(ListQuestion question) {
    return Slice.of(question.limit(), question.offset());
  }

  Reply get(Request request) {
    ServiceCaller caller = ServiceCaller.by(request, keys, ApiKey.Permission.READ_USERS);
    return Reply.json(
        200,
        UserAnswer.of(
            users.existing(request.tenant(), caller.service().id(), request.parameter("id"))));
  }

  /// Answers 201 for a user that the service did not see before, and 200 for one that it did.
  Reply create(Request request) {
    ServiceCaller caller = ServiceCaller.by(request, keys, ApiKey.Permission.WRITE_USERS);
    CreateQuestion question = request.json(CreateQuestion.class, ServiceUserEndpoints::check);
    check(question, new Faults());
    ServiceUsers.Added added =
        users.add(
            request.tenant(),
            caller.service(),
            new Email(question.email()),
            name(question),
            caller.by());
    return Reply.json(added.fresh() ? 201 : 200, UserAnswer.of(added.user()));
  }

  private static void check(CreateQuestion question, Faults shape) {
    var faults = new Faults();
    faults.check(() -> Email.in("email", question.email()));
    String name = name(question);
    if (!name.isEmpty()) {
      faults.check(() -> Names.of("name", name, LONGEST_NAME));
    }
    faults.refuse();
  }

  private static String name(CreateQuestion question) {
    return question.name().orElse("").strip();
  }
}
