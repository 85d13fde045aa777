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
    Parameters form = request.form();
    Optional<String> key = possession.key(request, client);
    key.ifPresent(proved -> checkSame(proved, form));
    Parameters own = own(client, key);
    Parameters opened =
        requests.pushed(request, client, own.over(form.without(PROOF)), clock.instant());
    // A signed request stands alone, or over what is beside it: what was proved here holds for it.
    key.ifPresent(proved -> checkSame(proved, opened));
    String reference = pushed.push(request.tenant(), client.id(), own.over(opened).query());
    return Reply.json(201, new Forms.Pushed(reference, PushedRequests.LIFE.toSeconds()));
  }

  /// What this request proves itself. RFC 9449, section 10.1: the key of a proof that comes here is
  /// the one that the code is for.
  private static Parameters own(Client client, Optional<String> key) {
    var own = new ArrayList<Map.Entry<String, String>>();
    own.add(Map.entry("client_id", client.id().value()));
    key.ifPresent(proved -> own.add(Map.entry(DPOP_KEY, proved)));
    return Parameters.of(own);
  }

  private static void checkSame(String key, Parameters parameters) {
    if (parameters.text(DPOP_KEY).filter(named -> !named.equals(key)).isPresent()) {
      throw Errors.parameterMalformed(DPOP_KEY, "it is not the key of the DPoP proof");
    }
  }
}
