package candor.server.oauth;

import candor.core.audit.Actor;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.protocol.oauth.ClientAuthentication;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Request;
import java.util.List;

/// Finds the client that a request comes from (RFC 6749, section 2.3).
final class ClientCheck {
  private final Clients clients;
  private final ClientBudgets budgets;
  private final ClientCertificates certificates;

  ClientCheck(Clients clients, ClientBudgets budgets, ClientCertificates certificates) {
    this.certificates = certificates;
    this.clients = clients;
    this.budgets = budgets;
  }

  /// The client, proved.
  ///
  /// Whether there is such a client makes no difference to what is counted before its proof, so
  /// the budget does not tell.
  ///
  /// @throws candor.errors.Problem what [ClientAuthentication#parse] and [Clients#authenticate]
  ///     refuse with; `rate_limit_exceeded`
  Client require(Request request, RateClass rate) {
    Parameters form = request.form();
    ClientAuthentication authentication =
        ClientAuthentication.parse(
            request.credential("Authorization"),
            form.text("client_id"),
            form.text("client_secret"),
            form.text("client_assertion_type"),
            form.text("client_assertion"));
    // RFC 7523, section 3: the token endpoint's URL counts as audience too. RFC 7521 lets any
    // endpoint of ours stand for the issuer, so both do everywhere.
    String issuer = request.issuer();
    List<String> audiences = List.of(issuer, issuer + OAuthRoutes.TOKEN, issuer + request.path());
    budgets.take(request, rate, authentication.claimed(), false).ifPresent(request::draw);
    Client client =
        clients.authenticate(
            request.tenant(), authentication, audiences, () -> certificates.of(request));
    request.actor(Actor.client(client.id()));
    if (!(authentication instanceof ClientAuthentication.None)) {
      budgets.take(request, rate, client.id().value(), true).ifPresent(request::draw);
    }
    return client;
  }
}
