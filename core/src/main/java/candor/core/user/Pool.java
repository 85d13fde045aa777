package candor.core.user;

import candor.errors.Id;

/// Whose users somebody belongs to. An address is taken once in a pool.
///
/// @param organization the id of an organization; empty for the tenant's own users
public record Pool(String organization) {
  /// The tenant's own users.
  public static final Pool TENANT = new Pool("");

  /// The users of an organization.
  public static Pool of(Id organization) {
    return new Pool(organization.value());
  }

  /// Whether these are the tenant's own users.
  public boolean ofTenant() {
    return organization.isEmpty();
  }

  /// The pool in words.
  public String words() {
    return ofTenant() ? "the tenant" : "organization " + organization;
  }
}
