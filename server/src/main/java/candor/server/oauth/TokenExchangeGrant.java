package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.Exchanges;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.ScopeText;
import candor.server.http.Parameters;
import candor.server.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A token of another that a client hands on (RFC 8693, section 2.1).
record TokenExchangeGrant(Exchanges exchanges, TargetServices targets) implements Grant {
  /// RFC 8693, section 3.
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  @Override
  public Tokens issue(Request request, Client client, Confirmation held) {
    Parameters form = request.form();
    String subject = form.required("subject_token");
    type("subject_token_type", form.required("subject_token_type"));
    type("requested_token_type", form.text("requested_token_type").orElse(ACCESS_TOKEN));
    Optional<String> actor = form.text("actor_token");
    Optional<String> actorType = form.text("actor_token_type");
    if (actor.isPresent() != actorType.isPresent()) {
      throw actor.isPresent()
          ? Errors.exchangeActorIncomplete("actor_token", "actor_token_type")
          : Errors.exchangeActorIncomplete("actor_token_type", "actor_token");
    }
    actorType.ifPresent(given -> type("actor_token_type", given));
    // Section 2.1: the target by its address or by its name. Here an API has one name, which may be
    // its address.
    var audience = new ArrayList<>(form.texts("resource"));
    audience.addAll(form.texts("audience"));
    return Tokens.exchanged(
        exchanges.exchange(
            AuthorizationCodeGrant.origin(request, held),
            client,
            new Exchanges.Question(
                subject,
                actor.orElse(""),
                audience.stream().distinct().toList(),
                form.text("scope").map(ScopeText::parse).orElse(List.of()),
                targets.details(request, form, client))),
        ACCESS_TOKEN);
  }

  private static void type(String parameter, String given) {
    if (!given.equals(ACCESS_TOKEN)) {
      throw Errors.exchangeTokenTypeUnsupported(parameter, Received.clip(given), ACCESS_TOKEN);
    }
  }
}
