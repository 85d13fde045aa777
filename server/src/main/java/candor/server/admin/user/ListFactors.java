package candor.server.admin.user;

import candor.core.credential.Factors;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a user has beside the password. Errors: `user_not_found`.
final class ListFactors implements Operation<Nothing, ListFactors.Answer> {
  /// A factor.
  ///
  /// @param id by which it can be reset
  /// @param type `app`, `passkey` or `backup_codes`
  /// @param addedAt in Unix seconds
  /// @param usedAt in Unix seconds; of a passkey
  /// @param left how many backup codes were not used
  public record Factor(
      String id, String type, Optional<Long> addedAt, Optional<Long> usedAt, Optional<Long> left) {}

  /// @param items every factor
  public record Answer(List<Factor> items, long total) {}

  private final Users users;
  private final Factors factors;

  ListFactors(Users users, Factors factors) {
    this.users = users;
    this.factors = factors;
  }

  @Override
  public Spec<Nothing, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/users/{id}/factors",
        "users:read",
        200,
        "List the second factors of a user",
        Nothing.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Nothing question) {
    UserId user = users.existing(caller.tenant(), new UserId(caller.parameter("id"))).id();
    Factors.Held held = factors.held(caller.tenant(), user);
    var items = new ArrayList<Factor>();
    if (held.hasApp()) {
      items.add(
          new Factor(
              Factors.APP,
              "app",
              Optional.of(held.app().getEpochSecond()),
              Optional.empty(),
              Optional.empty()));
    }
    held.passkeys()
        .forEach(
            each ->
                items.add(
                    new Factor(
                        each.id(),
                        "passkey",
                        Optional.of(each.addedAt().getEpochSecond()),
                        Optional.of(each.usedAt().getEpochSecond()),
                        Optional.empty())));
    if (held.backupCodes() > 0) {
      items.add(
          new Factor(
              Factors.CODES,
              "backup_codes",
              Optional.empty(),
              Optional.empty(),
              Optional.of(held.backupCodes())));
    }
    return new Answer(List.copyOf(items), items.size());
  }
}
