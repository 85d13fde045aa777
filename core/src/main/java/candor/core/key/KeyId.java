package candor.core.key;

import candor.errors.Id;

/// The name of a signing key: the `kid` of what it signs.
public record KeyId(String value) implements Id {}
