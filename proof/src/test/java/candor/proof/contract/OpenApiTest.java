package candor.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.ErrorCode;
import candor.proof.catalog.AppFixture;
import candor.protocol.oauth.AuthorizationRequest;
import candor.server.http.Route;
import candor.server.http.Surface;
import candor.server.json.RecordJson;
import candor.server.oauth.ClientMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document at `/openapi.json` against the routes and the list of each endpoint's errors.
class OpenApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static AppFixture server;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    server = AppFixture.start();
    document = JSON.readTree(server.sent("GET /openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void itIsADocumentOfItsVersion() {
    assertThat(document.path("openapi").asString()).startsWith("3.1.");
    assertThat(document.path("info").path("title").asString("")).isNotBlank();
    assertThat(document.path("info").path("version").asString("")).isNotBlank();
  }

  @Test
  void itsPathsAreTheRoutes() {
    var written = new TreeSet<String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method)) {
                            written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    var routed = new TreeSet<String>();
    for (Route route : server.app().routes().all()) {
      routed.add(route.method() + " " + route.path());
    }
    assertThat(written).isEqualTo(routed);
  }

  @Test
  void everyReferenceResolves() {
    var broken = new ArrayList<String>();
    for (JsonNode reference : document.findValues("$ref")) {
      String pointer = reference.asString();
      if (!pointer.startsWith("#/") || document.at(pointer.substring(1)).isMissingNode()) {
        broken.add(pointer);
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyOperationHasItsOwnNameAndTheParametersOfItsPath() {
    var names = new HashSet<String>();
    for (Route route : server.app().routes().all()) {
      JsonNode operation = operation(route);
      assertThat(names.add(operation.path("operationId").asString(""))).as(route.path()).isTrue();
      assertThat(operation.path("responses").size()).as(route.path()).isPositive();
      for (String segment : route.path().split("/")) {
        if (segment.startsWith("{")) {
          String name = segment.substring(1, segment.length() - 1);
          assertThat(operation.path("parameters").findValuesAsString("name"))
              .as(route.path())
              .contains(name);
        }
      }
    }
  }

  @Test
  void everyOperationListsItsErrorsUnderTheirStatus() throws IOException {
    JsonNode listed = endpointErrors();
    var missing = new ArrayList<String>();
    for (Route route : server.app().routes().all()) {
      for (JsonNode code : listed.path("routes").path(route.method() + " " + route.path())) {
        var shown = ErrorCode.of(code.asString()).orElseThrow().shown();
        String status = String.valueOf(shown.page().status(route.surface().dialect()));
        List<String> codes =
            operation(route)
                .path("responses")
                .path(status)
                .path("content")
                .path("application/json")
                .path("schema")
                .path("properties")
                .path(route.surface() == Surface.GATEWAY ? "error" : "code")
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        if (!codes.contains(shown.code())) {
          missing.add(route.method() + " " + route.path() + " " + status + " " + shown.code());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRouteOfTheApisSaysWhatItTakesAndGives() {
    for (Route route : server.app().routes().all()) {
      String name = route.method() + " " + route.path();
      boolean proved =
          switch (route.rate()) {
            case TOKEN, REVOCATION, ADMIN, PLATFORM, SERVICE, GATEWAY -> true;
            case SIGN_IN, PAGE, DEVICE, PUBLIC, UNMATCHED, NONE -> false;
          };
      JsonNode operation = operation(route);
      assertThat(operation.path("security").size() > 0).as(name).isEqualTo(proved);
      if (proved) {
        assertThat(operation.path("responses").propertyNames())
            .as(name)
            .anyMatch(status -> status.startsWith("2"));
      }
    }
    JsonNode token = document.at("/paths/~1oauth2~1token/post");
    assertThat(token.at("/requestBody/content").propertyNames())
        .containsExactly("application/x-www-form-urlencoded");
    assertThat(document.at("/components/schemas/FormsToken/required").toString())
        .isEqualTo("[\"grant_type\"]");
    JsonNode users = document.at("/paths/~1api~1service~1users/get");
    assertThat(users.path("parameters").findValuesAsString("name"))
        .containsExactly("limit", "offset");
    assertThat(users.at("/responses/200/content").propertyNames())
        .containsExactly("application/json");
    assertThat(document.at("/paths/~1sideband~1request/post").has("requestBody")).isTrue();
  }

  @Test
  void aPushedRequestIsDescribedAsItIsRead() {
    var read = new TreeSet<String>();
    AuthorizationRequest.parse(
        name -> {
          read.add(name);
          return name.equals("response_type") ? Optional.of("code") : Optional.empty();
        },
        List.of());
    // No request may have these, but those that came in another way before.
    read.removeAll(Set.of("registration", "request_uri"));
    assertThat(members("FormsPush")).containsAll(read);
  }

  @Test
  void aRegistrationIsDescribedAsItIsRead() {
    var read = new TreeSet<>(RecordJson.names(ClientMetadata.class));
    read.remove("localized");
    assertThat(members("FormsMetadata")).containsExactlyInAnyOrderElementsOf(read);
    assertThat(schema("FormsMetadata").at("/properties/jwks/$ref").asString(""))
        .isEqualTo("#/components/schemas/FormsJwks");
  }

  private static JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  private static Set<String> members(String schema) {
    return Set.copyOf(schema(schema).path("properties").propertyNames());
  }

  @Test
  void theListOfErrorsKnowsEveryRoute() throws IOException {
    var known = new TreeSet<String>();
    endpointErrors().path("routes").propertyNames().forEach(known::add);
    var routed = new TreeSet<String>();
    server.app().routes().all().forEach(route -> routed.add(route.method() + " " + route.path()));
    assertThat(known).isEqualTo(routed);
  }

  private static JsonNode operation(Route route) {
    return document.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }

  private static JsonNode endpointErrors() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/candor/endpoint-errors.json")) {
      return JSON.readTree(in);
    }
  }
}
