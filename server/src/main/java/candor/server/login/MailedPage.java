package candor.server.login;

import candor.core.credential.Links;
import candor.core.mail.Mail;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Shown;
import candor.server.http.Surface;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One of the pages that are about mail, as its request wants it.
final class MailedPage {
  /// The parameter of a link.
  static final String LINK = "link";

  private final Request request;
  private final Pages pages;
  private final Words words;
  private final MailWords mail;
  private final String stylesheet;

  MailedPage(Request request, Locale language, Pages pages, Stylesheet stylesheet) {
    this.request = request;
    this.pages = pages;
    this.words = Words.in(language);
    this.mail = MailWords.in(language);
    this.stylesheet = stylesheet.address();
  }

  Words words() {
    return words;
  }

  MailWords mail() {
    return mail;
  }

  /// A page to read.
  FormView text(MailWords.Step step, String about) {
    return FormView.text(words, stylesheet, step.title(), step.lead().formatted(about));
  }

  /// A page with a form.
  FormView form(
      MailWords.Step step,
      String about,
      String action,
      Map<String, String> along,
      List<FormView.Field> fields,
      String button) {
    return text(step, about).form(action, along, fields, button);
  }

  /// A field for a new password.
  FormView.Field newPassword(int least) {
    return FormView.Field.newPassword(mail.least().formatted(least), least);
  }

  /// The reply with a page. Its address may hold a link, so it is not told to others.
  Reply reply(FormView view) {
    return pages.reply(200, "form", view).header("Referrer-Policy", "no-referrer");
  }

  /// The form again, with what is wrong: a page of its own would lose what was typed.
  Reply refused(FormView view, Problem problem) {
    Shown shown = Shown.of(problem, Surface.BROWSER, request);
    List<Shown> all =
        problem.faults().isEmpty()
            ? List.of(shown)
            : problem.faults().stream()
                .map(fault -> Shown.of(fault, Surface.BROWSER, request))
                .toList();
    return shown
        .timed(pages.reply(shown.status(), "form", view.refused(all)))
        .header("Referrer-Policy", "no-referrer")
        .refusing(problem);
  }

  /// A mail with a link to a page.
  ///
  /// @param application where the person began
  Links.Letter letter(MailWords.Letter letter, String path, String application) {
    // Not the address that the request came to, in which whoever asks chooses the port.
    String start = request.issuer() + path + "?" + LINK + "=";
    return (to, secret, code) ->
        new Mail(
            to,
            letter.subject().formatted(start + secret, code, application),
            letter.text().formatted(start + secret, code, application));
  }
}
