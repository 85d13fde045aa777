package candor.server.login;

import candor.core.mail.Mail;
import candor.core.user.User;
import java.util.Locale;

/// Mails about what was done to an account from elsewhere, where nobody sits in front of a page: in
/// the language that the account has as `locale`, or else in English.
public final class Notices {
  /// @param text `%1$s` is the host, `%2$s` the address of the page to go to
  private record Letter(String subject, String text) {
    Mail to(User user, String host, String link) {
      return new Mail(user.email().value(), subject, text.formatted(host, link));
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

  private Notices() {}

  /// That an administrator took factors away.
  ///
  /// @param link where the person sets up others
  public static Mail factorsReset(User user, String host, String link) {
    return (japanese(user) ? RESET_IN_JAPANESE : RESET).to(user, host, link);
  }

  private static boolean japanese(User user) {
    String locale = user.profile().details().texts().getOrDefault("locale", "");
    return Locale.forLanguageTag(locale).getLanguage().equals(Locale.JAPANESE.getLanguage());
  }
}
