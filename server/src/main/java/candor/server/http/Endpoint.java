package candor.server.http;

/// What answers a request. It refuses by throwing a problem of the catalog.
@FunctionalInterface
public interface Endpoint {
  /// The answer to one request, made on the request's own virtual thread.
  Reply answer(Request request);
}
