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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static final Session.State OPEN = new Session.State.Open();
  private static final Session.State ENDED = new Session.State.Ended(NOW.minusSeconds(1));

  /// By the state of the token: in an open session, in one that lasted its longest time, and in one
  /// that was ended.
  static Stream<Arguments> states() {
    Instant first = NOW.minusSeconds(5);
    return Stream.of(
        Arguments.of(
            new RefreshToken.State.Fresh(NOW.plusSeconds(1)),
            Rotation.Rotate.class,
            Rotation.Over.class),
        Arguments.of(
            new RefreshToken.State.Fresh(NOW), Rotation.Expired.class, Rotation.Expired.class),
        Arguments.of(
            new RefreshToken.State.Used(first, 1, false),
            Rotation.Reused.class,
            Rotation.Reused.class),
        Arguments.of(
            new RefreshToken.State.Used(first, 1, true),
            Rotation.Reused.class,
            Rotation.Reused.class),
        Arguments.of(
            new RefreshToken.State.Outrun(), Rotation.Outrun.class, Rotation.Outrun.class));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateHasOneAnswer(
      RefreshToken.State state, Class<? extends Rotation> open, Class<? extends Rotation> over) {
    Duration longest = Duration.ofSeconds(60);
    assertThat(decide(token(OPEN, state))).isInstanceOf(open);
    assertThat(decide(token(OPEN, state), longest, Duration.ZERO)).isInstanceOf(over);
    assertThat(decide(token(ENDED, state))).isInstanceOf(Rotation.Ended.class);
    assertThat(decide(token(ENDED, state), longest, Duration.ZERO))
        .isInstanceOf(Rotation.Ended.class);
  }
}
