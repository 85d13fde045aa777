package candor.server.http;

import candor.core.secret.Chance;
import java.time.Clock;
import java.util.List;

/// What a server is made of.
///
/// @param routes every path of the product
/// @param sites finds the tenant of a host
/// @param limits counts requests
/// @param origins says which pages may read answers
/// @param proxies whose word on the client's address is taken
/// @param page makes error pages for people
/// @param witnesses see every answer, in this order
public record ServerParts(
    List<Route> routes,
    Sites sites,
    Limits limits,
    Origins origins,
    Proxies proxies,
    ErrorPage page,
    List<Witness> witnesses,
    Clock clock,
    Chance chance) {

  public ServerParts {
    routes = List.copyOf(routes);
    witnesses = List.copyOf(witnesses);
  }
}
