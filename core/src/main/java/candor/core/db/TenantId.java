package candor.core.db;

import candor.errors.Id;

/// The name of a tenant: lower-case letters, digits and hyphens, as in the first label of its host
/// name.
///
/// @param value one to 63 of `a-z`, `0-9` and `-`, neither first nor last a hyphen (RFC 1123, 2.1)
public record TenantId(String value) implements Id {
  /// The tenant that is there from the beginning.
  public static final TenantId DEFAULT = new TenantId("default");

  private static final int LONGEST = 63;

  public TenantId {
    // The asterisk is the database's word for "every tenant": a tenant of that name would see all.
    if (!valid(value)) {
      throw new IllegalArgumentException("not a tenant's name: " + value);
    }
  }

  /// Whether a tenant may have that name.
  public static boolean valid(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean hyphenInside = c == '-' && i > 0 && i < value.length() - 1;
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || hyphenInside)) {
        return false;
      }
    }
    return true;
  }
}
