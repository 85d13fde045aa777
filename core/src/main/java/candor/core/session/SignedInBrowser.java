package candor.core.session;

import java.time.Instant;

/// A browser in which somebody is signed in, as they see it.
///
/// @param ip where it was then
/// @param agent how it names itself
public record SignedInBrowser(BrowserSessionId id, String ip, String agent, Instant signedInAt) {}
