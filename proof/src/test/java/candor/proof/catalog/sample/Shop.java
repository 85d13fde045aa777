package candor.proof.catalog.sample;

import candor.errors.Errors;
import candor.errors.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Every way in which code sets other code in motion, each ending in an error of its own.
public final class Shop {
  /// What answers; the counterpart of an endpoint.
  public interface Door {
    /// Serves.
    String open(String what);
  }

  /// Work that is handed over; the counterpart of a transaction.
  public interface Errand {
    /// Runs.
    String run();
  }

  /// A shape with two forms.
  public sealed interface Ware {
    /// Weighs itself.
    long weigh();

    /// One form.
    record Apple(long grams) implements Ware {
      @Override
      public long weigh() {
        if (grams < 0) {
          throw Errors.cursorInvalid();
        }
        return grams;
      }
    }

    /// The other.
    record Pear(long grams) implements Ware {
      @Override
      public long weigh() {
        throw Errors.chunkMalformed();
      }
    }
  }

  /// A form that checks itself when it is made.
  public record Order(String what, List<Line> lines) {
    public Order {
      if (what.isEmpty()) {
        throw Errors.fieldMissing("what");
      }
    }
  }

  /// A form inside another.
  public record Line(long count) {
    public Line {
      if (count < 1) {
        throw Errors.fieldOutOfRange("count", 1, 9);
      }
    }
  }

  /// A type with something to do when it is first touched.
  static final class Cellar {
    static final long DEPTH = depth();

    private Cellar() {}

    private static long depth() {
      throw Errors.bodyMissing();
    }
  }

  /// Keeps work that it was given when it was made.
  public static final class Shelf {
    private final Supplier<String> filler;

    /// Keeps a filler of its own.
    public Shelf() {
      this.filler =
          () -> {
            throw Errors.clientAuthenticationFailed();
          };
    }

    /// Takes from it.
    public String take() {
      return filler.get();
    }
  }

  /// Called by the JDK alone.
  public static final class Clerk implements Runnable {
    @Override
    public void run() {
      throw Errors.setupLinkUsed();
    }
  }

  private final Shelf shelf = new Shelf();

  private Shop() {}

  /// An empty shop.
  public static Shop opened() {
    return new Shop();
  }

  static String hand(Errand errand) {
    return errand.run();
  }

  /// Runs errands, and raises nothing itself.
  public String quiet() {
    return hand(() -> "done");
  }

  /// Runs an errand that raises.
  public String loud() {
    return hand(
        () -> {
          throw Errors.internalError();
        });
  }

  /// Calls through a sealed type.
  public long weigh(Ware ware) {
    return ware.weigh();
  }

  /// Touches a type.
  public long depth() {
    return Cellar.DEPTH;
  }

  /// Binds a form.
  public String order() {
    return bound(Order.class).what();
  }

  private static <T> T bound(Class<T> form) {
    throw new IllegalStateException(form.getName());
  }

  /// Takes from the shelf.
  public String take() {
    return shelf.take();
  }

  /// Raises by a reference to a factory.
  public String find(Optional<String> what) {
    return what.orElseThrow(Errors::auditNotWritten);
  }

  /// Makes something that the JDK calls.
  public Thread clerk() {
    return Thread.ofVirtual().unstarted(new Clerk());
  }

  /// Says by hand what the catalog should say.
  public static String word() {
    return "invalid_grant";
  }

  /// Names an error without raising any.
  public static boolean mine(Problem problem) {
    return problem.faults().isEmpty();
  }

  /// A door with a name.
  public static final class FrontDoor implements Door {
    @Override
    public String open(String what) {
      throw Errors.setupLinkUnknown();
    }
  }

  /// A door that raises something else, and that nobody asks for below.
  public static final class BackDoor implements Door {
    @Override
    public String open(String what) {
      throw Errors.masterKeyWrong();
    }
  }

  /// A door around a door.
  public static final class Porch implements Door {
    private final Door inner;

    /// Keeps the inner door.
    public Porch(Door inner) {
      this.inner = inner;
    }

    @Override
    public String open(String what) {
      return inner.open(what);
    }
  }
}
