package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.spi.ServerConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP/1.1 connection: reads a request, has it answered, writes the answer, and begins anew.
///
/// Two threads know it. Its own does the work. The watchdog's looks whether a phase has taken too
/// long, and then either answers 408 in its stead (the own thread is waiting in a read then, and
/// nothing else can write), interrupts an endpoint, or closes the socket. The phase decides whose
/// turn it is, and changes under the lock only.
final class HttpConnection implements ServerConnection {
  private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DISCARDED_BYTES = 64 * 1024;
  private static final int LINGER_BYTES = 16 * 1024 * 1024;
  private static final Duration LINGER_TIME = Duration.ofSeconds(10);
  private static final Duration QUIET_TIME = Duration.ofSeconds(1);
  private static final Duration CLOSE_TIME = Duration.ofMillis(500);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final HelidonSocket socket;
  private final Wire wire;
  private final HeadScan scan;
  private final HeadReader heads;
  private final BodyReader bodies;
  private final Peer peer;
  private final Edge edge;
  private final ReplyWriter replies;
  private final EdgeSettings settings;
  private final Watchdog watchdog;
  private final Places places;

  private Thread thread = Thread.currentThread();
  private Places.Place place = Places.Place.NONE;
  private Phase phase = Phase.IDLE;
  private long until = Long.MAX_VALUE;
  private boolean last;
  private boolean overran;
  private Call call;

  HttpConnection(
      HelidonSocket socket,
      Peer peer,
      Edge edge,
      ReplyWriter replies,
      EdgeSettings settings,
      Watchdog watchdog,
      Places places) {
    this.socket = socket;
    this.peer = peer;
    this.edge = edge;
    this.replies = replies;
    this.settings = settings;
    this.watchdog = watchdog;
    this.places = places;
    this.wire = new Wire(socket);
    this.scan = new HeadScan(settings);
    this.heads = new HeadReader(settings);
    this.bodies = new BodyReader(wire);
    this.call = edge.call(Head.unreadable(), peer, System.nanoTime());
  }

  @Override
  public void handle(Limit limit) {
    thread = Thread.currentThread();
    place = places.take(peer);
    if (place == Places.Place.NONE) {
      return;
    }
    enter(Phase.IDLE, shorter(settings.connections().idle()));
    watchdog.watch(this);
    try {
      boolean more = true;
      while (more) {
        more = serve();
      }
    } catch (Gone | Problem _) {
      // The client is gone, or the watchdog has answered: there is nobody left to tell.
      if (busy()) {
        watchdog.left();
      }
    } catch (RuntimeException e) {
      Problem ours = Errors.internalError().causedBy(e);
      LOG.error("{}: a connection ended by it.", ours.code().code(), ours);
    } finally {
      end();
      watchdog.forget(this);
      places.leave(place, peer);
    }
  }

  /// Closes the socket while the watchdog still looks: with TLS this writes, and a client that
  /// takes nothing more would keep the socket and its place.
  private void end() {
    synchronized (this) {
      if (phase != Phase.EXPIRED) {
        phase = Phase.LINGERING;
        until = System.nanoTime() + CLOSE_TIME.toNanos();
      }
    }
    close();
  }

  private boolean seated() {
    return place == Places.Place.SEAT;
  }

  /// Who has no place is to say quickly what the answer must be like.
  private Duration shorter(Duration usual) {
    return seated() ? usual : Places.DOOR_TIME;
  }

  private boolean serve() {
    enter(Phase.IDLE, shorter(settings.connections().idle()));
    if (wire.available() == 0 && !wire.fill()) {
      return false;
    }
    long started = System.nanoTime();
    Head head;
    Framing framing;
    try {
      int length = receive(started);
      if (length == 0) {
        return false;
      }
      head = heads.read(wire.data(), wire.from(), wire.from() + length);
      wire.take(length);
      framing = Framing.of(head);
    } catch (Problem problem) {
      return refuse(problem, started);
    }
    return answer(head, framing, started);
  }

  /// Waits for a whole head. RFC 9112, section 2.2: empty lines before it are passed over.
  private int receive(long started) {
    for (int lines = 0; lines < 2 && startsWithLine(); lines++) {
      wire.take(2);
    }
    scan.begin();
    int length = wire.available() == 0 ? 0 : scan.find(wire);
    while (length == 0) {
      Head glance = glance();
      synchronized (this) {
        call = edge.call(glance, peer, started);
        if (phase == Phase.IDLE) {
          enter(Phase.HEAD, shorter(settings.headTime()));
        }
      }
      if (!wire.fill()) {
        mine();
        if (wire.available() == 0) {
          return 0;
        }
        throw Errors.badRequestLine("the request ended before its headers did");
      }
      length = scan.find(wire);
    }
    return length;
  }

  private boolean startsWithLine() {
    return wire.available() >= 2 && wire.at(0) == '\r' && wire.at(1) == '\n';
  }

  private Head glance() {
    return heads.glance(wire.data(), wire.from(), wire.from() + wire.available());
  }

  private boolean refuse(Problem problem, long started) {
    Head known = heads.soFar();
    boolean nothing = known.target().equals("/");
    Call refused = edge.call(nothing ? glance() : known, peer, started);
    enter(Phase.RUNNING, settings.requestTime());
    write(replies.bytes(edge.refuse(problem, refused), refused, false));
    linger();
    return false;
  }

  /// How far a body has been read.
  private final class Intake implements Bodies {
    private final Head head;
    private final Framing framing;
    private boolean begun;
    private boolean taken;
    private boolean continued;

    Intake(Head head, Framing framing) {
      this.head = head;
      this.framing = framing;
      this.taken = framing instanceof Framing.None;
    }

    @Override
    public byte[] read(int limit) {
      if (taken) {
        return new byte[0];
      }
      if (framing instanceof Framing.Length(long bytes) && bytes > limit) {
        throw Errors.bodyTooLarge(limit);
      }
      boolean here = framing instanceof Framing.Length(long bytes) && wire.available() >= bytes;
      if (!here) {
        enter(Phase.BODY, settings.bodyTime());
        if (expectsContinue() && wire.available() == 0) {
          continued = true;
          send(CONTINUE);
        }
      }
      begun = true;
      byte[] body;
      try {
        body = bodies.read(framing, limit);
      } catch (Problem problem) {
        mine();
        throw problem;
      }
      if (!here) {
        enter(Phase.RUNNING, settings.requestTime());
      }
      taken = true;
      return body;
    }

    boolean expectsContinue() {
      return head.minor() == 1 && head.lists("expect", "100-continue");
    }

    /// Whether the connection can go on behind this body.
    boolean reusable() {
      if (taken) {
        return true;
      }
      // A client that was told nothing may or may not send its body now (RFC 9110, section 10.1.1).
      boolean unsure = expectsContinue() && !continued;
      return !begun && !unsure && small();
    }

    private boolean small() {
      return framing instanceof Framing.Length(long bytes) && bytes <= DISCARDED_BYTES;
    }
  }

  private boolean answer(Head head, Framing framing, long started) {
    var intake = new Intake(head, framing);
    Call current = edge.call(head, peer, started);
    synchronized (this) {
      call = current;
      overran = false;
    }
    enter(Phase.RUNNING, settings.requestTime());
    Reply reply = reply(current, intake);
    boolean keep = keep(head) && intake.reusable();
    byte[] bytes = replies.bytes(reply, current, keep);
    write(bytes);
    if (!keep) {
      if (!intake.taken) {
        linger();
      }
      return false;
    }
    if (!intake.taken) {
      enter(Phase.BODY, settings.bodyTime());
      bodies.read(framing, DISCARDED_BYTES);
    }
    return true;
  }

  private Reply reply(Call current, Intake intake) {
    switch (place) {
      case SEAT, NONE -> {}
      case FULL -> {
        return edge.refuse(Errors.serviceUnavailable("connections", TRY_AGAIN), current);
      }
      case CROWDED -> {
        int most = settings.connections().perPeer();
        return edge.refuse(Errors.tooManyConnections(most, TRY_AGAIN), current);
      }
    }
    int expect = current.head().find("expect", 0);
    if (expect >= 0 && !current.head().value(expect).equalsIgnoreCase("100-continue")) {
      return edge.refuse(Errors.expectationFailed(current.head().value(expect)), current);
    }
    return edge.answer(current, intake, this::orOverrun);
  }

  private synchronized Problem orOverrun(Problem thrown) {
    if (!overran) {
      return thrown;
    }
    return Errors.requestDeadlineExceeded(settings.requestTime()).causedBy(thrown);
  }

  private synchronized boolean keep(Head head) {
    if (last || !seated() || edge.draining() || head.lists("connection", "close")) {
      return false;
    }
    return head.minor() == 1 || head.lists("connection", "keep-alive");
  }

  private void write(byte[] bytes) {
    enter(Phase.WRITING, settings.writeTime());
    send(bytes);
  }

  private void send(byte[] bytes) {
    try {
      socket.write(BufferData.create(bytes));
    } catch (RuntimeException _) {
      throw new Gone();
    }
  }

  /// Takes what the client is still sending, and throws it away. A socket that is closed with bytes
  /// unread resets the connection, and the client may then never see the answer (RFC 9112, section
  /// 9.6). It ends when the client does or falls silent, and has an end of its own in bytes and
  /// time.
  private void linger() {
    long end = System.nanoTime() + shorter(LINGER_TIME).toNanos();
    long discarded = wire.available();
    wire.take(wire.available());
    for (long left = end - System.nanoTime();
        left > 0 && discarded < LINGER_BYTES;
        left = end - System.nanoTime()) {
      enter(Phase.LINGERING, Duration.ofNanos(Math.min(left, QUIET_TIME.toNanos())));
      if (!wire.fill()) {
        return;
      }
      discarded += wire.available();
      wire.take(wire.available());
    }
  }

  /// Makes sure that it was the client who ended the stream: the watchdog's closing looks the same,
  /// and it has told the witnesses already.
  private synchronized void mine() {
    if (phase == Phase.EXPIRED) {
      throw new Gone();
    }
  }

  private synchronized void enter(Phase next, Duration time) {
    mine();
    if (phase == Phase.RUNNING && overran) {
      // The interrupt was meant for the endpoint alone.
      Thread.interrupted();
    }
    phase = next;
    until = System.nanoTime() + time.toNanos();
  }

  /// Called by the watchdog.
  synchronized void look(long now) {
    if (now - until < 0) {
      return;
    }
    switch (phase) {
      case RUNNING -> {
        overran = true;
        until = now + settings.writeTime().toNanos();
        thread.interrupt();
      }
      case HEAD, BODY -> {
        until = now + CLOSE_TIME.toNanos();
        Phase late = phase;
        phase = Phase.EXPIRED;
        Thread.ofVirtual().start(() -> timeOut(late));
      }
      case IDLE, WRITING, LINGERING -> expire();
      case EXPIRED -> {
        // The polite way has come to nothing: closing with TLS writes, and waits for a client that
        // takes nothing. An interrupt in the midst of I/O closes the channel itself.
        until = now + CLOSE_TIME.toNanos();
        thread.interrupt();
      }
    }
  }

  private void expire() {
    phase = Phase.EXPIRED;
    until = System.nanoTime() + CLOSE_TIME.toNanos();
    Thread.ofVirtual().start(this::close);
  }

  private void timeOut(Phase late) {
    boolean head = late == Phase.HEAD;
    Problem problem =
        Errors.requestTimeout(
            head ? "head" : "body", head ? shorter(settings.headTime()) : settings.bodyTime());
    try {
      send(replies.bytes(edge.refuse(problem, call), call, false));
    } catch (RuntimeException _) {
      // It is gone already.
    }
    close();
  }

  private void close() {
    try {
      socket.close();
    } catch (RuntimeException _) {
      // It is closed: that was the wish.
    }
  }

  /// Whether it only waits for a request.
  synchronized boolean idle() {
    return phase == Phase.IDLE && seated();
  }

  /// When its time is up.
  synchronized long until() {
    return until;
  }

  /// Lets go of the client if it only waits; answers whether it did.
  synchronized boolean giveWay() {
    boolean idle = idle();
    if (idle) {
      expire();
    }
    return idle;
  }

  /// Whether a request is under way.
  synchronized boolean busy() {
    return switch (phase) {
      case IDLE, LINGERING, EXPIRED -> false;
      case HEAD, BODY, RUNNING, WRITING -> true;
    };
  }

  @Override
  public synchronized void close(boolean interrupt) {
    last = true;
    if (phase == Phase.IDLE || interrupt) {
      expire();
    }
  }

  /// The watchdog counts, not the library.
  @Override
  public Duration idleTime() {
    return Duration.ZERO;
  }
}
