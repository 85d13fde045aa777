package candor.core.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;

/// Which tenant each connection is bound to: row-level security shows it that tenant's rows. A
/// connection stays bound until it serves another tenant, so most work needs no trip to PostgreSQL
/// for it.
final class Bindings {
  private final Map<PGConnection, String> kept = Collections.synchronizedMap(new WeakHashMap<>());

  /// A binding that holds from now on, and beyond the present transaction once it is kept.
  @FunctionalInterface
  interface Binding {
    /// Remembers it. Only once nothing can take it back any more.
    void keep();
  }

  /// Binds a connection.
  ///
  /// @param scope the tenant, or [Database#EVERY_TENANT]
  Binding bind(Connection connection, String scope) throws SQLException {
    PGConnection own = connection.unwrap(PGConnection.class);
    if (scope.equals(kept.get(own))) {
      return () -> {};
    }
    // Until it is certain what holds, nothing is assumed.
    kept.remove(own);
    try (PreparedStatement binding =
        connection.prepareStatement("select set_config('candor.tenant', ?, false)")) {
      binding.setString(1, scope);
      binding.execute();
    }
    return () -> kept.put(own, scope);
  }
}
