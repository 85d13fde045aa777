package candor.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.tenant.TenantSettings;
import candor.core.tenant.TenantSettings.RateLimit;
import candor.errors.ErrorCode;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import candor.server.http.Route;
import candor.server.main.App;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Bad input at every route: it is refused precisely, nothing breaks, nothing is half-written.
///
/// `-Dcandor.fuzz=N` sends N requests to each route, `-Dcandor.fuzz.seed=S` others than usual.
class FuzzTest {
  private static final int EACH = Integer.getInteger("candor.fuzz", 60);
  private static final long SEED = Long.getLong("candor.fuzz.seed", 20_261_121L);
  private static final int SHOWN = 25;

  @Test
  void badInputIsRefusedPreciselyAtEveryRoute() {
    try (var server = AppFixture.start()) {
      withoutLimits(server.app());
      var inputs = new Inputs(SEED, credentials(server));
      var complaints = new ArrayList<String>();
      for (Route route : server.app().routes().all()) {
        for (int i = 0; i < EACH && complaints.size() < SHOWN; i++) {
          byte[] request = inputs.next(route, server.base().getAuthority());
          complain(server, request, complaints);
        }
      }
      assertThat(complaints).as("seed %d", SEED).isEmpty();
    }
  }

  /// Whoever is refused has changed nothing: the rows that were there are there, and no others.
  @Test
  void aRefusedRequestWritesNothing() {
    try (var server = AppFixture.start()) {
      withoutLimits(server.app());
      var inputs = new Inputs(SEED + 1, credentials(server));
      var complaints = new ArrayList<String>();
      Map<String, Long> before = counts(server);
      for (Route route : server.app().routes().all()) {
        if (route.method().equals("GET") || route.path().startsWith("/sideband")) {
          continue;
        }
        for (int i = 0; i < EACH / 3; i++) {
          byte[] request = inputs.next(route, server.base().getAuthority());
          int status = Answer.to(server.base(), request, false).status();
          Map<String, Long> after = counts(server);
          if (status >= 400 && !after.equals(before)) {
            complaints.add(status + " and " + before + " became " + after + ": " + text(request));
          }
          before = after;
        }
      }
      assertThat(complaints).as("seed %d", SEED + 1).isEmpty();
    }
  }

  private static void complain(AppFixture server, byte[] request, List<String> complaints) {
    Answer answer;
    try {
      answer = Answer.to(server.base(), request, false);
    } catch (RuntimeException e) {
      complaints.add("no answer (" + e + ") to " + text(request));
      return;
    }
    String fault = fault(answer, text(request).startsWith("HEAD "));
    if (!fault.isEmpty()) {
      complaints.add(fault + " " + answer.status() + " " + answer.body() + " to " + text(request));
    }
  }

  /// What is wrong with an answer; empty if nothing is.
  private static String fault(Answer answer, boolean head) {
    if (answer.requestId().isEmpty()) {
      return "no request id:";
    }
    if (answer.status() >= 500 && answer.status() != 501 && answer.status() != 505) {
      return "our fault:";
    }
    if (answer.status() < 400 || head) {
      return "";
    }
    if (ErrorCode.of(code(answer)).isEmpty()) {
      return "no code:";
    }
    boolean json = answer.body().startsWith("{");
    if (json && !answer.requestId().equals(answer.member("request_id").orElse(""))) {
      return "another request id:";
    }
    if (json && !answer.member("error_uri").orElse("").contains("/errors/")) {
      return "no error_uri:";
    }
    return "";
  }

  /// The gateways' contract has its own word under `code`, so the catalog's stands under `error`.
  private static String code(Answer answer) {
    boolean gateway = answer.body().startsWith("{\"id\":");
    return gateway ? answer.member("error").orElse("") : answer.code();
  }

  private static String text(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    return text.length() > 700 ? text.substring(0, 700) + "…" : text;
  }

  /// Good credentials of every kind, and bad ones.
  private static List<String> credentials(AppFixture server) {
    return List.of(
        "Authorization: Bearer " + server.value("admin"),
        "Authorization: Bearer " + server.value("admin"),
        "Authorization: Bearer " + server.value("admin"),
        "Authorization: Basic " + server.value("admin.basic"),
        "Authorization: Basic " + server.value("admin.basic"),
        "Authorization: Bearer " + server.value("owner"),
        "Authorization: Bearer " + server.value("user"),
        "X-API-Key: " + server.value("service.key"),
        "CLIENT-TOKEN: " + server.value("gateway"),
        "CLIENT-TOKEN: " + server.value("gateway"),
        "X-API-Key: sk_live_" + "0".repeat(5000),
        "Authorization: Bearer",
        "Authorization: Bearer ....",
        "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
        "Authorization: Basic %%%%",
        "Authorization: Basic Og==",
        "Authorization: Digest x",
        "Authorization: \u00ff\u00fe",
        "CLIENT-TOKEN: ");
  }

  private static void withoutLimits(App app) {
    TenantSettings usual = app.core().tenants().settings(App.DEFAULT);
    var limits = new HashMap<String, List<RateLimit>>();
    var wide = List.of(new RateLimit(10_000_000, Duration.ofMinutes(1)));
    for (var rate : candor.server.http.RateClass.values()) {
      for (var layer : candor.core.limit.Layer.values()) {
        limits.put(rate.name().toLowerCase(java.util.Locale.ROOT) + "." + layer.word(), wide);
      }
    }
    var settings = usual.with(limits);
    app.core().tenants().change(App.DEFAULT, settings, candor.core.audit.By.OURS);
  }

  /// How many rows each table of things has. Refusals are recorded elsewhere, on purpose.
  private static Map<String, Long> counts(AppFixture server) {
    List<String> tables =
        List.of(
            "person",
            "person_email",
            "password",
            "client",
            "client_secret",
            "organization",
            "service",
            "service_user",
            "api_key",
            "api_service",
            "api_base_url",
            "api_operation",
            "gateway",
            "gateway_credential",
            "signing_key",
            "session",
            "revocation");
    return server
        .database()
        .database()
        .acrossTenants(
            tx -> {
              var counts = new TreeMap<String, Long>();
              for (String table : tables) {
                counts.put(
                    table,
                    tx.sql("select count(*) as n from " + table)
                        .one(row -> row.number("n"))
                        .orElseThrow());
              }
              return counts;
            });
  }
}
