package candor.server.http;

import java.nio.file.Path;

/// Where a server listens, and how.
///
/// @param address a local address or host name; `0.0.0.0` for all
/// @param port 0 for any that is free
public record ServerSettings(String address, int port, Security security, EdgeSettings edge) {

  /// How connections are secured.
  public sealed interface Security {
    /// Not: a proxy in front does it, or nobody else can reach the port.
    record Plain() implements Security {}

    /// With TLS.
    ///
    /// @param certificates the chain, in PEM, the server's own certificate first
    /// @param key its private key, in PEM (PKCS #8)
    /// @param clientCertificates whether clients are asked for a certificate; none must have one
    record Tls(Path certificates, Path key, boolean clientCertificates) implements Security {}
  }

  /// A server without TLS and with the usual limits.
  public static ServerSettings plain(String address, int port) {
    return new ServerSettings(address, port, new Security.Plain(), EdgeSettings.standard());
  }

  /// The same with other limits.
  public ServerSettings with(EdgeSettings limits) {
    return new ServerSettings(address, port, security, limits);
  }
}
