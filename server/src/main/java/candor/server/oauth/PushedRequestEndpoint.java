package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.PushedRequests;
import candor.errors.Errors;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `POST /oauth2/par` (RFC 9126, section 2). All that would be refused where the browser comes is
/// refused here, to the one who can mend it.
final class PushedRequestEndpoint implements Endpoint {
  /// What proves the client, and is no part of its request.
  private static final Set<String> PROOF =
      Set.of("client_secret", "client_assertion", "client_assertion_type");

  private static final String DPOP_KEY = "dpop_jkt";

  private final ClientCheck clientCheck;
  private final AuthorizationRequests requests;
  private final PushedRequests pushed;
  private final Possession possession;
  private final Clock clock;

  PushedRequestEndpoint(
      ClientCheck clientCheck,
      AuthorizationRequests requests,
      PushedRequests pushed,
      Possession possession,
      Clock clock) {
    this.possession = possession;
    this.clientCheck = clientCheck;
    this.requests = requests;
    this.pushed = pushed;
    this.clock = clock;
  }

  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.TOKEN);
    var own = new ArrayList<Map.Entry<String, String>>();
    own.add(Map.entry("client_id", client.id().value()));
    // RFC 9449, section 10.1: the key of a proof that comes here is the one that the code is for.
    key(request, client).ifPresent(key -> own.add(Map.entry(DPOP_KEY, key)));
    Parameters id = Parameters.of(own);
    Parameters parameters =
        requests.pushed(request, client, id.over(request.form().without(PROOF)), clock.instant());
    String reference = pushed.push(request.tenant(), client.id(), parameters.query());
    return Reply.json(201, new Forms.Pushed(reference, PushedRequests.LIFE.toSeconds()));
  }

  private Optional<String> key(Request request, Client client) {
    Optional<String> key = possession.key(request, client);
    Optional<String> named = request.form().text(DPOP_KEY);
    if (key.isPresent() && named.isPresent() && !named.equals(key)) {
      throw Errors.parameterMalformed(DPOP_KEY, "it is not the key of the DPoP proof");
    }
    return key;
  }
}
