package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiIndexTest {
  private static ApiService service(String id, List<String> baseUrls, Operation... operations) {
    return new ApiService(
        new ApiServiceId(id),
        id,
        baseUrls.stream().map(url -> BaseUrl.parse("base_urls", url)).toList(),
        "aud:" + id,
        List.of(operations));
  }

  /// `GET,PUT /a/{b}`; no methods means any; a path without wildcards is exact.
  private static Operation operation(String text) {
    int space = text.indexOf(' ');
    String path = text.substring(space + 1);
    boolean wild = path.contains("*") || path.contains("{");
    return new Operation(
        new OperationId(text),
        text,
        space <= 0 ? List.of() : List.of(text.substring(0, space).split(",")),
        List.of(
            PathPattern.parse(
                "paths", wild ? PathPattern.Type.PARAMETER : PathPattern.Type.EXACT, path)),
        List.of());
  }

  private static ApiIndex.Found find(ApiIndex index, String method, String url) {
    return index.find(method, (CallUrl.Parsed) CallUrl.parse(url));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com:443/v1, one",
    "HTTPS://API.Example.COM/v1/x, one",
    "https://api.example.com/v1/shop/x, two",
    "https://api.example.com/v1/shopx, one",
    "https://api.example.com/v1?x=/v1/shop, one",
    "http://internal:8080/anything, one",
    "http://internal:8080, one",
  })
  void theLongestBaseUrlOnASegmentBoundaryWins(String url, String service) {
    var index =
        new ApiIndex(
            List.of(
                service("one", List.of("https://api.example.com/v1", "http://internal:8080")),
                service("two", List.of("https://api.example.com/v1/shop"))));
    assertThat(find(index, "GET", url))
        .isInstanceOfSatisfying(
            ApiIndex.Found.InService.class,
            found -> assertThat(found.service().id().value()).isEqualTo(service));
  }

  @Test
  void aMissNamesWhatNearlyFits() {
    var index = new ApiIndex(List.of(service("one", List.of("https://api.example.com/v1"))));
    assertThat(find(index, "GET", "https://api.example.com:8443/v1/x"))
        .isEqualTo(
            new ApiIndex.Found.Nowhere(List.of("https://api.example.com/v1 (the port differs)")));
    assertThat(find(index, "GET", "http://api.example.com/v1"))
        .isEqualTo(
            new ApiIndex.Found.Nowhere(List.of("https://api.example.com/v1 (the scheme differs)")));
    assertThat(find(index, "GET", "https://other.example.com/v1"))
        .isEqualTo(new ApiIndex.Found.Nowhere(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /users            | GET /users",
        "HEAD   | /users            | GET /users",
        "POST   | /users            | /**",
        "GET    | /users/7          | GET /users/{id}",
        "DELETE | /users/7          | /users/*",
        "GET    | /users/me         | GET /users/me",
        "GET    | /users/m-7        | GET /users/m-*",
        "GET    | /users/m-7-x.json | GET /users/m-*",
        "GET    | /users/7/orders   | GET /users/{id}/orders",
        "GET    | /users/a/b/c      | /users/**",
        "GET    | /files/img/a/b    | GET /files/img**",
        "GET    | /files/image      | GET /files/**",
        "GET    | /                 | /**",
        "GET    | /weird/*x         | /weird/\\**",
      })
  void anOperationIsChosenByPrecedence(String method, String path, String expected) {
    var operations = new ArrayList<Operation>();
    for (String text :
        List.of(
            " /**",
            " /users/**",
            " /users/*",
            "GET /users/{id}",
            "GET /users/m-*",
            "GET /users/me",
            "GET /users",
            "GET /users/{id}/orders",
            "GET /files/**",
            "GET /files/img**",
            " /weird/\\**")) {
      operations.add(operation(text));
    }
    var index =
        new ApiIndex(
            List.of(service("s", List.of("https://api"), operations.toArray(Operation[]::new))));
    assertThat(find(index, method, "https://api" + path))
        .isInstanceOfSatisfying(
            ApiIndex.Found.InOperation.class,
            found -> assertThat(found.operation().name().strip()).isEqualTo(expected.strip()));
  }

  /// The operations whose rules a call must meet.
  private static String needs(String method, String path, String... operations) {
    var index =
        new ApiIndex(
            List.of(
                service(
                    "s",
                    List.of("https://api"),
                    java.util.Arrays.stream(operations)
                        .map(ApiIndexTest::operation)
                        .toArray(Operation[]::new))));
    return switch (find(index, method, "https://api" + path)) {
      case ApiIndex.Found.InOperation found ->
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(found.operation()), found.twins().stream())
              .map(operation -> operation.name().strip())
              .collect(java.util.stream.Collectors.joining(" + "));
      case ApiIndex.Found.OtherMethod found -> "not by " + found.operation().name();
      case ApiIndex.Found.InService _ -> "a token";
      case ApiIndex.Found.Nowhere _ -> "nowhere";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/admin     | GET /admin            |              | GET /admin",
        "/admin/    | GET /admin            |              | GET /admin",
        "/admin     | GET /admin/           |              | GET /admin/",
        "/users/7/  | GET /users/{id}       |              | GET /users/{id}",
        "/users/7   | GET /users/{id}/      |              | GET /users/{id}/",
        "/files     | GET /files/**         |              | GET /files/**",
        "/files/    | GET /files/**         |              | GET /files/**",
        "/users/7/  | GET /users/{id}       | GET /**      | GET /** + GET /users/{id}",
        "/admin/    | GET /admin            | GET /**      | GET /** + GET /admin",
        "/admin/    | GET /admin            | GET /admin/  | GET /admin/",
        "/admin     | GET /admin            | GET /admin/  | GET /admin",
        "/admin//   | GET /admin            |              | malformed",
        "/adminx    | GET /admin            |              | a token",
        "/          | GET /admin            |              | a token",
        "/          | GET /                 |              | GET /",
      })
  void aSlashAtTheEndLeadsAroundNoOperation(
      String path, String one, @org.jspecify.annotations.Nullable String two, String expected) {
    if (expected.equals("malformed")) {
      assertThat(CallUrl.parse("https://api" + path)).isInstanceOf(CallUrl.Malformed.class);
      return;
    }
    String[] operations = two == null ? new String[] {one} : new String[] {one, two};
    assertThat(needs("GET", path, operations)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /orders  | GET /orders",
        "HEAD   | /orders  | GET /orders",
        "get    | /orders  | GET /orders",
        "head   | /orders/ | GET /orders",
        "POST   | /orders  | a token",
        "patch  | /orders/ | a token",
        "FOO    | /orders  | not by GET /orders",
        "DELETE | /other   | a token",
        "DELETE | /any/7   | /any/**",
      })
  void aMethodLeadsAroundNoOperation(String method, String path, String expected) {
    assertThat(needs(method, path, "GET /orders", " /any/**")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api/a/../b, dot segment",
    "https://api/a/%2e%2e/b, dot segment",
    "https://api/a//b, empty segment",
    "https://api/a%2Fb, encoded slash",
    "https://api/a%5Cb, backslash",
    "https://api/admin;x/users, semicolon",
    "https://api/list/..%3B/admin, semicolon",
    "https://api/a%00b, control character",
    "https://api/a%zz, percent encoding",
    "https://api/a%ff, percent encoding",
    "https://api:0/, port",
    "https://api:99999/, port",
    "https:///a, host",
    "ftp://api/, scheme",
    "/a, scheme and host",
    "https://user@api/, user name",
  })
  void whatCanBeReadInTwoWaysIsRefused(String url, String reason) {
    assertThat(CallUrl.parse(url))
        .isInstanceOfSatisfying(
            CallUrl.Malformed.class, malformed -> assertThat(malformed.reason()).contains(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "/a{b}",
    "/{a}/{a}",
    "/**/a",
    "a",
    "/a//*",
    "/../*",
    "/plain",
    "/{}",
    "/a\\b*",
    "/a}*"
  })
  void aPatternThatCannotBeReadIsRefused(String pattern) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                candor.errors.Problem.class,
                () -> PathPattern.parse("paths", PathPattern.Type.PARAMETER, pattern)))
        .extracting(problem -> problem.code().code())
        .isEqualTo("path_pattern_malformed");
  }
}
