package candor.server.http;

import candor.errors.Problem;

/// Where the body of a request comes from, once somebody wants it.
@FunctionalInterface
interface Bodies {
  /// The whole body.
  ///
  /// @throws Problem `body_too_large`, `body_incomplete`, `chunk_malformed`
  byte[] read(int limit);
}
