package candor.errors;

/// A wire dialect that has its own words for errors.
public enum Dialect {
  /// RFC 6749 and its family: `invalid_grant`.
  OAUTH,
  /// The Admin API: the catalog's own code, unless its contract names another.
  ADMIN,
  /// The organization platform: `BAD_REQUEST`.
  PLATFORM,
  /// RFC 7644, section 3.12: the `scimType`.
  SCIM,
  /// The sideband API that gateways speak: `INVALID_DATA`.
  GATEWAY
}
