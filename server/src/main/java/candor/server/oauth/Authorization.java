package candor.server.oauth;

import candor.core.audit.Actor;
import candor.core.client.Client;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.consent.Consent;
import candor.core.consent.Consents;
import candor.core.consent.DetailTypes;
import candor.core.credential.Factors;
import candor.core.db.TenantId;
import candor.core.grant.AuthorizationCode;
import candor.core.grant.DeviceRequest;
import candor.core.grant.Devices;
import candor.core.grant.FrontChannel;
import candor.core.grant.PushedRequests;
import candor.core.grant.UserCode;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.SignIns;
import candor.core.tenant.Tenants;
import candor.core.token.IdTokenHints;
import candor.core.token.Subjects;
import candor.core.user.Pool;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.jose.Claims;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.AuthorizationRequest.Prompt;
import candor.protocol.oauth.ResponseMode;
import candor.server.http.Parameters;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The one place that knows what an authorization request needs next. The endpoint and every page
/// come back here, and it looks at everything again: no page decides where another begins.
public final class Authorization {
  /// Where people sign in.
  public static final String SIGN_IN = "/sign-in";

  /// Where people leave for a provider; the id of a connection follows.
  public static final String SIGN_IN_WITH = "/sign-in/with/";

  /// Where people prove another factor.
  public static final String FACTOR = "/sign-in/factor";

  /// Where people see and set up their factors.
  public static final String FACTORS = "/account/factors";

  /// Where people make an account.
  public static final String SIGN_UP = "/sign-up";

  /// Where a page comes back to.
  public static final String CONTINUE = "/sign-in/continue";

  /// Where people are asked.
  public static final String CONSENT = "/consent";

  /// Where people type the code of a device.
  public static final String DEVICE = "/device";

  /// Where they are asked about it.
  public static final String DEVICE_CONSENT = "/device/consent";

  /// Where people answer clients that they are not in front of.
  public static final String APPROVE = "/approve";

  /// The parameter that carries the code of a device (RFC 8628, section 3.3.1).
  public static final String USER_CODE = "user_code";

  /// The parameter of the pages that carries the request.
  public static final String REQUEST = "request";

  private final AuthorizationRequests requests;
  private final AuthorizationResponses responses;
  private final ClientDocuments documents;
  private final IdTokenHints hints;
  private final Subjects subjects;
  private final Tenants tenants;
  private final SignIns signIns;
  private final BrowserSessions browserSessions;
  private final Factors factors;
  private final Consents consents;
  private final FrontChannel frontChannel;
  private final PushedRequests pushed;
  private final Devices devices;
  private final PendingRequests pending;
  private final Clock clock;

  /// @param apiAudiences the audiences of a tenant's API services: what `resource` may name
  /// @param rights the scopes that are rights over this server
  /// @param form makes the page for answers that are posted
  public Authorization(
      Clients clients,
      ClientDocuments documents,
      ClientMessages messages,
      IdTokenHints hints,
      Subjects subjects,
      Tenants tenants,
      SignIns signIns,
      BrowserSessions browserSessions,
      Factors factors,
      Consents consents,
      FrontChannel frontChannel,
      PushedRequests pushed,
      Devices devices,
      PendingRequests pending,
      Clock clock,
      Function<TenantId, Set<String>> apiAudiences,
      Set<String> rights,
      DetailTypes detailTypes,
      AnswerForm form) {
    this.requests =
        new AuthorizationRequests(clients, documents, pushed, apiAudiences, rights, detailTypes);
    this.responses = new AuthorizationResponses(messages, clock, form);
    this.documents = documents;
    this.hints = hints;
    this.subjects = subjects;
    this.tenants = tenants;
    this.signIns = signIns;
    this.browserSessions = browserSessions;
    this.factors = factors;
    this.consents = consents;
    this.frontChannel = frontChannel;
    this.pushed = pushed;
    this.devices = devices;
    this.pending = pending;
    this.clock = clock;
  }

  /// Where the answer goes: to a client that is known, at an address that it registered.
  ///
  /// @param asked the address as the request named it; empty if it did not
  /// @param state what the client wants back; empty if nothing
  /// @param pushed the reference of the request that is answered; empty if it was not pushed
  public record ReturnAddress(
      Client client, String uri, String asked, String state, ResponseMode mode, String pushed) {}

  /// A request of a known client.
  public record Asked(ReturnAddress back, AuthorizationRequest request) {}

  /// What reads and checks requests: they are pushed elsewhere.
  AuthorizationRequests requests() {
    return requests;
  }

  /// The answer to a browser that comes with a request for the first time.
  ///
  /// @throws Problem what may go to no address that nobody vouches for
  Reply first(Request request, String query) {
    Instant now = clock.instant();
    Parameters plain = Parameters.ofQuery(query);
    Optional<String> address = AuthorizationRequests.address(plain);
    if (address.isEmpty()) {
      return next(request, new PendingRequest(PendingRequest.Kind.AUTHORIZATION, query, now));
    }
    AuthorizationRequests.Sent sent = requests.fetched(request, plain, address.get(), now);
    return sent.faults().isEmpty()
        ? next(
            request,
            new PendingRequest(
                PendingRequest.Kind.AUTHORIZATION, AuthorizationRequests.query(sent), now))
        : refusal(request, requests.back(sent), sent.faults().getFirst());
  }

  /// The answer to a person who has typed the code of a device.
  ///
  /// @throws Problem what [#device] refuses with
  public Reply first(Request request, UserCode userCode) {
    return next(
        request, new PendingRequest(PendingRequest.Kind.DEVICE, userCode.shown(), clock.instant()));
  }

  /// The answer to a browser that comes back from a page.
  ///
  /// @throws Problem what may go to no address that nobody vouches for, and what [#device] refuses
  ///     with
  public Reply next(Request request, PendingRequest waiting) {
    return switch (waiting.kind()) {
      case AUTHORIZATION -> authorization(request, waiting);
      // Nobody goes on by themselves: who sent the person here may hold the device (RFC 8628,
      // section 5.4), so they are asked each time.
      case DEVICE -> onward(request, waiting, device(request, waiting).client(), DEVICE_CONSENT);
      case APPROVAL -> onward(request, waiting, approved(request, waiting), APPROVE);
    };
  }

  /// A page for whoever is signed in, or where they sign in first.
  private Reply onward(Request request, PendingRequest waiting, Client client, String path) {
    String where =
        seen(request)
            .filter(found -> waiting.text().isEmpty() || admits(request, client, found))
            .map(found -> found.complete() ? path : FACTOR)
            .orElse(SIGN_IN);
    return where.equals(path)
        ? signedIn(request, waiting, () -> page(request, path, waiting))
        : page(request, where, waiting);
  }

  /// What waits while somebody answers clients that they are not in front of.
  ///
  /// @param client through which they sign in; empty for the tenant's own
  public PendingRequest approval(String client) {
    return new PendingRequest(PendingRequest.Kind.APPROVAL, client, clock.instant());
  }

  /// Who is signed in and answers them.
  ///
  /// @throws Problem `authorization_client_unknown`, `authorization_client_disabled`
  public Optional<BrowserSession> approver(Request request, PendingRequest waiting) {
    Client client = approved(request, waiting);
    return browser(request)
        .filter(found -> waiting.text().isEmpty() || admits(request, client, found));
  }

  private Client approved(Request request, PendingRequest waiting) {
    return waiting.text().isEmpty()
        ? signIns.own(request.tenant(), Pool.TENANT)
        : requests.client(request, waiting.text());
  }

  /// Where somebody becomes as sure as a client wants it, if they are not.
  public Optional<Reply> further(
      Request request, PendingRequest waiting, BrowserSession browser, Acr wanted) {
    if (browser.acr().reaches(wanted)) {
      return Optional.empty();
    }
    boolean able = factors.held(request.tenant(), browser.user()).best().reaches(wanted);
    return Optional.of(page(request, able ? FACTOR : FACTORS, waiting));
  }

  private Reply authorization(Request request, PendingRequest waiting) {
    AuthorizationRequests.Sent sent = sent(request, waiting);
    ReturnAddress back = requests.back(sent);
    try {
      Asked asked = new Asked(back, requests.checked(request, back, sent));
      Optional<BrowserSession> browser =
          seen(request).filter(found -> admits(request, back.client(), found));
      // Not before: a link alone, which anybody can open, leaves nothing behind.
      browser.ifPresent(_ -> documents.keep(request.tenant(), back.client()));
      Optional<Claims> hint = hint(request, asked.request);
      NextStep step =
          NextStep.of(
              asked.request,
              back.client(),
              browser,
              demand(request, asked, browser),
              consent(request, asked, browser),
              browser.filter(session -> meant(request, asked, hint, session)).isPresent(),
              waiting.begunAt(),
              clock.instant());
      return switch (step) {
        case NextStep.SignIn _ -> page(request, SIGN_IN, waiting);
        case NextStep.Prove _ -> page(request, FACTOR, waiting);
        case NextStep.Enrol _ -> page(request, FACTORS, waiting);
        case NextStep.SignUp _ when signIns.offersSignUp(request.tenant(), back.client()) ->
            page(request, SIGN_UP, waiting);
        case NextStep.SignUp _ -> refusal(request, back, Errors.signUpOff());
        case NextStep.Ask _ -> signedIn(request, waiting, () -> page(request, CONSENT, waiting));
        case NextStep.Answer(BrowserSession session) ->
            signedIn(request, waiting, () -> answer(request, asked, session));
        case NextStep.Refuse(Problem problem) -> refusal(request, back, problem);
      };
    } catch (Problem problem) {
      return refusal(request, back, problem);
    }
  }

  /// Whether people may make accounts themselves, at clients of the tenant.
  public boolean signUp(Request request) {
    return tenants.settings(request.tenant()).selfService().signUp();
  }

  /// A device that waits for a person, and its client.
  public record Waiting(DeviceRequest request, Client client) {}

  /// The device that a page is about.
  ///
  /// @throws Problem `user_code_unknown`, `user_code_expired`, `user_code_answered`,
  ///     `authorization_client_unknown`, `authorization_client_disabled`
  public Waiting device(Request request, PendingRequest waiting) {
    UserCode userCode = UserCode.typed(waiting.text()).orElseThrow(Errors::userCodeUnknown);
    DeviceRequest asked = devices.waiting(request.tenant(), userCode);
    return new Waiting(asked, requests.client(request, asked.wish().client().value()));
  }

  /// Whom somebody signs in to.
  ///
  /// @param loginHint who that is, as the client knows it; may be empty
  /// @param languages that they speak, as the client knows it
  public record Door(Client client, String loginHint, List<Locale> languages) {}

  /// Whom the sign-in page is for.
  ///
  /// @throws Problem what [#asked] and [#device] refuse with
  public Door door(Request request, PendingRequest waiting) {
    return switch (waiting.kind()) {
      case DEVICE -> new Door(device(request, waiting).client(), "", List.of());
      case APPROVAL -> new Door(approved(request, waiting), "", List.of());
      case AUTHORIZATION -> {
        Asked asked = asked(request, waiting);
        yield new Door(asked.back.client(), asked.request.loginHint(), asked.request.languages());
      }
    };
  }

  /// What a page is about.
  ///
  /// @throws Problem all that is wrong with a request
  public Asked asked(Request request, PendingRequest waiting) {
    AuthorizationRequests.Sent sent = sent(request, waiting);
    ReturnAddress back = requests.back(sent);
    return new Asked(back, requests.checked(request, back, sent));
  }

  private AuthorizationRequests.Sent sent(Request request, PendingRequest waiting) {
    return requests.sent(request, Parameters.ofQuery(waiting.text()), waiting.begunAt());
  }

  /// Who is signed in, if they may use the client: a sign-in at one organization is none at
  /// another.
  public Optional<BrowserSession> browser(Request request, Client client) {
    return browser(request).filter(found -> admits(request, client, found));
  }

  private boolean admits(Request request, Client client, BrowserSession found) {
    return signIns.admits(request.tenant(), client, found.user());
  }

  /// Who is signed in, whatever they may use.
  public Optional<BrowserSession> browser(Request request) {
    TenantId tenant = request.tenant();
    Optional<BrowserSession> session =
        browserSessions.of(tenant, BrowserCookie.of(request), tenants.settings(tenant));
    session.ifPresent(found -> request.actor(Actor.user(found.user())));
    return session;
  }

  /// Who is signed in, or has proved one factor and not yet the other.
  public Optional<BrowserSession> seen(Request request) {
    return browser(request)
        .or(() -> browserSessions.halfway(request.tenant(), BrowserCookie.of(request)));
  }

  /// How sure the sign-in has to be for a request, and can be.
  private NextStep.Demand demand(Request request, Asked asked, Optional<BrowserSession> browser) {
    Acr wanted =
        asked.request.acrs().stream().min(Comparator.naturalOrder()).orElse(Acr.ONE_FACTOR);
    Acr able =
        browser
            .filter(found -> !found.acr().reaches(wanted))
            .map(found -> factors.held(request.tenant(), found.user()).best())
            .orElse(wanted);
    return new NextStep.Demand(wanted, able);
  }

  /// Whom a request is about, by an ID token that came as a hint.
  private Optional<Claims> hint(Request request, AuthorizationRequest wanted) {
    return Optional.of(wanted.idTokenHint())
        .filter(text -> !text.isEmpty())
        .map(text -> hints.read(request.tenant(), request.issuer(), text));
  }

  /// Whether a request may be answered for that person. A hint, or `sub` with a value among the
  /// claims, says who it must be (OpenID Connect Core 1.0, sections 3.1.2.1 and 5.5.1).
  private boolean meant(
      Request request, Asked asked, Optional<Claims> hint, BrowserSession browser) {
    TenantId tenant = request.tenant();
    List<String> only = asked.request.claims().subjects();
    String name = subjects.of(tenant, asked.back.client(), browser.user().value());
    return (only.isEmpty() || only.contains(name))
        && hint.filter(claims -> !hints.about(tenant, claims, browser.user())).isEmpty();
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

  /// Whoever signed in so that their account is connected goes to the provider before all else.
  private Reply signedIn(Request request, PendingRequest waiting, Supplier<Reply> next) {
    return waiting.connect().isEmpty()
        ? next.get()
        : page(request, SIGN_IN_WITH + waiting.connect(), waiting.connecting(""));
  }

  private Reply answer(Request request, Asked asked, BrowserSession browser) {
    AuthorizationRequest wanted = asked.request;
    FrontChannel.Answer answer =
        frontChannel.answer(
            AuthorizationCodeGrant.origin(request, Confirmation.none()),
            asked.back.client(),
            new FrontChannel.Wanted(
                wanted.type(),
                new AuthorizationCode.Wish(
                    asked.back.client().id(),
                    asked.back.asked(),
                    browser.user(),
                    browser.id(),
                    wanted.scopes(),
                    audience(request, wanted),
                    wanted.nonce(),
                    wanted.challenge(),
                    wanted.dpopKey(),
                    wanted.claims().within(asked.back.client().scopes()),
                    wanted.details()),
                asked.back.pushed(),
                asked.back.state()));
    return responses.answer(request, asked.back, answer, wanted.openId());
  }

  /// The APIs that were asked for; this server as well where UserInfo is to be read with the token.
  private static List<String> audience(Request request, AuthorizationRequest wanted) {
    var audience = new ArrayList<>(wanted.resources());
    if ((audience.isEmpty() || wanted.openId()) && !audience.contains(request.issuer())) {
      audience.add(request.issuer());
    }
    return List.copyOf(audience);
  }

  /// Sends the browser back with an error. That too is an answer, and a pushed request has one.
  ///
  /// @throws Problem `pushed_request_spent`
  public Reply refusal(Request request, ReturnAddress back, Problem problem) {
    if (!back.pushed().isEmpty()) {
      pushed.answer(request.tenant(), back.pushed());
    }
    return responses.refusal(request, back, problem);
  }
}
