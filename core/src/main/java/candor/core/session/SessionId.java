package candor.core.session;

import candor.errors.Id;

/// The name of a session, the `sid` of its tokens: `sess_…`.
public record SessionId(String value) implements Id {}
