package candor.server.login;

/// What the page shows that asks whether somebody signs out.
///
/// @param request what the client sent, as it was sent
/// @param application the name of the client; empty if the request does not say who asks
public record SignOutView(
    LogoutWords words, String stylesheet, String request, String application) {}
