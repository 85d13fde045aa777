package candor.core.access;

import candor.errors.Id;

/// The id of a decision, `dec_…`.
public record DecisionId(String value) implements Id {}
