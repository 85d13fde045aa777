package candor.server.http;

/// Makes the HTML page for a person whose request was refused.
@FunctionalInterface
public interface ErrorPage {
  /// The whole document.
  String html(Shown shown);
}
