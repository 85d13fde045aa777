package candor.server.login;

import candor.server.http.Shown;
import java.util.Optional;

/// What the page shows that asks for a second factor.
///
/// @param request the request that waits, sealed; empty where somebody came for their own account
/// @param code whether there are codes: of an app, or for the day when the rest is lost
/// @param passkey what the browser's passkeys are asked for, if there are any
/// @param trustDays for how long the browser can be trusted; 0 where it cannot
/// @param refusal why the last attempt failed
public record FactorView(
    Words words,
    FactorWords factor,
    String stylesheet,
    String request,
    boolean code,
    Optional<PasskeyAsk> passkey,
    int trustDays,
    Optional<Shown> refusal) {}
