package candor.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.TestClock;
import candor.core.secret.Chance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  @TempDir Path folder;

  private static Config withToken(Config config, String token) {
    return new Config(
        config.profile(),
        config.host(),
        config.port(),
        config.data(),
        config.database(),
        config.masterKey(),
        config.tls(),
        config.addresses(),
        config.redis(),
        config.proxies(),
        token,
        config.log(),
        config.edge(),
        config.mail(),
        config.certificates(),
        config.reach());
  }

  @Test
  void metricsAskForTheirToken() throws Exception {
    Config config = withToken(Config.development(folder, 0, ""), "let-me-see");
    try (App app = App.start(config, TestClock.somewhen(), Chance.secure());
        var http = HttpClient.newHttpClient()) {
      URI metrics = URI.create("http://127.0.0.1:" + app.port() + "/metrics");
      HttpResponse<String> refused =
          http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body())
          .contains("http://localhost:" + app.port() + "/errors/metrics_token_wrong");
      HttpResponse<String> shown =
          http.send(
              HttpRequest.newBuilder(metrics).header("Authorization", "Bearer let-me-see").build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(shown.body())
          .contains("candor_connections_open 1.0", "candor_connections_unheard_total 0.0")
          .contains("candor_clients_gone_total 0.0")
          .contains("candor_refusals_total{code=\"metrics_token_wrong\"} 1.0")
          .contains(
              "candor_requests_seconds_count{method=\"GET\",route=\"/metrics\",status=\"401\"} 1");
    }
  }

  @Test
  void withoutATokenNobodyReadsThemInProduction() {
    try (var here = new Here()) {
      Here.Answer refused = here.as("", "GET /metrics", "");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.text("code")).isEqualTo("metrics_token_wrong");
    }
  }

  @Test
  void withoutATokenADeveloperReadsThem() throws Exception {
    try (App app =
            App.start(Config.development(folder, 0, ""), TestClock.somewhen(), Chance.secure());
        var http = HttpClient.newHttpClient()) {
      URI metrics = URI.create("http://127.0.0.1:" + app.port() + "/metrics");
      assertThat(
              http.send(
                      HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
    }
  }
}
