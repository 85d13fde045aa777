package candor.server.admin;

import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.errors.Errors;
import candor.server.http.Endpoint;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.oauth.BearerToken;

/// Answers requests by an operation: token, permission, question, answer, in this order, so that
/// nobody without the right learns what a question looks like.
public record OperationEndpoint<Q extends Record, A extends Record>(
    Operation<Q, A> operation, Spec<Q, A> spec, AccessTokens tokens, Asking asking)
    implements Endpoint {

  /// The endpoint of an operation.
  public static <Q extends Record, A extends Record> OperationEndpoint<Q, A> of(
      Operation<Q, A> operation, AccessTokens tokens) {
    Spec<Q, A> spec = operation.spec();
    return new OperationEndpoint<>(operation, spec, tokens, Asking.by(spec));
  }

  @Override
  public Reply answer(Request request) {
    AccessToken token = BearerToken.require(request, tokens);
    if (!token.has(spec.permission())) {
      throw Errors.insufficientScope(spec.permission(), token.scopes());
    }
    var caller = new Caller(request, token);
    Q question =
        asking.question(
            request, spec.question(), (asked, shape) -> operation.check(caller, asked, shape));
    A answer = operation.handle(caller, question);
    return spec.answer() == Nothing.class
        ? Reply.empty(spec.status())
        : Reply.json(spec.status(), answer);
  }
}
