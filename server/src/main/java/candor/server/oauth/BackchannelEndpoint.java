package candor.server.oauth;

import candor.core.client.BackchannelTerms;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.client.Demand;
import candor.core.client.SelfRegistration;
import candor.core.grant.AskedPeople;
import candor.core.grant.BackchannelRequest;
import candor.core.grant.BackchannelRequests;
import candor.core.user.UserId;
import candor.errors.Dialect;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.PlainText;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `POST /oauth2/bc-authorize` (OpenID Connect CIBA Core 1.0, section 7): a client asks somebody
/// who is not in front of it.
record BackchannelEndpoint(
    ClientCheck clientCheck,
    Clients clients,
    AskedPeople people,
    BackchannelRequests requests,
    SelfRegistration registration,
    TargetServices targets,
    ApprovalLetter letter)
    implements Endpoint {
  private static final String REQUEST = "request";
  private static final String TOKEN = "client_notification_token";
  private static final int LONGEST_MESSAGE = 100;
  private static final int LONGEST_TOKEN = 1024;

  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.TOKEN);
    if (!client.grantTypes().contains(Client.CIBA)) {
      throw Errors.grantTypeNotAllowed(client.id(), Client.CIBA);
    }
    Parameters asked = parameters(request, client);
    List<String> scopes = targets.scopesForPeople(asked, client);
    if (!scopes.contains(AuthorizationRequest.OPENID)) {
      throw Errors.parameterMalformed("scope", "it does not contain openid");
    }
    String message = asked.text("binding_message").orElse("");
    client.profile().require(Demand.BINDING_MESSAGE, !message.isEmpty());
    var wish =
        new BackchannelRequest.Wish(
            client.id(),
            user(request, client, asked),
            scopes,
            targets.audienceForPeople(request, asked, client),
            targets.details(request, asked, client),
            message(message),
            acr(asked.text("acr_values").orElse("")));
    long most = BackchannelRequests.LONGEST_LIFE.toSeconds();
    long life = asked.number("requested_expiry", 1, most, BackchannelRequests.LIFE.toSeconds());
    String token = notificationToken(client, asked);
    // Where people of an organization sign in, the client says.
    String page = request.issuer() + Authorization.APPROVE + "?client_id=" + client.id().value();
    String called = registration.called(client);
    BackchannelRequests.Letter told =
        user -> letter.write(user, called, wish.bindingMessage(), page);
    return Reply.json(
        200,
        new Forms.BackchannelBegun(
            requests.begin(
                request.tenant(), wish, Duration.ofSeconds(life), token, told, request.id()),
            life,
            BackchannelRequests.INTERVAL.toSeconds()));
  }

  /// What is asked: plain parameters, or those of a JWT alone, beside which nothing counts but what
  /// proves the client (section 7.1.1).
  private Parameters parameters(Request request, Client client) {
    Optional<String> object = request.form().text(REQUEST);
    BackchannelTerms terms = client.signIn().requests().backchannel();
    if (object.isEmpty()) {
      if (!terms.requestAlgorithm().isEmpty()) {
        throw client
            .profile()
            .refusal(Demand.SIGNED_BACKCHANNEL)
            .orElseGet(
                () -> Errors.backchannelSignatureRequired(client.id(), terms.requestAlgorithm()));
      }
      return request.form();
    }
    try {
      return Parameters.of(clients.backchannelRequest(client, object.get(), request.issuer()));
    } catch (Problem problem) {
      if (problem.code().page().status(Dialect.OAUTH) != 400) {
        throw problem;
      }
      // Section 13 has one word for all that is wrong with it.
      throw Errors.backchannelRequestRefused(
          problem.says(Dialect.OAUTH), problem.code().page().code());
    }
  }

  /// Who is asked, by the one hint that there may be (section 7.1).
  private UserId user(Request request, Client client, Parameters asked) {
    List<String> hints =
        Stream.of("login_hint", "id_token_hint", "login_hint_token")
            .filter(name -> asked.text(name).isPresent())
            .toList();
    if (hints.size() != 1) {
      throw Errors.backchannelHintNotSingle(hints);
    }
    return switch (hints.getFirst()) {
      case "login_hint" -> people.named(request.tenant(), client, asked.required("login_hint"));
      case "id_token_hint" ->
          people.hinted(
              request.tenant(), request.issuer(), client, asked.required("id_token_hint"));
      default -> throw Errors.backchannelHintTokenUnsupported();
    };
  }

  /// People compare it on two screens, so it is short and all of it can be seen.
  private static String message(String text) {
    if (text.length() > LONGEST_MESSAGE) {
      throw Errors.backchannelBindingMessageWrong(
          "it is longer than " + LONGEST_MESSAGE + " characters");
    }
    if (!PlainText.is(text)) {
      throw Errors.backchannelBindingMessageWrong("it has characters that nobody sees");
    }
    return text;
  }

  /// What nobody knows is asked for in vain; of several the least will do.
  private static Acr acr(String values) {
    return Arrays.stream(values.split(" "))
        .flatMap(each -> Acr.of(each).stream())
        .min(Comparator.naturalOrder())
        .orElse(Acr.ONE_FACTOR);
  }

  /// What a client is told with (section 7.1): a bearer token, of which it says the syntax.
  private static String notificationToken(Client client, Parameters asked) {
    if (!client.signIn().requests().backchannel().ping()) {
      return "";
    }
    String token = asked.required(TOKEN);
    if (token.length() > LONGEST_TOKEN || !token.matches("[A-Za-z0-9._~+/-]+=*")) {
      throw Errors.parameterMalformed(TOKEN, "it is no bearer token of at most 1024 characters");
    }
    return token;
  }
}
