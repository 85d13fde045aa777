package candor.server.login;

import candor.core.secret.SecretHash;
import candor.server.catalog.Stylesheet;
import candor.server.http.Reply;
import candor.server.oauth.AnswerForm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page whose form brings an answer to a client. Its script sends the form at once; without it
/// a person presses the button.
public final class AnswerPage implements AnswerForm {
  private static final String SCRIPT = "document.forms[0].submit()";

  /// One script, by its digest (CSP Level 3, section 2.3.1). Where forms may go is not limited:
  /// browsers hold that against every redirect of the client behind its address too.
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'sha256-"
          + Base64.getEncoder()
              .encodeToString(SecretHash.sha256(SCRIPT.getBytes(StandardCharsets.US_ASCII)))
          + "'; base-uri 'none'; frame-ancestors 'none'";

  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  @Override
  public Reply page(
      Locale language, String application, String target, List<Map.Entry<String, String>> fields) {
    var view =
        new AnswerView(
            Words.in(language), stylesheet.address(), application, target, fields, SCRIPT);
    return pages.reply(200, "answer", view).header("Content-Security-Policy", POLICY);
  }
}
