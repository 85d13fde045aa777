package candor.server.main;

import candor.core.mail.Way;
import candor.core.outbound.Reach;
import candor.core.tenant.Addresses;
import candor.server.http.EdgeSettings;
import candor.server.http.Proxies;
import java.nio.file.Path;

/// What an operator can decide, checked.
///
/// @param host the address to listen on
/// @param port 0 for any free one
/// @param data where the embedded database, the master key of development and `dev.json` are
/// @param database where PostgreSQL is
/// @param masterKey where the master key is
/// @param tls how to speak TLS
/// @param redis `redis://host:port` where rate limits of several nodes are counted; empty for one
///     node alone
/// @param proxies who may speak for others, and how
/// @param certificates how clients may come with a certificate
/// @param metricsToken what `/metrics` asks for; where it is empty, everybody may read in
///     development and nobody in production
/// @param mail how mail leaves
/// @param reach where this server may go when it asks others
public record Config(
    Profile profile,
    String host,
    int port,
    Path data,
    Database database,
    MasterKeySource masterKey,
    Tls tls,
    Addresses addresses,
    String redis,
    Proxies proxies,
    String metricsToken,
    Log log,
    EdgeSettings edge,
    Way mail,
    Certificates certificates,
    Reach reach) {

  /// For whom this process runs.
  public enum Profile {
    /// For its developer.
    DEVELOPMENT,
    /// For everybody.
    PRODUCTION
  }

  /// Where PostgreSQL is.
  public sealed interface Database {
    /// Our own, under the data folder.
    record Embedded() implements Database {}

    /// A server.
    record Server(String url, String user, String password) implements Database {
      @Override
      public String toString() {
        return "Server[" + url + ", " + user + "]";
      }
    }
  }

  /// Where the master key is.
  public sealed interface MasterKeySource {
    /// In the data folder, made there on the first start.
    record InDataFolder() implements MasterKeySource {}

    /// In a text: base64 keys, one a line.
    record Given(String keys) implements MasterKeySource {
      @Override
      public String toString() {
        return "Given[…]";
      }
    }
  }

  /// How TLS is spoken.
  public sealed interface Tls {
    /// A proxy in front does it, or nobody does in development.
    record Elsewhere() implements Tls {}

    /// Here, with a certificate chain and its key in PEM.
    record Here(Path certificate, Path key) implements Tls {}
  }

  /// The certificates of clients (RFC 8705).
  ///
  /// @param asked whether TLS here asks for one
  /// @param authorities the file with those whose word on names is taken; empty for nobody
  /// @param address where clients with a certificate find the endpoints; empty for the issuer
  public record Certificates(boolean asked, String authorities, String address) {
    /// None are looked at.
    public static Certificates none() {
      return new Certificates(false, "", "");
    }
  }

  /// How logs look.
  ///
  /// @param json one JSON object a line; readable text otherwise
  /// @param everyRequest whether requests that went well are logged too
  public record Log(boolean json, boolean everyRequest) {}

  /// Whether this process runs for its developer.
  public boolean development() {
    return profile == Profile.DEVELOPMENT;
  }

  /// What `./candor dev` runs with.
  public static Config development(Path data, int port, String issuer) {
    return new Config(
        Profile.DEVELOPMENT,
        "127.0.0.1",
        port,
        data,
        new Database.Embedded(),
        new MasterKeySource.InDataFolder(),
        new Tls.Elsewhere(),
        new Addresses("http", "", issuer, true),
        "",
        Proxies.none(),
        "",
        new Log(false, true),
        EdgeSettings.standard().forDevelopment(),
        new Way.Mailbox(),
        Certificates.none(),
        Reach.development());
  }
}
