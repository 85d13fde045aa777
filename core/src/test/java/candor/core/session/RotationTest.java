package candor.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.client.ClientId;
import candor.core.user.UserId;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.RequestedClaims;
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
            Confirmation.none(),
            RequestedClaims.none(),
            AuthorizationDetails.none()),
        state);
  }

  private static Rotation decide(RefreshToken token) {
    return decide(token, Duration.ofSeconds(61), Duration.ZERO);
  }

  private static Rotation decide(RefreshToken token, Duration session, Duration grace) {
    return Rotation.decide(token, new Rotation.Terms(session, grace), NOW);
  }

  @Test
  void aSessionIsOverAfterItsLongestTime() {
    RefreshToken fresh =
        token(new Session.State.Open(), new RefreshToken.State.Fresh(NOW.plusSeconds(1)));
    assertThat(decide(fresh, Duration.ofSeconds(60), Duration.ZERO))
        .isEqualTo(new Rotation.Over(fresh.session(), NOW));
    RefreshToken used = used(5, 1, false);
    assertThat(decide(used, Duration.ofSeconds(60), Duration.ofSeconds(10)))
        .isInstanceOf(Rotation.Reused.class);
  }

  private static RefreshToken used(long secondsAgo, long replacements, boolean continued) {
    return token(
        new Session.State.Open(),
        new RefreshToken.State.Used(NOW.minusSeconds(secondsAgo), replacements, continued));
  }

  @Test
  void aUsedTokenCountsAMomentLongerAsLongAsNobodyWentOn() {
    Duration session = Duration.ofSeconds(61);
    Duration grace = Duration.ofSeconds(10);
    RefreshToken again = used(9, 5, false);
    assertThat(decide(again, session, grace)).isEqualTo(new Rotation.Rotate(again.session()));
    for (RefreshToken each : List.of(used(10, 1, false), used(9, 6, false), used(9, 1, true))) {
      assertThat(decide(each, session, grace)).isInstanceOf(Rotation.Reused.class);
    }
    // A node whose clock is behind finds that it was used in the future.
    assertThat(decide(used(-1, 1, false), session, Duration.ZERO))
        .isInstanceOf(Rotation.Reused.class);
  }

  @Test
  void everyStateHasOneAnswer() {
    var open = new Session.State.Open();
    var ended = new Session.State.Ended(NOW.minusSeconds(1));
    var fresh = new RefreshToken.State.Fresh(NOW.plusSeconds(1));
    var late = new RefreshToken.State.Fresh(NOW);
    var used = new RefreshToken.State.Used(NOW.minusSeconds(5), 1, false);
    assertThat(decide(token(open, fresh))).isInstanceOf(Rotation.Rotate.class);
    assertThat(decide(token(open, late))).isEqualTo(new Rotation.Expired(NOW));
    assertThat(decide(token(open, used))).isInstanceOf(Rotation.Reused.class);
    var outrun = new RefreshToken.State.Outrun();
    assertThat(decide(token(open, outrun))).isInstanceOf(Rotation.Outrun.class);
    assertThat(decide(token(ended, outrun))).isInstanceOf(Rotation.Ended.class);
    assertThat(decide(token(ended, fresh))).isInstanceOf(Rotation.Ended.class);
    assertThat(decide(token(ended, used))).isInstanceOf(Rotation.Ended.class);
  }
}
