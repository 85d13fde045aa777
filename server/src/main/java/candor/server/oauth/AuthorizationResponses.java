package candor.server.oauth;

import candor.core.client.Client;
import candor.core.client.ClientMessages;
import candor.core.grant.AuthorizationCode;
import candor.core.grant.FrontChannel;
import candor.core.grant.PushedRequests;
import candor.core.session.BrowserSession;
import candor.errors.Problem;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.ResponseMode;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Shown;
import candor.server.http.Surface;
import candor.server.json.RecordJson;
import candor.server.oauth.Authorization.ReturnAddress;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// Brings answers and refusals to clients, in the mode that was asked for.
final class AuthorizationResponses {
  /// How long a signed answer counts: as long as a browser takes, and clocks may differ (JARM,
  /// section 2.1).
  private static final Duration SIGNED_LIFE = Duration.ofMinutes(5);

  private final ClientMessages messages;
  private final Clock clock;
  private final AnswerForm form;
  private final FrontChannel frontChannel;
  private final PushedRequests pushed;

  AuthorizationResponses(
      ClientMessages messages,
      Clock clock,
      AnswerForm form,
      FrontChannel frontChannel,
      PushedRequests pushed) {
    this.messages = messages;
    this.clock = clock;
    this.form = form;
    this.frontChannel = frontChannel;
    this.pushed = pushed;
  }

  /// Gives a client what it asked for.
  ///
  /// @throws Problem `pushed_request_spent`
  Reply answer(Request request, Authorization.Asked asked, BrowserSession browser) {
    AuthorizationRequest wanted = asked.request();
    ReturnAddress back = asked.back();
    FrontChannel.Answer answer =
        frontChannel.answer(
            AuthorizationCodeGrant.origin(request, Confirmation.none()),
            back.client(),
            new FrontChannel.Wanted(
                wanted.type(),
                new AuthorizationCode.Wish(
                    back.client().id(),
                    back.asked(),
                    browser.user(),
                    browser.id(),
                    wanted.scopes(),
                    audience(request, wanted),
                    wanted.nonce(),
                    wanted.challenge(),
                    wanted.dpopKey(),
                    wanted
                        .claims()
                        .within(back.client().scopes(), wanted.scopes())
                        .calling(wanted.called(browser.acr())),
                    wanted.details()),
                back.pushed(),
                back.state()));
    return answer(request, back, answer, wanted.openId());
  }

  /// The APIs that were asked for; this server as well where UserInfo is to be read with the token.
  private static List<String> audience(Request request, AuthorizationRequest wanted) {
    var audience = new ArrayList<>(wanted.resources());
    if ((audience.isEmpty() || wanted.openId()) && !audience.contains(request.issuer())) {
      audience.add(request.issuer());
    }
    return List.copyOf(audience);
  }

  /// What a client asked for (RFC 6749, sections 4.1.2 and 4.2.2; OAuth 2.0 Multiple Response Types
  /// 1.0, section 5).
  ///
  /// @param openId whether the client learns who signed in, and may ask whether they still are
  private Reply answer(
      Request request, ReturnAddress back, FrontChannel.Answer answer, boolean openId) {
    var pairs = new ArrayList<Map.Entry<String, String>>();
    add(pairs, "code", answer.code());
    if (!answer.accessToken().isEmpty()) {
      add(pairs, "access_token", answer.accessToken());
      add(pairs, "token_type", "Bearer");
      add(pairs, "expires_in", Long.toString(answer.expiresIn()));
      add(pairs, "scope", String.join(" ", answer.scopes()));
    }
    add(pairs, "id_token", answer.idToken());
    if (openId && back.uri().startsWith("http")) {
      String unique = answer.code() + answer.accessToken() + answer.idToken();
      String client = back.client().id().value();
      add(pairs, SessionState.PARAMETER, SessionState.of(request, client, back.uri(), unique));
    }
    return away(request, back, pairs);
  }

  /// Why a client gets nothing (RFC 6749, sections 4.1.2.1 and 4.2.2.1). That too is an answer, and
  /// a pushed request has one.
  ///
  /// @throws Problem `pushed_request_spent`
  Reply refusal(Request request, ReturnAddress back, Problem problem) {
    if (!back.pushed().isEmpty()) {
      pushed.answer(request.tenant(), back.pushed());
    }
    Shown shown = Shown.of(problem, Surface.OAUTH, request);
    var pairs = new ArrayList<Map.Entry<String, String>>();
    add(pairs, "error", shown.word());
    add(pairs, "error_description", shown.plainText());
    add(pairs, "error_uri", shown.uri().toString());
    add(pairs, "request_id", shown.requestId());
    return away(request, back, pairs).refusing(problem);
  }

  private static void add(List<Map.Entry<String, String>> pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(Map.entry(name, value));
    }
  }

  /// With the issuer, so that answers of several servers cannot be mixed up: as a parameter (RFC
  /// 9207), or as a claim where all of it is one JWT (JARM, section 2.1).
  private Reply away(
      Request request, ReturnAddress back, List<Map.Entry<String, String>> parameters) {
    var pairs = new ArrayList<>(parameters);
    add(pairs, "state", back.state());
    ResponseMode mode = back.mode();
    List<Map.Entry<String, String>> sent;
    if (mode.signed()) {
      sent = List.of(Map.entry("response", signed(request, back.client(), pairs)));
    } else {
      add(pairs, "iss", request.issuer());
      sent = pairs;
    }
    return switch (mode.carrier()) {
      case QUERY -> redirect(back.uri(), back.uri().contains("?") ? '&' : '?', sent);
      case FRAGMENT -> redirect(back.uri(), '#', sent);
      case FORM_POST -> form.page(request.language(), back.client().name(), back.uri(), sent);
    };
  }

  private static Reply redirect(String uri, char first, List<Map.Entry<String, String>> pairs) {
    var joined = new StringBuilder(uri);
    char mark = first;
    for (Map.Entry<String, String> pair : pairs) {
      joined.append(mark).append(pair.getKey()).append('=');
      joined.append(URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8));
      mark = '&';
    }
    return Reply.redirect(URI.create(joined.toString())).header("Cache-Control", "no-store");
  }

  private String signed(Request request, Client client, List<Map.Entry<String, String>> pairs) {
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = RecordJson.generator(bytes)) {
      json.writeStartObject();
      json.writeStringProperty("iss", request.issuer());
      json.writeStringProperty("aud", client.id().value());
      json.writeNumberProperty("exp", clock.instant().plus(SIGNED_LIFE).getEpochSecond());
      for (Map.Entry<String, String> pair : pairs) {
        if (pair.getKey().equals("expires_in")) {
          json.writeNumberProperty(pair.getKey(), Long.parseLong(pair.getValue()));
        } else {
          json.writeStringProperty(pair.getKey(), pair.getValue());
        }
      }
      json.writeEndObject();
    }
    return messages.signed(
        request.tenant(),
        client,
        client.signIn().requests().responseAlgorithm(),
        "JWT",
        client.answers().authorization(),
        bytes.toByteArray());
  }
}
