package candor.core.outbound;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Asks other servers, which others named to us and which may mean us harm.
///
/// A name is looked up once, each address that comes back is judged, and the connection goes to one
/// of those: a name server that answers differently the second time is not asked a second time. No
/// redirect is followed, nothing is sent that was not asked for, and size and time of the whole
/// call are bounded.
public final class Fetcher {
  /// What the answer to a call may cost.
  ///
  /// @param time for the whole of it, from the look-up to the last byte
  /// @param headBytes the status line and all headers
  /// @param bodyBytes the body
  public record Bounds(Duration time, int headBytes, int bodyBytes) {
    /// What documents and notifications need.
    public static Bounds usual() {
      return new Bounds(Duration.ofSeconds(5), 16 * 1024, 64 * 1024);
    }
  }

  /// An answer, whatever its status.
  ///
  /// @param headers by their names in lower case; of one that stands twice the first
  /// @param text the body, read as UTF-8
  public record Answer(int status, Map<String, String> headers, String text) {
    /// The value of a header.
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /// Looks addresses up.
  @FunctionalInterface
  public interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private final Reach reach;
  private final Bounds bounds;
  private final Names names;
  private final Supplier<Map<String, String>> trail;
  private final Permits permits;

  /// @param trail the headers by which a call is known as part of the request that led to it
  public Fetcher(Reach reach, Bounds bounds, Supplier<Map<String, String>> trail) {
    this(reach, bounds, InetAddress::getAllByName, trail, Permits.usual());
  }

  Fetcher(Reach reach, Bounds bounds, Names names, Supplier<Map<String, String>> trail) {
    this(reach, bounds, names, trail, Permits.usual());
  }

  private Fetcher(
      Reach reach,
      Bounds bounds,
      Names names,
      Supplier<Map<String, String>> trail,
      Permits permits) {
    this.reach = reach;
    this.bounds = bounds;
    this.names = names;
    this.trail = trail;
    this.permits = permits;
  }

  /// The same for addresses that strangers name: they get a share of the calls and no more.
  public Fetcher ofStrangers() {
    return new Fetcher(reach, bounds, names, trail, permits.ofStrangers());
  }

  /// Reads a document.
  ///
  /// @param headers beside those that every call has
  /// @throws Problem a page whose code begins with `outbound_`
  public Answer get(String address, Map<String, String> headers) {
    return call("GET", address, headers, new byte[0]);
  }

  /// Sends a form.
  ///
  /// @throws Problem a page whose code begins with `outbound_`
  public Answer post(String address, String form, Map<String, String> headers) {
    var all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/x-www-form-urlencoded");
    return call("POST", address, all, form.getBytes(StandardCharsets.US_ASCII));
  }

  /// Sends a JSON document.
  ///
  /// @throws Problem a page whose code begins with `outbound_`
  public Answer postJson(String address, String json, Map<String, String> headers) {
    var all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/json");
    return call("POST", address, all, json.getBytes(StandardCharsets.UTF_8));
  }

  private Answer call(String method, String address, Map<String, String> headers, byte[] body) {
    URI uri = checked(address);
    var all = new LinkedHashMap<>(headers);
    all.putAll(trail.get());
    byte[] request = Exchange.request(method, uri, all, body);
    var socket = new AtomicReference<Socket>(new Socket(Proxy.NO_PROXY));
    return inTime(uri, socket, () -> exchange(uri, socket, request));
  }

  /// What may be asked at all.
  ///
  /// @throws Problem `outbound_address_refused`
  private URI checked(String address) {
    Optional<String> fault = fault(address, reach.plain());
    if (fault.isPresent()) {
      throw Errors.outboundAddressRefused(Received.clip(address), fault.get());
    }
    return URI.create(address);
  }

  /// Why no call goes to an address, by its text alone; empty if one may.
  ///
  /// @param plain whether `http` is spoken as well
  public static Optional<String> fault(String address, boolean plain) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      return Optional.of("it is no URI");
    }
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("https") && !(plain && scheme.equals("http"))) {
      return Optional.of(
          plain ? "its scheme is neither https nor http" : "its scheme is not https");
    }
    if (uri.getHost() == null) {
      return Optional.of("it has no host");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("it has a user in it");
    }
    return uri.getRawFragment() != null ? Optional.of("it has a fragment") : Optional.empty();
  }

  /// Whether `http` is spoken as well.
  public boolean plain() {
    return reach.plain();
  }

  /// Nothing else ends a call that waits for the name server, or for a peer that sends a byte now
  /// and then.
  private Answer inTime(URI uri, AtomicReference<Socket> socket, Callable<Answer> work) {
    Permits.Taken permit = permits.call(uri.getHost());
    var task =
        new FutureTask<>(
            () -> {
              permit.take(bounds.time);
              return work.call();
            });
    Thread.ofVirtual().name("candor-outbound").start(task);
    try (permit) {
      return task.get(bounds.time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Errors.outboundTimeout(uri.getHost(), bounds.time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Errors.outboundTimeout(uri.getHost(), bounds.time).causedBy(e);
    } catch (ExecutionException e) {
      throw failure(uri, Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      task.cancel(true);
      close(socket.get());
    }
  }

  private Problem failure(URI uri, Throwable cause) {
    String host = uri.getHost();
    return switch (cause) {
      case Problem problem -> problem;
      case TimeoutException _ -> Errors.outboundTimeout(host, bounds.time);
      case UnknownHostException _ -> Errors.outboundNameUnknown(host);
      case SSLException e -> Errors.outboundTlsFailed(host, said(e)).causedBy(e);
      case IOException e -> Errors.outboundConnectionFailed(host, said(e)).causedBy(e);
      default -> throw new IllegalStateException("a call to " + host, cause);
    };
  }

  private static String said(Exception e) {
    String text = e.getMessage();
    return text == null ? e.getClass().getSimpleName() : Received.clip(text);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is over either way.
    }
  }

  private Answer exchange(URI uri, AtomicReference<Socket> socket, byte[] request)
      throws IOException, TimeoutException {
    connect(uri, socket);
    if (uri.getScheme().equals("https")) {
      socket.set(secured(socket.get(), uri));
    }
    var out = new ByteArrayOutputStream(request.length);
    out.writeBytes(request);
    out.writeTo(socket.get().getOutputStream());
    socket.get().getOutputStream().flush();
    return Exchange.answer(socket.get().getInputStream(), uri.getHost(), bounds);
  }

  /// Connects to an address that was judged, and to no other.
  private void connect(URI uri, AtomicReference<Socket> socket)
      throws IOException, TimeoutException {
    int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    List<InetAddress> open = open(uri.getHost());
    for (int i = 0; ; i++) {
      try {
        int patience = (int) bounds.time.toMillis() / open.size();
        socket.get().connect(new InetSocketAddress(open.get(i), port), patience);
        return;
      } catch (IOException e) {
        close(socket.get());
        if (i == open.size() - 1) {
          throw e;
        }
        socket.set(new Socket(Proxy.NO_PROXY));
      }
    }
  }

  /// A look-up is native code, which would hold one of the few threads that carry all requests: it
  /// has a thread of its own, which outlives the call if the name server does not answer.
  private InetAddress[] lookedUp(String host) throws IOException, TimeoutException {
    var task =
        new FutureTask<>(
            () -> {
              try (Permits.Taken permit = permits.lookUp()) {
                permit.take(bounds.time);
                return names.of(host);
              }
            });
    Thread.ofPlatform().daemon().name("candor-look-up").start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case TimeoutException late -> throw late;
        case null, default -> throw new IllegalStateException("a look-up of " + host, e);
      }
    }
  }

  private List<InetAddress> open(String host) throws IOException, TimeoutException {
    var open = new ArrayList<InetAddress>();
    var refusals = new LinkedHashMap<String, String>();
    // The brackets of a literal address are the URI's.
    for (InetAddress each : lookedUp(host.replace("[", "").replace("]", ""))) {
      Optional<String> refusal = reach.refusal(each);
      if (refusal.isEmpty()) {
        open.add(each);
      } else {
        refusals.put(each.getHostAddress(), refusal.get());
      }
    }
    if (open.isEmpty()) {
      if (refusals.isEmpty()) {
        throw new UnknownHostException(host);
      }
      Map.Entry<String, String> first = refusals.entrySet().iterator().next();
      throw Errors.outboundAddressBlocked(host, first.getKey(), first.getValue());
    }
    return open;
  }

  /// The certificate must be the host's, not the address's (RFC 9110, section 4.3.4).
  private static Socket secured(Socket plain, URI uri) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    int port = plain.getPort();
    var secured = (SSLSocket) factory.createSocket(plain, uri.getHost(), port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }
}
