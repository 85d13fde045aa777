package candor.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.audit.By;
import candor.core.organization.Organization;
import candor.core.organization.Slug;
import candor.core.service.ApiKey;
import candor.core.user.User;
import candor.server.admin.Nothing;
import candor.server.http.Route;
import candor.server.http.Surface;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// One refusal names every fault of a body: of its shape, and of its rules.
class EveryFaultTest {
  private static final Here HERE = new Here();
  private static final User BOSS = HERE.owner("boss@example.com");
  private static final Map<String, String> PLACES = places();

  /// Routes of the platform that read no body, or one without rules.
  private static final Set<String> WITHOUT_RULES =
      Set.of(
          "POST /api/auth/refresh",
          "POST /api/platform/organizations/{organization}/suspend",
          "POST /api/platform/organizations/{organization}/activate");

  /// A body and what is wrong with it.
  ///
  /// @param faults `field code`, in the order of the answer
  record Case(String route, String body, List<String> faults) {
    @Override
    public String toString() {
      return route;
    }
  }

  private static Case of(String route, String body, String... faults) {
    return new Case(route, body, List.of(faults));
  }

  private static Map<String, String> places() {
    String admin = HERE.machine(rights());
    Organization shop = HERE.active("shop", BOSS);
    String key = HERE.key(HERE.service(shop, "app"), ApiKey.Permission.WRITE_USERS);
    var fresh = Slug.ofOrganization("slug", "fresh");
    HERE.core.platform().organizations().create(Here.TENANT, fresh, "Fresh", BOSS.id(), By.OURS);
    String service =
        made(
            admin,
            "/api/admin/api-services",
            "{\"name\":\"A\",\"base_urls\":[\"https://a\"]}",
            "id");
    String operation =
        made(
            admin,
            "/api/admin/api-services/" + service + "/operations",
            "{\"name\":\"O\",\"paths\":[{\"type\":\"EXACT\",\"pattern\":\"/o\"}]}",
            "id");
    String connection =
        made(
            admin,
            "/api/admin/connections",
            "{\"provider\":\"google\",\"client_id\":\"c\",\"client_secret\":\"s\"}",
            "id");
    return Map.of(
        "connection",
        connection,
        "admin",
        admin,
        "key",
        key,
        "boss",
        HERE.login("boss@example.com").text("access_token"),
        "user",
        made(admin, "/api/admin/users", "{\"email\":\"dora@example.com\",\"name\":\"Dora\"}", "id"),
        "client",
        made(
            admin,
            "/api/admin/clients",
            "{\"name\":\"C\",\"token_endpoint_auth_method\":\"none\",\"grant_types\":[]}",
            "client_id"),
        "gateway",
        made(admin, "/api/admin/gateways", "{\"name\":\"G\"}", "id"),
        "service",
        service,
        "operation",
        operation);
  }

  private static String[] rights() {
    return HERE.routes.permissions().toArray(String[]::new);
  }

  private static String made(String admin, String path, String body, String id) {
    Here.Answer answer = HERE.as(admin, "POST " + path, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text(id);
  }

  @AfterAll
  static void close() {
    HERE.close();
  }

  static Stream<Case> cases() {
    return Stream.of(
            users(), clients(), services(), operations(), others(), TenantFaults.all(), platform())
        .flatMap(List::stream);
  }

  private static List<Case> users() {
    return List.of(
        of(
            "POST /api/admin/users",
            "{\"email\":\"nobody\",\"name\":5,\"nmae\":1,\"password\":\"short\"}",
            "name field_type_wrong",
            "nmae field_unknown",
            "email email_format_wrong",
            "password field_too_short"),
        of(
            "PUT /api/admin/users/{id}",
            "{\"email\":5,\"name\":\"\",\"nmae\":1,\"groups\":[\"\"]}",
            "email field_type_wrong",
            "nmae field_unknown",
            "name field_missing",
            "groups field_missing"),
        of(
            "PATCH /api/admin/users/{id}",
            "{\"email\":\"nobody\",\"email_verified\":\"yes\",\"nmae\":1}",
            "email_verified field_type_wrong",
            "nmae field_unknown",
            "email email_format_wrong"));
  }

  private static List<Case> clients() {
    String body =
        """
        {"name":5,"nmae":1,"scopes":["a b"],"access_token_lifetime":1,
         "token_endpoint_auth_method":"magic","access_token_signed_response_alg":"none"}
        """;
    String[] faults = {
      "name field_type_wrong",
      "nmae field_unknown",
      "token_endpoint_auth_method field_value_not_allowed",
      "access_token_signed_response_alg field_value_not_allowed",
      "scopes scope_name_malformed",
      "access_token_lifetime field_out_of_range"
    };
    return List.of(
        of("POST /api/admin/clients", body, faults),
        of("PATCH /api/admin/clients/{client}", body, faults),
        of(
            "PUT /api/admin/authorization-details-types/{client}",
            """
            {"fields":[{"name":"a.b","kind":"magic"},{"name":"a","kind":5}],"filds":1,
             "sentence":{"en":"pay {c}","ja":""}}""",
            "fields[1].kind field_type_wrong",
            "filds field_unknown",
            "sentence.ja field_missing",
            "fields[0].kind field_value_not_allowed",
            "fields[1].name authorization_details_type_malformed",
            "sentence.en authorization_details_type_malformed"),
        // One field alone can be of the wrong kind or break a rule, and not both.
        of(
            "POST /api/admin/clients/{client}/rotate-secret",
            "{\"overlap\":1,\"overlap_seconds\":-1}",
            "overlap field_unknown",
            "overlap_seconds field_out_of_range"));
  }

  private static List<Case> services() {
    String body =
        "{\"name\":\"\",\"base_urls\":[\"ftp://x\",5],\"audience\":\"a b\",\"audiense\":{\"a\":[1]}}";
    String[] faults = {
      "base_urls[1] field_type_wrong",
      "audiense field_unknown",
      "name field_missing",
      "base_urls[0] base_url_malformed",
      "audience field_type_wrong"
    };
    return List.of(
        of("POST /api/admin/api-services", body, faults),
        of("PATCH /api/admin/api-services/{service}", body, faults),
        of("PUT /api/admin/api-services/{service}", body, faults));
  }

  private static List<Case> operations() {
    String body =
        """
        {"name":5,"methods":["G T"],
         "paths":[{"type":"MAGIC","pattern":"x"},{"type":"EXACT","pattern":7}],
         "access_control":{"scope":{"match_type":"SOME","scopes":[]},"grup":1}}
        """;
    String[] faults = {
      "name field_type_wrong",
      "paths[1].pattern field_type_wrong",
      "access_control.grup field_unknown",
      "access_control.scope.match_type field_value_not_allowed",
      "methods[0] http_method_malformed",
      "paths[0].type field_value_not_allowed",
      "paths[0].pattern path_pattern_malformed",
      "access_control.scope.scopes field_missing"
    };
    String path = "/api/admin/api-services/{service}/operations";
    return List.of(
        of("POST " + path, body, faults),
        of("PATCH " + path + "/{operation}", body, faults),
        of("PUT " + path + "/{operation}", body, faults));
  }

  private static List<Case> others() {
    return List.of(
        of(
            "POST /api/admin/keys/rotate",
            "{\"algorithm\":\"none\",\"compromised\":\"yes\",\"compromized\":true}",
            "compromised field_type_wrong",
            "compromized field_unknown",
            "algorithm field_value_not_allowed"),
        of(
            "POST /api/admin/gateways",
            "{\"name\":5,\"header_names\":[\"X-Good\",\"Cookie\"],\"headers\":[]}",
            "name field_type_wrong",
            "headers field_unknown",
            "header_names[1] header_name_malformed"),
        of(
            "POST /api/admin/connections",
            "{\"provider\":\"gitbuh\",\"name\":5,\"nmae\":1,\"client_secret\":\"s\",\"client_id\":\"c\","
                + "\"issuer\":\"ftp://x\",\"scopes\":[\"a b\"],\"domains\":[{\"name\":\"@x\"}]}",
            "name field_type_wrong",
            "nmae field_unknown",
            "provider field_value_not_allowed",
            "issuer client_address_malformed",
            "scopes[0] scope_name_malformed",
            "domains[0].name connection_domain_malformed"),
        of(
            "PATCH /api/admin/connections/{connection}",
            "{\"enabled\":5,\"provider\":\"apple\",\"issuer\":\"x\",\"client_secret\":\"\","
                + "\"domains\":[{\"name\":\"a.example\"},{\"name\":\"A.example\"}]}",
            "enabled field_type_wrong",
            "provider field_unknown",
            "issuer client_address_malformed",
            "domains[1].name field_value_repeated",
            "client_secret field_missing"),
        of(
            "POST /api/admin/gateways/{gateway}/credentials",
            "{\"expires\":1,\"expires_in\":0}",
            "expires field_unknown",
            "expires_in field_out_of_range"),
        of(
            "POST /api/admin/initial-access-tokens",
            "{\"name\":5,\"nmae\":1,\"uses\":0,\"expires_in\":0}",
            "name field_type_wrong",
            "nmae field_unknown",
            "uses field_out_of_range",
            "expires_in field_out_of_range"),
        of(
            "PUT /api/admin/registration-policy",
            "{\"open\":\"yes\",\"opne\":true,\"grant_types\":[\"password\"],\"scopes\":[\"a b\"]}",
            "open field_type_wrong",
            "opne field_unknown",
            "grant_types field_value_not_allowed",
            "scopes scope_name_malformed"));
  }

  private static List<Case> platform() {
    return List.of(
        of(
            "POST /api/auth/login",
            "{\"email\":\"nobody\",\"password\":5,\"serviec\":1,\"service_slug\":\"app\"}",
            "password field_type_wrong",
            "serviec field_unknown",
            "email email_format_wrong",
            "org_slug field_missing"),
        of(
            "POST /api/service/users",
            "{\"email\":\"nobody\",\"name\":5,\"nmae\":1}",
            "name field_type_wrong",
            "nmae field_unknown",
            "email email_format_wrong"),
        of(
            "POST /api/organizations/{organization}/services",
            "{\"name\":5,\"slug\":\"The Shop\",\"slgu\":1}",
            "name field_type_wrong",
            "slgu field_unknown",
            "slug slug_format_wrong"),
        of(
            "POST /api/platform/organizations/{organization}/approve",
            "{\"tier\":1,\"tier_id\":\"tier_gold\"}",
            "tier field_unknown",
            "tier_id field_value_not_allowed"),
        of(
            "PATCH /api/platform/organizations/{organization}",
            "{\"required_acr\":\"2fa\",\"acr\":1}",
            "acr field_unknown",
            "required_acr field_value_not_allowed"));
  }

  @Test
  void everyRouteThatReadsABodyIsHere() {
    Set<String> operations =
        HERE.routes.operations().stream()
            .map(operation -> operation.spec())
            .filter(spec -> !spec.method().equals("GET") && spec.question() != Nothing.class)
            .map(spec -> spec.method() + " " + spec.path())
            .collect(Collectors.toSet());
    Set<String> platform =
        HERE.routes.all().stream()
            .filter(route -> route.surface() == Surface.PLATFORM && !route.method().equals("GET"))
            .map(EveryFaultTest::line)
            .filter(line -> !WITHOUT_RULES.contains(line))
            .collect(Collectors.toSet());
    assertThat(cases().map(each -> plain(each.route())))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(operations.stream(), platform.stream())
                .map(EveryFaultTest::plain)
                .toList());
  }

  private static String line(Route route) {
    return route.method() + " " + route.path();
  }

  /// Without the names of parameters.
  private static String plain(String route) {
    return route.replaceAll("\\{[a-z]+}", "{}");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyFaultIsNamedAndNothingIsWritten(Case each) {
    Map<String, String> before = rows();
    Here.Answer standard = send(each, "application/problem+json");
    assertThat(standard.text("code")).isEqualTo("validation_error");
    assertThat(faults(standard)).isEqualTo(each.faults());
    Here.Answer answer = send(each, "application/json");
    List<String> fields = each.faults().stream().map(fault -> fault.split(" ", 2)[0]).toList();
    if (Surface.of(each.route().split(" ", 2)[1]) == Surface.ADMIN) {
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text("error")).isEqualTo("validation_error");
      assertThat(details(answer)).isEqualTo(fields);
    } else {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("error_code")).isEqualTo("BAD_REQUEST");
      assertThat(answer.text("error"))
          .isEqualTo(standard.body().path("errors").get(0).path("detail").asString());
      assertThat(details(answer)).isEqualTo(fields.subList(1, fields.size()));
    }
    assertThat(rows()).isEqualTo(before);
  }

  private static List<String> details(Here.Answer answer) {
    return List.copyOf(answer.body().path("details").propertyNames());
  }

  private static List<String> faults(Here.Answer standard) {
    return standard.body().path("errors").valueStream().map(EveryFaultTest::named).toList();
  }

  private static String named(JsonNode fault) {
    return fault
            .path("pointer")
            .asString()
            .substring(2)
            .replaceAll("/(\\d+)", "[$1]")
            .replace('/', '.')
        + " "
        + fault.path("code").asString();
  }

  private static Here.Answer send(Case each, String accept) {
    String organization = each.route().endsWith("/approve") ? "fresh" : "shop";
    String line = each.route().replace("{organization}", organization);
    for (var place : PLACES.entrySet()) {
      line = line.replace("{" + place.getKey() + "}", place.getValue());
    }
    line = line.replace("{id}", PLACES.get("user"));
    String token = line.contains("/api/admin/") ? PLACES.get("admin") : PLACES.get("boss");
    return HERE.send(
        line,
        each.body(),
        "Accept",
        accept,
        "X-API-Key",
        PLACES.get("key"),
        "Authorization",
        "Bearer " + token);
  }

  /// What each table has, told by number and by the newest transaction that wrote. Failures are
  /// recorded, and when a key was used.
  private static Map<String, String> rows() {
    return HERE.database
        .database()
        .in(
            Here.TENANT,
            tx -> {
              List<String> tables =
                  tx.sql(
                          """
                          select table_name
                            from information_schema.columns
                           where table_schema = 'public'
                             and column_name = 'tenant_id'
                             and table_name not in ('failure', 'failure_skipped', 'api_key')
                          """)
                      .all(row -> row.text("table_name"));
              var rows = new TreeMap<String, String>();
              for (String table : tables) {
                String seen =
                    tx.sql(
                            "select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as seen"
                                + " from "
                                + table)
                        .one(row -> row.text("seen"))
                        .orElseThrow();
                rows.put(table, seen);
              }
              assertThat(rows).containsKeys("person", "client", "audit_event", "session");
              return rows;
            });
  }

  static Stream<Case> standingIn() {
    return Stream.of(
        of(
            "PATCH /api/admin/clients/{client}",
            "{\"token_endpoint_auth_method\":5,\"grant_types\":[\"client_credentials\"]}",
            "token_endpoint_auth_method field_type_wrong"),
        of(
            "PATCH /api/admin/clients/{client}",
            "{\"token_endpoint_auth_method\":\"x\",\"grant_types\":[\"client_credentials\"]}",
            "token_endpoint_auth_method field_value_not_allowed"),
        of(
            "PATCH /api/admin/users/{id}",
            "{\"email\":5,\"password\":\"dora@example.com\"}",
            "email field_type_wrong"),
        of(
            "POST /api/admin/users",
            "{\"email\":\"x\",\"name\":\"X\",\"password\":\"nobody@example.com\"}",
            "email email_format_wrong"),
        of(
            "POST /api/admin/users",
            "{\"email\":\"a@example.com\",\"name\":\"A\",\"groups\":[5,6]}",
            "groups[0] field_type_wrong",
            "groups[1] field_type_wrong"),
        of(
            "POST /api/admin/users",
            "{\"email\":\"nobody\",\"name\":\"A\",\"email.x\":1}",
            "email.x field_unknown",
            "email email_format_wrong"),
        of(
            "POST /api/admin/api-services/{service}/operations",
            "{\"name\":\"O\",\"paths\":{},\"access_control\":{\"scope\":{\"scopes\":[1,2]}}}",
            "paths field_type_wrong",
            "access_control.scope.scopes[0] field_type_wrong",
            "access_control.scope.scopes[1] field_type_wrong",
            "access_control.scope.match_type field_missing"),
        of(
            "POST /api/auth/login",
            "{\"email\":\"a@example.com\",\"org_slug\":5,\"service_slug\":\"app\"}",
            "org_slug field_type_wrong",
            "password field_missing"));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("standingIn")
  void nothingIsSaidOfAValueThatOnlyStandsIn(Case each) {
    assertThat(faults(send(each, "application/problem+json"))).isEqualTo(each.faults());
  }

  @Test
  void whatElseIsWrongComesAfterTheFields() {
    // The user is not there, and the caller may not give that scope on: neither is a field's fault.
    Here.Answer nobody =
        HERE.as(
            PLACES.get("admin"),
            "PATCH /api/admin/users/usr_nobody",
            "{\"nmae\":1,\"email\":\"nobody\"}");
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(details(nobody)).containsExactly("nmae");
    String narrow = HERE.machine("users:write");
    Here.Answer owner =
        HERE.as(
            narrow,
            "PATCH /api/admin/users/" + BOSS.id().value(),
            "{\"nmae\":1,\"password\":\"boss@example.com\"}");
    assertThat(details(owner)).containsExactly("nmae");
  }
}
