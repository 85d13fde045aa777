package candor.errors;

/// Whether the same request can succeed later. SDKs act on it.
public enum Retry {
  /// It cannot: the answer will be the same for good.
  NEVER,
  /// It can, once the delay that comes with the error has passed.
  LATER,
  /// It can, once what *Fix* names has been done.
  AFTER_FIX,
  /// It can at once.
  NOW
}
