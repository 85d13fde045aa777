package candor.server.catalog;

import candor.core.tenant.Branding;
import candor.errors.ErrorCode;
import candor.errors.Errors;
import candor.server.http.ErrorPage;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.http.Shown;
import candor.server.json.Nearest;
import java.util.Arrays;
import java.util.List;

/// The paths of the catalog, and the page of a refusal. None of them belongs to a tenant: they
/// answer at every host, also at one that nobody owns, since that is an error too.
public final class CatalogRoutes implements ErrorPage {
  private static final String HTML = "text/html";
  private static final String JSON = "application/json";
  private static final String PROBLEM_JSON = "application/problem+json";
  private static final List<String> CODES =
      Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList();

  private final Templates templates = new Templates();
  private final Stylesheet stylesheet = new Stylesheet();
  private final Catalog catalog = new Catalog();

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", "/errors", RateClass.PUBLIC, this::list)
            .producing(HTML, JSON, PROBLEM_JSON)
            .atAnyHost(),
        new Route("GET", "/errors.json", RateClass.PUBLIC, this::json).producing(JSON).atAnyHost(),
        new Route("GET", "/errors/{code}", RateClass.PUBLIC, this::page)
            .producing(HTML, JSON, PROBLEM_JSON)
            .atAnyHost(),
        new Route("GET", Stylesheet.PATH, RateClass.PUBLIC, this::style)
            .producing("text/css")
            .atAnyHost(),
        new Route("GET", Accent.PATH, RateClass.PUBLIC, Accent::reply)
            .producing("text/css")
            .atAnyHost());
  }

  private Reply list(Request request) {
    if (wantsJson(request)) {
      return json(request);
    }
    String query = request.query().text("q").orElse("");
    return kept(Reply.html(200, templates.html("list", ListView.of(stylesheet.address(), query))));
  }

  private Reply json(Request request) {
    return kept(Reply.bytes(200, JSON, catalog.all()));
  }

  private Reply page(Request request) {
    String wanted = request.parameter("code");
    ErrorCode code =
        ErrorCode.of(wanted).orElseThrow(() -> Errors.routeNotFound(request.path(), near(wanted)));
    if (wantsJson(request)) {
      return kept(Reply.bytes(200, JSON, catalog.one(wanted)));
    }
    var view =
        PageView.of(code, stylesheet.address(), request.language(), catalog.raisedBy(wanted));
    return kept(Reply.html(200, templates.html("page", view)));
  }

  private Reply style(Request request) {
    return stylesheet.reply();
  }

  @Override
  public String html(Shown shown, Branding branding) {
    return templates.html(
        "refusal",
        RefusalView.of(shown, stylesheet.address(), Brand.of(branding, shown.uri().getHost())));
  }

  /// Whoever names JSON and not HTML gets JSON; browsers name HTML, and `*/*` is a person with curl
  /// as often as not.
  private static boolean wantsJson(Request request) {
    String accept = String.join(",", request.headers("Accept"));
    return (accept.contains(JSON) || accept.contains(PROBLEM_JSON)) && !accept.contains(HTML);
  }

  /// The same for everyone, and new only with a new version of the program.
  private static Reply kept(Reply reply) {
    return reply
        .header("Cache-Control", "public, max-age=300")
        .header("Vary", "Accept, Accept-Language");
  }

  private static String near(String code) {
    String nearest = Nearest.of(code, CODES);
    return nearest.isEmpty() ? "" : "/errors/" + nearest;
  }
}
