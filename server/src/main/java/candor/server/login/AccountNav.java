package candor.server.login;

import candor.server.oauth.Authorization;
import java.util.List;

/// The ways between the pages of an account.
///
/// @param current the path of the page that they stand on
public record AccountNav(AccountWords words, FactorWords factor, String current) {
  /// Where an account begins.
  static final String PROFILE = "/account";

  static final String PASSWORD = "/account/password";
  static final String SESSIONS = "/account/sessions";
  static final String APPLICATIONS = "/account/applications";
  static final String CONNECTIONS = "/account/connections";
  static final String DATA = "/account/data";

  static AccountNav at(String current, Words words) {
    return new AccountNav(AccountWords.beside(words), FactorWords.beside(words), current);
  }

  /// The ways, in order.
  public List<FormView.Way> ways() {
    return List.of(
        new FormView.Way(words.profile(), PROFILE),
        new FormView.Way(words.password(), PASSWORD),
        new FormView.Way(factor.factors(), Authorization.FACTORS),
        new FormView.Way(words.sessions(), SESSIONS),
        new FormView.Way(words.applications(), APPLICATIONS),
        new FormView.Way(words.connections(), CONNECTIONS),
        new FormView.Way(words.data(), DATA),
        new FormView.Way(words.signOut(), LogoutRoutes.LOGOUT));
  }
}
