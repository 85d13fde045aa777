package candor.core.access;

import candor.errors.Id;

/// The id of a gateway's credential, `gwc_…`.
public record CredentialId(String value) implements Id {}
