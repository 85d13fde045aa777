package candor.errors;

/// A value that an error names.
///
/// @param log whether the value may be written to logs and failure records; a value that may not is
///     replaced there
public record Parameter(String name, String type, boolean log) {}
