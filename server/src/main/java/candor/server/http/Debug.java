package candor.server.http;

import candor.errors.Problem;
import candor.server.json.RecordJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The `debug` member that the Admin API's contract promises in development. In the production
/// profile it does not exist, whatever a request says.
final class Debug {
  private static final String HIDDEN = "[redacted]";
  private static final int LONGEST_BODY = 16 * 1024;

  /// Parts of the names of fields whose values nobody must see.
  private static final List<String> SECRET_NAMES =
      List.of(
          "password",
          "passwd",
          "secret",
          "token",
          "code",
          "cookie",
          "authorization",
          "credential",
          "assertion",
          "api_key",
          "apikey",
          "private",
          "verifier",
          "otp",
          "pin",
          "session");

  private final boolean development;

  Debug(boolean development) {
    this.development = development;
  }

  void write(JsonGenerator out, Problem problem, Call call, String timestamp) {
    boolean asked = call.head().first("x-debug").filter("true"::equalsIgnoreCase).isPresent();
    if (!development || !asked) {
      return;
    }
    out.writeName("debug");
    out.writeStartObject();
    out.writeStringProperty("stack_trace", trace(problem));
    out.writeName("request_body");
    body(out, call);
    out.writeStringProperty("timestamp", timestamp);
    out.writeEndObject();
  }

  /// Where it was raised. Messages of other systems stay out: they quote what they were given.
  private static String trace(Problem problem) {
    var text = new StringWriter();
    var lines = new PrintWriter(text);
    for (Throwable at = problem; at != null; at = at.getCause()) {
      lines.println(at == problem ? problem.code().code() : at.getClass().getName());
      for (StackTraceElement element : at.getStackTrace()) {
        lines.println("  at " + element);
      }
    }
    lines.flush();
    return text.toString();
  }

  private static void body(JsonGenerator out, Call call) {
    byte[] body = call.body();
    if (body.length == 0 || body.length > LONGEST_BODY) {
      out.writeString(body.length == 0 ? "" : "[" + body.length + " bytes]");
      return;
    }
    var copy = new java.io.ByteArrayOutputStream(body.length);
    try (JsonParser parser = RecordJson.parser(body);
        JsonGenerator inner = RecordJson.generator(copy)) {
      parser.nextToken();
      copy(parser, inner);
    } catch (JacksonException _) {
      // What cannot be read cannot be searched for secrets either.
      out.writeString("[" + body.length + " bytes that are not JSON]");
      return;
    }
    out.writeRawValue(copy.toString(StandardCharsets.UTF_8));
  }

  private static void copy(JsonParser in, JsonGenerator out) {
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      out.writeStartObject();
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String name = in.currentName();
        out.writeName(name);
        in.nextToken();
        if (secretName(name)) {
          in.skipChildren();
          out.writeString(HIDDEN);
        } else {
          copy(in, out);
        }
      }
      out.writeEndObject();
    } else if (token == JsonToken.START_ARRAY) {
      out.writeStartArray();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        copy(in, out);
      }
      out.writeEndArray();
    } else if (token == JsonToken.VALUE_STRING) {
      String text = in.getString();
      out.writeString(secretForm(text) ? HIDDEN : text);
    } else {
      out.copyCurrentEvent(in);
    }
  }

  static boolean secretName(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('-', '_');
    return SECRET_NAMES.stream().anyMatch(lower::contains);
  }

  /// Whether a text looks like a secret wherever it stands: a signed token, an API key of ours, a
  /// header's credentials, a private key.
  static boolean secretForm(String text) {
    boolean header =
        text.regionMatches(true, 0, "bearer ", 0, 7) || text.regionMatches(true, 0, "basic ", 0, 6);
    boolean key = text.contains("sk_live_") || text.contains("sk_test_");
    return header || key || text.contains("eyJ") || text.contains("PRIVATE KEY") || opaque(text);
  }

  /// Long, without spaces, and of letters and digits mixed: nothing that a person wrote.
  private static boolean opaque(String text) {
    if (text.length() < 32 || text.indexOf(' ') >= 0) {
      return false;
    }
    long letters = text.chars().filter(Character::isLetter).count();
    long digits = text.chars().filter(Character::isDigit).count();
    long marks = text.chars().filter(c -> "-_=+/".indexOf(c) >= 0).count();
    return digits >= 4 && letters >= 4 && letters + digits + marks == text.length();
  }
}
