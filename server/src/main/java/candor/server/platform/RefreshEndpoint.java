package candor.server.platform;

import candor.core.session.SignIns;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;

/// Stays signed in: a refresh token for a new pair.
record RefreshEndpoint(SignIns signIns) implements Endpoint {
  /// @param refreshToken the newest that there is of the session
  public record Question(String refreshToken) {
    @Override
    public String toString() {
      return "Question[…]";
    }
  }

  @Override
  public Reply answer(Request request) {
    Question question = request.json(Question.class);
    return Reply.json(
        200, TokenAnswer.of(signIns.refresh(TokenAnswer.origin(request), question.refreshToken())));
  }
}
