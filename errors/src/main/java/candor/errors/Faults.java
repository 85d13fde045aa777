package candor.errors;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with one input, so that its sender hears all of it at once.
public final class Faults {
  private final List<Problem> found = new ArrayList<>();

  /// Remembers a fault.
  public void add(Problem fault) {
    found.add(fault);
  }

  /// Whether nothing was wrong so far.
  public boolean none() {
    return found.isEmpty();
  }

  /// What was wrong, in the order in which it was found.
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /// Runs a check and remembers what it refuses.
  public void check(Runnable check) {
    try {
      check.run();
    } catch (Problem fault) {
      found.add(fault);
    }
  }

  /// Runs a check that refuses with several faults at once, and remembers each.
  public void checkAll(Runnable check) {
    try {
      check.run();
    } catch (Problem problem) {
      found.addAll(problem.faults().isEmpty() ? List.of(problem) : problem.faults());
    }
  }

  /// Refuses the input if anything was wrong with it.
  ///
  /// @throws Problem `validation_error` with every fault
  public void refuse() {
    if (!found.isEmpty()) {
      throw Errors.validationError(found.size()).with(found);
    }
  }
}
