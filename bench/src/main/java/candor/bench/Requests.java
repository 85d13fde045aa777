package candor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// The requests of the cases. Where there are several tenants, each is asked in turn.
final class Requests {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final List<byte[]> jwks;
  private final List<byte[]> discovery;
  private final List<byte[]> tokenEs256;
  private final List<byte[]> tokenRs256;
  private final List<byte[]> introspection;
  private final List<byte[]> sidebandSeen;
  private final Tenant first;
  private final List<String> tokens;

  private record Tenant(String host, String credential, String token) {
    static Tenant of(String line) {
      String[] words = line.split(" ", -1);
      return new Tenant(words[0], words[1], words[2]);
    }

    byte[] token(int client) {
      return Load.post(
          host,
          "/oauth2/token",
          basic(client),
          FORM,
          "grant_type=client_credentials&scope=orders:read");
    }

    byte[] introspection() {
      return Load.post(host, "/oauth2/introspect", basic(0), FORM, "token=" + token);
    }

    private static String basic(int client) {
      String text = Stock.client(client).value() + ":" + Stock.SECRET;
      return "Authorization: Basic "
          + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] sideband(String someToken) {
      String url = Stock.baseUrl(0) + "/orders3/4711?view=short";
      String call =
          """
          {"source_ip":"192.0.2.7","source_port":"51234","method":"GET","url":"%s",\
          "http_version":"1.1","headers":[{"host":"api000.example.com"},{"accept":"*/*"},\
          {"user-agent":"bench"},{"authorization":"Bearer %s"}],"body":""}"""
              .formatted(url, someToken);
      return Load.post(
          host, "/sideband/request", "CLIENT-TOKEN: " + credential, "application/json", call);
    }
  }

  /// @param data the data folder of a [Subject] that has said its port
  Requests(Path data) throws IOException {
    List<Tenant> tenants =
        Files.readAllLines(data.resolve("tenants.txt")).stream().map(Tenant::of).toList();
    this.jwks = tenants.stream().map(each -> Load.get(each.host, "/oauth2/jwks")).toList();
    this.discovery =
        tenants.stream()
            .map(each -> Load.get(each.host, "/.well-known/openid-configuration"))
            .toList();
    this.tokenEs256 = tenants.stream().map(each -> each.token(0)).toList();
    this.tokenRs256 = tenants.stream().map(each -> each.token(1)).toList();
    this.introspection = tenants.stream().map(Tenant::introspection).toList();
    this.sidebandSeen = tenants.stream().map(each -> each.sideband(each.token)).toList();
    this.first = tenants.getFirst();
    this.tokens = Files.readAllLines(data.resolve("tokens.txt"));
  }

  private static byte[] turn(List<byte[]> requests, int i) {
    return requests.get(i % requests.size());
  }

  byte[] jwks(int i) {
    return turn(jwks, i);
  }

  byte[] discovery(int i) {
    return turn(discovery, i);
  }

  byte[] tokenEs256(int i) {
    return turn(tokenEs256, i);
  }

  byte[] tokenRs256(int i) {
    return turn(tokenRs256, i);
  }

  byte[] introspection(int i) {
    return turn(introspection, i);
  }

  /// A question with a token that was asked about before.
  byte[] sidebandSeen(int i) {
    return turn(sidebandSeen, i);
  }

  /// A question with a token that never was.
  byte[] sidebandNew(int i) {
    return first.sideband(tokens.get(i));
  }
}
