package candor.core.token;

import candor.core.client.ClientId;
import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Instant;
import java.util.List;

/// What came of looking at an access token.
public sealed interface Verification {
  /// It is ours and counts.
  record Genuine(AccessToken token) implements Verification {}

  /// It is none of the following and so may not be used.
  sealed interface Refused extends Verification {
    /// The error that tells why.
    Problem problem();
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
  record Expired(Instant at) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenExpired(at);
    }
  }

  /// Its time has not come.
  record NotYetValid(Instant from) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenNotYetValid(from);
    }
  }

  /// It is from another issuer.
  record IssuerWrong(String found, String expected) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenIssuerWrong(found, expected);
    }
  }

  /// It is for another API.
  record AudienceWrong(List<String> found, String expected) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenAudienceWrong(found, expected);
    }
  }

  /// It was revoked, or what stands behind it was.
  record Revoked(Instant at) implements Refused {
    @Override
    public Problem problem() {
      return Errors.tokenRevoked(at);
    }
  }

  /// Its client was disabled.
  record ClientDisabled(ClientId client) implements Refused {
    @Override
    public Problem problem() {
      return Errors.clientDisabled(client);
    }
  }

  /// What its client belongs to was stopped.
  record Barred(Problem problem) implements Refused {}

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
