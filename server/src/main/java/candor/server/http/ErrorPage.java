package candor.server.http;

import candor.core.tenant.Branding;

/// Makes the HTML page for a person whose request was refused.
@FunctionalInterface
public interface ErrorPage {
  /// The whole document.
  ///
  /// @param branding how pages look where it was refused
  String html(Shown shown, Branding branding);
}
