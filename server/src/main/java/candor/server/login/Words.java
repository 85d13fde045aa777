package candor.server.login;

import candor.server.oauth.Authorization;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the pages say, in one language.
///
/// @param language of the page (BCP 47)
/// @param to between what is signed in to and who asks
public record Words(
    String language,
    String signIn,
    String to,
    String email,
    String password,
    String error,
    String requestId,
    String more,
    String consent,
    String wants,
    String signedInAs,
    String answerGoesTo,
    String yes,
    String no,
    Map<String, String> scopes,
    String otherScope,
    String back,
    String onward,
    String choose,
    String goOnAs,
    String another,
    String startAgain,
    String newLink,
    String apis,
    String home,
    String policy,
    String terms,
    String revocable) {
  private static final Words ENGLISH =
      new Words(
          "en",
          "Sign in",
          "to continue to",
          "E-mail",
          "Password",
          "Error",
          "Request",
          "About this error",
          "Allow access?",
          "would like to:",
          "You are signed in as",
          "The answer goes to",
          "Allow",
          "No",
          Map.of(
              "openid", "know that it is you",
              "profile", "see your name",
              "email", "see your e-mail address",
              "phone", "see your phone number",
              "address", "see your postal address",
              "offline_access", "stay connected while you are away"),
          "use",
          "Back to",
          "Continue",
          "Choose an account",
          "Continue as %s",
          "Use another account",
          "Start again",
          "Send a new link",
          "It would use data from:",
          "About the application",
          "Privacy",
          "Terms",
          "You can remove access at any time in your account, under Applications.");
  private static final Words JAPANESE =
      new Words(
          "ja",
          "サインイン",
          "続行先：",
          "メールアドレス",
          "パスワード",
          "エラー",
          "リクエスト",
          "このエラーについて（英語）",
          "アクセスを許可しますか？",
          "が次のことを求めています：",
          "サインイン中のアカウント：",
          "回答の送信先：",
          "許可する",
          "許可しない",
          Map.of(
              "openid", "あなたであることの確認",
              "profile", "名前の閲覧",
              "email", "メールアドレスの閲覧",
              "phone", "電話番号の閲覧",
              "address", "住所の閲覧",
              "offline_access", "不在時の接続の維持"),
          "利用：",
          "戻り先：",
          "続ける",
          "アカウントを選択してください",
          "%s で続ける",
          "別のアカウントを使う",
          "最初からやり直す",
          "新しいリンクを送る",
          "対象のデータ：",
          "アプリケーションについて",
          "プライバシー",
          "利用規約",
          "アカウントの「アプリケーション」でいつでも取り消せます。");

  /// Whether pages exist in a language.
  static boolean spoken(Locale locale) {
    return List.of(ENGLISH.language, JAPANESE.language).contains(locale.getLanguage());
  }

  /// The words of a language that pages exist in.
  static Words in(Locale locale) {
    return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
  }

  /// The language.
  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /// What people sign in to.
  String application(Authorization.Door door) {
    boolean ofClient = door.application().equals(door.client().name());
    return ofClient ? door.client().name(locale()) : door.application();
  }

  /// What a button says that leads to a provider.
  String with(String provider) {
    return language.equals(JAPANESE.language) ? provider + " で続ける" : "Continue with " + provider;
  }

  /// What ends a sentence.
  public String stop() {
    return language.equals(JAPANESE.language) ? "。" : ".";
  }

  /// A scope in words; one that we do not know by its name.
  String scope(String name) {
    String known = scopes.get(name);
    return known != null ? known : otherScope + " " + name;
  }
}
