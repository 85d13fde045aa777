package candor.policy;

import java.util.List;

/// What a genuine token says of who calls.
///
/// @param subject the user behind the token, or an empty text where a client acts for itself
/// @param groups the user's groups
public record Caller(String clientId, String subject, List<String> scopes, List<String> groups) {}
