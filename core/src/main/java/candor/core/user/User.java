package candor.core.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A person with an account.
///
/// @param emailVerifiedAt when the person proved to read mail at the address; [Instant#MIN] if
///     never
/// @param platformOwner whether the person runs the tenant's organizations
/// @param lastLoginAt [Instant#MIN] if never
public record User(
    UserId id,
    Pool pool,
    Profile profile,
    Instant emailVerifiedAt,
    boolean platformOwner,
    UserState state,
    Instant lastLoginAt,
    Instant createdAt,
    Instant updatedAt) {

  /// What an administrator may set.
  ///
  /// @param name may be empty
  /// @param emailVerified whether the address counts as proved
  /// @param groups what API access rules may ask for
  /// @param details what clients are told beside that
  public record Profile(
      Email email, String name, boolean emailVerified, List<String> groups, Details details) {
    /// A profile with an address and a name.
    public Profile(Email email, String name) {
      this(email, name, false, List.of());
    }

    /// A profile without details.
    public Profile(Email email, String name, boolean emailVerified, List<String> groups) {
      this(email, name, emailVerified, groups, Details.none());
    }

    /// The same with an address that is proved.
    public Profile proved(Email address) {
      return new Profile(address, name, true, groups, details);
    }

    public Profile {
      groups = groups.stream().distinct().toList();
    }
  }

  /// The address.
  public Email email() {
    return profile.email();
  }

  /// The groups.
  public List<String> groups() {
    return profile.groups();
  }

  /// When the address was proved, if it was.
  public Optional<Instant> verified() {
    return known(emailVerifiedAt);
  }

  /// When the person signed in last, if ever.
  public Optional<Instant> lastLogin() {
    return known(lastLoginAt);
  }

  private static Optional<Instant> known(Instant at) {
    return at.equals(Instant.MIN) ? Optional.empty() : Optional.of(at);
  }
}
