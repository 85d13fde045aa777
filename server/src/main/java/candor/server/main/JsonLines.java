package candor.server.main;

import candor.server.http.RequestContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A log event as one line: JSON for machines, or text for the person who develops. Either carries
/// the id of the request that the thread serves.
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final JsonFactory JSON = new JsonFactory();

  private final boolean json;

  JsonLines(boolean json) {
    this.json = json;
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return json ? json(event) : text(event);
  }

  private static byte[] json(ILoggingEvent event) {
    var bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator line = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      line.writeStartObject();
      line.writeStringProperty("time", event.getInstant().toString());
      line.writeStringProperty("level", event.getLevel().toString());
      line.writeStringProperty("logger", event.getLoggerName());
      line.writeStringProperty("message", event.getFormattedMessage());
      Optional<RequestContext> context = RequestContext.current();
      if (context.isPresent()) {
        line.writeStringProperty("request_id", context.get().requestId());
        line.writeStringProperty("tenant", context.get().tenant().value());
        line.writeStringProperty("traceparent", context.get().traceparent());
      }
      if (event.getKeyValuePairs() != null) {
        for (KeyValuePair pair : event.getKeyValuePairs()) {
          if (pair.value instanceof Number number) {
            line.writeNumberProperty(pair.key, number.longValue());
          } else {
            line.writeStringProperty(pair.key, String.valueOf(pair.value));
          }
        }
      }
      if (event.getThrowableProxy() != null) {
        line.writeStringProperty(
            "exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
      line.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static byte[] text(ILoggingEvent event) {
    var line = new StringBuilder(128);
    line.append(event.getInstant().toString(), 11, 19).append(' ').append(event.getLevel());
    line.append(' ').append(event.getFormattedMessage());
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        if (!String.valueOf(pair.value).isEmpty()) {
          line.append(' ').append(pair.key).append('=').append(pair.value);
        }
      }
    } else {
      RequestContext.current()
          .ifPresent(context -> line.append(" request_id=").append(context.requestId()));
    }
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }
}
