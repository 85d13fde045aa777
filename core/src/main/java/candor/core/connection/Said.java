package candor.core.connection;

import candor.core.db.Json;
import candor.core.outbound.Fetcher;
import candor.core.session.BrowserSession;
import candor.errors.Errors;
import candor.errors.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/// A JSON object that a provider answered with, as far as it goes.
///
/// @param who the name of the connection
/// @param what it is, in words
record Said(String who, String what, Map<String, Object> values) {
  /// In the year 9999: what is later can be counted with no more.
  private static final long LATEST = 253_402_300_799L;

  /// The object in an answer that has to be a good one.
  ///
  /// @throws Problem `upstream_answer_malformed`
  static Said of(Connection connection, String what, Fetcher.Answer answer) {
    if (answer.status() != 200) {
      throw Errors.upstreamAnswerMalformed(
          connection.name(), what + " came with status " + answer.status());
    }
    return of(connection, what, answer.text());
  }

  /// The object of a text.
  ///
  /// @throws Problem `upstream_answer_malformed`
  static Said of(Connection connection, String what, String text) {
    try {
      return new Said(connection.name(), what, new Json(text).values());
    } catch (JacksonException e) {
      throw Errors.upstreamAnswerMalformed(connection.name(), what + " is no JSON object");
    }
  }

  /// A text; empty if there is none.
  String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  /// A text that has to be there.
  ///
  /// @throws Problem `upstream_answer_malformed`
  String needed(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw Errors.upstreamAnswerMalformed(who, what + " has no " + name);
    }
    return text;
  }

  /// Whether something is true; Apple writes it as a text.
  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name)) || text(name).equals("true");
  }

  /// A time in seconds; [BrowserSession#UNSAID] if there is none that can be one.
  Instant time(String name) {
    long seconds = values.get(name) instanceof Number number ? number.longValue() : 0;
    return seconds > 0 && seconds <= LATEST
        ? Instant.ofEpochSecond(seconds)
        : BrowserSession.UNSAID;
  }

  /// The texts of a list.
  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  @Override
  public String toString() {
    return "Said[" + what + "]";
  }
}
