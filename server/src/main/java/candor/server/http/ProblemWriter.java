package candor.server.http;

import candor.errors.Dialect;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import candor.server.json.RecordJson;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// The only place that turns a problem into a reply. It decides what the caller may see of it, in
/// which shape the path's surface says it, and which headers are owed with its status.
///
/// Replies of one mask are identical in bytes, headers and status, the request id and the time
/// aside: nothing here looks at the true problem once its mask is known, except the debug member of
/// the development profile.
public final class ProblemWriter {
  private static final String PROBLEM_JSON = "application/problem+json";

  private final ErrorPage page;
  private final Debug debug;
  private final Clock clock;

  /// @param development whether `X-Debug` is answered
  public ProblemWriter(ErrorPage page, Clock clock, boolean development) {
    this.page = page;
    this.clock = clock;
    this.debug = new Debug(development);
  }

  /// The reply to a refused call.
  Reply write(Problem problem, Call call) {
    Shown shown = Shown.of(problem, call.surface(), call.id(), call.language(), call.base());
    Reply reply = body(problem, shown, call);
    if (shown.status() == 401 || shown.status() == 403) {
      reply = Challenge.on(reply, shown, problem, call);
    }
    if (shown.code() == ErrorCode.DPOP_NONCE_NEEDED
        || shown.code() == ErrorCode.TOKEN_NONCE_NEEDED) {
      // RFC 9449, section 8: what the next proof must carry.
      reply = reply.header("DPoP-Nonce", problem.value("nonce").orElse(""));
    }
    if (shown.code() == ErrorCode.METHOD_NOT_ALLOWED) {
      reply = reply.header("Allow", problem.value("allowed").orElse(""));
    }
    if (shown.code() == ErrorCode.MEDIA_TYPE_UNSUPPORTED) {
      // RFC 5789, section 2.2: a PATCH has a header of its own for it.
      String header = call.head().method().equals("PATCH") ? "Accept-Patch" : "Accept";
      reply = reply.header(header, problem.value("accepted").orElse(""));
    }
    if (shown.code() == ErrorCode.CONTENT_ENCODING_UNSUPPORTED) {
      reply = reply.header("Accept-Encoding", "identity");
    }
    return shown.timed(reply);
  }

  private Reply body(Problem problem, Shown shown, Call call) {
    String accept = call.head().first("accept").orElse("");
    return switch (call.surface()) {
      case OAUTH -> json(shown, Reply.JSON, out -> oauth(out, problem, shown));
      case ADMIN ->
          MediaType.named(accept, PROBLEM_JSON)
              ? standard(problem, shown, out -> debug.write(out, problem, call, timestamp()))
              : json(shown, Reply.JSON, out -> admin(out, problem, shown, call));
      case PLATFORM ->
          // Here browsers are sent on to providers; everything else of the platform is an API.
          call.path().startsWith("/auth/") && MediaType.named(accept, "text/html")
              ? Reply.html(shown.status(), page.html(shown, call.branding()))
              : standardOr(problem, shown, accept, out -> platform(out, problem, shown));
      case GATEWAY -> standardOr(problem, shown, accept, out -> gateway(out, problem, shown));
      case SCIM -> json(shown, "application/scim+json", out -> scim(out, shown));
      case BROWSER ->
          MediaType.named(accept, Reply.JSON) || MediaType.named(accept, PROBLEM_JSON)
              ? standard(problem, shown)
              : Reply.html(shown.status(), page.html(shown, call.branding()));
      case AUTHZEN, SAML, OTHER ->
          MediaType.named(accept, "text/html")
              ? Reply.html(shown.status(), page.html(shown, call.branding()))
              : standard(problem, shown);
    };
  }

  private interface Members {
    void write(JsonGenerator out);
  }

  private static Reply json(Shown shown, String type, Members members) {
    var bytes = new ByteArrayOutputStream(384);
    try (JsonGenerator out = RecordJson.generator(bytes)) {
      out.writeStartObject();
      members.write(out);
      out.writeEndObject();
    }
    return Reply.bytes(shown.status(), type, bytes.toByteArray());
  }

  private static Reply standardOr(Problem problem, Shown shown, String accept, Members members) {
    return MediaType.named(accept, PROBLEM_JSON)
        ? standard(problem, shown)
        : json(shown, Reply.JSON, members);
  }

  /// RFC 6749, section 5.2, which lets a server say more.
  private static void oauth(JsonGenerator out, Problem problem, Shown shown) {
    out.writeStringProperty("error", shown.word());
    out.writeStringProperty("error_description", shown.plainText());
    out.writeStringProperty("error_uri", shown.uri().toString());
    details(out, faults(problem, shown), Dialect.OAUTH);
    trailer(out, shown);
  }

  private void admin(JsonGenerator out, Problem problem, Shown shown, Call call) {
    out.writeStringProperty("error", shown.word());
    out.writeStringProperty("error_description", shown.text());
    details(out, faults(problem, shown), Dialect.ADMIN);
    trailer(out, shown);
    out.writeStringProperty("error_uri", shown.uri().toString());
    debug.write(out, problem, call, timestamp());
  }

  private void platform(JsonGenerator out, Problem problem, Shown shown) {
    // This contract has one sentence and no list of fields: so the sentence is the first fault's,
    // and the others stand beside it.
    List<Problem> faults = faults(problem, shown);
    String text = faults.isEmpty() ? shown.text() : faults.getFirst().says(Dialect.PLATFORM);
    out.writeStringProperty("error", text);
    out.writeStringProperty("error_code", shown.word());
    out.writeStringProperty("timestamp", timestamp());
    details(out, faults.isEmpty() ? faults : faults.subList(1, faults.size()), Dialect.PLATFORM);
    trailer(out, shown);
    out.writeStringProperty("error_uri", shown.uri().toString());
  }

  /// What gateway kits print in their log, and what they decode before they look at the status: an
  /// object with `id` and `message`, whatever went wrong.
  private static void gateway(JsonGenerator out, Problem problem, Shown shown) {
    List<Problem> faults = faults(problem, shown);
    out.writeStringProperty("id", shown.requestId());
    out.writeStringProperty("code", shown.word());
    out.writeStringProperty("message", message(shown, faults));
    out.writeName("details");
    out.writeStartArray();
    for (Problem fault : faults) {
      out.writeStartObject();
      out.writeStringProperty("code", fault.code().page().word(Dialect.GATEWAY));
      out.writeStringProperty("target", fault.value("field").orElse(""));
      out.writeStringProperty("message", fault.says(Dialect.GATEWAY));
      out.writeEndObject();
    }
    out.writeEndArray();
    delay(out, shown);
    // `code` is the dialect's here, so the catalog's has another name.
    out.writeStringProperty("error", shown.code().code());
    out.writeStringProperty("request_id", shown.requestId());
    out.writeStringProperty("error_uri", shown.uri().toString());
  }

  /// A kit prints this sentence and nothing beside it, so the first fault stands in it.
  private static String message(Shown shown, List<Problem> faults) {
    if (faults.isEmpty()) {
      return shown.text();
    }
    String end = shown.text().endsWith(".") ? " " : ": ";
    return shown.text() + end + faults.getFirst().says(Dialect.GATEWAY);
  }

  /// RFC 7644, section 3.12: the status is a text there.
  private static void scim(JsonGenerator out, Shown shown) {
    out.writeName("schemas");
    out.writeStartArray();
    out.writeString("urn:ietf:params:scim:api:messages:2.0:Error");
    out.writeEndArray();
    out.writeStringProperty("status", Integer.toString(shown.status()));
    if (!shown.word().isEmpty()) {
      out.writeStringProperty("scimType", shown.word());
    }
    out.writeStringProperty("detail", shown.text());
    trailer(out, shown);
    out.writeStringProperty("error_uri", shown.uri().toString());
  }

  /// RFC 9457.
  private static Reply standard(Problem problem, Shown shown) {
    return standard(problem, shown, _ -> {});
  }

  private static Reply standard(Problem problem, Shown shown, Members more) {
    return json(
        shown,
        PROBLEM_JSON,
        out -> {
          out.writeStringProperty("type", shown.uri().toString());
          out.writeStringProperty("title", title(shown.code()));
          out.writeNumberProperty("status", shown.status());
          out.writeStringProperty("detail", shown.text());
          out.writeStringProperty("instance", "urn:request:" + shown.requestId());
          trailer(out, shown);
          out.writeStringProperty("error_uri", shown.uri().toString());
          errors(out, faults(problem, shown));
          more.write(out);
        });
  }

  private static void errors(JsonGenerator out, List<Problem> faults) {
    if (faults.isEmpty()) {
      return;
    }
    out.writeName("errors");
    out.writeStartArray();
    for (Problem fault : faults) {
      out.writeStartObject();
      out.writeStringProperty("detail", fault.getMessage());
      fault.value("field").ifPresent(field -> out.writeStringProperty("pointer", pointer(field)));
      out.writeStringProperty("code", fault.code().code());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// The same for every occurrence (RFC 9457, section 3.1.3): the code in words.
  private static String title(ErrorCode code) {
    String words = code.code().replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// `address.lines[2]` as a JSON Pointer in a URI fragment (RFC 6901, section 6).
  private static String pointer(String field) {
    return "#/" + field.replace("]", "").replace('[', '/').replace('.', '/');
  }

  private static void details(JsonGenerator out, List<Problem> faults, Dialect dialect) {
    if (faults.isEmpty()) {
      return;
    }
    out.writeName("details");
    out.writeStartObject();
    var named = new java.util.HashSet<String>();
    for (Problem fault : faults) {
      String field = fault.value("field").orElse(fault.code().code());
      if (named.add(field)) {
        out.writeStringProperty(field, fault.says(dialect));
      }
    }
    out.writeEndObject();
  }

  private static void trailer(JsonGenerator out, Shown shown) {
    delay(out, shown);
    out.writeStringProperty("code", shown.code().code());
    out.writeStringProperty("request_id", shown.requestId());
  }

  /// The same as in `Retry-After`, for who reads bodies only.
  private static void delay(JsonGenerator out, Shown shown) {
    if (shown.delaySeconds() > 0) {
      out.writeNumberProperty("retry_after", shown.delaySeconds());
    }
  }

  /// The single faults, which belong to the true problem and not to its mask.
  private static List<Problem> faults(Problem problem, Shown shown) {
    return shown.code() == problem.code() ? problem.faults() : List.of();
  }

  /// With three digits behind the second, always: a mask's times must not differ in length either.
  private String timestamp() {
    return MILLIS.format(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static final DateTimeFormatter MILLIS =
      new java.time.format.DateTimeFormatterBuilder().appendInstant(3).toFormatter();
}
