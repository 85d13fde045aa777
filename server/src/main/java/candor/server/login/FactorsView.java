package candor.server.login;

import candor.core.credential.Factors;

/// What the page shows where people see their factors.
///
/// @param request the request that waits, sealed; empty if none does
/// @param passkey what a browser is asked to make
/// @param email of the account
public record FactorsView(
    Words words,
    AccountNav nav,
    FactorWords factor,
    String stylesheet,
    String request,
    String email,
    Factors.Held held,
    PasskeyAsk passkey) {}
