package candor.core.credential;

import java.time.Instant;

/// A browser in which its owner is not asked for the second factor again.
///
/// @param ip where it was then
/// @param agent how it names itself
public record TrustedBrowser(String id, String ip, String agent, Instant trustedAt) {}
