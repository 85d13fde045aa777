package candor.server.admin;

/// No question, or no answer.
public record Nothing() {}
