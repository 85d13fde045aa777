package candor.core.grant;

import candor.core.client.ClientId;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.Pkce;
import java.time.Instant;
import java.util.List;

/// What comes of an authorization code that a client sent (RFC 6749, section 4.1.3).
sealed interface Redemption {
  /// It becomes tokens.
  record Redeem(AuthorizationCode code) implements Redemption {}

  /// It was used before, so what it became ends (section 4.1.2).
  record Reused(Instant firstUsedAt, String session) implements Redemption {}

  /// The person took back what it stands for.
  record TakenBack(Instant at) implements Redemption {}

  /// It waited too long.
  record Expired(Instant at) implements Redemption {}

  /// Another client got it.
  record OfAnotherClient() implements Redemption {}

  /// It was sent to another address than the one that is named now.
  record RedirectUriOther(String expected) implements Redemption {}

  /// The request had a challenge and no verifier came.
  record VerifierMissing() implements Redemption {}

  /// A verifier came and the request had no challenge (RFC 9700, section 4.8.2).
  record VerifierUnasked() implements Redemption {}

  /// The verifier is not the challenge's.
  ///
  /// @param made the challenge that the verifier would have
  record VerifierOther(String expected, String made) implements Redemption {}

  /// The request named the key that it is for, and another one or none was shown.
  record KeyOther(String expected, Confirmation held) implements Redemption {}

  /// It is for other APIs than were granted.
  record ResourceBeyond(List<String> granted) implements Redemption {}

  /// More is asked for than was granted.
  record DetailsBeyond(AuthorizationDetails granted) implements Redemption {}

  /// What a client sends with a code.
  ///
  /// @param redirectUri empty if none
  /// @param verifier empty if none
  /// @param held what it proved to hold
  /// @param less than was granted
  record Claim(
      ClientId client, String redirectUri, String verifier, Confirmation held, Grants.Less less) {}

  /// What comes of it at a time. Who may have it is asked before all else, so that a thief learns
  /// nothing of it.
  ///
  /// @throws candor.errors.Problem `code_verifier_malformed`
  static Redemption decide(AuthorizationCode code, Claim claim, Instant now) {
    var wish = code.wish();
    if (!wish.client().equals(claim.client)) {
      return new OfAnotherClient();
    }
    if (code.state() instanceof AuthorizationCode.State.Used(Instant at, String session)) {
      return new Reused(at, session);
    }
    if (code.state() instanceof AuthorizationCode.State.TakenBack(Instant at)) {
      return new TakenBack(at);
    }
    if (!now.isBefore(code.expiresAt())) {
      return new Expired(code.expiresAt());
    }
    if (!wish.redirectUri().equals(claim.redirectUri)) {
      return new RedirectUriOther(wish.redirectUri());
    }
    if (!wish.dpopKey().isEmpty() && !claim.held.equals(new Confirmation.Key(wish.dpopKey()))) {
      return new KeyOther(wish.dpopKey(), claim.held);
    }
    if (wish.challenge().isEmpty() && !claim.verifier.isEmpty()) {
      return new VerifierUnasked();
    }
    if (!wish.challenge().isEmpty()) {
      if (claim.verifier.isEmpty()) {
        return new VerifierMissing();
      }
      String made = Pkce.challengeOf(claim.verifier);
      if (!made.equals(wish.challenge())) {
        return new VerifierOther(wish.challenge(), made);
      }
    }
    if (!wish.audience().containsAll(claim.less.resources())) {
      return new ResourceBeyond(wish.audience());
    }
    return wish.details().beyond(claim.less.details()).isEmpty()
        ? new Redeem(code)
        : new DetailsBeyond(wish.details());
  }
}
