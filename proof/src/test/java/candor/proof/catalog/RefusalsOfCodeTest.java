package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.ErrorCode;
import candor.errors.Errors;
import candor.errors.Id;
import candor.errors.Problem;
import candor.server.http.Exchange;
import candor.server.http.Outcome;
import candor.server.http.Surface;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is refused in the code that raises errors, shown on a small program and on answers that are
/// wrong.
class RefusalsOfCodeTest {
  private static final EndpointErrors LIST =
      new EndpointErrors(
          Set.of("rate_limit_exceeded"), Map.of("GET /things/{id}", Set.of("token_expired")));

  @Test
  void aFactoryThatNobodyCallsIsFound() throws URISyntaxException {
    Set<String> idle = CodeRules.idle(sample());

    assertThat(idle).contains("rate_limit_exceeded").doesNotContain("internal_error");
  }

  @Test
  void aWordWrittenByHandIsFound() throws URISyntaxException {
    assertThat(CodeRules.wordsByHand(sample()))
        .containsExactly("candor/proof/catalog/sample/Shop holds \"invalid_grant\"");
  }

  @Test
  void onlyTheCatalogCanMakeAProblem() throws URISyntaxException {
    assertThat(CodeRules.makersOfProblems(sample())).isEmpty();
    assertThat(Problem.class.getConstructors()).isEmpty();
  }

  private static Problem expired() {
    return Errors.tokenExpired(Instant.EPOCH, "at_1", new Named("cl_1"), "usr_1");
  }

  private record Named(String value) implements Id {}

  @Test
  void anAnswerOutsideItsEndpointsSetIsFound() {
    var watch = new CodesWatch(LIST);
    watch.answered(refused("GET", "/things/{id}", Errors.internalError()));
    watch.answered(refused("GET", "/things/{id}", expired()));
    watch.answered(refused("HEAD", "/things/{id}", expired()));
    watch.answered(refused("GET", "", expired()));

    assertThat(watch.strays())
        .containsExactly("GET /things/{id} answered internal_error", "GET  answered token_expired");
  }

  @Test
  void aFaultOutsideItsEndpointsSetIsFound() {
    var watch = new CodesWatch(LIST);
    Problem several = expired().with(List.of(Errors.fieldMissing("a")));
    watch.answered(refused("GET", "/things/{id}", several));

    assertThat(watch.strays()).containsExactly("GET /things/{id} answered field_missing");
  }

  @Test
  void aProofThatProvokesAnotherErrorIsToldApart() {
    var refusal =
        new Fixture.Refusal("validation_error", "validation_error", List.of("field_missing"));

    assertThat(refusal.is("field_missing")).isTrue();
    assertThat(refusal.is("field_unknown")).isFalse();
    assertThat(new Fixture.Refusal("a", "a", List.of("b", "c")).is("b")).isFalse();
  }

  private static Exchange refused(String method, String route, Problem problem) {
    return new Exchange(
        "req_12345678",
        "",
        Instant.EPOCH,
        "default",
        method,
        "/",
        route,
        Surface.OTHER,
        problem.code().page().status(),
        new Outcome.Refused(problem, ErrorCode.INTERNAL_ERROR),
        "",
        "",
        new candor.core.audit.Actor.Ours(),
        "",
        0);
  }

  private static Program sample() throws URISyntaxException {
    Path tests =
        Path.of(
            RefusalsOfCodeTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Program.of(List.of(tests), name -> name.startsWith("candor/proof/catalog/sample/"));
  }
}
