package candor.core.db;

final class Refusals {
  private Refusals() {}

  static RuntimeException of(String code, Object... values) {
    return new IllegalStateException(code + " " + java.util.Arrays.toString(values));
  }
}
