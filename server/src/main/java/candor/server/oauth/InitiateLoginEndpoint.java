package candor.server.oauth;

import candor.core.client.Client;
import candor.errors.Errors;
import candor.errors.Received;
import candor.protocol.oauth.WebOrigins;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `GET` and `POST /oauth2/initiate-login`: sends a browser to where a client begins its sign-in,
/// in the name of somebody else who wants it (OpenID Connect Core 1.0, section 4).
public record InitiateLoginEndpoint(Authorization authorization) implements Endpoint {
  /// The path.
  public static final String PATH = "/oauth2/initiate-login";

  private static final int LONGEST = 2_000;

  /// The way to the sign-in of a client, for whoever has used it before; empty where it has named
  /// none.
  public static Optional<String> link(Client client) {
    return client.signIn().start().initiateUri().isEmpty()
        ? Optional.empty()
        : Optional.of(PATH + "?" + query(List.of(Map.entry("client_id", client.id().value()))));
  }

  @Override
  public Reply answer(Request request) {
    Parameters asked = request.method().equals("POST") ? request.form() : request.query();
    Client client = authorization.requests().client(request, asked.required("client_id"));
    String uri = client.signIn().start().initiateUri();
    if (uri.isEmpty()) {
      throw Errors.initiateLoginUnregistered(client.id());
    }
    // Whoever registers a client of their own would make every link to this server one to there.
    authorization.checkAgreed(request, client, Errors.initiateLoginUnagreed(client.id()));
    var sent = new ArrayList<Map.Entry<String, String>>();
    sent.add(Map.entry("iss", request.issuer()));
    text(asked, "login_hint").ifPresent(hint -> sent.add(Map.entry("login_hint", hint)));
    text(asked, "target_link_uri")
        .map(target -> own(client, target))
        .ifPresent(target -> sent.add(Map.entry("target_link_uri", target)));
    String whole = uri + (uri.indexOf('?') < 0 ? "?" : "&") + query(sent);
    return Reply.redirect(URI.create(whole)).header("Cache-Control", "no-store");
  }

  private static String query(List<Map.Entry<String, String>> parameters) {
    return Parameters.of(parameters).query();
  }

  private static Optional<String> text(Parameters asked, String name) {
    Optional<String> text = asked.text(name);
    if (text.filter(value -> value.length() > LONGEST).isPresent()) {
      throw Errors.parameterMalformed(name, "it is longer than " + LONGEST + " characters");
    }
    return text;
  }

  /// The client is to look where it sends people on (section 4), and we do not rely on that.
  private static String own(Client client, String target) {
    List<String> origins =
        client.signIn().redirectUris().stream()
            .flatMap(each -> WebOrigins.of(each).stream())
            .distinct()
            .toList();
    if (WebOrigins.of(target).filter(origins::contains).isEmpty()) {
      String shown = Received.clip(target);
      throw Errors.initiateLoginTargetElsewhere(client.id(), shown, origins);
    }
    return target;
  }
}
