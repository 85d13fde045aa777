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
public record SignInView(
    Words words,
    String stylesheet,
    String request,
    String application,
    String email,
    Optional<Shown> refusal,
    List<FormView.Way> ways) {}
