package candor.core.audit;

import candor.errors.Id;

/// What something was done to.
///
/// @param kind `user`, `client`, `organization`
public record Target(String kind, String id) {
  /// A thing with an id.
  public static Target of(String kind, Id id) {
    return new Target(kind, id.value());
  }
}
