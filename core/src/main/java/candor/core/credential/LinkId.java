package candor.core.credential;

import candor.errors.Id;

/// The name of a link: `link_…`.
public record LinkId(String value) implements Id {}
