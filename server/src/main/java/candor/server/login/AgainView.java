package candor.server.login;

import candor.server.http.Shown;
import java.util.Optional;

/// What the page shows where people sign in for their own account's sake.
///
/// @param request the request that waits, sealed; empty if none does
/// @param link the link by mail that waits for the sign-in of its owner; empty if none does
/// @param refusal why the last attempt failed
public record AgainView(
    Words words,
    FactorWords factor,
    String stylesheet,
    String request,
    String link,
    String email,
    Optional<Shown> refusal) {}
