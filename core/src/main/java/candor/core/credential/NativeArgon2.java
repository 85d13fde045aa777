package candor.core.credential;

import de.mkammerer.argon2.Argon2Factory;

/// By the reference implementation in C.
final class NativeArgon2 implements Argon2 {
  private final de.mkammerer.argon2.Argon2 argon2 =
      Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT, LENGTH);

  @Override
  public String hash(char[] password) {
    return argon2.hash(PASSES, MEMORY, LANES, password);
  }

  @Override
  public boolean matches(String hash, char[] password) {
    return argon2.verify(hash, password);
  }
}
