package candor.server.http;

import java.time.Duration;

/// How much of a client's time and bytes the edge takes.
///
/// @param headBytes the request line and all headers
/// @param uriBytes the target of the request line
/// @param headers how many headers
/// @param bodyBytes the body, where a route does not say otherwise
/// @param headTime for a whole head, from its first byte
/// @param bodyTime for a whole body
/// @param requestTime for an endpoint to answer
/// @param writeTime for a client to take the answer
/// @param connections how many there may be, and how long they may wait
/// @param stopTime how long requests in flight may take to end when the server stops
/// @param development whether `X-Debug` is answered; fixed at start
public record EdgeSettings(
    int headBytes,
    int uriBytes,
    int headers,
    int bodyBytes,
    Duration headTime,
    Duration bodyTime,
    Duration requestTime,
    Duration writeTime,
    Connections connections,
    Duration stopTime,
    boolean development) {

  /// How many connections may be open, and how long they may wait.
  ///
  /// @param most in all
  /// @param perPeer from one address, or from one network of 64 bits in IPv6; a trusted proxy may
  ///     have as many as there are
  /// @param idle between two requests of a connection, and before the first
  public record Connections(int most, int perPeer, Duration idle) {}

  /// What a server without other wishes uses.
  public static EdgeSettings standard() {
    return new EdgeSettings(
        16 * 1024,
        8 * 1024,
        100,
        1024 * 1024,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        new Connections(10_000, 500, Duration.ofSeconds(75)),
        Duration.ofSeconds(10),
        false);
  }

  /// The same for the development profile.
  public EdgeSettings forDevelopment() {
    return new EdgeSettings(
        headBytes,
        uriBytes,
        headers,
        bodyBytes,
        headTime,
        bodyTime,
        requestTime,
        writeTime,
        connections,
        stopTime,
        true);
  }

  /// The same with other times, which tests need short.
  public EdgeSettings withTimes(
      Duration head, Duration body, Duration idle, Duration request, Duration write) {
    return new EdgeSettings(
        headBytes,
        uriBytes,
        headers,
        bodyBytes,
        head,
        body,
        request,
        write,
        new Connections(connections.most, connections.perPeer, idle),
        stopTime,
        development);
  }

  /// The same with room for other connections.
  public EdgeSettings with(Connections other) {
    return new EdgeSettings(
        headBytes,
        uriBytes,
        headers,
        bodyBytes,
        headTime,
        bodyTime,
        requestTime,
        writeTime,
        other,
        stopTime,
        development);
  }
}
