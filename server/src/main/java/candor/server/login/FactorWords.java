package candor.server.login;

/// What the pages about second factors say, in one language.
///
/// @param trust `%d` stands for the number of days
public record FactorWords(
    String second,
    String secondLead,
    String code,
    String codeHint,
    String verify,
    String factors,
    String app,
    String appSince,
    String none,
    String addApp,
    String replaceApp,
    String removeApp,
    String scan,
    String type,
    String backup,
    String left,
    String newCodes,
    String keep,
    String passkeys,
    String addPasskey,
    String usePasskey,
    String remove,
    String here,
    String trust) {
  private static final FactorWords ENGLISH =
      new FactorWords(
          "One more step",
          "Enter the code that your authenticator app shows now.",
          "Code",
          "Without your phone, use one of your backup codes.",
          "Verify",
          "Second factors",
          "Authenticator app",
          "added on",
          "Only your password protects this account. With a second factor, whoever learns it still"
              + " cannot get in.",
          "Add an authenticator app",
          "Use another app",
          "Remove the app",
          "Scan this picture with the app, then enter the code that the app shows.",
          "Or type this key into the app:",
          "Backup codes",
          "left",
          "Make new backup codes",
          "Keep these codes in a safe place. Each works once in place of the app, and they are not"
              + " shown again.",
          "Passkeys",
          "Add a passkey",
          "Use a passkey",
          "Remove",
          "Open in an app on this device",
          "Do not ask again in this browser for %d days");
  private static final FactorWords JAPANESE =
      new FactorWords(
          "もう一段階の確認",
          "認証アプリに表示されているコードを入力してください。",
          "コード",
          "スマートフォンが手元にない場合は、バックアップコードを使用できます。",
          "確認する",
          "二要素認証",
          "認証アプリ",
          "追加日：",
          "現在はパスワードだけでこのアカウントに入れます。第二の要素を加えると、パスワードを知られても安全です。",
          "認証アプリを追加する",
          "別のアプリに替える",
          "アプリを削除する",
          "アプリでこの画像を読み取り、表示されたコードを入力してください。",
          "または、次のキーをアプリに入力してください：",
          "バックアップコード",
          "残り",
          "新しいバックアップコードを作る",
          "これらのコードを安全な場所に保管してください。それぞれ一度だけ使え、二度と表示されません。",
          "パスキー",
          "パスキーを追加する",
          "パスキーを使う",
          "削除する",
          "この端末のアプリで開く",
          "このブラウザーでは %d 日間、再度確認しない");

  /// The words that go with others of the same language.
  public static FactorWords beside(Words words) {
    return words.language().equals("ja") ? JAPANESE : ENGLISH;
  }
}
