package candor.server.catalog;

import candor.core.secret.SecretHash;
import candor.server.http.Reply;
import java.util.HexFormat;

/// The one stylesheet of the pages. Its address carries a digest of it, so browsers may keep it for
/// good.
public final class Stylesheet {
  static final String PATH = "/assets/candor.css";

  private final String address;
  private final Reply reply;

  public Stylesheet() {
    byte[] css = Resources.bytes("catalog/candor.css");
    byte[] digest = SecretHash.sha256(css);
    this.address = PATH + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
    this.reply =
        Reply.bytes(200, "text/css; charset=utf-8", css)
            .header("Cache-Control", "public, max-age=31536000, immutable");
  }

  /// Where pages find it.
  public String address() {
    return address;
  }

  Reply reply() {
    return reply;
  }
}
