package candor.server.login;

import candor.core.connection.Linked;
import candor.core.user.User;
import candor.server.http.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the pages of an account show, each its own.
public sealed interface AccountView {
  /// The name and the address.
  ///
  /// @param name as it was typed
  /// @param saved whether it was just kept
  record Profile(
      Words words,
      AccountNav nav,
      String stylesheet,
      User user,
      String name,
      boolean saved,
      Optional<Shown> refusal)
      implements AccountView {}

  /// Where somebody is signed in.
  ///
  /// @param trusted where they are not asked for the second factor
  record Sessions(
      Words words, AccountNav nav, String stylesheet, List<Device> devices, List<Device> trusted)
      implements AccountView {}

  /// A browser.
  ///
  /// @param name in words
  /// @param network where it is, roughly
  /// @param here whether it is the one that shows the page
  record Device(String id, String name, String network, Instant since, boolean here) {}

  /// What may act in somebody's name.
  record Applications(
      Words words, AccountNav nav, String stylesheet, List<Application> applications)
      implements AccountView {}

  /// A client.
  ///
  /// @param scopes in words
  /// @param apis the names of the APIs
  /// @param open where its sign-in begins; empty if it has not said that
  record Application(
      String id, String name, List<String> scopes, List<String> apis, Instant since, String open) {}

  /// With what else somebody can sign in.
  record Connections(
      Words words,
      AccountNav nav,
      String stylesheet,
      List<Link> links,
      Optional<Shown> refusal,
      String detail)
      implements AccountView {}

  /// A provider.
  ///
  /// @param known since when and until when it was used, if the account is linked with it
  record Link(String id, String name, Optional<Linked> known) {}

  /// What leaves with somebody.
  record Data(Words words, AccountNav nav, String stylesheet) implements AccountView {}
}
