package candor.server.platform;

import candor.core.credential.Password;
import candor.core.session.SignIns;
import candor.core.user.Email;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import java.util.Optional;

/// Signs in with a password.
record LoginEndpoint(SignIns signIns) implements Endpoint {
  /// @param orgSlug the organization to sign in to; absent for the tenant itself
  /// @param serviceSlug the service of the organization to sign in to
  /// @param resource whom the access token shall be for (RFC 8707); absent for this server
  public record Question(
      String email,
      String password,
      Optional<String> orgSlug,
      Optional<String> serviceSlug,
      Optional<String> resource) {
    @Override
    public String toString() {
      return "Question[" + email + "]";
    }
  }

  @Override
  public Reply answer(Request request) {
    Question question = request.json(Question.class, LoginEndpoint::check);
    SignIns.Tokens tokens =
        signIns.byPassword(
            TokenAnswer.origin(request),
            new SignIns.Attempt(
                Email.in("email", question.email()),
                Password.typed(question.password()),
                question.orgSlug().orElse(""),
                question.serviceSlug().orElse(""),
                question.resource().orElse("")));
    return Reply.json(200, TokenAnswer.of(tokens));
  }

  private static void check(Question question, Faults shape) {
    var faults = new Faults();
    faults.check(() -> Email.in("email", question.email()));
    if (question.orgSlug().orElse("").isEmpty() && !question.serviceSlug().orElse("").isEmpty()) {
      faults.add(Errors.fieldMissing("org_slug"));
    }
    faults.refuse();
  }
}
