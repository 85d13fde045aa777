package candor.bench;

import java.io.IOException;

/// What one connection says to the server again and again. It may remember what it was answered: a
/// refresh token is good for the next request alone.
interface Talk {
  /// Does once what is measured.
  ///
  /// @param number never comes twice in a run
  /// @throws IllegalStateException if it was not answered as it should be
  void once(Wire wire, int number) throws IOException;
}
