package candor.server.http;

/// The other end of a connection, and what may be believed of what it says about whom it speaks
/// for.
record Peer(String address, boolean tls, Proxies proxies) {
  /// The address of the client: the peer's own, or the one that a trusted proxy names.
  String client(Head head) {
    return proxies.client(address, head);
  }

  /// Whether the client speaks TLS, with us or with a trusted proxy.
  boolean secure(Head head) {
    return tls
        || (proxies.trusted(address)
            && head.first("x-forwarded-proto").filter("https"::equalsIgnoreCase).isPresent());
  }
}
