package candor.policy;

import java.time.Instant;
import java.util.List;

/// What a genuine token says of who calls.
///
/// @param subject the user behind the token, or an empty text where a client acts for itself
/// @param groups the user's groups
/// @param acr how sure the user's sign-in was; empty where it is not known
/// @param signedInAt when that was; [Instant#MIN] where it is not known
public record Caller(
    String clientId,
    String subject,
    List<String> scopes,
    List<String> groups,
    String acr,
    Instant signedInAt) {}
