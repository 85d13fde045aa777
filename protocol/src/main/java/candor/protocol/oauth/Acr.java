package candor.protocol.oauth;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How sure a sign-in is (OpenID Connect Core 1.0, section 2: `acr`). Each is more than the
/// one before.
public enum Acr {
  /// One factor was proved.
  ONE_FACTOR("urn:candor:acr:1fa"),
  /// Two factors of different kinds were proved.
  MULTI_FACTOR("urn:candor:acr:mfa"),
  /// They were, and one of them cannot be given to another site by mistake (OpenID Connect Extended
  /// Authentication Profile ACR Values 1.0, section 3).
  PHISHING_RESISTANT("phr");

  /// The method of a password (RFC 8176, section 2).
  public static final String PASSWORD = "pwd";

  /// The method of a code that is good once.
  public static final String ONE_TIME = "otp";

  /// The method of more than one factor.
  public static final String MULTIPLE = "mfa";

  /// The method of a key that cannot leave its device.
  public static final String HARDWARE_KEY = "hwk";

  /// The method of a key that can be copied to other devices of its owner.
  public static final String SOFTWARE_KEY = "swk";

  /// The method of whoever another server vouches for. RFC 8176 has no word for it.
  public static final String FEDERATED = "fed";

  private final String wire;

  Acr(String wire) {
    this.wire = wire;
  }

  /// The value on the wire.
  public String wire() {
    return wire;
  }

  /// The one of a value on the wire.
  public static Optional<Acr> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
  }

  /// What methods amount to (RFC 8176).
  public static Acr of(List<String> methods) {
    if (!methods.contains(MULTIPLE)) {
      return ONE_FACTOR;
    }
    return methods.contains(HARDWARE_KEY) || methods.contains(SOFTWARE_KEY)
        ? PHISHING_RESISTANT
        : MULTI_FACTOR;
  }

  /// Every value on the wire.
  public static List<String> wires() {
    return Arrays.stream(values()).map(Acr::wire).toList();
  }

  /// The one of two that is more.
  public Acr or(Acr other) {
    return reaches(other) ? this : other;
  }

  /// Whether it is at least another.
  public boolean reaches(Acr other) {
    return compareTo(other) >= 0;
  }
}
