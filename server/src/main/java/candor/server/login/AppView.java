package candor.server.login;

import candor.core.credential.Factors;
import candor.server.http.Shown;
import java.util.Optional;

/// What the page shows where an authenticator app is added.
///
/// @param request the request that waits, sealed; empty if none does
/// @param picture the secret, to be scanned
/// @param refusal why the last attempt failed
public record AppView(
    Words words,
    FactorWords factor,
    String stylesheet,
    String request,
    Factors.Offer offer,
    QrCode picture,
    Optional<Shown> refusal) {}
