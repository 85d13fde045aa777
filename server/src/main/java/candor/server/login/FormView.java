package candor.server.login;

import candor.server.http.Shown;
import java.util.List;
import java.util.Map;

/// A page with one thing to do, or only something to read.
///
/// @param action where the form goes; empty where there is none
/// @param hidden what goes along with the form
/// @param ways to other pages
/// @param refusals why the last attempt failed
public record FormView(
    Words words,
    String stylesheet,
    String title,
    String lead,
    String action,
    Map<String, String> hidden,
    List<Field> fields,
    String button,
    List<Way> ways,
    List<Shown> refusals) {
  /// Something to fill in.
  ///
  /// @param completes what browsers and password managers fill in (HTML, section 4.10.18.7)
  /// @param pattern what it must look like; empty if anything goes
  public record Field(
      String name,
      String label,
      String type,
      String completes,
      String value,
      int least,
      int most,
      String pattern) {
    static Field email(String label, String value) {
      return new Field("email", label, "email", "username", value, 0, 254, "");
    }

    static Field newPassword(String label, int least) {
      return new Field("password", label, "password", "new-password", "", least, 256, "");
    }

    static Field name(String label, String value) {
      return new Field("name", label, "text", "name", value, 0, 200, "");
    }

    static Field code(String label) {
      return new Field("code", label, "text", "one-time-code", "", 6, 7, "[0-9]{3} ?[0-9]{3}");
    }
  }

  /// A link to another page.
  public record Way(String text, String href) {}

  /// A page to read.
  static FormView text(Words words, String stylesheet, String title, String lead) {
    return new FormView(
        words, stylesheet, title, lead, "", Map.of(), List.of(), "", List.of(), List.of());
  }

  /// The same page with a form.
  FormView form(String to, Map<String, String> along, List<Field> asked, String send) {
    return new FormView(words, stylesheet, title, lead, to, along, asked, send, ways, refusals);
  }

  /// The same page with links to others.
  FormView ways(List<Way> others) {
    return new FormView(
        words, stylesheet, title, lead, action, hidden, fields, button, others, refusals);
  }

  /// The same page with why the last attempt failed.
  FormView refused(List<Shown> why) {
    return new FormView(words, stylesheet, title, lead, action, hidden, fields, button, ways, why);
  }

  @Override
  public String toString() {
    return "FormView[" + title + "]";
  }
}
