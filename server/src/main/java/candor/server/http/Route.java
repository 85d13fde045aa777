package candor.server.http;

import java.util.HashMap;
import java.util.List;

/// One method at one path, and what answers there.
///
/// @param path segments, each a word or a parameter in braces: `/api/admin/users/{id}`
/// @param bodyBytes the longest body that is read; the server's default where it is 0
/// @param produces the media types an answer may have; the surface's own where it is empty
/// @param anyHost whether it answers at a host without a tenant: health checks come by address
/// @param shape what it takes and gives, in words of OpenAPI
public record Route(
    String method,
    String path,
    RateClass rate,
    Endpoint endpoint,
    int bodyBytes,
    List<String> produces,
    boolean anyHost,
    Shape shape) {

  public Route {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + path);
    }
    produces = List.copyOf(produces);
  }

  /// A route with the server's usual terms.
  public Route(String method, String path, RateClass rate, Endpoint endpoint) {
    this(method, path, rate, endpoint, 0, List.of(), false, Shape.UNSAID);
  }

  /// The same route for bodies up to that length.
  public Route upTo(int bytes) {
    return new Route(method, path, rate, endpoint, bytes, produces, anyHost, shape);
  }

  /// The same route with answers of these media types.
  public Route producing(String... types) {
    return new Route(method, path, rate, endpoint, bodyBytes, List.of(types), anyHost, shape);
  }

  /// The same route, which somebody else answers.
  public Route answeredBy(Endpoint other) {
    return new Route(method, path, rate, other, bodyBytes, produces, anyHost, shape);
  }

  /// The same route, which answers at every host and asks for no tenant.
  public Route atAnyHost() {
    return new Route(method, path, rate, endpoint, bodyBytes, produces, true, shape);
  }

  /// The same route, which takes such a JSON body, or such a query where its method has no body.
  public Route taking(Class<?> question) {
    return shaped(new Shape(question, Reply.JSON, shape.answers()));
  }

  /// The same route, which takes such a form.
  public Route takingForm(Class<?> question) {
    return shaped(new Shape(question, Request.FORM, shape.answers()));
  }

  /// The same route, with one more good answer.
  public Route giving(int status, Class<?> answer) {
    var answers = new HashMap<Integer, Class<?>>(shape.answers());
    answers.put(status, answer);
    return shaped(new Shape(shape.question(), shape.media(), answers));
  }

  private Route shaped(Shape said) {
    return new Route(method, path, rate, endpoint, bodyBytes, produces, anyHost, said);
  }

  /// The surface of the path.
  public Surface surface() {
    return Surface.of(path);
  }
}
