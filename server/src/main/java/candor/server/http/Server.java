package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The server: listens, hands each connection to its own virtual thread, and stops gracefully.
public final class Server implements AutoCloseable {
  private static final Certificate[] NO_CHAIN = {};
  private static final int BACKLOG = 1024;
  private static final long LOOK_MILLIS = 10;

  private final ServerSettings settings;
  private final Edge edge;
  private final ReplyWriter replies;
  private final Watchdog watchdog = new Watchdog();
  private final Places places;
  private final WebServer listener;
  private final Proxies proxies;

  private Server(ServerSettings settings, ServerParts parts) {
    this.settings = settings;
    this.edge = new Edge(parts, settings.edge());
    this.replies = new ReplyWriter(parts.clock());
    this.proxies = parts.proxies();
    this.places = new Places(settings.edge().connections(), watchdog);
    this.listener = listener();
  }

  /// Starts a server.
  ///
  /// @throws Problem `port_in_use`, `tls_certificate_unreadable`
  public static Server start(ServerSettings settings, ServerParts parts) {
    var server = new Server(settings, parts);
    server.claim();
    server.listener.start();
    if (!server.listener.isRunning()) {
      // Somebody was quicker in the moment between.
      throw Errors.portInUse(settings.address(), settings.port());
    }
    server.watchdog.start();
    return server;
  }

  /// Looks whether the port is free. The library only logs that it is not.
  private void claim() {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address(), settings.port()));
    } catch (BindException e) {
      throw Errors.portInUse(settings.address(), settings.port()).causedBy(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WebServer listener() {
    var builder =
        WebServer.builder()
            .shutdownHook(false)
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .address(address())
            .port(settings.port())
            .backlog(BACKLOG)
            // Past this it accepts no more for a moment. Whoever has no place is soon gone, so this
            // only keeps a flood from taking all files that the process may open.
            .maxTcpConnections(settings.edge().connections().most() + 2 * Places.DOOR)
            .shutdownGracePeriod(Duration.ofMillis(500))
            .connectionOptions(options -> options.tcpNoDelay(true))
            .addConnectionSelector(new Selector());
    switch (settings.security()) {
      case ServerSettings.Security.Plain _ -> {}
      case ServerSettings.Security.Tls tls ->
          builder.tls(
              Tls.builder()
                  .sslContext(Pem.context(tls))
                  .clientAuth(
                      tls.clientCertificates() ? TlsClientAuth.OPTIONAL : TlsClientAuth.NONE)
                  .build());
    }
    return builder.build();
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(settings.address());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no such address: " + settings.address(), e);
    }
  }

  private boolean asking() {
    return settings.security() instanceof ServerSettings.Security.Tls tls
        && tls.clientCertificates();
  }

  /// Every connection is ours; there is nothing to guess from its first bytes.
  private final class Selector implements ServerConnectionSelector {
    @Override
    public int bytesToIdentifyConnection() {
      return 0;
    }

    @Override
    public Support supports(BufferData data) {
      return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
      return Set.of("http/1.1");
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
      PeerInfo remote = context.remotePeer();
      // Not now: the handshake may be over only with the first bytes of a request.
      Supplier<List<X509Certificate>> shown =
          asking() ? () -> Pem.x509(remote.tlsCertificates().orElse(NO_CHAIN)) : List::of;
      var peer = Peer.of(remote.address(), context.isSecure(), proxies, shown);
      return new HttpConnection(
          context.serverSocket(), peer, edge, replies, settings.edge(), watchdog, places);
    }
  }

  /// The port it listens at.
  public int port() {
    return listener.port();
  }

  /// Whether it takes requests; not while it stops.
  public boolean ready() {
    return listener.isRunning() && !edge.draining();
  }

  /// How many connections are open, those that are being turned away not counted.
  public int open() {
    return places.open();
  }

  /// How many requests are under way.
  public long busy() {
    return watchdog.busy();
  }

  /// How many connections were let go without a word since the start, since there was no room.
  public long unheard() {
    return places.unheard();
  }

  /// How many clients have left since the start before they had their answer.
  public long gone() {
    return watchdog.gone();
  }

  /// Stops: new requests are sent away with `shutting_down`, those in flight get time to end, then
  /// the port is closed.
  @Override
  public void close() {
    watchdog.closeIdle(edge::drain);
    long end = System.nanoTime() + settings.edge().stopTime().toNanos();
    while (watchdog.busy() > 0 && System.nanoTime() < end) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    listener.stop();
    watchdog.close();
  }
}
