package candor.server.catalog;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The templates of this package, compiled with the program: nothing is compiled at run time.
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /// The document that a template makes of its view.
  String html(String template, Object view) {
    var document = new StringOutput(16 * 1024);
    engine.render("catalog/" + template + ".jte", view, document);
    return document.toString();
  }
}
