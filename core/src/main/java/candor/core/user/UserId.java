package candor.core.user;

import candor.errors.Id;

/// The name of a user: `usr_…`.
public record UserId(String value) implements Id {}
