package candor.server.oauth;

import candor.core.audit.Actor;
import candor.core.client.Client;
import candor.core.consent.Consent;
import candor.core.consent.Consents;
import candor.core.credential.Factors;
import candor.core.db.TenantId;
import candor.core.session.BrowserSession;
import candor.core.session.BrowserSessions;
import candor.core.session.SignIns;
import candor.core.tenant.Tenants;
import candor.core.token.IdTokenHints;
import candor.core.token.Subjects;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import candor.protocol.jose.Claims;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.AuthorizationRequest.Prompt;
import candor.server.http.Request;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is in front of a browser, and whether that is enough for a request.
final class Presence {
  /// What is no fault of a request (OpenID Connect Core 1.0, section 3.1.2.6; RFC 6749, section
  /// 4.1.2.1).
  private static final Set<ErrorCode> ANSWERS =
      EnumSet.of(
          ErrorCode.SIGN_IN_REQUIRED,
          ErrorCode.SIGN_IN_OF_ANOTHER,
          ErrorCode.SECOND_FACTOR_REQUIRED,
          ErrorCode.CONSENT_REQUIRED,
          ErrorCode.CONSENT_DENIED,
          ErrorCode.SIGN_UP_OFF,
          ErrorCode.REQUEST_OBJECT_UNSUPPORTED,
          ErrorCode.REQUEST_URI_UNSUPPORTED,
          ErrorCode.REGISTRATION_PARAMETER_UNSUPPORTED);

  private final Tenants tenants;
  private final SignIns signIns;
  private final BrowserSessions browserSessions;
  private final Factors factors;
  private final Consents consents;
  private final IdTokenHints hints;
  private final Subjects subjects;

  Presence(
      Tenants tenants,
      SignIns signIns,
      BrowserSessions browserSessions,
      Factors factors,
      Consents consents,
      IdTokenHints hints,
      Subjects subjects) {
    this.tenants = tenants;
    this.signIns = signIns;
    this.browserSessions = browserSessions;
    this.factors = factors;
    this.consents = consents;
    this.hints = hints;
    this.subjects = subjects;
  }

  /// Who is signed in, whatever they may use.
  Optional<BrowserSession> signedIn(Request request) {
    TenantId tenant = request.tenant();
    Optional<BrowserSession> session =
        browserSessions.of(tenant, BrowserCookie.of(request), tenants.settings(tenant));
    session.ifPresent(found -> request.actor(Actor.user(found.user())));
    return session;
  }

  /// Who is signed in, or has proved one factor and not yet the other.
  Optional<BrowserSession> seen(Request request) {
    return signedIn(request)
        .or(() -> browserSessions.halfway(request.tenant(), BrowserCookie.of(request)));
  }

  /// Whether somebody who is signed in may use a client.
  boolean admits(Request request, Client client, BrowserSession found) {
    return signIns.admits(request.tenant(), client, found.user());
  }

  /// How sure the sign-in has to be for a request, and can be.
  NextStep.Demand demand(
      Request request, Authorization.Asked asked, Optional<BrowserSession> browser) {
    Acr least = signIns.least(request.tenant(), asked.back().client()).or(asked.request().least());
    Acr wanted =
        asked.request().acrs().stream().min(Comparator.naturalOrder()).map(least::or).orElse(least);
    Acr able =
        browser
            .filter(found -> !found.acr().reaches(wanted))
            .map(found -> factors.held(request.tenant(), found.user()).best())
            .orElse(wanted);
    return new NextStep.Demand(least, wanted, able);
  }

  /// Where somebody becomes as sure as a client and a request of it want it, if they are not.
  Optional<String> further(Request request, Client client, BrowserSession browser, Acr asked) {
    Acr wanted = signIns.least(request.tenant(), client).or(asked);
    if (browser.acr().reaches(wanted)) {
      return Optional.empty();
    }
    boolean able = factors.held(request.tenant(), browser.user()).best().reaches(wanted);
    return Optional.of(able ? Authorization.FACTOR : Authorization.FACTORS);
  }

  /// Whom a request is about, by an ID token that came as a hint.
  Optional<Claims> hint(Request request, AuthorizationRequest wanted) {
    return Optional.of(wanted.idTokenHint())
        .filter(text -> !text.isEmpty())
        .map(text -> hints.read(request.tenant(), request.issuer(), text));
  }

  /// Whether a request may be answered for that person. A hint, or `sub` with a value among the
  /// claims, says who it must be (OpenID Connect Core 1.0, sections 3.1.2.1 and 5.5.1).
  boolean meant(
      Request request, Authorization.Asked asked, Optional<Claims> hint, BrowserSession browser) {
    TenantId tenant = request.tenant();
    List<String> only = asked.request().claims().subjects();
    String name = subjects.of(tenant, asked.back().client(), browser.user().value());
    return (only.isEmpty() || only.contains(name))
        && hint.filter(claims -> !hints.about(tenant, claims, browser.user())).isEmpty();
  }

  /// A client of the operator's own asks nobody, unless it says so in the request.
  Optional<Consent> consent(
      Request request, Authorization.Asked asked, Optional<BrowserSession> browser) {
    Client client = asked.back().client();
    return client.signIn().consentRequired() || asked.request().prompts(Prompt.CONSENT)
        ? browser.flatMap(session -> consents.find(request.tenant(), session.user(), client.id()))
        : Optional.empty();
  }

  /// Keeps people here who did not agree to a client that nobody else vouches for. Whoever
  /// registers a client of their own chooses where it sends people, and a request that is wrong on
  /// purpose would make a link to this server one to there (RFC 9700, section 4.11.2).
  ///
  /// What answers a request that may be made, such as `login_required`, is owed to its client in
  /// any case (OpenID Connect Core 1.0, section 3.1.2.6).
  ///
  /// @param problem why the request is refused
  /// @throws Problem the same one, where it stays here
  void checkAgreed(Request request, Client client, Problem problem) {
    if (ANSWERS.contains(problem.code())) {
      return;
    }
    TenantId tenant = request.tenant();
    boolean agreed =
        signedIn(request)
            .flatMap(session -> consents.find(tenant, session.user(), client.id()))
            .isPresent();
    if (!agreed && client.registeredItself()) {
      throw problem;
    }
  }
}
