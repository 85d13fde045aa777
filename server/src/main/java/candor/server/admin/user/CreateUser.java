package candor.server.admin.user;

import candor.core.credential.Accounts;
import candor.core.credential.Password;
import candor.core.organization.Organizations;
import candor.core.tenant.Tenants;
import candor.core.user.Details;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.Users;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// Makes a user. Errors: `validation_error` with every faulty field, `organization_not_found`,
/// `email_already_exists`, `password_checks_busy`.
final class CreateUser implements Operation<CreateUser.Question, UserBody> {
  /// @param password a user without one cannot sign in with a password
  /// @param organizationId whose pool the user shall be in; the tenant's own if absent
  public record Question(
      Optional<String> email,
      Optional<String> name,
      Optional<String> password,
      Optional<Boolean> emailVerified,
      Optional<List<String>> groups,
      Optional<String> organizationId,
      Optional<ProfileBody> profile) {}

  private final Tenants tenants;
  private final Organizations organizations;
  private final Users users;
  private final Accounts accounts;

  CreateUser(Tenants tenants, Organizations organizations, Users users, Accounts accounts) {
    this.tenants = tenants;
    this.organizations = organizations;
    this.users = users;
    this.accounts = accounts;
  }

  @Override
  public Spec<Question, UserBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/users",
        "users:write",
        201,
        "Create a user",
        Question.class,
        UserBody.class);
  }

  private record Checked(User.Profile profile, Optional<Password> password) {}

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    Checked _ = checked(caller, question, shape);
  }

  private Checked checked(Caller caller, Question question, Faults shape) {
    var fields = new UserFields(shape);
    Email email = fields.email(question.email());
    String name = fields.name(question.name().orElse(""));
    List<String> groups = fields.groups(question.groups().orElse(List.of()));
    Details details = fields.details(question.profile(), Details.none());
    int minimum = tenants.settings(caller.tenant()).passwordMinimumLength();
    Optional<Password> password =
        question.password().map(text -> fields.password(text, email, minimum));
    fields.refuse();
    boolean verified = question.emailVerified().orElse(false);
    return new Checked(new User.Profile(email, name, verified, groups, details), password);
  }

  @Override
  public UserBody handle(Caller caller, Question question) {
    Checked checked = checked(caller, question, new Faults());
    User.Profile profile = checked.profile();
    Optional<Password> password = checked.password();
    Pool pool =
        question
            .organizationId()
            .map(id -> Pool.of(organizations.existing(caller.tenant(), id).id()))
            .orElse(Pool.TENANT);
    User user =
        password.isPresent()
            ? accounts.create(caller.tenant(), pool, profile, password.get(), caller.by())
            : users.create(caller.tenant(), pool, profile, caller.by());
    return UserBody.of(user);
  }
}
