package candor.server.oauth;

import candor.core.client.Client;
import candor.core.consent.Consent;
import candor.core.session.BrowserSession;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.AuthorizationRequest.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an authorization request needs next (OpenID Connect Core 1.0, sections 3.1.2.3 and
/// 3.1.2.4).
public sealed interface NextStep {
  /// The person signs in.
  record SignIn() implements NextStep {}

  /// The person says as whom they go on, who is signed in already.
  record Choose(BrowserSession browser) implements NextStep {}

  /// The person proves another factor.
  record Prove() implements NextStep {}

  /// The person sets a factor up, since the request needs one that they do not have.
  record Enrol() implements NextStep {}

  /// The person makes an account.
  record SignUp() implements NextStep {}

  /// The person is asked whether the client may.
  record Ask(BrowserSession browser) implements NextStep {}

  /// The client gets a code.
  record Answer(BrowserSession browser) implements NextStep {}

  /// The client gets nothing.
  record Refuse(Problem problem) implements NextStep {}

  /// How sure the sign-in has to be.
  ///
  /// @param least or the client gets nothing
  /// @param wanted what it wishes for, which may be more: people are asked for it, and no request
  ///     fails on it
  /// @param able the most that the person can do with what they have
  record Demand(Acr least, Acr wanted, Acr able) {}

  /// What is needed.
  ///
  /// @param browser whoever is signed in, or half way, and may use the client
  /// @param meant whether that is who the request is about
  /// @param waiting since when the request waits: what the person did since is an answer to it
  static NextStep of(
      AuthorizationRequest request,
      Client client,
      Optional<BrowserSession> browser,
      Demand demand,
      Optional<Consent> consent,
      boolean meant,
      PendingRequest waiting,
      Instant now) {
    Instant begunAt = waiting.begunAt();
    boolean silent = request.prompts(Prompt.NONE);
    if (browser.isEmpty() || mustSignIn(request, browser.get(), begunAt, now)) {
      if (silent) {
        return new Refuse(Errors.signInRequired());
      }
      return request.prompts(Prompt.CREATE) ? new SignUp() : new SignIn();
    }
    if (request.prompts(Prompt.SELECT_ACCOUNT) && !chosen(browser.get(), waiting)) {
      return new Choose(browser.get());
    }
    if (!meant) {
      // Somebody else may sit here by now, but who has just signed in has given their answer.
      boolean answered = !browser.get().signedInAt().isBefore(begunAt);
      return silent || answered ? new Refuse(Errors.signInOfAnother()) : new SignIn();
    }
    // OpenID Connect Core 1.0, section 3.1.2.1: `acr_values` is a wish. Where nobody may be asked,
    // the client is told what there is.
    Acr sure = silent ? demand.least : demand.wanted;
    if (!browser.get().complete() || !browser.get().acr().reaches(sure)) {
      return further(browser.get(), demand, silent);
    }
    List<String> wanted = request.consented(client.scopes());
    boolean covered =
        consent.filter(given -> given.covers(wanted, request.resources())).isPresent();
    // Details are of one occasion, such as a payment: a yes from before says nothing of them.
    boolean anew = request.prompts(Prompt.CONSENT) || !request.details().isEmpty();
    boolean answered =
        covered
            && (!anew
                || (!consent.orElseThrow().grantedAt().isBefore(begunAt)
                    && consent.orElseThrow().details().equals(request.details())));
    if (answered || (!client.signIn().consentRequired() && !request.prompts(Prompt.CONSENT))) {
      return new Answer(browser.get());
    }
    return silent
        ? new Refuse(Errors.consentRequired(client.id(), wanted))
        : new Ask(browser.get());
  }

  /// A sign-in that is not complete is completed first, before anything is changed in the account.
  private static NextStep further(BrowserSession browser, Demand demand, boolean silent) {
    if (silent) {
      return new Refuse(Errors.secondFactorRequired(browser.user()));
    }
    return browser.complete() && !demand.able.reaches(demand.wanted) ? new Enrol() : new Prove();
  }

  private static boolean mustSignIn(
      AuthorizationRequest request, BrowserSession browser, Instant begunAt, Instant now) {
    if (!browser.provedAt().isBefore(begunAt)) {
      return false;
    }
    // What the person did since the request came is an answer to it, so none is nought seconds old.
    return age(request).filter(age -> age.isZero() || !browser.within(age, now)).isPresent();
  }

  /// How long ago the sign-in may be; empty if that is all the same.
  static Optional<Duration> age(AuthorizationRequest request) {
    return request.prompts(Prompt.LOGIN) || request.prompts(Prompt.CREATE)
        ? Optional.of(Duration.ZERO)
        : request.maxAge();
  }

  /// Who has just signed in has chosen by that.
  private static boolean chosen(BrowserSession browser, PendingRequest waiting) {
    return waiting.chosen().equals(browser.id().value())
        || !browser.signedInAt().isBefore(waiting.begunAt());
  }

  /// What a page of a person's own account needs: all that the account has, and just now where the
  /// page is one that must be fresh. A browser that was left open is anybody's.
  ///
  /// @param browser whoever is signed in, or half way
  /// @param more whether that person has a second factor
  static NextStep own(Optional<BrowserSession> browser, boolean more, boolean fresh, Instant now) {
    if (browser.isEmpty() || (fresh && !browser.get().within(Authorization.FRESH, now))) {
      return new SignIn();
    }
    boolean proved = browser.get().acr().reaches(Acr.MULTI_FACTOR) || !more;
    return browser.get().complete() && proved ? new Answer(browser.get()) : new Prove();
  }
}
