package candor.server.login;

import candor.core.mail.MailId;
import candor.core.mail.Mailer;
import candor.errors.Errors;
import candor.server.catalog.Stylesheet;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `/dev/mailbox`: the mails of a server that sends none, so that a newcomer can click their links.
/// Only where mail is kept are there such pages at all.
public final class MailboxRoutes {
  private static final String PATH = "/dev/mailbox";
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final Mailer mailer;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public MailboxRoutes(Mailer mailer) {
    this.mailer = mailer;
  }

  /// The routes; none where mail leaves.
  public List<Route> all() {
    return mailer.keeps()
        ? List.of(
            new Route("GET", PATH, RateClass.PAGE, this::list).producing("text/html"),
            new Route("GET", PATH + "/{id}", RateClass.PAGE, this::letter).producing("text/html"))
        : List.of();
  }

  private Reply list(Request request) {
    return pages.reply(
        200,
        "mailbox",
        new MailboxView(
            stylesheet.address(),
            mailer.mailbox(request.tenant()).stream()
                .map(
                    kept ->
                        new MailboxView.Line(
                            PATH + "/" + kept.id().value(),
                            kept.mail().to(),
                            kept.mail().subject(),
                            kept.at().truncatedTo(ChronoUnit.SECONDS).toString()))
                .toList()));
  }

  private Reply letter(Request request) {
    Mailer.Kept kept =
        mailer
            .find(request.tenant(), new MailId(request.parameter("id")))
            .orElseThrow(() -> Errors.routeNotFound(request.path(), PATH));
    return pages
        .reply(
            200,
            "letter",
            new LetterView(
                stylesheet.address(),
                kept.mail().to(),
                kept.mail().subject(),
                parts(kept.mail().text())))
        .header("Referrer-Policy", "no-referrer");
  }

  /// The text cut where addresses begin and end, so that they become links.
  private static List<LetterView.Part> parts(String text) {
    var parts = new ArrayList<LetterView.Part>();
    var address = ADDRESS.matcher(text);
    int from = 0;
    while (address.find()) {
      parts.add(new LetterView.Part(text.substring(from, address.start()), false));
      parts.add(new LetterView.Part(address.group(), true));
      from = address.end();
    }
    parts.add(new LetterView.Part(text.substring(from), false));
    return parts;
  }
}
