package candor.server.login;

import candor.server.http.Shown;
import java.util.List;
import java.util.Optional;

/// What the sign-in page shows.
///
/// @param request the request that waits, sealed
/// @param application the name of the client
/// @param refusal why the last attempt failed
/// @param ways to sign in otherwise
/// @param detail what the refusal says beside that, in English; empty if nothing
/// @param connections the providers with which people may sign in
/// @param emailFirst whether the address is asked for before anything else
/// @param passkey what the browser's passkeys are asked for
/// @param logo the address of the client's picture; empty if it has none
public record SignInView(
    Words words,
    String stylesheet,
    String request,
    String application,
    String email,
    Optional<Shown> refusal,
    String detail,
    List<FormView.Way> connections,
    boolean emailFirst,
    List<FormView.Way> ways,
    PasskeyAsk passkey,
    String logo) {}
