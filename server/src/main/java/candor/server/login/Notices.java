package candor.server.login;

import candor.core.mail.Mail;
import candor.core.user.User;
import java.util.Locale;

/// Mails about what was done to an account from elsewhere, where nobody sits in front of a page: in
/// the language that the account has as `locale`, or else in English.
public final class Notices {
  /// @param text `%1$s` is the host or the application, `%2$s` the address of the page to go to
  private record Letter(String subject, String text) {
    Mail to(User user, String who, String page, String message) {
      return new Mail(
          user.email().value(), subject.formatted(who), text.formatted(who, page, message));
    }
  }

  private static final Letter RESET =
      new Letter(
          "Your second factors were taken away",
          """
          An administrator of %1$s took second factors of your account away. You are signed out
          everywhere, and no browser is trusted any more.

          Sign in with what you have, and set up a new factor here:
          %2$s

          If you did not ask for this, tell your administrator at once.
          """);
  private static final Letter RESET_IN_JAPANESE =
      new Letter(
          "二要素認証がリセットされました",
          """
          %1$s の管理者が、アカウントの二要素認証をリセットしました。すべての場所からサインアウトし、
          信頼済みのブラウザーもなくなりました。

          サインインして、次のページで新しく設定してください。
          %2$s

          お心当たりがない場合は、すぐに管理者にお知らせください。
          """);

  private static final Letter APPROVAL =
      new Letter(
          "%1$s asks for your answer",
          """
          %1$s asks you to allow something. See what it is, and answer, here:
          %2$s
          %3$s
          If you did not begin this, say no there, or do nothing: without your answer nothing happens.
          """);
  private static final Letter APPROVAL_IN_JAPANESE =
      new Letter(
          "%1$s があなたの回答を待っています",
          """
          %1$s が許可を求めています。内容の確認と回答は、次のページで行ってください。
          %2$s
          %3$s
          お心当たりがない場合は、そこで拒否するか、何もしないでください。回答しない限り何も起こりません。
          """);

  private Notices() {}

  /// That an administrator took factors away.
  ///
  /// @param link where the person sets up others
  public static Mail factorsReset(User user, String host, String link) {
    return (japanese(user) ? RESET_IN_JAPANESE : RESET).to(user, host, link, "");
  }

  /// That an application waits for an answer. The page asks for a sign-in and for a button: whoever
  /// only opens the link answers nothing.
  ///
  /// @param message what the application shows too; may be empty
  public static Mail approval(User user, String application, String message, String page) {
    String lead =
        japanese(user) ? "アプリケーションにも次の文字が表示されています：" : "The application shows this as well: ";
    String shown = message.isEmpty() ? "" : "\n" + lead + message + "\n";
    return (japanese(user) ? APPROVAL_IN_JAPANESE : APPROVAL).to(user, application, page, shown);
  }

  private static boolean japanese(User user) {
    String locale = user.profile().details().texts().getOrDefault("locale", "");
    return Locale.forLanguageTag(locale).getLanguage().equals(Locale.JAPANESE.getLanguage());
  }
}
