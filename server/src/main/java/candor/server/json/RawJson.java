package candor.server.json;

/// A piece of JSON that is passed on as it is.
///
/// @param text the JSON, well-formed
public record RawJson(String text) {}
