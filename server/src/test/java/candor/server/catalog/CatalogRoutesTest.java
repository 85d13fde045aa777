package candor.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.TestClock;
import candor.core.db.TenantId;
import candor.core.secret.Chance;
import candor.errors.ErrorCode;
import candor.server.http.Limits;
import candor.server.http.Origins;
import candor.server.http.Proxies;
import candor.server.http.Server;
import candor.server.http.ServerParts;
import candor.server.http.ServerSettings;
import candor.server.http.Site;
import candor.server.http.Sites;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// The catalog as a browser and as a program sees it.
class CatalogRoutesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Server server;

  @BeforeAll
  static void start() {
    var catalog = new CatalogRoutes();
    server =
        Server.start(
            ServerSettings.plain("127.0.0.1", 0),
            new ServerParts(
                catalog.all(),
                new OneSite(),
                Limits.none(),
                Origins.none(),
                Proxies.none(),
                catalog,
                List.of(),
                TestClock.somewhen(),
                Chance.secure()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyErrorHasAPageAndAnEntry(ErrorCode code) {
    var page = get("/errors/" + code.code(), "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<code class=\"code\">" + code.code() + "</code>", "How to fix");

    var entry = get("/errors/" + code.code(), "Accept", "application/json");
    assertThat(new JsonMapper().readTree(entry.body()).path("code").asString())
        .isEqualTo(code.code());
  }

  @Test
  void theListHasEveryErrorAndFindsByAnyWord() {
    var all = get("/errors", "Accept", "text/html");
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(all.body()).contains("href=\"/errors/" + code.code() + "\"");
    }
    var found = get("/errors?q=invalid_client", "Accept", "text/html").body();
    assertThat(found)
        .contains("/errors/client_authentication_failed")
        .doesNotContain("/errors/invalid_json");
    assertThat(get("/errors?q=%3Cscript%3E", "Accept", "text/html").body())
        .doesNotContain("<script>");
  }

  @Test
  void programsGetTheWholeCatalog() {
    String whole = get("/errors.json").body();
    assertThat(new JsonMapper().readTree(whole).size()).isEqualTo(ErrorCode.values().length);
    assertThat(get("/errors", "Accept", "application/json").body()).isEqualTo(whole);
  }

  @Test
  void theReadersLanguageIsSpoken() {
    String path = "/errors/field_missing";
    assertThat(get(path, "Accept-Language", "ja,en;q=0.5").body())
        .contains("lang=\"ja\"", ErrorCode.FIELD_MISSING.page().forUser("ja"));
    assertThat(get(path, "Accept-Language", "de").body())
        .contains("lang=\"en\"", ErrorCode.FIELD_MISSING.page().forUser("en"));
  }

  @Test
  void aCodeThatDoesNotExistIsRefusedWithItsNeighbour() {
    var answer = get("/errors/token_expird", "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/errors/token_expired");
  }

  @Test
  void aPersonWhoseRequestWasRefusedReadsFirstWhatToDo() {
    var page = get("/console/nowhere", "Accept", "text/html", "Accept-Language", "ja");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains(
            "<h1>" + ErrorCode.ROUTE_NOT_FOUND.page().forUser("ja") + "</h1>",
            "data-error-code=\"route_not_found\"",
            page.headers().firstValue("X-Request-ID").orElseThrow(),
            "href=\"/errors/route_not_found\"");
  }

  @Test
  void nothingOfThePageComesFromElsewhere() {
    for (String path : List.of("/errors", "/errors/invalid_json", "/sign-in/nowhere")) {
      String body = get(path, "Accept", "text/html").body();
      assertThat(body)
          .doesNotContain("src=", "<style", "style=", "<script")
          .contains("/assets/candor.css?v=");
    }
    var style = get("/assets/candor.css");
    assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(style.body()).doesNotContain("url(", "@import");
  }

  private static HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record OneSite() implements Sites {
    @Override
    public Optional<Site> at(String authority) {
      return Optional.of(fallback());
    }

    @Override
    public Site fallback() {
      URI base = URI.create("http://localhost");
      return new Site(new TenantId("default"), base, base.toString());
    }
  }
}
