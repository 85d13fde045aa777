package candor.core.access;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Problem;

/// What a gateway is answered about a call.
public sealed interface Answer {
  /// The decision's id, under which it can be looked up.
  DecisionId decision();

  /// The call may go on.
  ///
  /// @param state what the gateway sends back on the response leg
  record Permitted(DecisionId decision, String state) implements Answer {}

  /// The gateway is to refuse the call.
  ///
  /// @param status what the API's client gets
  record Refused(DecisionId decision, Problem problem, int status, Challenge challenge)
      implements Answer {
    /// What the API's client may hear: the words of the mask, where there is one.
    public String told(Dialect dialect) {
      return told(problem, dialect);
    }

    static String told(Problem problem, Dialect dialect) {
      ErrorCode shown = problem.code().shown();
      return shown == problem.code() ? problem.says(dialect) : shown.page().says(dialect).pattern();
    }
  }

  /// What `WWW-Authenticate` tells the API's client (RFC 6750, section 3).
  sealed interface Challenge {
    /// Nothing: no token would help.
    record None() implements Challenge {}

    /// That a token is needed. Without an error, since none was sent (section 3.1).
    record Needed(String realm) implements Challenge {}

    /// That the token does not count.
    record Invalid(String realm, String description) implements Challenge {}

    /// That the token has not the scope.
    record Insufficient(String realm, String scope) implements Challenge {}

    /// That the user behind the token has to sign in again, and how (RFC 9470, section 3).
    ///
    /// @param acrValues with blanks between; empty for any
    /// @param maxAgeSeconds [candor.policy.AccessRule.Authentication#ANY_AGE] for any
    record SignIn(String realm, String description, String acrValues, long maxAgeSeconds)
        implements Challenge {}
  }
}
