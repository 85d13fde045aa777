package candor.server.login;

import candor.core.secret.SecretHash;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/// The script of the pages that ask for passkeys. Its address carries a digest of it, so browsers
/// may keep it for good.
final class PasskeyScript {
  private static final String PATH = "/assets/passkeys.js";

  private final String address;
  private final Reply reply;

  PasskeyScript() {
    byte[] script = read();
    this.address = PATH + "?v=" + HexFormat.of().formatHex(SecretHash.sha256(script), 0, 6);
    this.reply =
        Reply.bytes(200, "text/javascript; charset=utf-8", script)
            .header("Cache-Control", "public, max-age=31536000, immutable");
  }

  private static byte[] read() {
    try (var file = PasskeyScript.class.getResourceAsStream("/candor/login/passkeys.js")) {
      if (file == null) {
        throw new IllegalStateException("the program has no file candor/login/passkeys.js");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where pages find it.
  String address() {
    return address;
  }

  Route route() {
    return new Route("GET", PATH, RateClass.PUBLIC, _ -> reply)
        .producing("text/javascript")
        .atAnyHost();
  }
}
