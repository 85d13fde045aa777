package candor.errors;

/// Who may see the true page of an error; everyone else sees the page it is shown as.
public enum Reveals {
  /// Anybody who meets it.
  ANYONE,
  /// The caller it happened to, who has proved who it is.
  CALLER,
  /// The administrators of the tenant.
  TENANT,
  /// The people who run the server.
  OPERATOR
}
