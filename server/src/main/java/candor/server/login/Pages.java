package candor.server.login;

import candor.server.http.Reply;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The templates of this package, compiled with the program. What they show is one person's.
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /// The page that a template makes of its view. Its address may carry a secret, so it is neither
  /// kept nor told to others.
  Reply reply(int status, String template, Object view) {
    var document = new StringOutput(4 * 1024);
    templates.render("login/" + template + ".jte", view, document);
    return Reply.html(status, document.toString()).header("Cache-Control", "no-store");
  }
}
