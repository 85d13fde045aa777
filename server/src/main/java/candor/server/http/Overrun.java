package candor.server.http;

import candor.errors.Problem;

/// Knows whether an endpoint was stopped because its time was up: then what it threw is a
/// consequence and not the reason.
@FunctionalInterface
interface Overrun {
  /// The true reason.
  Problem instead(Problem thrown);
}
