package candor.core.token;

import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Instant;

/// What came of looking at an access token.
public sealed interface Verification {
  /// It is ours and counts.
  record Genuine(AccessToken token) implements Verification {}

  /// It is none of the following and so may not be used.
  sealed interface Refused extends Verification {
    /// The error that tells why.
    Problem problem();
  }

  /// It was ours, and so it tells whom it was made for.
  sealed interface Ours extends Refused {
    /// The token.
    AccessToken token();
  }

  /// It has not the form of one.
  record Malformed() implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenMalformed();
    }
  }

  /// It names a key that we do not have.
  record KeyUnknown(String kid) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenKeyUnknown(kid);
    }
  }

  /// Somebody changed it or made it up.
  record SignatureWrong(String kid) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenSignatureWrong(kid);
    }
  }

  /// Its time is over.
  record Expired(AccessToken token) implements Ours {
    @Override
    public Problem problem() {
      return Errors.tokenExpired(token.expiresAt(), token.id(), token.client(), token.name());
    }
  }

  /// Its time has not come.
  ///
  /// @param early how many seconds are left until then
  /// @param skew how many are let pass
  record NotYetValid(Instant from, long early, long skew) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenNotYetValid(from, early, skew);
    }
  }

  /// It is from another issuer.
  record IssuerWrong(AccessToken token, String expected) implements Ours {
    @Override
    public Problem problem() {
      return Errors.tokenIssuerWrong(token.issuer(), expected);
    }
  }

  /// It is for another API.
  record AudienceWrong(AccessToken token, String expected) implements Ours {
    @Override
    public Problem problem() {
      return Errors.tokenAudienceWrong(token.audience(), expected);
    }
  }

  /// It was revoked, or what stands behind it was.
  record Revoked(AccessToken token, Instant at) implements Ours {
    @Override
    public Problem problem() {
      return Errors.tokenRevoked(at, token.id(), token.client(), token.name());
    }
  }

  /// Its client was disabled.
  record ClientDisabled(AccessToken token) implements Ours {
    @Override
    public Problem problem() {
      return Errors.clientDisabled(token.client());
    }
  }

  /// What its client belongs to was stopped.
  record Barred(AccessToken token, Problem problem) implements Ours {}

  /// Whoever shows it has not proved to hold what it is bound to.
  record Unproved(AccessToken token, Problem problem) implements Ours {}

  /// The token, if it counts.
  ///
  /// @throws Problem what refuses it
  default AccessToken orRefuse() {
    return switch (this) {
      case Genuine(AccessToken token) -> token;
      case Refused refused -> throw refused.problem();
    };
  }
}
