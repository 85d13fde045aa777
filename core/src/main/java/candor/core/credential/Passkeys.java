package candor.core.credential;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.secret.MasterKey;
import candor.core.secret.SecretHash;
import candor.core.user.UserId;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.Acr;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Passkeys (Web Authentication Level 3): adding them, and believing what they sign. A challenge is
/// kept nowhere as long as it waits: it is our own seal on when and for whom it was made. Once it
/// is answered it is remembered until it is too old to count.
public final class Passkeys {
  /// As long as a sign-in page may stand open.
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
          .toList();

  private static final String TABLE = "passkey";
  private static final String SIGN_IN = "sign_in";
  private static final int LONGEST_ANSWER = 32 * 1024;

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final MasterKey master;
  private final ObjectConverter objects = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(objects);

  public Passkeys(Database database, Audit audit, Clock clock, MasterKey master) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.master = master;
  }

  /// Where a passkey is good (section 5.1.3).
  ///
  /// @param id the host
  public record RelyingParty(String id, String origin) {}

  /// A challenge for whoever signs in.
  public String challenge(TenantId tenant) {
    return challenge(tenant, SIGN_IN);
  }

  /// A challenge for somebody who adds a passkey.
  public String challenge(TenantId tenant, UserId user) {
    return challenge(tenant, user.value());
  }

  private String challenge(TenantId tenant, String purpose) {
    byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Long.BYTES + name.length).putLong(clock.millis()).put(name).array();
    return text(master.seal(tenant, TABLE, "challenge", plain));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Takes a challenge that was answered: once, and in time.
  private void take(Tx tx, TenantId tenant, byte[] challenge, String purpose) {
    Optional<ByteBuffer> plain =
        master.openIfOurs(tenant, TABLE, "challenge", challenge).map(ByteBuffer::wrap);
    Instant madeAt = plain.map(read -> Instant.ofEpochMilli(read.getLong())).orElse(Instant.EPOCH);
    boolean meant =
        plain
            .filter(read -> StandardCharsets.UTF_8.decode(read).toString().equals(purpose))
            .isPresent();
    boolean inTime = madeAt.plus(PATIENCE).isAfter(clock.instant());
    if (!meant
        || !inTime
        || !PasskeyStore.spend(tx, tenant, SecretHash.sha256(challenge), madeAt.plus(PATIENCE))) {
      throw Errors.passkeyChallengeStale(PATIENCE.toMinutes());
    }
  }

  /// Keeps a passkey that a browser has just made, in a transaction that does more.
  ///
  /// @param answer the browser's answer as JSON (section 5.1)
  /// @throws Problem `passkey_challenge_stale`, `passkey_refused`
  public Passkey add(
      Tx tx, TenantId tenant, UserId user, String answer, RelyingParty party, String requestId) {
    RegistrationData data = read(() -> manager.parseRegistrationResponseJSON(checked(answer)));
    byte[] challenge = challenge(data.getCollectedClientData());
    take(tx, tenant, challenge, user.value());
    verified(
        party,
        () ->
            manager.verify(
                data, new RegistrationParameters(server(party, challenge), ALGORITHMS, false)));
    var attested =
        Optional.ofNullable(data.getAttestationObject())
            .orElseThrow(Passkeys::unreadable)
            .getAuthenticatorData();
    var credential =
        Optional.ofNullable(attested.getAttestedCredentialData()).orElseThrow(Passkeys::unreadable);
    Instant now = clock.instant();
    var passkey =
        new Passkey(text(credential.getCredentialId()), user, attested.isFlagBE(), now, now);
    boolean first =
        PasskeyStore.add(
            tx,
            tenant,
            new PasskeyStore.Kept(
                passkey,
                credentials.convert(credential),
                attested.getSignCount(),
                attested.isFlagBS()));
    if (!first) {
      throw Errors.passkeyRefused("it was added before", "a new one", passkey.id());
    }
    TrustedBrowsers.endAll(tx, tenant, user);
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            "factor.passkey_added",
            new By(Actor.user(user), requestId),
            Target.of("user", user),
            Json.of(Map.of("passkey", passkey.id()))));
    return passkey;
  }

  /// What a passkey proved.
  ///
  /// @param verified whether the device looked at who holds it: that is a second factor
  public record Proof(Passkey passkey, boolean verified) {
    /// The methods (RFC 8176) of a sign-in with nothing else.
    public List<String> alone() {
      return verified
          ? List.of(kind(), "user", "pop", Acr.MULTIPLE)
          : List.of(kind(), "user", "pop");
    }

    /// The methods beside a factor that was proved before.
    public List<String> beside() {
      return List.of(kind(), "user", "pop", Acr.MULTIPLE);
    }

    private String kind() {
      return passkey.eligible() ? Acr.SOFTWARE_KEY : Acr.HARDWARE_KEY;
    }
  }

  /// Believes what a passkey signed, in a transaction that does more.
  ///
  /// @param answer the browser's answer as JSON
  /// @param alone whether nothing else was proved, so that the device has to look at who holds it
  /// @throws Problem `passkey_challenge_stale`, `passkey_unknown`, `passkey_refused`
  public Proof check(Tx tx, TenantId tenant, String answer, RelyingParty party, boolean alone) {
    AuthenticationData data = read(() -> manager.parseAuthenticationResponseJSON(checked(answer)));
    String id = id(data);
    PasskeyStore.Kept kept =
        PasskeyStore.find(tx, tenant, id).orElseThrow(() -> Errors.passkeyUnknown(id));
    byte[] challenge = challenge(data.getCollectedClientData());
    take(tx, tenant, challenge, SIGN_IN);
    var known =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            null,
            kept.passkey().eligible(),
            kept.backedUp(),
            kept.signCount(),
            credentials.convert(kept.credential()),
            null,
            null,
            null,
            null);
    verified(
        party,
        () ->
            manager.verify(
                data,
                new AuthenticationParameters(
                    server(party, challenge),
                    known,
                    List.of(Base64.getUrlDecoder().decode(id)),
                    alone)));
    var told = Optional.ofNullable(data.getAuthenticatorData()).orElseThrow(Passkeys::unreadable);
    PasskeyStore.used(tx, tenant, id, told.getSignCount(), told.isFlagBS(), clock.instant());
    return new Proof(kept.passkey(), told.isFlagUV());
  }

  private static ServerProperty server(RelyingParty party, byte[] challenge) {
    return ServerProperty.builder()
        .origin(Origin.create(party.origin))
        .rpId(party.id)
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static String checked(String answer) {
    if (answer.length() > LONGEST_ANSWER) {
      throw unreadable();
    }
    return answer;
  }

  private static Problem unreadable() {
    return Errors.passkeyRefused(
        "its answer cannot be read", "the browser's PublicKeyCredential as JSON", "another text");
  }

  /// What the library reads. It stumbles over what is missing in ways of its own.
  @FunctionalInterface
  private interface Read<T> {
    T now();
  }

  private static <T> T read(Read<T> reading) {
    try {
      return reading.now();
    } catch (WebAuthnException | IllegalArgumentException | NullPointerException e) {
      throw unreadable().causedBy(e);
    }
  }

  private static byte[] challenge(@Nullable CollectedClientData client) {
    return Optional.ofNullable(client)
        .flatMap(told -> Optional.ofNullable(told.getChallenge()))
        .flatMap(told -> Optional.ofNullable(told.getValue()))
        .orElseThrow(Passkeys::unreadable);
  }

  private static void verified(RelyingParty party, Runnable verification) {
    try {
      verification.run();
    } catch (BadOriginException e) {
      throw Errors.passkeyRefused(
              "it was used at another origin", party.origin, String.valueOf(e.getActual()))
          .causedBy(e);
    } catch (BadRpIdException e) {
      throw otherHost(party, e).causedBy(e);
    } catch (MaliciousCounterValueException e) {
      throw Errors.passkeyRefused(
              "its counter went back, as that of a copy does",
              "more than " + e.getStoredCounter(),
              Long.toString(e.getPresentedCounter()))
          .causedBy(e);
    } catch (UserNotVerifiedException e) {
      throw Errors.passkeyRefused(
              "the device did not look at who holds it", "user verification", "none")
          .causedBy(e);
    } catch (WebAuthnException e) {
      throw Errors.passkeyRefused(
              String.valueOf(e.getMessage()), "an answer to this page", "another")
          .causedBy(e);
    }
  }

  // The library says of the elements of its arrays that they may be null, and means the arrays.
  @SuppressWarnings("NullAway")
  private static String id(AuthenticationData data) {
    byte[] id = data.getCredentialId();
    if (id == null) {
      throw unreadable();
    }
    return text(id);
  }

  @SuppressWarnings("NullAway")
  private static Problem otherHost(RelyingParty party, BadRpIdException e) {
    return Errors.passkeyRefused(
        "it belongs to another host",
        party.id + ", whose digest is " + HexFormat.of().formatHex(e.getExpected()),
        HexFormat.of().formatHex(e.getActual()));
  }

  /// Forgets challenges that are too old to count.
  public void dropExpired(TenantId tenant) {
    database.in(tenant, tx -> PasskeyStore.dropSpent(tx, tenant, clock.instant()));
  }
}
