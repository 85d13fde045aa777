package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;

/// Finds where a head ends, byte by byte as they come, and refuses line ends that two readers could
/// read in two ways.
final class HeadScan {
  private final EdgeSettings settings;
  private int scanned;
  private int lineStart;
  private boolean firstLine;
  private int ended;

  HeadScan(EdgeSettings settings) {
    this.settings = settings;
  }

  void begin() {
    scanned = 0;
    lineStart = 0;
    firstLine = true;
    ended = 0;
  }

  /// How long the head is, its empty line included; 0 if more bytes are needed.
  ///
  /// @throws Problem `uri_too_long`, `header_too_large`, `bad_request_line`, `header_malformed`
  int find(Wire wire) {
    int available = wire.available();
    while (ended == 0 && scanned < available) {
      byte b = wire.at(scanned);
      if (b == '\n') {
        line(wire);
      } else if (scanned > lineStart && wire.at(scanned - 1) == '\r') {
        throw malformed("a carriage return stands alone");
      }
      scanned++;
    }
    if (ended > settings.headBytes() || (ended == 0 && scanned > settings.headBytes())) {
      throw tooLong();
    }
    // The longest method of ours, a space, the target, and the version.
    if (firstLine && scanned > settings.uriBytes() + 32) {
      throw tooLong();
    }
    return ended;
  }

  private void line(Wire wire) {
    if (scanned == lineStart || wire.at(scanned - 1) != '\r') {
      throw malformed("a line ends without a carriage return");
    }
    if (scanned == lineStart + 1) {
      ended = scanned + 1;
    }
    lineStart = scanned + 1;
    firstLine = false;
  }

  private Problem malformed(String reason) {
    return firstLine
        ? Errors.badRequestLine(reason)
        : Errors.headerMalformed("of this request", reason);
  }

  private Problem tooLong() {
    return firstLine
        ? Errors.uriTooLong(settings.uriBytes())
        : Errors.headerTooLarge(settings.headBytes());
  }
}
