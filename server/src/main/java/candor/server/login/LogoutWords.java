package candor.server.login;

import java.util.Locale;

/// What the pages of a logout say, in one language.
///
/// @param language of the page (BCP 47)
public record LogoutWords(
    String language,
    String signOut,
    String asks,
    String everywhere,
    String yes,
    String no,
    String signedOut,
    String closeIt,
    String stillSignedIn,
    String onward) {
  private static final LogoutWords ENGLISH =
      new LogoutWords(
          "en",
          "Sign out?",
          "asks to sign you out.",
          "You will be signed out of every application that you signed in to in this browser.",
          "Sign out",
          "Stay signed in",
          "You are signed out",
          "You can close this page.",
          "You are still signed in",
          "Continue");
  private static final LogoutWords JAPANESE =
      new LogoutWords(
          "ja",
          "サインアウトしますか？",
          "がサインアウトを求めています。",
          "このブラウザでサインインしたすべてのアプリケーションからサインアウトします。",
          "サインアウト",
          "サインインしたままにする",
          "サインアウトしました",
          "このページを閉じてください。",
          "サインインしたままです",
          "続ける");

  /// Whether there are words in a language.
  static boolean spoken(Locale locale) {
    return locale.getLanguage().equals("ja") || locale.getLanguage().equals("en");
  }

  /// The words of a language that pages exist in.
  static LogoutWords in(Locale locale) {
    return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
  }
}
