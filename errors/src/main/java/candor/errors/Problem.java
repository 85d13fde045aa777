package candor.errors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One occurrence of an error of the catalog: the only exception that leaves our code on purpose.
/// It is made by [Errors] alone, so that a page stands behind each.
///
/// It has no stack trace unless the error is ours or the process runs with
/// `-Dcandor.stacktraces=true`: a refusal is an ordinary answer, and filling in a stack costs more
/// than most answers.
public final class Problem extends RuntimeException {
  private static final boolean STACK_TRACES = Boolean.getBoolean("candor.stacktraces");
  private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final transient List<Value> values;
  private final transient List<Problem> faults;

  Problem(ErrorCode code, List<Value> values) {
    this(code, values, List.of(), null);
  }

  private Problem(
      ErrorCode code,
      List<Value> values,
      List<Problem> faults,
      @org.jspecify.annotations.Nullable Throwable cause) {
    super(null, cause, false, STACK_TRACES || code.page().severity() == Severity.OURS);
    this.code = code;
    this.values = values;
    this.faults = faults;
  }

  /// Which error it is.
  public ErrorCode code() {
    return code;
  }

  /// The values of this occurrence, in the order of the page's parameters.
  public List<Value> values() {
    return values;
  }

  /// The value of that name, as text.
  public Optional<String> value(String name) {
    return values.stream().filter(value -> value.name().equals(name)).findFirst().map(Value::text);
  }

  /// Every single fault behind this problem, where the input had several; each names its `field`.
  public List<Problem> faults() {
    return faults;
  }

  /// How long to wait before trying again, where the page says `retry: later`.
  public Optional<Duration> retryAfter() {
    return values.stream()
        .filter(value -> value.name().equals("retryAfter"))
        .findFirst()
        .map(value -> (Duration) value.raw());
  }

  /// The same problem with the single faults behind it.
  public Problem with(List<Problem> found) {
    return new Problem(code, values, List.copyOf(found), getCause());
  }

  /// The same problem with the failure of another system behind it, for the log alone.
  public Problem causedBy(Throwable cause) {
    return new Problem(code, values, faults, cause);
  }

  /// What happened, with the values, in the words that a dialect's contract promises.
  public String says(Dialect dialect) {
    return code.page().says(dialect).fill(values);
  }

  /// What happened, with the values.
  @Override
  public String getMessage() {
    return code.page().headline().fill(values);
  }
}
