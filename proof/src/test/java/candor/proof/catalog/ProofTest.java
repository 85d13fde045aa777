package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page provokes exactly its error. The requests of its *Proof* go to a server with the demo
/// data; one that moves the clock, repeats itself or takes several steps gets a fresh one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofTest {
  private static final int PROOFS_PER_SERVER = 40;

  private final List<AppFixture> shared = new ArrayList<>();
  private int sharedProofs;

  @AfterAll
  void closeWhatIsShared() {
    shared.forEach(AppFixture::close);
  }

  static Stream<ErrorCode> provedByRequests() {
    return Stream.of(ErrorCode.values())
        .filter(code -> !Project.unproved().contains(code.code()))
        .filter(code -> Proof.of(code.page().proof()) instanceof Proof.ByRequests);
  }

  @ParameterizedTest
  @MethodSource("provedByRequests")
  void aPageProvokesItsError(ErrorCode code) {
    var proof = (Proof.ByRequests) Proof.of(code.page().proof());
    if (!alone(proof)) {
      provokes(code, proof, shared());
      return;
    }
    try (var fixture = AppFixture.start()) {
      provokes(code, proof, fixture);
    }
  }

  /// Masks that no answer wears: the pages behind them end a start, before anybody can ask.
  private static final Set<ErrorCode> UNSEEN = Set.of(ErrorCode.INTERNAL_ERROR);

  /// Masks that only somebody with a second factor sees: `SecondFactorTest` and `PasskeyTest`
  /// compare what is behind them.
  private static final Set<ErrorCode> COMPARED_ELSEWHERE =
      Set.of(ErrorCode.SECOND_FACTOR_FAILED, ErrorCode.PASSKEY_FAILED);

  /// Errors behind one mask cannot be told apart: same status, same headers, same bytes, the
  /// request id and the time aside. A mask behind which nothing was compared is a fault too.
  @Test
  void whatIsBehindOneMaskAnswersAlike() {
    Map<String, String> first = new HashMap<>();
    var compared = new TreeSet<ErrorCode>(UNSEEN);
    compared.addAll(COMPARED_ELSEWHERE);
    for (ErrorCode code : provedByRequests().filter(ProofTest::masked).toList()) {
      var proof = (Proof.ByRequests) Proof.of(code.page().proof());
      try (var fixture = AppFixture.start()) {
        Answer answer = new ProofRun(fixture).last(proof);
        String key = code.shown().code() + " at " + asked(proof.steps().getLast().text());
        String other = first.putIfAbsent(key, answer.anonymous());
        if (other != null) {
          assertThat(answer.anonymous()).as(code.code()).isEqualTo(other);
          compared.add(code.shown());
        }
      }
    }
    assertThat(compared).containsExactlyInAnyOrderElementsOf(masksOfSeveral());
  }

  /// One page behind a mask has nothing to be told from.
  private static Set<ErrorCode> masksOfSeveral() {
    Map<ErrorCode, Long> behind =
        Stream.of(ErrorCode.values())
            .filter(ProofTest::masked)
            .collect(Collectors.groupingBy(ErrorCode::shown, Collectors.counting()));
    behind.values().removeIf(pages -> pages == 1);
    return behind.keySet();
  }

  private static boolean masked(ErrorCode code) {
    return code.shown() != code;
  }

  /// Method and path.
  private static String asked(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  private static boolean alone(Proof.ByRequests proof) {
    Proof.Step only = proof.steps().getFirst();
    return proof.steps().size() > 1 || only.times() > 1 || !only.advance().isZero();
  }

  /// One server for many proofs, and another before its limits are used up.
  private AppFixture shared() {
    if (sharedProofs % PROOFS_PER_SERVER == 0) {
      shared.add(AppFixture.start());
    }
    sharedProofs++;
    return shared.getLast();
  }

  private void provokes(ErrorCode code, Proof.ByRequests proof, AppFixture fixture) {
    Answer answer = new ProofRun(fixture).last(proof);
    // A refusal goes back to a client with its browser (RFC 6749, section 4.1.2.1).
    boolean sentBack = answer.status() == 303 && answer.header("Location").isPresent();
    assertThat(sentBack || answer.status() >= 400).as(answer.toString()).isTrue();
    Fixture.Refusal truth = fixture.refusal(answer.requestId());
    assertThat(truth.is(code.code())).as(code.code() + " and not " + truth).isTrue();
    assertThat(answer.code()).as(answer.toString()).isEqualTo(truth.shown());
  }
}
