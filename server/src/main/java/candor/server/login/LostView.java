package candor.server.login;

import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Shown;
import candor.server.http.Surface;
import java.util.List;

/// What people see who cannot go on where they are: why, and the ways to where they can.
public record LostView(Words words, String stylesheet, Shown shown, List<FormView.Way> ways) {
  /// What to do, in the reader's language.
  public String advice() {
    return shown.code().page().forUser(words.language());
  }

  /// The refusal as such a page. Its address may hold a link, so it is not told to others.
  static Reply page(
      Request request, Problem problem, List<FormView.Way> ways, Pages pages, Stylesheet style) {
    Shown shown = Shown.of(problem, Surface.BROWSER, request);
    return pages
        .reply(
            shown.status(),
            "lost",
            new LostView(Words.in(request.language()), style.address(), shown, ways))
        .header("Referrer-Policy", "no-referrer")
        .refusing(problem);
  }
}
