package candor.server.admin;

import candor.server.http.Request;
import candor.server.json.Rules;

/// Where the question of an operation stands in its request. It is decided once for each operation
/// and not at each request, so that the errors of an operation can be told from its code: one that
/// reads no body cannot refuse one.
sealed interface Asking {
  /// The question.
  ///
  /// @param rules what a body of bad shape is held against as well
  /// @throws candor.errors.Problem what the query or the body can be refused for
  <Q extends Record> Q question(Request request, Class<Q> type, Rules<Q> rules);

  /// What fits an operation.
  static Asking by(Spec<?, ?> spec) {
    if (spec.method().equals("GET")) {
      return new InQuery();
    }
    return spec.question() == Nothing.class ? new NotAtAll() : new InBody();
  }

  /// After the question mark, where nothing stands that is not asked for.
  record InQuery() implements Asking {
    @Override
    public <Q extends Record> Q question(Request request, Class<Q> type, Rules<Q> rules) {
      return request.query().as(type);
    }
  }

  /// As JSON.
  record InBody() implements Asking {
    @Override
    public <Q extends Record> Q question(Request request, Class<Q> type, Rules<Q> rules) {
      return request.json(type, rules);
    }
  }

  /// There is none. An empty object says the same, as in `POST …/suspend` with `{}`; what says more
  /// was meant for something else.
  record NotAtAll() implements Asking {
    @Override
    public <Q extends Record> Q question(Request request, Class<Q> type, Rules<Q> rules) {
      return request.body().length == 0 ? type.cast(new Nothing()) : request.json(type, rules);
    }
  }
}
