package candor.server.login;

import java.util.Locale;

/// What the page says beside [Words] on which people answer clients that they are not in front of,
/// in one language.
///
/// @param message what stands before the message that both screens show
/// @param warning that what one did not begin oneself is not to be allowed
public record ApproveWords(
    String title, String nothing, String message, String warning, String allowed, String denied) {
  private static final ApproveWords ENGLISH =
      new ApproveWords(
          "Waiting for you",
          "Nothing is waiting for you.",
          "The application shows:",
          "Allow only what you have begun yourself. If you do not expect this, choose No.",
          "Allowed. The application goes on.",
          "Not allowed. Nothing was changed.");
  private static final ApproveWords JAPANESE =
      new ApproveWords(
          "確認待ちの要求",
          "確認待ちの要求はありません。",
          "アプリケーションの表示：",
          "ご自身で始めた操作のみ許可してください。心当たりがない場合は「許可しない」を選んでください。",
          "許可しました。アプリケーションが処理を続けます。",
          "許可しませんでした。何も変更されていません。");

  /// The words of a language that pages exist in.
  static ApproveWords in(Locale locale) {
    return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
  }
}
