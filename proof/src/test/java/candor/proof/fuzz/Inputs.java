package candor.proof.fuzz;

import candor.server.http.Route;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes requests that nobody would send on purpose. The same seed makes the same requests.
final class Inputs {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW", "get");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "text/plain",
          "application/json; charset=utf-16",
          "multipart/form-data",
          "/",
          "application/json, text/html",
          "x".repeat(300));
  private static final List<String> SEGMENTS =
      List.of(
          "usr_nobody",
          "%00",
          "%zz",
          "%c3%28",
          "..",
          "%2e%2e",
          "a%2fb",
          "'; drop table person; --",
          "%27%20or%201=1",
          "x".repeat(3000),
          "%E2%80%AE",
          "null",
          "{id}",
          "-1",
          "%F0%9F%98%80");
  private static final List<String> QUERIES =
      List.of(
          "?",
          "?limit=0",
          "?limit=99999999999999999999",
          "?limit=1&limit=2",
          "?cursor=%00",
          "?cursor=" + "A".repeat(2000),
          "?sort=name;drop",
          "?a=%zz",
          "?=",
          "?&&&",
          "?search=%ff%fe",
          "?search=%25_%5c",
          "?status[]=x",
          "?org=acme-corp&service=app",
          "?org=%00&service=%00");
  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: application/problem+json",
          "Accept: " + "a/b;q=0.1,".repeat(100),
          "Accept: ;;;",
          "Accept-Language: ja",
          "Accept-Language: " + "zz-".repeat(200),
          "Content-Encoding: gzip",
          "Transfer-Encoding: gzip",
          "Expect: the-unexpected",
          "X-Request-ID: " + "z".repeat(200),
          "X-Debug: true",
          "traceparent: 00-zz-zz-zz",
          "Forwarded: for=\"[::1",
          "X-Forwarded-For: 1.2.3.4, <script>",
          "Cookie: " + "a=b; ".repeat(300),
          "Range: bytes=0-1",
          "If-None-Match: *",
          "Origin: null",
          "X-Long: " + "y".repeat(17_000),
          "Bad Name: x",
          "X-Latin: \u00e9\u00ff");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "123456789012345678901234567890",
          "0.1",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"a@b.co\"",
          "\"not-an-email\"",
          "\"four words in a row\"",
          "[]",
          "{}",
          "[null]",
          "[[1]]",
          "[\"staff\", \"staff\"]",
          "{\"a\": {}}",
          "\"' or 1=1 --\"",
          "\"<script>alert(1)</script>\"",
          "\"" + "n".repeat(5000) + "\"",
          "\"\u202e\ud83d\ude00\"",
          "\"https://api.example.com/\"",
          "\"http://[::1\"",
          "9223372036854775808");
  private static final List<String> NAMES =
      List.of(
          "email",
          "name",
          "password",
          "groups",
          "organization_id",
          "email_verified",
          "scopes",
          "grant_types",
          "jwks",
          "token_endpoint_auth_method",
          "access_token_lifetime",
          "base_urls",
          "audience",
          "access_control",
          "paths",
          "methods",
          "rules",
          "slug",
          "tier",
          "refresh_token",
          "overlap_seconds",
          "expires_in",
          "url",
          "method",
          "headers",
          "source_ip",
          "source_port",
          "http_version",
          "body",
          "state",
          "reason",
          "__proto__",
          "",
          "Name");
  private static final List<String> FORM =
      List.of(
          "grant_type=client_credentials",
          "grant_type=client_credentials&grant_type=password",
          "grant_type=%00",
          "grant_type",
          "scope=%22%5c",
          "scope=users:read",
          "resource=%ff",
          "resource=https://api.example.com/orders#x",
          "token=" + "t".repeat(9000),
          "token=a.b.c",
          "token_type_hint=nothing",
          "client_id=%zz",
          "client_assertion=a.b.c",
          "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          "client_secret=x",
          "=",
          "%",
          "a=b;c=d");

  private final Random random;
  private final List<String> credentials;

  /// @param credentials header lines, good ones and bad ones
  Inputs(long seed, List<String> credentials) {
    this.random = new Random(seed);
    this.credentials = credentials;
  }

  /// One request, ready to send.
  byte[] next(Route route, String authority) {
    String method = random.nextInt(12) == 0 ? any(METHODS) : route.method();
    byte[] body = method.matches("GET|HEAD") && random.nextInt(8) > 0 ? new byte[0] : body(route);
    var head = new StringBuilder(method).append(' ').append(path(route)).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(authority).append("\r\nConnection: close\r\n");
    if (random.nextInt(5) > 0) {
      head.append(any(credentials)).append("\r\n");
    }
    if (body.length > 0 || !method.equals("GET")) {
      head.append("Content-Type: ").append(type(route)).append("\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    if (random.nextInt(6) == 0) {
      head.append(any(HEADERS)).append("\r\n");
    }
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String path(Route route) {
    var path = new StringBuilder();
    for (String segment : route.path().substring(1).split("/")) {
      path.append('/').append(segment.startsWith("{") ? segment() : segment);
    }
    if (random.nextInt(40) == 0) {
      path.append('/').append(segment());
    }
    if (random.nextInt(5) == 0) {
      path.append(any(QUERIES));
    }
    return path.toString();
  }

  /// Mostly one that can be asked for: a path that cannot is refused before any endpoint.
  private String segment() {
    return random.nextInt(3) == 0
        ? any(SEGMENTS).replace(" ", "%20")
        : "thing_" + random.nextInt(9);
  }

  private String type(Route route) {
    if (random.nextInt(12) == 0) {
      return any(TYPES);
    }
    return route.path().startsWith("/oauth2") || route.path().equals("/setup")
        ? "application/x-www-form-urlencoded"
        : "application/json";
  }

  private byte[] body(Route route) {
    if (type(route).endsWith("urlencoded")) {
      var pairs = new ArrayList<String>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        pairs.add(any(FORM));
      }
      return String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
    }
    String text = object(3);
    return switch (random.nextInt(14)) {
      case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
      case 1 -> new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'};
      case 2 -> (text + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> ("[".repeat(5000) + "]".repeat(5000)).getBytes(StandardCharsets.UTF_8);
      case 4 -> text.getBytes(StandardCharsets.UTF_16);
      case 5 -> bytes();
      case 6 -> random.nextInt(10) == 0 ? new byte[1_200_000] : new byte[0];
      case 7 -> any(VALUES).getBytes(StandardCharsets.UTF_8);
      case 8 -> "{\"name\": \"a\u0000b\"}".getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String object(int depth) {
    var members = new ArrayList<String>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String value = depth > 0 && random.nextInt(6) == 0 ? object(depth - 1) : any(VALUES);
      members.add("\"" + any(NAMES) + "\": " + value);
    }
    return "{" + String.join(", ", members) + "}";
  }
}
