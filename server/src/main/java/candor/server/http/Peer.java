package candor.server.http;

import candor.core.audit.Networks;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;

/// The other end of a connection, and what may be believed of what it says about whom it speaks
/// for.
///
/// @param network what it is counted as
/// @param proxy whether it is a trusted proxy, which speaks for many
/// @param certificates what it showed as a client of TLS, its own first; empty for nothing
record Peer(
    String address,
    String network,
    boolean tls,
    boolean proxy,
    Proxies proxies,
    Supplier<List<X509Certificate>> certificates) {
  static Peer of(
      SocketAddress socket,
      boolean tls,
      Proxies proxies,
      Supplier<List<X509Certificate>> certificates) {
    if (!(socket instanceof InetSocketAddress there)) {
      throw new IllegalStateException("a connection that is none of the network: " + socket);
    }
    // The bytes, not the host: a name that was looked up for them would be whatever the owner of
    // the address wants.
    String address = there.getAddress().getHostAddress();
    return new Peer(
        address, Networks.of(address), tls, proxies.trusted(address), proxies, certificates);
  }

  /// The certificates of the client: the peer's own, or what a trusted proxy hands on. A proxy's
  /// own certificate says nothing of whom it speaks for, also where it hands none on.
  ///
  /// @throws candor.errors.Problem `header_malformed`
  List<X509Certificate> certificates(Head head) {
    if (!proxy) {
      return certificates.get();
    }
    return proxies.handsCertificatesOn() ? proxies.certificates(head) : List.of();
  }

  /// The address of the client: the peer's own, or the one that a trusted proxy names.
  String client(Head head) {
    return proxy ? proxies.client(address, head) : address;
  }

  /// Whether the client speaks TLS, with us or with a trusted proxy.
  boolean secure(Head head) {
    return tls || (proxy && proxies.secure(address, head));
  }
}
