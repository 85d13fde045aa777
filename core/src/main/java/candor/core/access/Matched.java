package candor.core.access;

import candor.policy.AccessRule;
import candor.policy.ApiIndex;
import candor.policy.ApiService;
import java.util.List;

/// The place of a call, as a decision needs it.
///
/// @param baseUrl as it may stand in a header
record Matched(ApiService service, String baseUrl, Decision.Place place, List<AccessRule> rules) {
  Matched(ApiIndex.Found.InService found) {
    this(
        found.service(),
        found.baseUrl().written(),
        new Decision.Place(
            found.service().id().value(),
            found.service().name(),
            found.baseUrl().toString(),
            "",
            "",
            ""),
        List.of());
  }

  Matched(ApiIndex.Found.InOperation found) {
    this(
        found.service(),
        found.baseUrl().written(),
        new Decision.Place(
            found.service().id().value(),
            found.service().name(),
            found.baseUrl().toString(),
            found.operation().id().value(),
            found.operation().name(),
            found.pattern().text()),
        found.operation().rules());
  }

  /// What a rule that was not met is answered with. A scope can be asked for, and so it is named
  /// (RFC 6750, section 3.1). No token helps whoever is in the wrong group.
  Answer.Challenge challenge(AccessRule rule) {
    return switch (rule) {
      case AccessRule.Scope(boolean all, List<String> scopes) ->
          new Answer.Challenge.Insufficient(
              baseUrl, all ? String.join(" ", scopes) : scopes.getFirst());
      case AccessRule.Group _ -> new Answer.Challenge.None();
    };
  }
}
