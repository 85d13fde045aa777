package candor.bench;

import java.util.function.IntFunction;

/// A kind of request whose cost is measured.
///
/// @param limit the case that it is compared with; its own name if it is a limit itself
/// @param target the most that it shall cost, in microseconds of CPU; 0 where none is set
/// @param oneIn how many requests of other cases one of these stands for: what costs a thousand
///     times as much is asked less often
/// @param apart what the names of the server's threads begin with whose work is not counted; empty
///     if all of it is
/// @param talks what each connection says, by its number
record Case(
    String name,
    Child server,
    int port,
    String limit,
    int target,
    int oneIn,
    String apart,
    IntFunction<Talk> talks) {
  /// A case whose requests do not depend on answers.
  ///
  /// @param requests the bytes of each request, by a number that never comes twice in a run
  static Case of(
      String name, Child server, int port, String limit, int target, IntFunction<byte[]> requests) {
    Talk talk = (wire, number) -> wire.pass(requests.apply(number));
    return new Case(name, server, port, limit, target, 1, "", _ -> talk);
  }

  boolean isLimit() {
    return limit.equals(name);
  }
}
