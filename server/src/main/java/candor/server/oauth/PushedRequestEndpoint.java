package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.PushedRequests;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `POST /oauth2/par` (RFC 9126, section 2). All that would be refused where the browser comes is
/// refused here, to the one who can mend it.
final class PushedRequestEndpoint implements Endpoint {
  /// What proves the client, and is no part of its request.
  private static final Set<String> PROOF =
      Set.of("client_secret", "client_assertion", "client_assertion_type");

  private final ClientCheck clientCheck;
  private final AuthorizationRequests requests;
  private final PushedRequests pushed;
  private final Clock clock;

  PushedRequestEndpoint(
      ClientCheck clientCheck, AuthorizationRequests requests, PushedRequests pushed, Clock clock) {
    this.clientCheck = clientCheck;
    this.requests = requests;
    this.pushed = pushed;
    this.clock = clock;
  }

  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.TOKEN);
    Parameters id = Parameters.of(List.of(Map.entry("client_id", client.id().value())));
    Parameters parameters =
        requests.pushed(request, client, id.over(request.form().without(PROOF)), clock.instant());
    String reference = pushed.push(request.tenant(), client.id(), parameters.query());
    return Reply.json(201, new Forms.Pushed(reference, PushedRequests.LIFE.toSeconds()));
  }
}
