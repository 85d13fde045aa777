package candor.server.login;

/// What the last page for a device shows.
///
/// @param application the name of the client
public record DeviceDoneView(
    String language, String stylesheet, String title, String next, String application) {}
