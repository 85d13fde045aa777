package candor.proof.catalog;

import java.util.ArrayList;
import java.util.List;

/// Sends the requests of one proof to a fixture, in order.
final class ProofRun {
  private final Fixture fixture;
  private final List<Answer> answers = new ArrayList<>();

  ProofRun(Fixture fixture) {
    this.fixture = fixture;
  }

  /// The answer to the last request.
  Answer last(Proof.ByRequests proof) {
    // First of all: a token that is to expire must be there before the clock moves.
    proof.steps().forEach(step -> Filling.names(step.text()).forEach(fixture::value));
    for (Proof.Step step : proof.steps()) {
      if (!step.advance().isZero()) {
        fixture.advance(step.advance());
      }
      Answer answer = send(step, 1);
      for (int i = 2; i <= step.times(); i++) {
        answer = send(step, i);
      }
      answers.add(answer);
    }
    return answers.getLast();
  }

  /// A step that is sent several times may say which time it is, by `{n}`.
  private Answer send(Proof.Step step, int which) {
    String text = step.times() > 1 ? step.text().replace("{n}", "" + which) : step.text();
    byte[] request = new Filling(fixture.base(), this::value).bytes(text);
    return Answer.to(fixture.base(), request, step.ends());
  }

  private String value(String name) {
    int dot = name.indexOf('.');
    if (!name.matches("\\d+\\..*")) {
      return fixture.value(name);
    }
    int which = Integer.parseInt(name.substring(0, dot));
    Answer answer = answers.get(which - 1);
    return answer
        .member(name.substring(dot + 1))
        .orElseThrow(
            () -> new IllegalStateException("answer " + which + " has no " + name + ": " + answer));
  }
}
