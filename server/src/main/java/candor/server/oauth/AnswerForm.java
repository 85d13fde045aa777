package candor.server.oauth;

import candor.server.http.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the page whose form brings an answer to a client (OAuth 2.0 Form Post Response Mode 1.0).
@FunctionalInterface
public interface AnswerForm {
  /// The page.
  ///
  /// @param application the name of the client
  /// @param target where the form goes
  Reply page(
      Locale language, String application, String target, List<Map.Entry<String, String>> fields);
}
