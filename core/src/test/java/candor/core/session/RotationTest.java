package candor.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.client.ClientId;
import candor.core.user.UserId;
import candor.protocol.jose.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private static RefreshToken token(Session.State session, RefreshToken.State state) {
    return new RefreshToken(
        new Session(
            new SessionId("sess_1"),
            new UserId("usr_1"),
            new ClientId("platform"),
            "",
            "",
            List.of(),
            List.of(),
            "",
            session,
            NOW.minusSeconds(60),
            Confirmation.none()),
        state);
  }

  private static Rotation decide(RefreshToken token) {
    return Rotation.decide(token, Duration.ofSeconds(61), NOW);
  }

  @Test
  void aSessionIsOverAfterItsLongestTime() {
    RefreshToken fresh =
        token(new Session.State.Open(), new RefreshToken.State.Fresh(NOW.plusSeconds(1)));
    assertThat(Rotation.decide(fresh, Duration.ofSeconds(60), NOW))
        .isEqualTo(new Rotation.Over(fresh.session(), NOW));
    RefreshToken used =
        token(new Session.State.Open(), new RefreshToken.State.Used(NOW.minusSeconds(5)));
    assertThat(Rotation.decide(used, Duration.ofSeconds(60), NOW))
        .isInstanceOf(Rotation.Reused.class);
  }

  @Test
  void everyStateHasOneAnswer() {
    var open = new Session.State.Open();
    var ended = new Session.State.Ended(NOW.minusSeconds(1));
    var fresh = new RefreshToken.State.Fresh(NOW.plusSeconds(1));
    var late = new RefreshToken.State.Fresh(NOW);
    var used = new RefreshToken.State.Used(NOW.minusSeconds(5));
    assertThat(decide(token(open, fresh))).isInstanceOf(Rotation.Rotate.class);
    assertThat(decide(token(open, late))).isEqualTo(new Rotation.Expired(NOW));
    assertThat(decide(token(open, used))).isInstanceOf(Rotation.Reused.class);
    assertThat(decide(token(ended, fresh))).isInstanceOf(Rotation.Ended.class);
    assertThat(decide(token(ended, used))).isInstanceOf(Rotation.Ended.class);
  }
}
