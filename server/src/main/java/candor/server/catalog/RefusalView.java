package candor.server.catalog;

import candor.server.http.Shown;
import java.util.Locale;

/// What a person sees whose request was refused: what to do next, and in small print what support
/// will ask for.
///
/// @param advice what to do next, in the reader's language
public record RefusalView(
    String stylesheet,
    String language,
    String advice,
    String again,
    String smallPrint,
    String codeLabel,
    String requestLabel,
    String more,
    Shown shown,
    Brand brand) {

  static RefusalView of(Shown shown, String stylesheet, Brand brand) {
    boolean japanese = shown.language().getLanguage().equals(Locale.JAPANESE.getLanguage());
    String language = japanese ? "ja" : "en";
    return new RefusalView(
        stylesheet,
        language,
        shown.code().page().forUser(language),
        again(shown, japanese),
        japanese ? "お問い合わせの際は、次の情報をお伝えください。" : "If you ask for help, please pass this on:",
        japanese ? "エラー" : "Error",
        japanese ? "リクエスト" : "Request",
        japanese ? "このエラーについて（英語）" : "About this error",
        shown,
        brand);
  }

  /// How long to wait; empty where that is not known.
  private static String again(Shown shown, boolean japanese) {
    long seconds = shown.delay().toSeconds();
    if (seconds > 0) {
      return japanese
          ? seconds + " 秒後にもう一度お試しください。"
          : "You can try again in " + seconds + (seconds == 1 ? " second." : " seconds.");
    }
    return "";
  }
}
