package candor.bench;

import candor.core.audit.By;
import candor.core.client.Client;
import candor.core.client.Clients;
import candor.core.db.TenantId;
import candor.core.outbound.Reach;
import candor.core.tenant.Addresses;
import candor.core.tenant.TenantSettings;
import candor.core.tenant.TenantSettings.RateLimit;
import candor.core.token.AccessToken;
import candor.server.http.EdgeSettings;
import candor.server.http.Proxies;
import candor.server.main.App;
import candor.server.main.Config;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The product with something in it, as a process.
///
/// Arguments: the data folder, how many tenants, how many API services each, how many clients each,
/// how many operations each service, how many tokens to make, and how many people are in the first
/// tenant beside those who come.
final class Subject {

  private Subject() {}

  /// Runs until it is ended.
  public static void main(String[] arguments) {
    try {
      run(arguments);
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    App app = App.start(config(data));
    Runtime.getRuntime().addShutdownHook(new Thread(app::close));
    int tenants = Integer.parseInt(arguments[1]);
    var stock =
        new Stock(
            app.core(),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    var lines = new ArrayList<String>();
    for (int i = 0; i < tenants; i++) {
      TenantId tenant = i == 0 ? App.DEFAULT : new TenantId("t" + i);
      app.core().tenants().create(tenant, "Tenant " + i, By.OURS);
      app.core().tenants().change(tenant, boundless(), By.OURS);
      String host = (i == 0 ? "" : tenant.value() + ".") + "localhost:" + app.port();
      lines.add(stock.fill(tenant, host));
    }
    Files.write(data.resolve("tenants.txt"), lines);
    Files.write(data.resolve("people.txt"), Visitors.fill(app.core(), App.DEFAULT));
    Crowd.gather(app.core(), App.DEFAULT, Integer.parseInt(arguments[6]));
    mint(app, Integer.parseInt(arguments[5]), data.resolve("tokens.txt"));
    System.out.println("port=" + app.port());
    answer();
  }

  private static Config config(Path data) {
    return new Config(
        Config.Profile.DEVELOPMENT,
        "127.0.0.1",
        0,
        data,
        new Config.Database.Embedded(),
        new Config.MasterKeySource.InDataFolder(),
        new Config.Tls.Elsewhere(),
        new Addresses("http", "", "", true),
        "",
        Proxies.none(),
        "",
        new Config.Log(true, false),
        EdgeSettings.standard(),
        new candor.core.mail.Way.Nowhere(),
        Config.Certificates.none(),
        Reach.internet());
  }

  /// The usual limits are counted, but nobody reaches them.
  private static TenantSettings boundless() {
    var limits = new HashMap<String, List<RateLimit>>();
    var minute = new RateLimit(1_000_000_000, Duration.ofMinutes(1));
    var second = new RateLimit(1_000_000_000, Duration.ofSeconds(1));
    limits.put("token.ip", List.of(minute));
    limits.put("token.client", List.of(second, minute));
    limits.put("token.tenant", List.of(minute));
    limits.put("gateway.tenant", List.of(minute));
    limits.put("public.ip", List.of(minute));
    limits.put("page.ip", List.of(minute));
    limits.put("sign_in.ip", List.of(minute));
    limits.put("sign_in.tenant", List.of(minute));
    TenantSettings usual = TenantSettings.usual();
    return usual.with(limits);
  }

  /// Tokens for the first API service of the first tenant, none of which the server has seen.
  private static void mint(App app, int count, Path file) throws IOException {
    Clients clients = app.core().clients();
    Client client = clients.find(App.DEFAULT, Stock.client(0)).orElseThrow();
    var texts = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      texts.add(
          app.core()
              .tokens()
              .issue(
                  App.DEFAULT,
                  client,
                  AccessToken.Wish.ofClient(
                      app.issuer().toString(),
                      client.id(),
                      List.of(Stock.baseUrl(0)),
                      List.of("orders:read")))
              .text());
    }
    Files.write(file, texts);
  }

  private static void answer() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("heap")) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap=" + (runtime.totalMemory() - runtime.freeMemory()) / 1024 / 1024);
      }
    }
  }
}
