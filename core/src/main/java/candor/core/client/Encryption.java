package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import java.util.List;

/// How something is encrypted so that one client alone can read it (RFC 7516), or that it is not.
///
/// @param alg how the key of the content is agreed on or encrypted (RFC 7518, section 4); empty if
///     nothing is encrypted
/// @param enc how the content is encrypted (RFC 7518, section 5); empty if nothing is encrypted
public record Encryption(String alg, String enc) {
  /// What may stand as `alg`: to public keys only, since secrets are kept as hashes. RSA1_5 is not
  /// among them: it tells attackers too much (RFC 8725, section 3.2).
  public static final List<String> ALGORITHMS =
      List.of("RSA-OAEP", "RSA-OAEP-256", "ECDH-ES", "ECDH-ES+A128KW", "ECDH-ES+A256KW");

  /// What may stand as `enc`. The first is what counts where none is named (OpenID Connect
  /// Registration 1.0, section 2).
  public static final List<String> CONTENTS =
      List.of("A128CBC-HS256", "A256CBC-HS512", "A128GCM", "A256GCM");

  /// Nothing is encrypted.
  public static final Encryption NONE = new Encryption("", "");

  public Encryption {
    enc = alg.isEmpty() || !enc.isEmpty() ? enc : CONTENTS.getFirst();
  }

  /// Whether anything is encrypted.
  public boolean wanted() {
    return !alg.isEmpty();
  }

  /// Whether it needs an RSA key; one on P-256 otherwise.
  boolean rsa() {
    return alg.startsWith("RSA");
  }

  /// @param field what the members are called that say it, without the `alg` or `enc` at the end
  void check(String field, Faults faults) {
    if (wanted() && !ALGORITHMS.contains(alg)) {
      faults.add(Errors.fieldValueNotAllowed(field + "alg", alg, ALGORITHMS));
    }
    if (!enc.isEmpty() && !CONTENTS.contains(enc)) {
      faults.add(Errors.fieldValueNotAllowed(field + "enc", enc, CONTENTS));
    } else if (!wanted() && !enc.isEmpty()) {
      faults.add(Errors.fieldMissing(field + "alg"));
    }
  }
}
