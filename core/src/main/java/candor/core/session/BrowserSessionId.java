package candor.core.session;

import candor.errors.Id;

/// The name of a browser session: `bs_…`.
public record BrowserSessionId(String value) implements Id {}
