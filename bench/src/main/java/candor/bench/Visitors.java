package candor.bench;

import candor.core.Core;
import candor.core.audit.By;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Registration;
import candor.core.client.SignInTerms;
import candor.core.credential.Password;
import candor.core.db.TenantId;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.protocol.jose.Algorithm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Puts people into a tenant, one for each connection, and a client that they sign in to.
final class Visitors {
  /// Everybody's password.
  static final String PASSWORD = "bench-password-of-everybody";

  /// Where the client waits.
  static final String BACK = "https://bench.example.com/back";

  private Visitors() {}

  /// The address of a person by number.
  static String email(int number) {
    return "person" + number + "@example.com";
  }

  /// Fills a tenant; answers the client's id and secret, and then a line for each person: the
  /// cookie of a browser in which they are signed in.
  static List<String> fill(Core core, TenantId tenant) {
    Clients.WithSecret made =
        core.clients()
            .create(
                tenant,
                new Registration(
                    "Bench",
                    AuthMethod.CLIENT_SECRET_BASIC,
                    List.of(Client.AUTHORIZATION_CODE, Client.REFRESH_TOKEN),
                    List.of("openid", "profile", "email", "offline_access"),
                    Algorithm.ES256,
                    Duration.ofHours(1),
                    new SignInTerms(List.of(BACK), true, false, Algorithm.ES256),
                    ""),
                By.OURS);
    var lines = new ArrayList<String>();
    lines.add(made.client().id().value() + " " + made.secret());
    for (int i = 0; i < Load.CONNECTIONS; i++) {
      Email email = Email.in("email", email(i));
      core.platform()
          .accounts()
          .create(
              tenant,
              Pool.TENANT,
              new User.Profile(email, "Person " + i),
              Password.typed(PASSWORD),
              By.OURS);
      BrowserSession.Begun begun =
          core.platform()
              .signIns()
              .inBrowser(
                  tenant,
                  made.client(),
                  email,
                  Password.typed(PASSWORD),
                  new BrowserSessions.Place("127.0.0.1", "bench"),
                  "");
      lines.add(begun.cookie());
    }
    return lines;
  }
}
