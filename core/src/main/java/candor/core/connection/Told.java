package candor.core.connection;

import candor.core.user.Email;
import java.util.Optional;

/// What a provider tells of a person.
///
/// @param subject by what the provider knows them; never another person's
/// @param email empty if it tells none
/// @param emailVerified whether it vouches for the address
/// @param name empty if it tells none
public record Told(String subject, String email, boolean emailVerified, String name) {
  private static final int LONGEST_NAME = 200;

  public Told {
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name.strip();
  }

  /// The address, if somebody vouches for it.
  ///
  /// @param trusted whether it counts although the provider does not say so
  Optional<Email> proved(boolean trusted) {
    if (!emailVerified && !trusted) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Email(email));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
