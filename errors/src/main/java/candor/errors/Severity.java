package candor.errors;

/// Whose concern an error is.
public enum Severity {
  /// The caller's: it asked for something that cannot be.
  USAGE,
  /// The tenant's security people.
  SECURITY,
  /// Whoever sets the limits.
  LIMIT,
  /// Ours: we are wrong, or something that we need is.
  OURS
}
