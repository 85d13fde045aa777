package candor.server.oauth;

import candor.core.audit.Actor;
import candor.core.client.AuthMethod;
import candor.core.client.Client;
import candor.core.consent.Consent;
import candor.core.consent.Consents;
import candor.core.db.TenantId;
import candor.core.grant.AuthorizationCode;
import candor.core.grant.Grants;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.SignIns;
import candor.core.tenant.Tenants;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.AuthorizationRequest.Prompt;
import candor.protocol.oauth.RedirectUris;
import candor.server.http.Parameters;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Shown;
import candor.server.http.Surface;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The one place that knows what an authorization request needs next. The endpoint and every page
/// come back here, and it looks at everything again: no page decides where another begins.
public final class Authorization {
  /// Where people sign in.
  public static final String SIGN_IN = "/sign-in";

  /// Where a page comes back to.
  public static final String CONTINUE = "/sign-in/continue";

  /// Where people are asked.
  public static final String CONSENT = "/consent";

  /// The parameter of the pages that carries the request.
  public static final String REQUEST = "request";

  private final ClientDocuments clients;
  private final Tenants tenants;
  private final SignIns signIns;
  private final BrowserSessions browserSessions;
  private final Consents consents;
  private final Grants grants;
  private final PendingRequests pending;
  private final Clock clock;
  private final Function<TenantId, Set<String>> apiAudiences;
  private final Set<String> rights;

  /// @param apiAudiences the audiences of a tenant's API services: what `resource` may name
  /// @param rights the scopes that are rights over this server
  public Authorization(
      ClientDocuments clients,
      Tenants tenants,
      SignIns signIns,
      BrowserSessions browserSessions,
      Consents consents,
      Grants grants,
      PendingRequests pending,
      Clock clock,
      Function<TenantId, Set<String>> apiAudiences,
      Set<String> rights) {
    this.clients = clients;
    this.tenants = tenants;
    this.signIns = signIns;
    this.browserSessions = browserSessions;
    this.consents = consents;
    this.grants = grants;
    this.pending = pending;
    this.clock = clock;
    this.apiAudiences = apiAudiences;
    this.rights = rights;
  }

  /// Where the answer goes: to a client that is known, at an address that it registered.
  ///
  /// @param asked the address as the request named it; empty if it did not
  /// @param state what the client wants back; empty if nothing
  public record ReturnAddress(Client client, String uri, String asked, String state) {}

  /// A request of a known client.
  public record Asked(ReturnAddress back, AuthorizationRequest request) {}

  /// The answer to a browser that comes with a request for the first time.
  ///
  /// @throws Problem what [#back] refuses with
  Reply first(Request request, String query) {
    return next(request, new PendingRequest(query, clock.instant()));
  }

  /// The answer to a browser that comes back from a page.
  ///
  /// @throws Problem what [#back] refuses with
  public Reply next(Request request, PendingRequest waiting) {
    Parameters parameters = Parameters.ofQuery(waiting.query());
    ReturnAddress back = back(request, parameters);
    try {
      Asked asked = new Asked(back, checked(request, back, parameters));
      Optional<BrowserSession> browser = browser(request, back.client());
      NextStep step =
          NextStep.of(
              asked.request,
              back.client(),
              browser,
              consent(request, asked, browser),
              waiting.begunAt(),
              clock.instant());
      return switch (step) {
        case NextStep.SignIn _ -> page(request, SIGN_IN, waiting);
        case NextStep.Ask _ -> page(request, CONSENT, waiting);
        case NextStep.Answer(BrowserSession session) -> code(request, asked, session);
        case NextStep.Refuse(Problem problem) -> refusal(request, back, problem);
      };
    } catch (Problem problem) {
      return refusal(request, back, problem);
    }
  }

  /// What a page is about.
  ///
  /// @throws Problem what [#back] refuses with, and all that is wrong with a request
  public Asked asked(Request request, PendingRequest waiting) {
    Parameters parameters = Parameters.ofQuery(waiting.query());
    ReturnAddress back = back(request, parameters);
    return new Asked(back, checked(request, back, parameters));
  }

  /// Where the answer to a request goes.
  ///
  /// @throws Problem what [ClientDocuments#find] refuses with, `parameter_missing`,
  ///     `authorization_client_unknown`,
  ///     `authorization_client_disabled`, `redirect_uri_missing`, `redirect_uri_mismatch`; none of
  ///     them may go to an address that nobody vouches for (RFC 6749, section 4.1.2.1)
  private ReturnAddress back(Request request, Parameters parameters) {
    String id = parameters.required("client_id");
    Client client =
        clients
            .find(request.tenant(), id)
            .orElseThrow(() -> Errors.authorizationClientUnknown(clip(id)));
    if (!client.enabled()) {
      throw Errors.authorizationClientDisabled(client.id());
    }
    List<String> registered = client.signIn().redirectUris();
    String state = parameters.text("state").orElse("");
    Optional<String> asked = parameters.text("redirect_uri");
    if (asked.isEmpty()) {
      boolean openId =
          parameters.text("scope").filter(scope -> scope.contains("openid")).isPresent();
      if (registered.size() != 1 || openId) {
        throw Errors.redirectUriMissing(client.id(), registered.size());
      }
      return new ReturnAddress(client, registered.getFirst(), "", state);
    }
    String uri = asked.get();
    if (registered.stream().noneMatch(each -> RedirectUris.match(each, uri))) {
      throw Errors.redirectUriMismatch(
          client.id(),
          clip(uri),
          registered,
          RedirectUris.nearest(registered, uri).orElse("none, since none is registered"));
    }
    return new ReturnAddress(client, uri, uri, state);
  }

  private AuthorizationRequest checked(Request request, ReturnAddress back, Parameters parameters) {
    Client client = back.client();
    AuthorizationRequest asked =
        AuthorizationRequest.parse(parameters::text, parameters.texts("resource"));
    if (!client.grantTypes().contains(Client.AUTHORIZATION_CODE)) {
      throw Errors.grantTypeNotAllowed(client.id(), Client.AUTHORIZATION_CODE);
    }
    // A client without a secret is proved by nothing else (RFC 9700, section 2.1.1).
    boolean pkce = client.signIn().pkceRequired() || client.authMethod() == AuthMethod.NONE;
    if (pkce && asked.challenge().isEmpty()) {
      throw Errors.pkceMissing(client.id());
    }
    List<String> beyond =
        asked.scopes().stream().filter(scope -> !client.scopes().contains(scope)).toList();
    if (asked.scopes().isEmpty() || !beyond.isEmpty()) {
      throw Errors.scopeNotAllowed(client.id(), beyond, client.scopes());
    }
    List<String> powers = asked.scopes().stream().filter(rights::contains).toList();
    if (!powers.isEmpty()) {
      throw Errors.scopeNotForPeople(powers);
    }
    Set<String> known = apiAudiences.apply(request.tenant());
    for (String resource : asked.resources()) {
      if (!known.contains(resource) && !resource.equals(request.issuer())) {
        throw Errors.resourceUnknown(clip(resource));
      }
    }
    return asked;
  }

  /// Who is signed in, if they may use the client: a sign-in at one organization is none at
  /// another.
  public Optional<BrowserSession> browser(Request request, Client client) {
    TenantId tenant = request.tenant();
    Optional<BrowserSession> session =
        browserSessions.of(tenant, BrowserCookie.of(request), tenants.settings(tenant));
    session.ifPresent(found -> request.actor(Actor.user(found.user())));
    return session.filter(found -> signIns.admits(tenant, client, found.user()));
  }

  /// A client of the operator's own asks nobody, unless it says so in the request.
  private Optional<Consent> consent(
      Request request, Asked asked, Optional<BrowserSession> browser) {
    Client client = asked.back.client();
    return client.signIn().consentRequired() || asked.request.prompts(Prompt.CONSENT)
        ? browser.flatMap(session -> consents.find(request.tenant(), session.user(), client.id()))
        : Optional.empty();
  }

  private Reply page(Request request, String path, PendingRequest waiting) {
    return Reply.redirect(
            URI.create(path + "?" + REQUEST + "=" + pending.seal(request.tenant(), waiting)))
        .header("Cache-Control", "no-store");
  }

  private Reply code(Request request, Asked asked, BrowserSession browser) {
    AuthorizationRequest wanted = asked.request;
    String code =
        grants.code(
            request.tenant(),
            new AuthorizationCode.Wish(
                asked.back.client().id(),
                asked.back.asked(),
                browser.user(),
                browser.id(),
                wanted.scopes(),
                audience(request, wanted),
                wanted.nonce(),
                wanted.challenge()));
    var answer = new ArrayList<>(List.of("code", code));
    if (wanted.openId() && asked.back.uri().startsWith("http")) {
      ReturnAddress back = asked.back;
      answer.add(SessionState.PARAMETER);
      answer.add(SessionState.of(request, back.client().id().value(), back.uri(), code));
    }
    return away(request, asked.back, answer);
  }

  /// The APIs that were asked for; this server as well where UserInfo is to be read with the token.
  private static List<String> audience(Request request, AuthorizationRequest wanted) {
    var audience = new ArrayList<>(wanted.resources());
    if ((audience.isEmpty() || wanted.openId()) && !audience.contains(request.issuer())) {
      audience.add(request.issuer());
    }
    return List.copyOf(audience);
  }

  /// Sends the browser back with an error (RFC 6749, section 4.1.2.1).
  public Reply refusal(Request request, ReturnAddress back, Problem problem) {
    Shown shown = Shown.of(problem, Surface.OAUTH, request);
    return away(
            request,
            back,
            List.of(
                "error",
                shown.word(),
                "error_description",
                shown.plainText(),
                "error_uri",
                shown.uri().toString(),
                "request_id",
                shown.requestId()))
        .refusing(problem);
  }

  /// Sends the browser back to the client, with the issuer so that answers of several servers
  /// cannot be mixed up (RFC 9207).
  private static Reply away(Request request, ReturnAddress back, List<String> pairs) {
    var uri = new StringBuilder(back.uri());
    char mark = back.uri().indexOf('?') < 0 ? '?' : '&';
    var all = new ArrayList<>(pairs);
    if (!back.state().isEmpty()) {
      all.add("state");
      all.add(back.state());
    }
    all.add("iss");
    all.add(request.issuer());
    for (int i = 0; i < all.size(); i += 2) {
      uri.append(mark).append(all.get(i)).append('=');
      uri.append(URLEncoder.encode(all.get(i + 1), StandardCharsets.UTF_8));
      mark = '&';
    }
    return Reply.redirect(URI.create(uri.toString())).header("Cache-Control", "no-store");
  }

  private static String clip(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
