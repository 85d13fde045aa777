package candor.server.login;

import candor.core.client.Client;
import candor.core.client.LogoutTerms;
import candor.server.catalog.Brand;
import candor.server.http.Reply;
import candor.server.http.RequestContext;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// The templates of this package, compiled with the program, in the look of the tenant whose
/// request is answered. What they show is one person's.
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /// The page that a template makes of its view. Its address may carry a secret, so it is neither
  /// kept nor told to others.
  Reply reply(int status, String template, Object view) {
    return reply(status, template, view, brand());
  }

  /// The same in the colours of a client.
  Reply reply(int status, String template, Object view, Client client) {
    return reply(status, template, view, brand().in(client.signIn().browsers().colors()));
  }

  private Reply reply(int status, String template, Object view, Brand brand) {
    var document = new StringOutput(4 * 1024);
    templates.render("login/" + template + ".jte", Map.of("view", view, "brand", brand), document);
    return Reply.html(status, document.toString()).header("Cache-Control", "no-store");
  }

  private static Brand brand() {
    return RequestContext.current()
        .map(context -> Brand.of(context.branding(), context.host()))
        .orElseGet(Brand::none);
  }

  /// The page with the picture of a client on it. All others come from this server.
  static Reply picture(Reply page, String uri) {
    return uri.isEmpty()
        ? page
        : page.header(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                + " img-src 'self' "
                + LogoutTerms.origin(uri));
  }
}
