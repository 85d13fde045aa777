package candor.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/// What people's browsers and the client they sign in to say to the server. Each connection is
/// another person.
final class People {
  private static final String FORM = "application/x-www-form-urlencoded";
  // RFC 7636, appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final String host;
  private final String clientId;
  private final String authorization;
  private final List<Person> people;

  /// @param data the data folder of a [Subject] that has said its port
  People(Path data, int port) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("people.txt"));
    String client = lines.getFirst();
    this.host = "localhost:" + port;
    this.clientId = client.substring(0, client.indexOf(' '));
    this.authorization =
        "Authorization: Basic "
            + Base64.getEncoder()
                .encodeToString(client.replace(' ', ':').getBytes(StandardCharsets.UTF_8));
    this.people =
        IntStream.range(1, lines.size()).mapToObj(i -> new Person(i - 1, lines.get(i))).toList();
  }

  /// A request of a client, answered with a code since the person is signed in.
  Talk authorization(int connection) {
    return (wire, _) -> people.get(connection).code(wire);
  }

  /// The same, and the code exchanged for an access token, an ID token and a refresh token.
  Talk code(int connection) {
    return (wire, _) -> people.get(connection).tokens(wire);
  }

  /// New tokens for a refresh token, again and again.
  Talk refresh(int connection) {
    return (wire, _) -> people.get(connection).refresh(wire);
  }

  /// What the client may read of a person.
  Talk userInfo(int connection) {
    return (wire, _) -> people.get(connection).userInfo(wire);
  }

  /// All of a sign-in by password: the page, the password, the consent, the code, the tokens.
  Talk login(int connection) {
    return (wire, _) -> people.get(connection).login(wire);
  }

  private final class Person {
    private final int number;
    private final String cookie;
    private String refreshToken = "";
    private byte[] userInfo = {};

    Person(int number, String cookie) {
      this.number = number;
      this.cookie = cookie;
    }

    private String code(Wire wire) throws IOException {
      return between(wire.ask(page(authorize(""), cookie)), "code=", "&");
    }

    private String authorize(String more) {
      return "/oauth2/authorize?response_type=code&scope=openid+profile+email+offline_access&client_id="
          + clientId
          + "&redirect_uri="
          + encoded(Visitors.BACK)
          + "&code_challenge_method=S256&code_challenge="
          + CHALLENGE
          + more;
    }

    private String tokens(Wire wire) throws IOException {
      return exchange(wire, code(wire));
    }

    private String exchange(Wire wire, String code) throws IOException {
      String form =
          "grant_type=authorization_code&code="
              + code
              + "&code_verifier="
              + VERIFIER
              + "&redirect_uri="
              + encoded(Visitors.BACK);
      String answer = wire.ask(Load.post(host, "/oauth2/token", authorization, FORM, form));
      between(answer, "\"id_token\":\"", "\"");
      return answer;
    }

    private void refresh(Wire wire) throws IOException {
      if (refreshToken.isEmpty()) {
        refreshToken = between(tokens(wire), "\"refresh_token\":\"", "\"");
      }
      String form = "grant_type=refresh_token&refresh_token=" + refreshToken;
      String answer = wire.ask(Load.post(host, "/oauth2/token", authorization, FORM, form));
      refreshToken = between(answer, "\"refresh_token\":\"", "\"");
    }

    private void userInfo(Wire wire) throws IOException {
      if (userInfo.length == 0) {
        String token = between(tokens(wire), "\"access_token\":\"", "\"");
        userInfo =
            ("GET /userinfo HTTP/1.1\r\nHost: "
                    + host
                    + "\r\nAuthorization: Bearer "
                    + token
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
      }
      wire.pass(userInfo);
    }

    private void login(Wire wire) throws IOException {
      String page = location(wire.ask(page(authorize("&prompt=consent"), "")));
      String request = between(wire.ask(page(page, "")), "name=\"request\" value=\"", "\"");
      String signedIn =
          wire.ask(
              form(
                  "/sign-in",
                  "",
                  "request="
                      + request
                      + "&email="
                      + encoded(Visitors.email(number))
                      + "&password="
                      + Visitors.PASSWORD));
      String own = between(signedIn, "Set-Cookie: candor=", ";");
      String question = location(wire.ask(page(location(signedIn), own)));
      wire.ask(page(question, own));
      String decided = wire.ask(form("/consent", own, "request=" + request + "&decision=yes"));
      String back = wire.ask(page(location(decided), own));
      exchange(wire, between(back, "code=", "&"));
    }

    private byte[] page(String path, String someCookie) {
      return ("GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + host
              + "\r\nAccept: text/html\r\nCookie: candor="
              + someCookie
              + "\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] form(String path, String someCookie, String fields) {
      return Load.post(
          host,
          path,
          "Accept: text/html\r\nSec-Fetch-Site: same-origin\r\nCookie: candor=" + someCookie,
          FORM,
          fields);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String location(String answer) {
    return between(answer, "Location: ", "\r");
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before);
    int to = from < 0 ? -1 : text.indexOf(after, from + before.length());
    if (to < 0) {
      throw new IllegalStateException("no " + before + " in " + text);
    }
    return text.substring(from + before.length(), to);
  }
}
