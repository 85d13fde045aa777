package candor.server.login;

import candor.core.credential.Password;
import candor.core.setup.SetupLinks;
import candor.core.tenant.Tenants;
import candor.core.user.Email;
import candor.core.user.User;
import candor.errors.Faults;
import candor.server.catalog.Stylesheet;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// `/setup?link=…`: the page behind the link that a server prints as long as nobody owns it. The
/// page alone spends nothing, so that a scanner of mails or logs that opens it does no harm.
public final class SetupRoutes {
  private static final String PATH = "/setup";

  // In the query and the form: paths are logged, and a link is a secret.
  private static final String LINK = "link";

  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();
  private final SetupLinks links;
  private final Tenants tenants;
  private final Supplier<Set<String>> scopes;

  /// @param scopes every scope of the Admin API
  public SetupRoutes(SetupLinks links, Tenants tenants, Supplier<Set<String>> scopes) {
    this.links = links;
    this.tenants = tenants;
    this.scopes = scopes;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", PATH, RateClass.SIGN_IN, this::form).producing("text/html"),
        new Route("POST", PATH, RateClass.SIGN_IN, this::follow).producing("text/html"));
  }

  private Reply form(Request request) {
    String link = request.query().required(LINK);
    links.check(request.tenant(), link);
    return page(SetupView.form(stylesheet.address(), link, least(request)));
  }

  private Reply follow(Request request) {
    Parameters form = request.form();
    // First of all: to whoever has no link, this page tells nothing about who has an account.
    links.check(request.tenant(), form.required(LINK));
    String address = form.required("email");
    String text = form.required("password");
    int least = least(request);
    var faults = new Faults();
    faults.check(() -> Email.in("email", address));
    faults.checkAll(() -> Password.chosen("password", text, address, least));
    faults.refuse();
    SetupLinks.Made made =
        links.follow(
            request.tenant(),
            form.required(LINK),
            new User.Profile(
                Email.in("email", address), form.text("name").orElse(""), true, List.of()),
            Password.chosen("password", text, address, least),
            scopes.get().stream().sorted().toList(),
            request.id());
    return page(
        SetupView.made(
            stylesheet.address(),
            made.owner().email().value(),
            made.admin().client().id().value(),
            made.admin().secret()));
  }

  private int least(Request request) {
    return tenants.settings(request.tenant()).passwordMinimumLength();
  }

  private Reply page(SetupView view) {
    return pages.reply(200, "setup", view).header("Referrer-Policy", "no-referrer");
  }
}
