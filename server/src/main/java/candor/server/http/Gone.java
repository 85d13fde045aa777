package candor.server.http;

/// There is nobody left to answer: the client closed the connection, or the watchdog did.
final class Gone extends RuntimeException {
  private static final long serialVersionUID = 1;

  Gone() {
    super(null, null, false, false);
  }
}
