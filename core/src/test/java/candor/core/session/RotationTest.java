package candor.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.client.ClientId;
import candor.core.user.UserId;
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
            session,
            NOW.minusSeconds(60)),
        state);
  }

  @Test
  void everyStateHasOneAnswer() {
    var open = new Session.State.Open();
    var ended = new Session.State.Ended(NOW.minusSeconds(1));
    var fresh = new RefreshToken.State.Fresh(NOW.plusSeconds(1));
    var late = new RefreshToken.State.Fresh(NOW);
    var used = new RefreshToken.State.Used(NOW.minusSeconds(5));
    assertThat(Rotation.decide(token(open, fresh), NOW)).isInstanceOf(Rotation.Rotate.class);
    assertThat(Rotation.decide(token(open, late), NOW)).isEqualTo(new Rotation.Expired(NOW));
    assertThat(Rotation.decide(token(open, used), NOW)).isInstanceOf(Rotation.Reused.class);
    assertThat(Rotation.decide(token(ended, fresh), NOW)).isInstanceOf(Rotation.Ended.class);
    assertThat(Rotation.decide(token(ended, used), NOW)).isInstanceOf(Rotation.Ended.class);
  }
}
