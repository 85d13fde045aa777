package candor.server.main;

import candor.errors.Problem;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command line. Exit codes: 0 all is well, 1 the answer is no, 2 it could not start or was
/// used wrongly.
@Command(
    name = "candor",
    description = "An identity and access server that explains every refusal.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Main.Dev.class,
      Main.Start.class,
      Main.ExplainCommand.class,
      Main.WhyCommand.class
    })
public final class Main {
  /// Runs a command and ends the process.
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String[] arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (failure, _, _) -> {
              if (failure instanceof Problem problem) {
                Spoken.problem(problem, err());
                return 2;
              }
              throw failure;
            })
        .execute(arguments);
  }

  static PrintStream out() {
    return new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  static PrintStream err() {
    return new PrintStream(System.err, true, StandardCharsets.UTF_8);
  }

  @Command(
      name = "dev",
      description =
          "Starts a server on this machine with a demo tenant, and says where everything is.")
  static final class Dev implements Callable<Integer> {
    @Option(
        names = "--port",
        defaultValue = "8080",
        description = "The port (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
        names = "--data",
        defaultValue = "data",
        description = "The data folder (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(
        names = "--issuer",
        defaultValue = "",
        description = "The issuer of the tenant default, where it is not http://localhost:PORT.")
    String issuer = "";

    @Override
    public Integer call() {
      long began = System.nanoTime();
      App app = App.start(Config.development(data, port, issuer));
      stopAtExit(app);
      Demo demo = Demo.prepare(app, data.resolve("dev.json"));
      demo.tell(out(), data.resolve("dev.json"), (System.nanoTime() - began) / 1_000_000);
      return await();
    }
  }

  @Command(name = "start", description = "Starts a server with a configuration file.")
  static final class Start implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "The configuration, candor.toml.")
    Path config = Path.of("candor.toml");

    @Override
    public Integer call() {
      App app = App.start(ConfigFile.read(config, System.getenv()));
      stopAtExit(app);
      out().println("Candor listens on " + app.address());
      app.setupLink()
          .ifPresent(
              link ->
                  out().println("No owner yet. Set this server up, once, within an hour: " + link));
      return await();
    }
  }

  @Command(name = "explain", description = "Explains an error code.")
  static final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "A code, such as invalid_json.")
    String code = "";

    @Override
    public Integer call() {
      return Spoken.explain(code, out(), err());
    }
  }

  @Command(name = "why", description = "Tells what really happened to a request.")
  static final class WhyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REQUEST_ID", description = "The X-Request-ID of the answer.")
    String requestId = "";

    @Option(
        names = "--data",
        defaultValue = "data",
        description = "The data folder with dev.json (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(names = "--issuer", description = "The server; dev.json says it otherwise.")
    @Nullable String issuer;

    @Option(names = "--client-id", description = "A client with the scope failures:read.")
    @Nullable String clientId;

    @Option(names = "--client-secret", description = "Its secret; CANDOR_CLIENT_SECRET otherwise.")
    @Nullable String clientSecret;

    @Override
    public Integer call() {
      return Why.ask(Why.Login.of(data, issuer, clientId, clientSecret), requestId, out(), err());
    }
  }

  /// A clean stop on SIGTERM and Ctrl-C.
  private static void stopAtExit(App app) {
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "candor-stop"));
  }

  private static int await() throws RuntimeException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
