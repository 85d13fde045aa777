package candor.server.admin.user;

import candor.core.credential.Accounts;
import candor.core.credential.Password;
import candor.core.tenant.Tenants;
import candor.core.user.Details;
import candor.core.user.Email;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Changes a user: what is left out stays. An address that changes is unproved unless
/// `email_verified` says otherwise. A new password signs the user out. Errors: `user_not_found`,
/// `invalid_email` or `invalid_password` where that is the only field, otherwise `validation_error`
/// with every faulty field, `email_already_exists`, `password_checks_busy`.
final class UpdateUser implements Operation<UpdateUser.Question, UserBody> {
  /// Each as in a new user.
  public record Question(
      Optional<String> email,
      Optional<String> name,
      Optional<String> password,
      Optional<Boolean> emailVerified,
      Optional<List<String>> groups,
      Optional<ProfileBody> profile) {
    boolean single() {
      return Stream.of(email, name, password, emailVerified, groups, profile)
              .filter(Optional::isPresent)
              .count()
          == 1;
    }
  }

  private final Tenants tenants;
  private final Users users;
  private final Accounts accounts;

  UpdateUser(Tenants tenants, Users users, Accounts accounts) {
    this.tenants = tenants;
    this.users = users;
    this.accounts = accounts;
  }

  @Override
  public Spec<Question, UserBody> spec() {
    return new Spec<>(
        "PATCH",
        "/api/admin/users/{id}",
        "users:write",
        200,
        "Change a user",
        Question.class,
        UserBody.class);
  }

  private record Checked(
      Optional<Email> email,
      Optional<String> name,
      Optional<List<String>> groups,
      Optional<Password> password) {}

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    Checked _ = checked(caller, existing(caller), question, shape);
  }

  private User existing(Caller caller) {
    return users.existing(caller.tenant(), new UserId(caller.parameter("id")));
  }

  private Checked checked(Caller caller, User before, Question question, Faults shape) {
    var fields = new UserFields(shape);
    Optional<Email> email = question.email().map(text -> fields.email(text, before.email()));
    Optional<String> name = question.name().map(fields::name);
    Optional<List<String>> groups = question.groups().map(fields::groups);
    Details _ = fields.details(question.profile(), before.profile().details());
    int minimum = tenants.settings(caller.tenant()).passwordMinimumLength();
    Optional<Password> password =
        question
            .password()
            .map(text -> fields.password(text, email.orElse(before.email()), minimum));
    if (question.single()) {
      fields.refuseAlone();
    }
    fields.refuse();
    return new Checked(email, name, groups, password);
  }

  @Override
  public UserBody handle(Caller caller, Question question) {
    User before = existing(caller);
    Checked checked = checked(caller, before, question, new Faults());
    UnaryOperator<User.Profile> change =
        profile -> {
          Email next = checked.email().orElse(profile.email());
          boolean proved = profile.emailVerified() && next.key().equals(profile.email().key());
          return new User.Profile(
              next,
              checked.name().orElse(profile.name()),
              question.emailVerified().orElse(proved),
              checked.groups().orElse(profile.groups()),
              question
                  .profile()
                  .map(body -> body.over(profile.details()))
                  .orElse(profile.details()));
        };
    return UserBody.of(
        checked.password().isPresent()
            ? accounts.change(
                caller.tenant(), before.id(), change, checked.password().get(), caller.by())
            : accounts.change(caller.tenant(), before.id(), change, caller.by()));
  }
}
