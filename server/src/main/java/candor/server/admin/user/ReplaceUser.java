package candor.server.admin.user;

import candor.core.credential.Accounts;
import candor.core.user.Details;
import candor.core.user.Email;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// Replaces what can be said of a user: what is left out is emptied. The password is no part of it
/// and stays. Errors: `user_not_found`, `validation_error` with every faulty field,
/// `email_already_exists`.
final class ReplaceUser implements Operation<ReplaceUser.Question, UserBody> {
  /// Each as in a new user.
  public record Question(
      Optional<String> email,
      Optional<String> name,
      Optional<Boolean> emailVerified,
      Optional<List<String>> groups,
      Optional<ProfileBody> profile) {}

  private final Accounts accounts;

  ReplaceUser(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Spec<Question, UserBody> spec() {
    return new Spec<>(
        "PUT",
        "/api/admin/users/{id}",
        "users:write",
        200,
        "Replace a user",
        Question.class,
        UserBody.class);
  }

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    User.Profile _ = profile(question, shape);
  }

  private static User.Profile profile(Question question, Faults shape) {
    var fields = new UserFields(shape);
    Email email = fields.email(question.email());
    String name = fields.name(question.name().orElse(""));
    List<String> groups = fields.groups(question.groups().orElse(List.of()));
    Details details = fields.details(question.profile(), Details.none());
    fields.refuse();
    return new User.Profile(email, name, question.emailVerified().orElse(false), groups, details);
  }

  @Override
  public UserBody handle(Caller caller, Question question) {
    User.Profile profile = profile(question, new Faults());
    return UserBody.of(
        accounts.change(
            caller.tenant(), new UserId(caller.parameter("id")), _ -> profile, caller.by()));
  }
}
