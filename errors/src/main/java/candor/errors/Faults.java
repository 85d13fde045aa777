package candor.errors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /// How much was wrong so far.
  public int count() {
    return found.size();
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

  /// Whether a field has a fault.
  public boolean has(String field) {
    return found.stream().anyMatch(fault -> fault.value("field").filter(field::equals).isPresent());
  }

  /// Runs a check of an input with faults, and remembers what it refuses of fields without. A field
  /// with a fault, or with one inside, has a value that only stands in: what is wrong with that one
  /// is no fault of the sender. Refusals that name no field are passed over.
  public void checkOthers(Runnable check) {
    Set<String> faulty = new HashSet<>();
    Set<String> around = new HashSet<>();
    for (Problem fault : found) {
      // An unknown field was left out, so nothing stands in for it.
      if (fault.code() != ErrorCode.FIELD_UNKNOWN) {
        fault.value("field").ifPresent(field -> place(field, faulty, around));
      }
    }
    try {
      check.run();
    } catch (Problem problem) {
      for (Problem fault : problem.faults().isEmpty() ? List.of(problem) : problem.faults()) {
        String field = fault.value("field").orElse("");
        boolean standsIn =
            around.contains(field) || outer(field).stream().anyMatch(faulty::contains);
        if (!field.isEmpty() && !standsIn) {
          found.add(fault);
        }
      }
    }
  }

  private static void place(String field, Set<String> faulty, Set<String> around) {
    faulty.add(field);
    around.addAll(outer(field));
  }

  /// A field, and every field that it lies in: `a[0].b`, `a[0]`, `a`.
  private static List<String> outer(String field) {
    var outer = new ArrayList<>(List.of(field));
    for (int i = field.length() - 1; i > 0; i--) {
      if (field.charAt(i) == '.' || field.charAt(i) == '[') {
        outer.add(field.substring(0, i));
      }
    }
    return outer;
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
