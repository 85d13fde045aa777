package candor.server.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Who may hold a connection open: so many in all, and so many from one network, so that no one
/// client can take the places of the others.
///
/// When all places are taken, the connection that has waited longest for a request gives way. Where
/// none waits, the newcomer stands at the door: it is told that there is no room and when to come
/// back, in short time. The door has few places too; whoever finds even those taken is let go
/// without a word, since a flood would otherwise be served with refusals.
final class Places {
  /// How many may be told at a time that there is no room.
  static final int DOOR = 256;

  /// How long somebody at the door may take for a request.
  static final Duration DOOR_TIME = Duration.ofSeconds(1);

  private static final int TRIES = 4;
  private static final Duration WAIT = Duration.ofMillis(50);

  /// What a connection has.
  enum Place {
    /// It is served.
    SEAT,
    /// There is no room, and it is told so.
    FULL,
    /// Its network has too many, and it is told so.
    CROWDED,
    /// It is let go.
    NONE
  }

  private final EdgeSettings.Connections limits;
  private final Watchdog watchdog;
  private final Semaphore seats;
  private final Semaphore door = new Semaphore(DOOR);
  private final ConcurrentHashMap<String, Integer> perNetwork = new ConcurrentHashMap<>();
  private final LongAdder unheard = new LongAdder();

  Places(EdgeSettings.Connections limits, Watchdog watchdog) {
    this.limits = limits;
    this.watchdog = watchdog;
    this.seats = new Semaphore(limits.most());
  }

  /// Finds a place for a connection. It must [#leave] whatever it got.
  Place take(Peer peer) {
    boolean counted = !peer.proxy();
    if (counted && perNetwork.merge(peer.network(), 1, Integer::sum) > limits.perPeer()) {
      forget(peer.network());
      return atTheDoor(Place.CROWDED);
    }
    Place place = seats.tryAcquire() ? Place.SEAT : atTheDoor(Place.FULL);
    if (place == Place.FULL && makeRoom()) {
      door.release();
      place = Place.SEAT;
    }
    if (counted && place != Place.SEAT) {
      forget(peer.network());
    }
    return place;
  }

  private Place atTheDoor(Place place) {
    if (door.tryAcquire()) {
      return place;
    }
    unheard.increment();
    return Place.NONE;
  }

  /// Has somebody give way, and waits for the place that this leaves.
  private boolean makeRoom() {
    try {
      for (int i = 0; i < TRIES; i++) {
        watchdog.makeRoom();
        if (seats.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  void leave(Place place, Peer peer) {
    switch (place) {
      case SEAT -> {
        seats.release();
        if (!peer.proxy()) {
          forget(peer.network());
        }
      }
      case FULL, CROWDED -> door.release();
      case NONE -> {}
    }
  }

  private void forget(String network) {
    perNetwork.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
  }

  /// How many connections have a seat.
  int open() {
    return limits.most() - seats.availablePermits();
  }

  /// How many were let go without a word since the start.
  long unheard() {
    return unheard.sum();
  }
}
