package candor.core.access;

/// What a decision compared, and what came of it.
///
/// @param rule the kind of rule: `scope`, `group`, or what of the token was looked at: `audience`
/// @param demanded what it asks for, such as `any of orders:read, orders:write`
/// @param found what the call had, such as `profile`
/// @param hint what explains a refusal that the values alone do not; may be empty
public record Comparison(String rule, boolean held, String demanded, String found, String hint) {}
