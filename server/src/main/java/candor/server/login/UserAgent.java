package candor.server.login;

import java.util.List;
import java.util.Optional;

/// How a browser names itself (RFC 9110, section 10.1.5), in words that its owner knows. It is a
/// help to recognise one's own, and proves nothing.
final class UserAgent {
  private record Mark(String in, String name) {}

  /// Each names itself after those below it as well.
  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("Edg", "Edge"),
          new Mark("OPR/", "Opera"),
          new Mark("SamsungBrowser/", "Samsung Internet"),
          new Mark("Firefox/", "Firefox"),
          new Mark("FxiOS/", "Firefox"),
          new Mark("CriOS/", "Chrome"),
          new Mark("Chrome/", "Chrome"),
          new Mark("Safari/", "Safari"));

  private static final List<Mark> SYSTEMS =
      List.of(
          new Mark("Android", "Android"),
          new Mark("iPhone", "iPhone"),
          new Mark("iPad", "iPad"),
          new Mark("Windows", "Windows"),
          new Mark("CrOS", "ChromeOS"),
          new Mark("Mac OS X", "macOS"),
          new Mark("Linux", "Linux"));

  private UserAgent() {}

  static String words(String agent, AccountWords words) {
    Optional<String> browser = named(BROWSERS, agent);
    Optional<String> system = named(SYSTEMS, agent);
    if (browser.isPresent() && system.isPresent()) {
      return words.device().formatted(browser.get(), system.get());
    }
    return browser.or(() -> system).orElse(words.unknownDevice());
  }

  private static Optional<String> named(List<Mark> marks, String agent) {
    return marks.stream().filter(mark -> agent.contains(mark.in)).map(Mark::name).findFirst();
  }
}
