package candor.server.oauth;

import candor.core.client.Client;
import candor.core.consent.Consent;
import candor.core.session.BrowserSession;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.AuthorizationRequest;
import candor.protocol.oauth.AuthorizationRequest.Prompt;
import java.time.Instant;
import java.util.Optional;

/// What an authorization request needs next (OpenID Connect Core 1.0, sections 3.1.2.3 and
/// 3.1.2.4).
public sealed interface NextStep {
  /// The person signs in.
  record SignIn() implements NextStep {}

  /// The person makes an account.
  record SignUp() implements NextStep {}

  /// The person is asked whether the client may.
  record Ask(BrowserSession browser) implements NextStep {}

  /// The client gets a code.
  record Answer(BrowserSession browser) implements NextStep {}

  /// The client gets nothing.
  record Refuse(Problem problem) implements NextStep {}

  /// What is needed.
  ///
  /// @param browser whoever is signed in and may use the client
  /// @param begunAt when the browser came with the request: what the person did since is an answer
  ///     to it
  static NextStep of(
      AuthorizationRequest request,
      Client client,
      Optional<BrowserSession> browser,
      Optional<Consent> consent,
      Instant begunAt,
      Instant now) {
    boolean silent = request.prompts(Prompt.NONE);
    if (browser.isEmpty() || mustSignIn(request, browser.get(), begunAt, now)) {
      if (silent) {
        return new Refuse(Errors.signInRequired());
      }
      return request.prompts(Prompt.CREATE) ? new SignUp() : new SignIn();
    }
    boolean covered = consent.filter(given -> given.covers(request.scopes())).isPresent();
    boolean answered =
        covered
            && (!request.prompts(Prompt.CONSENT)
                || !consent.orElseThrow().grantedAt().isBefore(begunAt));
    if (answered || (!client.signIn().consentRequired() && !request.prompts(Prompt.CONSENT))) {
      return new Answer(browser.get());
    }
    return silent
        ? new Refuse(Errors.consentRequired(client.id(), request.scopes()))
        : new Ask(browser.get());
  }

  private static boolean mustSignIn(
      AuthorizationRequest request, BrowserSession browser, Instant begunAt, Instant now) {
    if (!browser.signedInAt().isBefore(begunAt)) {
      return false;
    }
    boolean asked =
        request.prompts(Prompt.LOGIN)
            || request.prompts(Prompt.SELECT_ACCOUNT)
            || request.prompts(Prompt.CREATE);
    return asked || request.maxAge().filter(age -> !browser.within(age, now)).isPresent();
  }
}
