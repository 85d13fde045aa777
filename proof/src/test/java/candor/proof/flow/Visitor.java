package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person with a browser that keeps cookies and follows redirects as long as they stay here.
final class Visitor {
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  private final AppFixture server;
  private final URI host;
  private final Map<String, String> cookies = new HashMap<>();
  private boolean keeps = true;
  private String language = "en";

  Visitor(AppFixture server) {
    this(server, server.base());
  }

  /// One who visits another host of the server.
  Visitor(AppFixture server, URI host) {
    this.server = server;
    this.host = host;
  }

  /// Opens an address of the server.
  Answer open(String path) {
    return follow(server.sent(host, "GET " + path + "\nAccept: text/html" + cookieLine()));
  }

  /// Follows a link of a page.
  Answer follow(Answer page, String text) {
    Matcher link = Pattern.compile("href=\"([^\"]+)\"[^>]*>" + text + "<").matcher(page.body());
    assertThat(link.find()).as(page.body()).isTrue();
    return open(link.group(1).replace("&amp;", "&"));
  }

  /// Sends the form of a page.
  Answer submit(Answer page, String path, Map<String, String> fields) {
    Matcher request = REQUEST.matcher(page.body());
    var all = new LinkedHashMap<String, String>();
    if (request.find()) {
      all.put("request", request.group(1).replace("&amp;", "&"));
    }
    all.putAll(fields);
    return follow(
        server.sent(
            host,
            "POST "
                + path
                + "\nAccept: text/html\nSec-Fetch-Site: same-origin"
                + "\nContent-Type: application/x-www-form-urlencoded"
                + cookieLine()
                + "\n\n"
                + form(all)));
  }

  /// Signs in on the page.
  Answer signIn(Answer page, String email, String password) {
    return submit(page, "/sign-in", Map.of("email", email, "password", password));
  }

  /// Answers the question of the page.
  Answer decide(Answer page, String decision) {
    return submit(page, "/consent", Map.of("decision", decision));
  }

  /// Whether the browser has a cookie of the server.
  boolean hasCookie() {
    return !cookies.isEmpty();
  }

  /// The value of a cookie.
  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /// Keeps no cookies from now on.
  void refuseCookies() {
    keeps = false;
  }

  /// Reads pages in a language.
  void speak(String other) {
    language = other;
  }

  /// Forgets the cookies.
  void forget() {
    cookies.clear();
  }

  /// Forgets all cookies but one.
  void forgetBut(String name) {
    cookies.keySet().retainAll(Set.of(name));
  }

  /// Has a cookie that another browser had.
  void bring(String name, String value) {
    cookies.put(name, value);
  }

  private Answer follow(Answer answer) {
    for (String line : answer.headers()) {
      if (keeps && line.startsWith("Set-Cookie: ")) {
        String pair = line.substring(12, line.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    PageRules.check(answer);
    String location = answer.header("Location").orElse("");
    return answer.status() == 303 && location.startsWith("/") ? open(location) : answer;
  }

  private String cookieLine() {
    String spoken = "\nAccept-Language: " + language;
    return cookies.isEmpty() ? spoken : spoken + "\nCookie: " + cookies();
  }

  /// All cookies, as a request carries them.
  String cookies() {
    var line = new StringBuilder("other=1");
    cookies.forEach((name, value) -> line.append("; ").append(name).append('=').append(value));
    return line.toString();
  }

  /// Parameters as they stand in a query or a form.
  static String form(Map<String, String> fields) {
    var form = new StringBuilder();
    fields.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return form.toString();
  }

  /// What a redirect brings to the client.
  static Map<String, String> brought(Answer answer) {
    String query = URI.create(answer.header("Location").orElseThrow()).getRawQuery();
    var brought = new HashMap<String, String>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      brought.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return brought;
  }
}
