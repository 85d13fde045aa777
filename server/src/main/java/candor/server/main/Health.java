package candor.server.main;

import candor.core.db.Database;
import candor.core.db.DatabaseHealth;
import candor.errors.Errors;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import java.time.Duration;
import java.util.List;

/// `GET /health/live`: the process answers. `GET /health/ready`: it can do its work.
final class Health {
  /// @param status `live`
  record Live(String status) {}

  /// @param status `ready`
  record Ready(String status) {}

  private final Database database;

  Health(Database database) {
    this.database = database;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/health/live", RateClass.NONE, _ -> Reply.json(200, new Live("live")))
            .atAnyHost(),
        new Route("GET", "/health/ready", RateClass.NONE, this::ready).atAnyHost());
  }

  private Reply ready(Request request) {
    DatabaseHealth health = database.health();
    if (!health.healthy()) {
      throw Errors.databaseUnavailable(Duration.ofSeconds(2));
    }
    return Reply.json(200, new Ready("ready"));
  }
}
