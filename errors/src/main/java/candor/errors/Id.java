package candor.errors;

/// A typed name of a thing: a client's id, a user's id. Kept here so that a page can ask for one
/// without knowing the module that owns it.
public interface Id {
  /// The name as it stands on the wire.
  String value();
}
