package candor.server.admin.user;

import candor.core.user.Details;
import candor.core.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A user as the Admin API shows it.
///
/// @param status `active`, `suspended` or `locked`
/// @param organizationId whose pool the user is in; absent for the tenant's own users
/// @param groups what API access rules may ask for
/// @param profile what clients are told beside that; absent if nothing is known
/// @param createdAt in Unix seconds
/// @param updatedAt in Unix seconds
/// @param lastLoginAt in Unix seconds; absent if never
public record UserBody(
    String id,
    String email,
    String name,
    String status,
    boolean emailVerified,
    boolean platformOwner,
    Optional<String> organizationId,
    List<String> groups,
    Optional<ProfileBody> profile,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> lastLoginAt) {

  static UserBody of(User user) {
    return new UserBody(
        user.id().value(),
        user.email().value(),
        user.profile().name(),
        user.state().word(),
        user.verified().isPresent(),
        user.platformOwner(),
        Optional.of(user.pool().organization()).filter(id -> !id.isEmpty()),
        user.groups(),
        Optional.of(user.profile().details())
            .filter(details -> !details.equals(Details.none()))
            .map(ProfileBody::of),
        user.createdAt(),
        user.updatedAt(),
        user.lastLogin());
  }
}
