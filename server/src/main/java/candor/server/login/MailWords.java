package candor.server.login;

import java.util.Locale;

/// What the pages and mails say that are about an account and its address, in one language. `%s`
/// stands for an application, an address or a link, as each says.
///
/// @param least how long a password must be; `%d` stands for the number
/// @param moving whose address becomes which; `%1$s` and `%2$s` stand for them
/// @param elsewhere what is said where a link is opened in another browser
record MailWords(
    Step forgot,
    Step byMail,
    Step signUp,
    Step newPassword,
    Step join,
    Step open,
    Step sent,
    Step sentWithCode,
    Step changed,
    Step arrived,
    Step confirm,
    Step confirmed,
    Step move,
    Step moved,
    String moving,
    String name,
    String least,
    String code,
    String back,
    String elsewhere,
    Letters letters) {
  /// A page.
  ///
  /// @param lead what it says below its title
  /// @param button what is done there; also the name of the link to it
  record Step(String title, String lead, String button) {}

  /// A mail.
  ///
  /// @param text `%1$s` is the link, `%2$s` the code, `%3$s` the application
  record Letter(String subject, String text) {}

  /// The mails.
  record Letters(
      Letter forgot,
      Letter byMail,
      Letter signUp,
      Letter taken,
      Letter confirm,
      Letter move,
      Letter moved) {}

  private static final MailWords ENGLISH =
      new MailWords(
          new Step(
              "Choose a new password",
              "Enter the e-mail address of your account, and we will send you a link.",
              "Forgot your password?"),
          new Step(
              "Sign in by e-mail",
              "Enter the e-mail address of your account, and we will send you a link and a code.",
              "Sign in by e-mail instead"),
          new Step(
              "Create an account",
              "Enter your e-mail address, and we will send you a link with which you go on.",
              "Create an account"),
          new Step(
              "Choose a new password",
              "A new password for %s. Everyone who is signed in with the old one is signed out.",
              "Set password"),
          new Step("Create an account", "For %s.", "Create the account"),
          new Step("Sign in", "Sign in as %s.", "Sign in"),
          new Step(
              "Check your e-mail",
              "If %s can be used here, a mail with a link is on its way. It can take a minute. If it"
                  + " does not come, look in the spam folder.",
              ""),
          new Step(
              "Check your e-mail",
              "If %s has an account here, a mail is on its way. Open its link, or enter its code"
                  + " here.",
              "Sign in"),
          new Step(
              "Your password is changed",
              "Every session was ended. Go back to the application and sign in with the new"
                  + " password.",
              ""),
          new Step(
              "You are signed in",
              "You are signed in in this browser as %s. You began in another one, so go back to"
                  + " the application and start there.",
              ""),
          new Step(
              "Your e-mail address",
              "The address of your account is %s. We send a mail there; open its link to show that"
                  + " the address is yours.",
              "Send the mail"),
          new Step("The address is confirmed", "We know now that %s is yours.", "Confirm"),
          new Step(
              "Change your e-mail address",
              "The address of your account is %s. Enter the new one, and we will send a mail"
                  + " there. Nothing changes until you open its link.",
              "Change the address"),
          new Step(
              "Your address is changed",
              "From now on the address of your account is %s.",
              "Use this address"),
          "You are signed in to the account of %1$s. From then on its address is %2$s.",
          "Name",
          "Password, at least %d characters",
          "Code from the e-mail",
          "Back to sign-in",
          "You asked for this link in another browser. It works here too, for this browser.",
          new Letters(
              new Letter(
                  "Choose a new password",
                  """
                  Somebody, probably you, wants to choose a new password for your account.

                  Open this link within 30 minutes:
                  %1$s

                  If it was not you, you need not do anything: your password stays as it is.
                  """),
              new Letter(
                  "%2$s is your code to sign in",
                  """
                  Open this link within 15 minutes to sign in to %3$s:
                  %1$s

                  Or type this code where you began: %2$s

                  If it was not you, you need not do anything. Tell nobody the code.
                  """),
              new Letter(
                  "Create your account",
                  """
                  Open this link within an hour to make your account for %3$s:
                  %1$s

                  If it was not you, you need not do anything: no account is made.
                  """),
              new Letter(
                  "You have an account already",
                  """
                  Somebody, probably you, typed this address to make an account or to use it for
                  another one. There is an account with this address already: sign in to %3$s with
                  it. If you do not know the password, choose "Forgot your password?" there.

                  If it was not you, you need not do anything: nothing has changed.
                  """),
              new Letter(
                  "Confirm your e-mail address",
                  """
                  Open this link within a day to confirm that this address is yours:
                  %1$s

                  If you asked for no such mail, you need not do anything.
                  """),
              new Letter(
                  "Confirm your new e-mail address",
                  """
                  Open this link within an hour to make this the address of your account:
                  %1$s

                  If it was not you, you need not do anything: nothing changes.
                  """),
              new Letter(
                  "The address of your account was changed",
                  """
                  The address of your account is %2$s from now on, and no longer %1$s.

                  If it was not you, tell the administrators of the service at once.
                  """)));

  private static final MailWords JAPANESE =
      new MailWords(
          new Step("新しいパスワードの設定", "アカウントのメールアドレスを入力してください。リンクをメールでお送りします。", "パスワードをお忘れですか？"),
          new Step("メールでサインイン", "アカウントのメールアドレスを入力してください。リンクとコードをメールでお送りします。", "メールでサインインする"),
          new Step("アカウントの作成", "メールアドレスを入力してください。メールのリンクから続けられます。", "アカウントを作成する"),
          new Step("新しいパスワードの設定", "%s の新しいパスワード。以前のパスワードによるサインインはすべて終了します。", "パスワードを設定する"),
          new Step("アカウントの作成", "%s のアカウント", "アカウントを作成する"),
          new Step("サインイン", "%s としてサインインします。", "サインイン"),
          new Step(
              "メールをご確認ください",
              "%s がご利用いただける場合、リンクを記載したメールをお送りします。届くまで少し時間がかかることがあります。迷惑メールフォルダーもご確認ください。",
              ""),
          new Step(
              "メールをご確認ください", "%s のアカウントがある場合、メールをお送りします。メールのリンクを開くか、コードをここに入力してください。", "サインイン"),
          new Step("パスワードを変更しました", "すべてのセッションを終了しました。アプリケーションに戻り、新しいパスワードでサインインしてください。", ""),
          new Step(
              "サインインしました",
              "このブラウザーで %s としてサインインしました。別のブラウザーで開始されたため、アプリケーションに戻って最初からやり直してください。",
              ""),
          new Step("メールアドレス", "アカウントのアドレスは %s です。このアドレスの確認メールをお送りできます。", "メールを送る"),
          new Step("アドレスを確認しました", "%s を確認しました。", "確認する"),
          new Step(
              "メールアドレスの変更",
              "アカウントのアドレスは %s です。新しいアドレスを入力してください。届いたメールのリンクを開くまで変更されません。",
              "アドレスを変更する"),
          new Step("アドレスを変更しました", "アカウントのアドレスは %s になりました。", "このアドレスを使う"),
          "%1$s のアカウントにサインインしています。このアカウントのアドレスを %2$s に変更します。",
          "名前",
          "パスワード（%d文字以上）",
          "メールのコード",
          "サインインに戻る",
          "このリンクは別のブラウザーで請求されました。このブラウザーでもお使いいただけます。",
          new Letters(
              new Letter(
                  "新しいパスワードの設定",
                  """
                  アカウントの新しいパスワードの設定が請求されました。

                  30分以内に次のリンクを開いてください。
                  %1$s

                  お心当たりがない場合は、何もする必要はありません。パスワードは変わりません。
                  """),
              new Letter(
                  "サインイン用コード：%2$s",
                  """
                  %3$s にサインインするには、15分以内に次のリンクを開いてください。
                  %1$s

                  または、開始した画面に次のコードを入力してください：%2$s

                  お心当たりがない場合は、何もする必要はありません。コードを誰にも教えないでください。
                  """),
              new Letter(
                  "アカウントの作成",
                  """
                  %3$s のアカウントを作成するには、1時間以内に次のリンクを開いてください。
                  %1$s

                  お心当たりがない場合は、何もする必要はありません。アカウントは作成されません。
                  """),
              new Letter(
                  "アカウントはすでにあります",
                  """
                  このアドレスで、アカウントの作成またはアドレスの変更が請求されました。このアドレスのアカウントは
                  すでにありますので、%3$s にサインインしてください。パスワードがわからない場合は、
                  「パスワードをお忘れですか？」を選んでください。

                  お心当たりがない場合は、何もする必要はありません。何も変わっていません。
                  """),
              new Letter(
                  "メールアドレスの確認",
                  """
                  このアドレスを確認するには、24時間以内に次のリンクを開いてください。
                  %1$s

                  お心当たりがない場合は、何もする必要はありません。
                  """),
              new Letter(
                  "新しいメールアドレスの確認",
                  """
                  このアドレスをアカウントのアドレスにするには、1時間以内に次のリンクを開いてください。
                  %1$s

                  お心当たりがない場合は、何もする必要はありません。何も変わりません。
                  """),
              new Letter(
                  "アカウントのアドレスが変更されました",
                  """
                  アカウントのアドレスは %1$s から %2$s に変更されました。

                  お心当たりがない場合は、すぐにサービスの管理者にお知らせください。
                  """)));

  /// The words of a language that pages exist in.
  static MailWords in(Locale locale) {
    return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
  }
}
