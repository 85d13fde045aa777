package candor.policy;

import java.util.List;

/// A part of an API: methods and paths, with what is demanded of callers.
///
/// @param methods empty means every method
/// @param rules all must hold; empty means that a genuine token is enough
public record Operation(
    OperationId id,
    String name,
    List<String> methods,
    List<PathPattern> paths,
    List<AccessRule> rules) {

  /// Whether calls with that method belong here. HEAD follows GET (RFC 9110, section 9.3.2). The
  /// case of letters matters to the standard (section 9.1) and not to every API: one that takes
  /// `get` for GET must not be reached around the rules for GET.
  boolean takes(String method) {
    return methods.isEmpty() || names(method) || (method.equalsIgnoreCase("HEAD") && names("GET"));
  }

  private boolean names(String method) {
    for (String each : methods) {
      if (each.equalsIgnoreCase(method)) {
        return true;
      }
    }
    return false;
  }
}
