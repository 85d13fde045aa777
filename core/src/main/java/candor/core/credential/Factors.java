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
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.SecretHash;
import candor.core.user.UserId;
import candor.errors.Errors;
import candor.protocol.oauth.Acr;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What people have beside their password: an authenticator app, passkeys ([Passkeys]), and backup
/// codes for the day when they are lost. When to ask for one is left to `session`.
public final class Factors {
  /// The name of the app among the factors of a person; a passkey has its own.
  public static final String APP = "app";

  /// The name of the backup codes.
  public static final String CODES = "backup_codes";

  /// How long a secret waits for its first code.
  private static final Duration SETUP = Duration.ofMinutes(30);

  private static final int BACKUP_CODES = 10;
  private static final int BACKUP_BYTES = 10;
  private static final int LONGEST_CODE = 64;
  private static final String TABLE = "totp";

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final Chance chance;
  private final MasterKey master;

  public Factors(Database database, Audit audit, Clock clock, Chance chance, MasterKey master) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
    this.master = master;
  }

  /// What somebody has.
  ///
  /// @param app when the authenticator app was added; [Instant#MIN] if there is none
  /// @param backupCodes how many were not used
  public record Held(Instant app, long backupCodes, List<Passkey> passkeys) {
    /// Whether there is an authenticator app.
    public boolean hasApp() {
      return !app.equals(Instant.MIN);
    }

    /// The names of all.
    public List<String> names() {
      return Stream.of(
              Stream.of(APP).filter(_ -> hasApp()),
              Stream.of(CODES).filter(_ -> backupCodes > 0),
              passkeys.stream().map(Passkey::id))
          .flatMap(each -> each)
          .toList();
    }

    /// Whether a second factor can be asked for.
    public boolean any() {
      return hasApp() || !passkeys.isEmpty();
    }

    /// The most that a sign-in with a password and with these can be.
    public Acr best() {
      if (!passkeys.isEmpty()) {
        return Acr.PHISHING_RESISTANT;
      }
      return hasApp() ? Acr.MULTI_FACTOR : Acr.ONE_FACTOR;
    }
  }

  /// What a person has.
  public Held held(TenantId tenant, UserId user) {
    return database.in(tenant, tx -> held(tx, tenant, user));
  }

  /// What a person has, in a transaction that does more.
  public Held held(Tx tx, TenantId tenant, UserId user) {
    return new Held(
        FactorStore.app(tx, tenant, user).map(FactorStore.App::addedAt).orElse(Instant.MIN),
        FactorStore.codesLeft(tx, tenant, user),
        PasskeyStore.of(tx, tenant, user));
  }

  /// Refuses whoever has a second factor, or needs one, where nothing can ask for it.
  ///
  /// @param least how sure the sign-in has to be
  /// @throws candor.errors.Problem `second_factor_required`
  public void refuseAny(TenantId tenant, UserId user, Acr least) {
    database.in(
        tenant,
        tx -> {
          refuseAny(tx, tenant, user, least);
          return user;
        });
  }

  /// The same in a transaction that does more.
  ///
  /// @throws candor.errors.Problem `second_factor_required`
  public void refuseAny(Tx tx, TenantId tenant, UserId user, Acr least) {
    if (!Acr.ONE_FACTOR.reaches(least) || held(tx, tenant, user).any()) {
      throw Errors.secondFactorRequired(user);
    }
  }

  /// A secret that waits for its first code. It is kept nowhere: it travels in the page's form,
  /// sealed.
  ///
  /// @param text the secret, to be typed
  /// @param uri the secret, to be scanned
  public record Offer(String sealed, String text, String uri) {
    @Override
    public String toString() {
      return "Offer[…]";
    }
  }

  /// Offers a secret for an app.
  ///
  /// @param issuer who the app shall show
  /// @param account as whom
  public Offer offer(TenantId tenant, UserId user, String issuer, String account) {
    byte[] secret = chance.bytes(Totp.SECRET_BYTES);
    byte[] name = user.value().getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(Long.BYTES + secret.length + name.length)
            .putLong(clock.millis())
            .put(secret)
            .put(name)
            .array();
    String sealed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(master.seal(tenant, TABLE, "offer", plain));
    return offer(sealed, secret, issuer, account);
  }

  /// The same offer once more.
  ///
  /// @throws candor.errors.Problem `factor_setup_expired`
  public Offer offered(TenantId tenant, UserId user, String sealed, String issuer, String account) {
    return offer(sealed, opened(tenant, user, sealed), issuer, account);
  }

  private static Offer offer(String sealed, byte[] secret, String issuer, String account) {
    String text = Base32.encode(secret);
    // Key Uri Format of Google Authenticator, which all apps read; the usual values stand there for
    // those that know no others.
    String uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
            .formatted(encoded(issuer), encoded(account), text, encoded(issuer));
    return new Offer(sealed, text, uri);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private byte[] opened(TenantId tenant, UserId user, String sealed) {
    byte[] plain =
        master
            .openIfOurs(tenant, TABLE, "offer", decoded(sealed))
            .orElseThrow(() -> Errors.factorSetupExpired(SETUP.toMinutes()));
    ByteBuffer read = ByteBuffer.wrap(plain);
    Instant madeAt = Instant.ofEpochMilli(read.getLong());
    byte[] secret = new byte[Totp.SECRET_BYTES];
    read.get(secret);
    byte[] name = new byte[read.remaining()];
    read.get(name);
    boolean theirs = Arrays.equals(name, user.value().getBytes(StandardCharsets.UTF_8));
    if (!theirs || madeAt.plus(SETUP).isBefore(clock.instant())) {
      throw Errors.factorSetupExpired(SETUP.toMinutes());
    }
    return secret;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /// Keeps the app whose secret was offered, in place of the one before, since its first code shows
  /// that it has it. Answers with backup codes where the person has none left.
  ///
  /// @throws candor.errors.Problem `factor_setup_expired`, `factor_code_wrong`, `totp_clock_off`
  public List<String> addApp(
      Tx tx, TenantId tenant, UserId user, String sealed, String code, String requestId) {
    byte[] secret = opened(tenant, user, sealed);
    Instant now = clock.instant();
    switch (Totp.check(secret, bare(code), Long.MIN_VALUE, now)) {
      case Totp.Check.Fits(long step) ->
          FactorStore.keepApp(
              tx,
              tenant,
              user,
              new FactorStore.App(master.seal(tenant, TABLE, "secret", secret), step, now));
      case Totp.Check.ClockOff(long seconds) -> throw Errors.totpClockOff(user, seconds);
      case Totp.Check.Reused _, Totp.Check.Wrong _ -> throw Errors.factorCodeWrong(user);
    }
    record(tx, tenant, "factor.app_added", user, requestId);
    return backupCodes(tx, tenant, user, requestId);
  }

  /// Backup codes for a person who has none left.
  public List<String> backupCodes(Tx tx, TenantId tenant, UserId user, String requestId) {
    return FactorStore.codesLeft(tx, tenant, user) == 0
        ? newBackupCodes(tx, tenant, user, requestId)
        : List.of();
  }

  /// Takes the app away, and the backup codes with it where nothing is left that they stand for.
  public boolean removeApp(TenantId tenant, UserId user, String requestId) {
    return database.in(
        tenant,
        tx -> {
          boolean removed = FactorStore.removeApp(tx, tenant, user);
          if (removed) {
            record(tx, tenant, "factor.app_removed", user, requestId);
            dropCodesOfNothing(tx, tenant, user);
          }
          return removed;
        });
  }

  /// Takes a passkey away, and the backup codes with the last factor.
  public boolean removePasskey(TenantId tenant, UserId user, String id, String requestId) {
    return database.in(
        tenant,
        tx -> {
          boolean removed = PasskeyStore.remove(tx, tenant, user, id);
          if (removed) {
            record(tx, tenant, "factor.passkey_removed", user, requestId);
            dropCodesOfNothing(tx, tenant, user);
          }
          return removed;
        });
  }

  /// Takes factors from somebody who may not have them any more, for an administrator.
  ///
  /// @param factors [#APP], [#CODES], or the id of a passkey
  /// @return those that there were
  public List<String> reset(
      Tx tx, TenantId tenant, UserId user, Collection<String> factors, By by) {
    List<String> gone = factors.stream().filter(factor -> taken(tx, tenant, user, factor)).toList();
    if (!gone.isEmpty()) {
      dropCodesOfNothing(tx, tenant, user);
      var event =
          new AuditEvent(
              "factor.reset", by, Target.of("user", user), Json.of(Map.of("factors", gone)));
      audit.record(tx, tenant, event);
    }
    return gone;
  }

  private static boolean taken(Tx tx, TenantId tenant, UserId user, String factor) {
    return switch (factor) {
      case APP -> FactorStore.removeApp(tx, tenant, user);
      case CODES -> FactorStore.dropCodes(tx, tenant, user) > 0;
      default -> PasskeyStore.remove(tx, tenant, user, factor);
    };
  }

  private void dropCodesOfNothing(Tx tx, TenantId tenant, UserId user) {
    if (!held(tx, tenant, user).any()) {
      FactorStore.dropCodes(tx, tenant, user);
    }
  }

  /// Makes backup codes in place of those before. Nobody sees them again.
  public List<String> newBackupCodes(TenantId tenant, UserId user, String requestId) {
    return database.in(tenant, tx -> newBackupCodes(tx, tenant, user, requestId));
  }

  private List<String> newBackupCodes(Tx tx, TenantId tenant, UserId user, String requestId) {
    FactorStore.dropCodes(tx, tenant, user);
    List<String> codes = Stream.generate(this::backupCode).distinct().limit(BACKUP_CODES).toList();
    codes.forEach(code -> FactorStore.addCode(tx, tenant, user, SecretHash.sha256(bare(code))));
    record(tx, tenant, "factor.backup_codes_made", user, requestId);
    return codes;
  }

  /// Eighty bits in four groups that can be typed.
  private String backupCode() {
    String text = Base32.encode(chance.bytes(BACKUP_BYTES)).toLowerCase(Locale.ROOT);
    var groups = new ArrayList<String>();
    for (int from = 0; from < text.length(); from += 4) {
      groups.add(text.substring(from, from + 4));
    }
    return String.join("-", groups);
  }

  /// What was typed, without what people put between.
  private static String bare(String code) {
    return code.length() > LONGEST_CODE
        ? ""
        : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  /// Looks at a code of the app or a backup code, and spends it if it is right: one winner.
  public CodeCheck check(Tx tx, TenantId tenant, UserId user, String code) {
    String bare = bare(code);
    Optional<FactorStore.App> app = FactorStore.app(tx, tenant, user);
    if (bare.length() == Totp.DIGITS && app.isPresent()) {
      byte[] secret = master.open(tenant, TABLE, "secret", app.get().secret());
      return switch (Totp.check(secret, bare, app.get().lastStep(), clock.instant())) {
        case Totp.Check.Fits(long step) ->
            FactorStore.takeStep(tx, tenant, user, step)
                ? new CodeCheck.Right()
                : new CodeCheck.Reused();
        case Totp.Check.Reused _ -> new CodeCheck.Reused();
        case Totp.Check.ClockOff(long seconds) -> new CodeCheck.ClockOff(seconds);
        case Totp.Check.Wrong _ -> new CodeCheck.Wrong();
      };
    }
    byte[] hash = SecretHash.sha256(bare);
    if (FactorStore.spendCode(tx, tenant, user, hash, clock.instant())) {
      return new CodeCheck.Right();
    }
    return FactorStore.codeUsedAt(tx, tenant, user, hash)
        .<CodeCheck>map(CodeCheck.BackupUsed::new)
        .orElseGet(CodeCheck.Wrong::new);
  }

  /// Records a change, after which the browsers that were trusted before are not.
  private void record(Tx tx, TenantId tenant, String action, UserId user, String requestId) {
    TrustedBrowsers.endAll(tx, tenant, user);
    audit.record(
        tx,
        tenant,
        new AuditEvent(
            action,
            new By(Actor.user(user), requestId),
            Target.of("user", user),
            Json.of(Map.of())));
  }
}
