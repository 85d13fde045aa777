package candor.core.credential;

/// Makes and checks Argon2id hashes in the usual form, `$argon2id$v=19$m=…,t=…,p=…$salt$hash` (RFC
/// 9106).
sealed interface Argon2 permits NativeArgon2, JavaArgon2 {
  /// Kibibytes of memory: with two passes and one lane this is what OWASP recommends at least.
  int MEMORY = 19 * 1024;

  /// Passes over the memory.
  int PASSES = 2;

  /// Lanes.
  int LANES = 1;

  /// Bytes of salt.
  int SALT = 16;

  /// Bytes of hash.
  int LENGTH = 32;

  /// The hash of a password under a fresh salt.
  String hash(char[] password);

  /// Whether a hash is that of a password.
  boolean matches(String hash, char[] password);
}
