package candor.core.organization;

import candor.errors.Id;

/// The name of an organization: `org_…`.
public record OrganizationId(String value) implements Id {}
