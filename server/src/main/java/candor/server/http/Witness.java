package candor.server.http;

/// Sees every answer that leaves: logs, metrics, failure records. It is told just before the answer
/// is written, on the request's thread, so it must be quick. What it throws is
/// logged and changes nothing.
@FunctionalInterface
public interface Witness {
  /// One request was answered.
  void answered(Exchange exchange);
}
