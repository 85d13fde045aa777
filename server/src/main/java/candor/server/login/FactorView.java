package candor.server.login;

import candor.server.http.Shown;
import java.util.Optional;

/// What the page shows that asks for a second factor.
///
/// @param request the request that waits, sealed; empty where somebody came for their own account
/// @param refusal why the last attempt failed
public record FactorView(
    Words words,
    FactorWords factor,
    String stylesheet,
    String request,
    Optional<Shown> refusal) {}
