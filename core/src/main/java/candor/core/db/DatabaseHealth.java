package candor.core.db;

import java.time.Duration;
import java.util.List;

/// How the connections to the database and the snapshots are doing.
///
/// @param waiting how many threads wait for a connection
/// @param sinceChangesSeen how long ago the table of changes was read with success
/// @param listening whether LISTEN is in place; without it changes are found by polling
/// @param stale topics whose snapshot could not be read anew and is out of date
public record DatabaseHealth(
    int active,
    int idle,
    int waiting,
    Duration sinceChangesSeen,
    boolean listening,
    List<String> stale) {
  private static final Duration TOO_LONG = Duration.ofSeconds(5);

  /// Whether this node sees what happens in the database.
  public boolean healthy() {
    return stale.isEmpty() && sinceChangesSeen.compareTo(TOO_LONG) < 0;
  }
}
