package candor.server.oauth;

import candor.core.secret.Chance;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.util.List;

/// The cookie by which a browser is known that asked for a mail, or left for
/// a provider, before anybody is signed in.
public final class DoorCookie {
  private static final String NAME = "__Host-candor-door";
  private static final String NAME_WITHOUT_TLS = "candor-door";

  /// Longer ones are not ours.
  private static final int LONGEST = 64;

  private final Chance chance;

  public DoorCookie(Chance chance) {
    this.chance = chance;
  }

  /// Its value in a request; empty if there is none.
  public String of(Request request) {
    String value = request.cookie(name(request));
    return value.length() > LONGEST ? "" : value;
  }

  /// A new value.
  public String fresh() {
    return chance.secret("");
  }

  /// A reply that sets it for as long as the browser is open.
  public Reply set(Reply reply, Request request, String value) {
    // Lax: the link in a mail leads here from another site, and so does a provider.
    var parts = List.of(name(request) + "=" + value, "Path=/", "HttpOnly", "SameSite=Lax");
    String cookie = String.join("; ", parts);
    return reply.header("Set-Cookie", request.secure() ? cookie + "; Secure" : cookie);
  }

  private static String name(Request request) {
    return request.secure() ? NAME : NAME_WITHOUT_TLS;
  }
}
