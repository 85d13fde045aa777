package candor.policy;

import java.util.List;

/// A part of an API: methods and paths, with what is demanded of callers.
///
/// @param methods empty means every method; case-sensitive (RFC 9110, section 9.1)
/// @param rules all must hold; empty means that a genuine token is enough
public record Operation(
    OperationId id,
    String name,
    List<String> methods,
    List<PathPattern> paths,
    List<AccessRule> rules) {

  /// Whether calls with that method belong here. HEAD follows GET (RFC 9110, section 9.3.2).
  boolean takes(String method) {
    return methods.isEmpty()
        || methods.contains(method)
        || (method.equals("HEAD") && methods.contains("GET"));
  }
}
