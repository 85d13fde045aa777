package candor.core.limit;

import java.time.Duration;

/// What is left of a budget after a request wanted to be taken out of it.
///
/// @param granted whether there was one left
/// @param untilMore how long until there is more
public record Left(boolean granted, long remaining, Duration untilMore) {}
