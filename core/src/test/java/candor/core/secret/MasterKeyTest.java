package candor.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MasterKeyTest {
  private static final Chance CHANCE = Chance.secure();
  private static final TenantId ACME = new TenantId("acme");
  private static final byte[] PLAIN = {1, 2, 3};

  @TempDir Path temporary;

  private static Secret key() {
    return new Secret(CHANCE.bytes(32));
  }

  private static MasterKey with(Secret... keys) {
    return new MasterKey(List.of(keys), CHANCE);
  }

  @Test
  void theNewestSealsAndEveryOneOpens() {
    Secret old = key();
    Secret fresh = key();
    byte[] before = with(old).seal(ACME, "key", "private", PLAIN);
    MasterKey both = with(fresh, old);
    assertThat(both.open(ACME, "key", "private", before)).isEqualTo(PLAIN);
    byte[] after = both.seal(ACME, "key", "private", PLAIN);
    assertThat(with(fresh).open(ACME, "key", "private", after)).isEqualTo(PLAIN);
    refuses(() -> with(old).open(ACME, "key", "private", after), ErrorCode.MASTER_KEY_WRONG);
  }

  @Test
  void whatWasMovedOrAlteredDoesNotOpen() {
    MasterKey key = with(key());
    byte[] sealed = key.seal(ACME, "key", "private", PLAIN);
    fails(() -> key.open(new TenantId("other"), "key", "private", sealed));
    fails(() -> key.open(ACME, "connection", "private", sealed));
    fails(() -> key.open(ACME, "key", "public", sealed));
    for (int i = 5; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      fails(() -> key.open(ACME, "key", "private", altered));
    }
    fails(() -> key.open(ACME, "key", "private", new byte[3]));
  }

  @Test
  void twoSealsOfOneValueDiffer() {
    MasterKey key = with(key());
    assertThat(key.seal(ACME, "t", "f", PLAIN)).isNotEqualTo(key.seal(ACME, "t", "f", PLAIN));
  }

  @Test
  void theFileIsMadeOnceForItsOwnerAlone() throws Exception {
    Path file = temporary.resolve("master.key");
    byte[] sealed = MasterKeys.file(file, CHANCE).seal(ACME, "t", "f", PLAIN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MasterKeys.file(file, CHANCE).open(ACME, "t", "f", sealed)).isEqualTo(PLAIN);
  }

  @Test
  void withoutAnyKeyThereIsNone() {
    refuses(() -> MasterKeys.text(" \n\n", CHANCE), ErrorCode.MASTER_KEY_MISSING);
  }

  @Test
  void aLineThatIsNoKeyIsRefused() {
    refuses(() -> MasterKeys.text("c2hvcnQ=", CHANCE), ErrorCode.MASTER_KEY_MALFORMED);
    refuses(() -> MasterKeys.text("not base64!", CHANCE), ErrorCode.MASTER_KEY_MALFORMED);
  }

  @Test
  void anotherKeyIsRefusedAtStart() {
    try (var test = TestDatabase.fresh()) {
      MasterKey right = with(key());
      new KeyProbe(test.database(), right).check();
      new KeyProbe(test.database(), right).check();
      var wrong = new KeyProbe(test.database(), with(key()));
      refuses(wrong::check, ErrorCode.MASTER_KEY_WRONG);
    }
  }

  private static void fails(ThrowingCallable open) {
    assertThatThrownBy(open).isInstanceOf(IllegalStateException.class);
  }

  private static void refuses(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
