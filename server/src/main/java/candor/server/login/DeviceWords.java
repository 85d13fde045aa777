package candor.server.login;

import java.util.Locale;

/// What the pages for devices say beside [Words], in one language.
///
/// @param compare that the code must be the one on a device of one's own
/// @param warning that a stranger's device is not to be allowed
public record DeviceWords(
    String connect,
    String lead,
    String code,
    String proceed,
    String compare,
    String question,
    String warning,
    String allowed,
    String goBack,
    String denied,
    String nothingDone) {
  private static final DeviceWords ENGLISH =
      new DeviceWords(
          "Connect a device",
          "Type the code that your device shows.",
          "Code",
          "Continue",
          "Is this the code on your device? If you have no device that shows it, stop here.",
          "Connect this device?",
          "Allow this only if the device in front of you shows this code. Nobody who works for us"
              + " asks you to allow a device of theirs.",
          "Your device is connected",
          "Go back to your device. You can close this page.",
          "The device was not connected",
          "Nothing was changed. You can close this page.");
  private static final DeviceWords JAPANESE =
      new DeviceWords(
          "デバイスを接続",
          "デバイスに表示されているコードを入力してください。",
          "コード",
          "次へ",
          "お使いのデバイスに表示されているコードと同じですか？表示しているデバイスがない場合は、ここで中止してください。",
          "このデバイスを接続しますか？",
          "目の前のデバイスにこのコードが表示されている場合にのみ許可してください。当社の担当者が自分のデバイスの許可をお願いすることはありません。",
          "デバイスが接続されました",
          "デバイスに戻ってください。このページは閉じてかまいません。",
          "デバイスは接続されませんでした",
          "何も変更されていません。このページは閉じてかまいません。");

  /// The words of a language that pages exist in.
  static DeviceWords in(Locale locale) {
    return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
  }
}
