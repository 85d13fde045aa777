package candor.server.oauth;

import candor.core.client.Client;
import candor.core.client.ClientMessages;
import candor.core.client.Clients;
import candor.core.consent.Consents;
import candor.core.consent.DetailTypes;
import candor.core.credential.Factors;
import candor.core.db.TenantId;
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
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.jose.Claims;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.ResponseMode;
import candor.server.http.Parameters;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.oauth.PendingRequest.Waits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The one place that knows what an authorization request needs next. The endpoint and every page
/// come back here, and it looks at everything again: no page decides where another begins.
public final class Authorization {
  /// Where clients send browsers (RFC 6749, section 3.1).
  public static final String AUTHORIZE = "/oauth2/authorize";

  /// Where people sign in.
  public static final String SIGN_IN = "/sign-in";

  /// Where people leave for a provider; the id of a connection follows.
  public static final String SIGN_IN_WITH = "/sign-in/with/";

  /// Where people say as whom they go on.
  public static final String CHOOSE = "/sign-in/account";

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

  /// The parameter by which a page says that it has just given the browser its cookie.
  public static final String ARRIVED = "arrived";

  /// The parameter of the pages that carries the request.
  public static final String REQUEST = "request";

  /// How long ago somebody may have signed in who does what weakens an account.
  public static final Duration FRESH = Duration.ofMinutes(5);

  private final AuthorizationRequests requests;
  private final AuthorizationResponses responses;
  private final ClientDocuments documents;
  private final Presence presence;
  private final OwnDoor ownDoor;
  private final Tenants tenants;
  private final SignIns signIns;
  private final Factors factors;
  private final Devices devices;
  private final PendingRequests pending;
  private final Clock clock;

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
      Users users,
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
    this.responses = new AuthorizationResponses(messages, clock, form, frontChannel, pushed);
    this.documents = documents;
    this.presence =
        new Presence(tenants, signIns, browserSessions, factors, consents, hints, subjects);
    this.ownDoor = new OwnDoor(signIns, users);
    this.tenants = tenants;
    this.signIns = signIns;
    this.factors = factors;
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
      return next(request, PendingRequest.begun(new Waits.ForClient(query), now));
    }
    AuthorizationRequests.Sent sent = requests.fetched(request, plain, address.get(), now);
    return sent.faults().isEmpty()
        ? next(
            request,
            PendingRequest.begun(new Waits.ForClient(AuthorizationRequests.query(sent)), now))
        : unasked(request, requests.back(sent), sent.faults().getFirst());
  }

  /// The answer to a person who has typed the code of a device.
  public Reply first(Request request, UserCode userCode) {
    return next(
        request, PendingRequest.begun(new Waits.ForDevice(userCode.shown()), clock.instant()));
  }

  /// The answer to a browser that comes back from a page.
  ///
  /// @throws Problem as [#first], and what [#device] refuses with
  public Reply next(Request request, PendingRequest waiting) {
    return switch (waiting.waits()) {
      case Waits.ForClient(String query) -> client(request, waiting, query);
      // Nobody goes on by themselves: who sent the person here may hold the device (RFC 8628,
      // section 5.4), so they are asked each time.
      case Waits.ForDevice(String userCode) ->
          onward(request, waiting, Optional.of(device(request, userCode).client()), DEVICE_CONSENT);
      case Waits.ForApproval(String client) ->
          onward(request, waiting, through(request, client), APPROVE);
      case Waits.ForPage(String path, boolean fresh) ->
          owned(request, fresh, waiting, _ -> redirect(path));
    };
  }

  /// A page for whoever is signed in, or where they sign in first.
  ///
  /// @param client whom they must be able to use; empty if anybody may see the page
  private Reply onward(
      Request request, PendingRequest waiting, Optional<Client> client, String path) {
    String where =
        seen(request)
            .filter(found -> client.isEmpty() || presence.admits(request, client.get(), found))
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
    return PendingRequest.begun(new Waits.ForApproval(client), clock.instant());
  }

  /// Who is signed in and answers them.
  ///
  /// @throws Problem `sign_in_state_unreadable`, `authorization_client_unknown`,
  ///     `authorization_client_disabled`
  public Optional<BrowserSession> approver(Request request, PendingRequest waiting) {
    if (!(waiting.waits() instanceof Waits.ForApproval(String through))) {
      throw Errors.signInStateUnreadable();
    }
    Optional<Client> client = through(request, through);
    return browser(request)
        .filter(found -> client.isEmpty() || presence.admits(request, client.get(), found));
  }

  private Optional<Client> through(Request request, String client) {
    return client.isEmpty() ? Optional.empty() : Optional.of(requests.client(request, client));
  }

  /// Where somebody becomes as sure as a client and a request of it want it, if they are not.
  public Optional<Reply> further(
      Request request, PendingRequest waiting, BrowserSession browser, Client client, Acr asked) {
    return presence
        .further(request, client, browser, asked)
        .map(path -> page(request, path, waiting));
  }

  private Reply client(Request request, PendingRequest waiting, String query) {
    AuthorizationRequests.Sent sent = sent(request, waiting, query);
    ReturnAddress back = requests.back(sent);
    try {
      Asked asked = new Asked(back, requests.checked(request, back, sent));
      Optional<BrowserSession> browser =
          seen(request).filter(found -> presence.admits(request, back.client(), found));
      // Not before: a link alone, which anybody can open, leaves nothing behind.
      browser.ifPresent(_ -> documents.keep(request.tenant(), back.client()));
      Optional<Claims> hint = presence.hint(request, asked.request);
      NextStep step =
          NextStep.of(
              asked.request,
              back.client(),
              browser,
              presence.demand(request, asked, browser),
              presence.consent(request, asked, browser),
              browser.filter(session -> presence.meant(request, asked, hint, session)).isPresent(),
              waiting,
              clock.instant());
      if (step instanceof NextStep.SignUp
          && !signIns.offersSignUp(request.tenant(), back.client())) {
        return refusal(request, back, Errors.signUpOff());
      }
      return toward(
          request,
          step,
          waiting,
          session -> responses.answer(request, asked, session),
          problem -> refusal(request, back, problem));
    } catch (Problem problem) {
      return unasked(request, back, problem);
    }
  }

  /// Refuses what no person was asked about.
  private Reply unasked(Request request, ReturnAddress back, Problem problem) {
    checkAgreed(request, back.client(), problem);
    return refusal(request, back, problem);
  }

  /// Keeps people here who did not agree to a client ([Presence#checkAgreed]).
  void checkAgreed(Request request, Client client, Problem problem) {
    presence.checkAgreed(request, client, problem);
  }

  /// Where each step is taken.
  private Reply toward(
      Request request,
      NextStep step,
      PendingRequest waiting,
      Function<BrowserSession, Reply> answer,
      Function<Problem, Reply> refusal) {
    return switch (step) {
      case NextStep.SignIn _ -> page(request, SIGN_IN, waiting);
      case NextStep.Choose _ -> page(request, CHOOSE, waiting);
      case NextStep.Prove _ -> page(request, FACTOR, waiting);
      case NextStep.Enrol _ -> page(request, FACTORS, waiting);
      case NextStep.SignUp _ -> page(request, SIGN_UP, waiting);
      case NextStep.Ask _ -> signedIn(request, waiting, () -> page(request, CONSENT, waiting));
      case NextStep.Answer(BrowserSession session) ->
          signedIn(request, waiting, () -> answer.apply(session));
      case NextStep.Refuse(Problem problem) -> refusal.apply(problem);
    };
  }

  /// Whoever signed in so that their account is connected goes to the provider before all else.
  private Reply signedIn(Request request, PendingRequest waiting, Supplier<Reply> next) {
    return waiting.connect().isEmpty()
        ? next.get()
        : page(request, SIGN_IN_WITH + waiting.connect(), waiting.connecting(""));
  }

  /// A page of a person's own account: whoever may not see it yet is led to where they may.
  ///
  /// @param path where the page is that they come back to
  /// @param fresh whether they must have signed in just now
  /// @param page what is done for the owner
  public Reply own(
      Request request, String path, boolean fresh, Function<BrowserSession, Reply> page) {
    var waits = new Waits.ForPage(path, fresh);
    return owned(request, fresh, PendingRequest.begun(waits, clock.instant()), page);
  }

  private Reply owned(
      Request request,
      boolean fresh,
      PendingRequest waiting,
      Function<BrowserSession, Reply> page) {
    return toward(
        request,
        own(request, fresh),
        waiting,
        page,
        problem -> {
          throw problem;
        });
  }

  private NextStep own(Request request, boolean fresh) {
    Optional<BrowserSession> browser = seen(request);
    boolean more =
        browser.filter(found -> factors.held(request.tenant(), found.user()).any()).isPresent();
    return NextStep.own(browser, more, fresh, clock.instant());
  }

  /// Whoever has just signed in, and may change what they have.
  public Optional<BrowserSession> owner(Request request) {
    return own(request, true) instanceof NextStep.Answer(BrowserSession session)
        ? Optional.of(session)
        : Optional.empty();
  }

  /// The way to a page of a person's own account that has them sign in first.
  public String way(Request request, String path) {
    return address(
        request, CONTINUE, PendingRequest.begun(new Waits.ForPage(path, true), clock.instant()));
  }

  private static Reply redirect(String path) {
    return Reply.redirect(URI.create(path)).header("Cache-Control", "no-store");
  }

  /// Goes on as the person chose.
  ///
  /// @return where they go on
  public Reply choose(Request request, PendingRequest waiting, BrowserSession chosen) {
    return page(request, CONTINUE, waiting.choosing(chosen.id().value()));
  }

  /// Whether people may make accounts themselves, at clients of the tenant.
  public boolean signUp(Request request) {
    return tenants.settings(request.tenant()).selfService().signUp();
  }

  /// A device that waits for a person, and its client.
  public record Waiting(DeviceRequest request, Client client) {}

  /// The device that a page is about.
  ///
  /// @throws Problem `sign_in_state_unreadable`, `user_code_unknown`, `user_code_expired`,
  ///     `user_code_answered`, `authorization_client_unknown`, `authorization_client_disabled`
  public Waiting device(Request request, PendingRequest waiting) {
    return switch (waiting.waits()) {
      case Waits.ForDevice(String userCode) -> device(request, userCode);
      case Waits.ForClient _, Waits.ForPage _, Waits.ForApproval _ ->
          throw Errors.signInStateUnreadable();
    };
  }

  private Waiting device(Request request, String typed) {
    UserCode userCode = UserCode.typed(typed).orElseThrow(Errors::userCodeUnknown);
    DeviceRequest asked = devices.waiting(request.tenant(), userCode);
    return new Waiting(asked, requests.client(request, asked.wish().client().value()));
  }

  /// Whom somebody signs in to.
  ///
  /// @param application its name
  /// @param loginHint who that is, as the client knows it; may be empty
  /// @param languages that they speak, as the client knows it
  /// @param age how long ago they may have signed in; empty if that is all the same
  public record Door(
      Client client,
      String application,
      String loginHint,
      List<Locale> languages,
      Optional<Duration> age) {
    Door(Client client) {
      this(client, client.name(), "", List.of(), Optional.empty());
    }
  }

  /// From when on a sign-in at another server counts; [BrowserSession#UNSAID] if any does.
  public Instant since(PendingRequest waiting, Door to) {
    return to.age.map(age -> waiting.since(age, clock.instant())).orElse(BrowserSession.UNSAID);
  }

  /// Whom the sign-in page is for.
  ///
  /// @throws Problem what [#asked] and [#device] refuse with
  public Door door(Request request, PendingRequest waiting) {
    return switch (waiting.waits()) {
      case Waits.ForClient _ -> {
        Asked asked = asked(request, waiting);
        AuthorizationRequest wanted = asked.request;
        Client client = asked.back.client();
        yield new Door(
            client, client.name(), wanted.loginHint(), wanted.languages(), NextStep.age(wanted));
      }
      case Waits.ForDevice(String userCode) -> new Door(device(request, userCode).client());
      case Waits.ForApproval(String client) ->
          through(request, client)
              .map(Door::new)
              .orElseGet(() -> ownDoor.at(request, seen(request), "", Optional.empty()));
      case Waits.ForPage(String path, boolean fresh) ->
          ownDoor.at(request, seen(request), path, Optional.of(FRESH).filter(_ -> fresh));
    };
  }

  /// What a page is about.
  ///
  /// @throws Problem all that is wrong with a request
  public Asked asked(Request request, PendingRequest waiting) {
    return switch (waiting.waits()) {
      case Waits.ForClient(String query) -> {
        AuthorizationRequests.Sent sent = sent(request, waiting, query);
        ReturnAddress back = requests.back(sent);
        yield new Asked(back, requests.checked(request, back, sent));
      }
      case Waits.ForDevice _, Waits.ForPage _, Waits.ForApproval _ ->
          throw Errors.signInStateUnreadable();
    };
  }

  private AuthorizationRequests.Sent sent(Request request, PendingRequest waiting, String query) {
    return requests.sent(request, Parameters.ofQuery(query), waiting.begunAt());
  }

  /// Who is signed in, if they may use the client: a sign-in at one organization is none at
  /// another.
  public Optional<BrowserSession> browser(Request request, Client client) {
    return browser(request).filter(found -> presence.admits(request, client, found));
  }

  /// Who is signed in, whatever they may use.
  public Optional<BrowserSession> browser(Request request) {
    return presence.signedIn(request);
  }

  /// Who is signed in, or has proved one factor and not yet the other.
  public Optional<BrowserSession> seen(Request request) {
    return presence.seen(request);
  }

  private Reply page(Request request, String path, PendingRequest waiting) {
    return redirect(address(request, path, waiting));
  }

  private String address(Request request, String path, PendingRequest waiting) {
    return path + "?" + REQUEST + "=" + pending.seal(request.tenant(), waiting);
  }

  /// Sends the browser back with an error.
  ///
  /// @throws Problem `pushed_request_spent`
  public Reply refusal(Request request, ReturnAddress back, Problem problem) {
    return responses.refusal(request, back, problem);
  }
}
