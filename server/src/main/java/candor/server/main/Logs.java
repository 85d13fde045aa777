package candor.server.main;

import candor.errors.Problem;
import candor.errors.Severity;
import candor.server.http.Exchange;
import candor.server.http.Outcome;
import candor.server.http.Witness;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// The log: how it looks, and a line for each request that is worth one.
final class Logs implements Witness {
  private static final Logger REQUESTS = LoggerFactory.getLogger("candor.requests");

  // Kept, since that logging forgets the level of a logger that nobody holds.
  private static final java.util.logging.Logger WEB_LIBRARY =
      java.util.logging.Logger.getLogger("io.helidon");

  private final boolean everyRequest;

  private Logs(boolean everyRequest) {
    this.everyRequest = everyRequest;
  }

  /// Sets the log of this process up. Everything goes to standard error, one event a line.
  static Logs start(Config.Log settings) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    WEB_LIBRARY.setLevel(java.util.logging.Level.WARNING);
    var lines = new JsonLines(settings.json());
    lines.setContext(context);
    lines.start();
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(lines);
    console.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    context.getLogger("candor").setLevel(Level.INFO);
    return new Logs(settings.everyRequest());
  }

  @Override
  public void answered(Exchange exchange) {
    switch (exchange.outcome()) {
      case Outcome.Answered() -> {
        if (everyRequest) {
          line(REQUESTS.atInfo(), exchange)
              .log("{} {} {}", exchange.method(), exchange.path(), exchange.status());
        }
      }
      case Outcome.Refused(Problem problem, var _) -> {
        boolean ours = problem.code().page().severity() == Severity.OURS;
        LoggingEventBuilder event = ours ? REQUESTS.atError() : REQUESTS.atInfo();
        if (ours) {
          event = event.setCause(problem);
        }
        // The message of a problem may have values that no log may keep; the failure record knows
        // which, and has them.
        line(event, exchange)
            .addKeyValue("code", problem.code().code())
            .log("{} {} {}", exchange.method(), exchange.path(), exchange.status());
      }
    }
  }

  private static LoggingEventBuilder line(LoggingEventBuilder event, Exchange exchange) {
    return event
        .addKeyValue("request_id", exchange.requestId())
        .addKeyValue("tenant", exchange.tenant())
        .addKeyValue("route", exchange.route())
        .addKeyValue(
            "actor", (exchange.actor().kind() + " " + exchange.actor().name()).stripTrailing())
        .addKeyValue("ip", exchange.clientIp())
        .addKeyValue("traceparent", exchange.traceparent())
        .addKeyValue("micros", exchange.nanos() / 1000);
  }
}
