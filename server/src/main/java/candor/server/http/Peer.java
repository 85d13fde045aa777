package candor.server.http;

import candor.core.audit.Networks;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/// The other end of a connection, and what may be believed of what it says about whom it speaks
/// for.
///
/// @param network what it is counted as
/// @param proxy whether it is a trusted proxy, which speaks for many
record Peer(String address, String network, boolean tls, boolean proxy, Proxies proxies) {
  static Peer of(SocketAddress socket, boolean tls, Proxies proxies) {
    if (!(socket instanceof InetSocketAddress there)) {
      throw new IllegalStateException("a connection that is none of the network: " + socket);
    }
    // The bytes, not the host: a name that was looked up for them would be whatever the owner of
    // the address wants.
    String address = there.getAddress().getHostAddress();
    return new Peer(address, Networks.of(address), tls, proxies.trusted(address), proxies);
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
