package candor.server.http;

/// What a connection is doing, each with a time that it may take.
enum Phase {
  /// Waiting for a request.
  IDLE,
  /// Receiving a head.
  HEAD,
  /// Receiving a body.
  BODY,
  /// An endpoint is at work.
  RUNNING,
  /// The answer is going out.
  WRITING,
  /// The answer is out, and what the client still sends is thrown away before the end.
  LINGERING,
  /// Time was up; the watchdog has taken over.
  EXPIRED
}
