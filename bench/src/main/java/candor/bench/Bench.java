package candor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/// Measures and reports. The rounds of all cases are interleaved, so that whatever else the machine
/// does falls on all of them alike.
public final class Bench {
  /// The name of all cases that ask one tenant.
  private static final String ONE = "requests";

  /// The name of the cases of people in a tenant that has very many of them.
  private static final String CROWD = "people";

  private final PrintStream out;
  private final Options options;
  private final Path folder;
  private final Map<String, Measured> measured = new LinkedHashMap<>();

  private Bench(PrintStream out, Options options, Path folder) {
    this.out = out;
    this.options = options;
    this.folder = folder;
  }

  /// What to measure.
  ///
  /// @param name part of the names of the cases to measure; empty for all
  /// @param warmUp rounds of each case before the first that counts: the compiler needs them
  /// @param people how many a tenant with very many has
  private record Options(
      String name, int warmUp, int rounds, int requests, int people, boolean profile) {
    static Options of(String... arguments) {
      String name = "";
      int warmUp = 8;
      int rounds = 5;
      int requests = 20_000;
      int people = 1_000_000;
      boolean profile = false;
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--warm-up" -> warmUp = Integer.parseInt(arguments[++i]);
          case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
          case "--requests" -> requests = Integer.parseInt(arguments[++i]);
          case "--people" -> people = Integer.parseInt(arguments[++i]);
          case "--profile" -> profile = true;
          default -> name = arguments[i];
        }
      }
      return new Options(name, warmUp, rounds, requests, people, profile);
    }

    boolean wants(String someName) {
      return name.equals(ONE) || name.equals(CROWD) || someName.contains(name);
    }

    /// How many requests a case gets in all.
    int all() {
      return requests * (rounds + warmUp);
    }
  }

  /// Measures and writes the report to standard output.
  public static void main(String[] arguments) throws IOException {
    report(System.out, arguments);
  }

  /// Measures and writes the report.
  static void report(PrintStream out, String... arguments) throws IOException {
    Path folder = Files.createTempDirectory("candor-bench");
    try {
      new Bench(out, Options.of(arguments), folder).run();
    } finally {
      delete(folder);
    }
  }

  private void run() throws IOException {
    out.println(Machine.described());
    out.println();
    boolean tenants = options.name.startsWith("tenants");
    boolean start = options.name.equals("start");
    boolean crowd = options.name.equals(CROWD);
    if (!tenants && !start && !crowd) {
      one();
    }
    if (crowd || options.name.isEmpty()) {
      crowd();
    }
    if (tenants || options.name.isEmpty()) {
      many();
    }
    if (start || options.name.isEmpty()) {
      start();
    }
  }

  private List<String> flags() {
    if (!options.profile) {
      return List.of();
    }
    Path recording = Path.of(System.getProperty("candor.root"), "bench", "target", "bench.jfr");
    return List.of(
        // Samples of CPU time know native code too (JEP 509).
        "-XX:StartFlightRecording=settings=profile,jdk.CPUTimeSample#enabled=true,"
            + "jdk.CPUTimeSample#throttle=2ms,filename="
            + recording,
        "-XX:FlightRecorderOptions=stackdepth=48");
  }

  /// A tenant with a few things in it.
  private void one() throws IOException {
    int tokens = options.wants("sideband-new") ? options.all() : 1;
    Path data = Files.createDirectory(folder.resolve("one"));
    try (Child limit = Child.java(Limit.class, List.of());
        Child subject =
            Child.java(
                Subject.class,
                flags(),
                data.toString(),
                "1",
                "2",
                "4",
                "5",
                Integer.toString(tokens),
                "0")) {
      int limitPort = Integer.parseInt(limit.value("port"));
      int port = Integer.parseInt(subject.value("port"));
      var server = new Requests(data);
      var cases = new ArrayList<>(limits(limit, limitPort));
      cases.add(Case.of("jwks", subject, port, "limit-get", 18, server::jwks));
      cases.add(Case.of("discovery", subject, port, "limit-get", 18, server::discovery));
      cases.add(Case.of("token-es256", subject, port, "limit-es256", 45, server::tokenEs256));
      cases.add(Case.of("token-rs256", subject, port, "limit-rs256", 255, server::tokenRs256));
      cases.add(Case.of("introspection", subject, port, "limit-post", 30, server::introspection));
      cases.add(Case.of("sideband-seen", subject, port, "limit-post", 35, server::sidebandSeen));
      cases.add(Case.of("sideband-new", subject, port, "limit-verify", 75, server::sidebandNew));
      cases.addAll(people(subject, port, new People(data, port)));
      measure(cases, "One tenant");
      out.printf(
          "Heap after a collection %s MiB, resident %d MiB.%n%n",
          subject.ask("heap"), subject.residentMegabytes());
    }
  }

  /// What signing in costs; the hash of a password apart, which is to be dear.
  private static List<Case> people(Child subject, int port, People people) {
    return List.of(
        person("authorization", subject, port, 150, 1, people::authorization),
        person("authorization-and-code", subject, port, 300, 1, people::code),
        person("refresh", subject, port, 150, 1, people::refresh),
        person("userinfo", subject, port, 35, 1, people::userInfo),
        person("login", subject, port, 900, 50, people::login));
  }

  private static Case person(
      String name, Child subject, int port, int target, int oneIn, IntFunction<Talk> talks) {
    return new Case(name, subject, port, "", target, oneIn, "candor-password", talks);
  }

  private static List<Case> limits(Child limit, int port) {
    return List.of(
        limit(limit, port, "limit-get", Load.get("localhost", "/get")),
        limit(limit, port, "limit-post", post("/post")),
        limit(limit, port, "limit-es256", post("/es256")),
        limit(limit, port, "limit-rs256", post("/rs256")),
        limit(limit, port, "limit-verify", post("/verify")));
  }

  private static Case limit(Child limit, int port, String name, byte[] request) {
    return Case.of(name, limit, port, name, 0, _ -> request);
  }

  private static byte[] post(String path) {
    return Load.post(
        "localhost",
        path,
        "Authorization: Basic Y2xfYmVuY2g6YmVuY2gtc2VjcmV0LWJlbmNoLXNlY3JldA==",
        "application/x-www-form-urlencoded",
        "grant_type=client_credentials&scope=orders");
  }

  /// A hundred tenants, each with a hundred clients and a hundred API services of twenty
  /// operations.
  private void many() throws IOException {
    Path data = Files.createDirectory(folder.resolve("many"));
    try (Child subject =
        Child.java(
            Subject.class, List.of(), data.toString(), "100", "100", "100", "20", "1", "0")) {
      int port = Integer.parseInt(subject.value("port"));
      var server = new Requests(data);
      measured.clear();
      measure(
          List.of(
              Case.of("tenants-discovery", subject, port, "", 18, server::discovery),
              Case.of("tenants-token-es256", subject, port, "", 45, server::tokenEs256),
              Case.of("tenants-introspection", subject, port, "", 30, server::introspection),
              Case.of("tenants-sideband-seen", subject, port, "", 35, server::sidebandSeen)),
          "100 tenants × 100 clients × 100 API services × 20 operations");
      out.printf(
          "Heap after a collection %s MiB, resident %d MiB.%n%n",
          subject.ask("heap"), subject.residentMegabytes());
    }
  }

  /// A tenant of very many people, all of whom were signed in before.
  private void crowd() throws IOException {
    Path data = Files.createDirectory(folder.resolve("crowd"));
    try (Child subject =
        Child.java(
            Subject.class,
            flags(),
            data.toString(),
            "1",
            "2",
            "4",
            "5",
            "1",
            Integer.toString(options.people))) {
      int port = Integer.parseInt(subject.value("port"));
      measured.clear();
      List<Case> cases = people(subject, port, new People(data, port));
      measure(cases, String.format(Locale.ROOT, "%,d people", options.people));
      paced(cases);
      out.printf(
          "Heap after a collection %s MiB, resident %d MiB.%n%n",
          subject.ask("heap"), subject.residentMegabytes());
    }
  }

  /// How long answers take where half as much is asked as could be answered.
  private void paced(List<Case> cases) {
    out.println("Half the load that saturates");
    out.println();
    out.println("| case | req/s | p50 ms | p99 ms | target |");
    out.println("|---|---|---|---|---|");
    for (Case each : cases) {
      Measured saturated = Objects.requireNonNull(measured.get(each.name()));
      double perSecond = saturated.median(Measured.Round::perSecond) / 2;
      int requests = Math.max(Load.CONNECTIONS, options.requests / each.oneIn());
      Load.Result result = Load.send(each.port(), requests, 0, each.talks(), perSecond);
      out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.2f | %.2f | ≤ 20 |%n",
          each.name(),
          perSecond,
          result.latencies().millis(0.5),
          result.latencies().millis(0.99));
    }
    out.println();
  }

  private void measure(List<Case> all, String title) throws IOException {
    List<Case> chosen = all.stream().filter(each -> options.wants(each.name())).toList();
    List<Case> cases =
        all.stream()
            .filter(
                each ->
                    chosen.isEmpty()
                        || chosen.contains(each)
                        || chosen.stream().anyMatch(some -> some.limit().equals(each.name())))
            .toList();
    var next = new LinkedHashMap<String, Integer>();
    for (Case each : cases) {
      for (int i = 0; i < options.warmUp; i++) {
        round(each, next);
      }
    }
    for (int i = 0; i < options.rounds; i++) {
      for (Case each : cases) {
        measured.computeIfAbsent(each.name(), _ -> new Measured()).add(round(each, next));
      }
    }
    report(cases, title);
  }

  private Measured.Round round(Case each, Map<String, Integer> next) throws IOException {
    int requests = Math.max(Load.CONNECTIONS, options.requests / each.oneIn());
    int from = next.merge(each.name(), requests, Integer::sum) - requests;
    double before = each.server().cpuMicros(each.apart());
    Load.Result result = Load.send(each.port(), requests, from, each.talks(), 0);
    double micros = (each.server().cpuMicros(each.apart()) - before) / requests;
    return new Measured.Round(
        micros,
        result.latencies().millis(0.5),
        result.latencies().millis(0.99),
        requests / result.seconds());
  }

  private void report(List<Case> cases, String title) throws IOException {
    out.printf(
        "%s; %d rounds of %d requests, %d connections; load %s at the end%n%n",
        title, options.rounds, options.requests, Load.CONNECTIONS, Machine.load());
    out.println("| case | CPU µs | target | of its limit | p50 ms | p99 ms | req/s | rounds |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (Case each : cases) {
      Measured figures = measured.getOrDefault(each.name(), new Measured());
      Measured limit = measured.getOrDefault(each.limit(), figures);
      out.printf(
          Locale.ROOT,
          "| %s | %.1f | %s | %s | %.2f | %.2f | %.0f | %s |%n",
          each.name(),
          figures.micros(),
          each.target() == 0 ? "" : "≤ " + each.target(),
          each.isLimit() || limit.equals(figures)
              ? ""
              : String.format(Locale.ROOT, "%.2f", figures.micros() / limit.micros()),
          figures.median(Measured.Round::p50),
          figures.median(Measured.Round::p99),
          figures.median(Measured.Round::perSecond),
          figures.raw());
    }
    out.println();
  }

  /// From the command to the first answer, with an empty data folder and again with what was left
  /// in it.
  private void start() throws IOException {
    String candor = Path.of(System.getProperty("candor.root"), "candor").toString();
    Child.start(List.of(candor, "explain", "internal_error")).drain(); // Builds, if that is needed.
    Path data = folder.resolve("start");
    out.println("From `./candor dev` to ready");
    out.println();
    for (int i = 0; i <= options.rounds; i++) {
      long began = System.nanoTime();
      try (Child dev =
          Child.start(List.of(candor, "dev", "--port", "0", "--data", data.toString()))) {
        dev.lineWith("Candor is ready");
        out.printf(
            Locale.ROOT,
            "- %s: %.2f s%n",
            i == 0 ? "first" : "later",
            (System.nanoTime() - began) / 1e9);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// What was measured on.
  private static final class Machine {
    static String described() {
      return "%d cores, %s, Java %s, load %s at the start"
          .formatted(
              Runtime.getRuntime().availableProcessors(),
              model(),
              System.getProperty("java.vm.version"),
              load());
    }

    private static String model() {
      return lines("/proc/cpuinfo").stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse("unknown processor");
    }

    static String load() {
      return lines("/proc/loadavg").getFirst().substring(0, 4);
    }

    private static List<String> lines(String file) {
      try {
        return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
