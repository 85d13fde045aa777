package candor.core.connection;

import candor.core.user.Email;
import candor.core.user.User;
import candor.core.user.UserId;
import java.util.Optional;

/// What becomes of somebody for whom a provider vouches.
///
/// An address connects nothing by itself: whoever can set one at a provider would own every account
/// with it. So an account that is there already is connected by proof of both sides, a sign-in at
/// the provider and a fresh one at the account, in one browser.
sealed interface Arrival {
  /// They were here before.
  record Known(UserId user) implements Arrival {}

  /// They have an account, and have just signed in to it.
  record Connect(User user) implements Arrival {}

  /// They have an account, and have to sign in to it.
  record Exists(User user) implements Arrival {}

  /// They get an account.
  record Fresh(Email email) implements Arrival {}

  /// Nobody vouches for their address.
  record Unproved() implements Arrival {}

  /// They would get an account if the connection made any.
  record Missing() implements Arrival {}

  /// @param known the account that is connected with whom the provider names
  /// @param proved the address that it vouches for
  /// @param owner the account with that address
  /// @param present who signed in a moment ago in the same browser
  /// @param signsUp whether a first sign-in makes an account
  static Arrival of(
      Optional<UserId> known,
      Optional<Email> proved,
      Optional<User> owner,
      Optional<UserId> present,
      boolean signsUp) {
    if (known.isPresent()) {
      return new Known(known.get());
    }
    if (proved.isEmpty()) {
      return new Unproved();
    }
    if (owner.isPresent()) {
      return owner.map(User::id).equals(present)
          ? new Connect(owner.get())
          : new Exists(owner.get());
    }
    return signsUp ? new Fresh(proved.get()) : new Missing();
  }
}
