package candor.server.json;

/// A record whose members stand in the object around it, as if they were its own. For what is
/// written, and never read.
public interface Inline {}
