package candor.bench;

import java.util.function.IntFunction;

/// A kind of request whose cost is measured.
///
/// @param limit the case that it is compared with; its own name if it is a limit itself
/// @param target the most that it shall cost, in microseconds of CPU; 0 where none is set
/// @param requests the bytes of each request, by a number that never comes twice in a run
record Case(
    String name, Child server, int port, String limit, int target, IntFunction<byte[]> requests) {
  boolean isLimit() {
    return limit.equals(name);
  }
}
