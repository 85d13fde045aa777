package candor.server.admin.registration;

import candor.core.client.SelfRegistration;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.List;
import java.util.Optional;

/// The initial access tokens of the tenant, by id. Errors: `parameter_malformed`, `cursor_invalid`.
record ListInitialTokens(SelfRegistration registration)
    implements Operation<ListInitialTokens.Question, ListInitialTokens.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  /// @param cursor where to go on, from the answer before
  public record Question(Optional<Integer> limit, Optional<String> cursor) {}

  /// @param total how many there are in all
  /// @param cursor where to go on; absent at the end
  public record Answer(List<InitialTokenBody> items, long total, Optional<String> cursor) {}

  @Override
  public Spec<Question, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/initial-access-tokens",
        "clients:read",
        200,
        "List initial access tokens",
        Question.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Question question) {
    return Listing.page(
        "initial_access_tokens",
        registration.tokens(caller.tenant()).stream()
            .map(token -> InitialTokenBody.of(token, Optional.empty()))
            .toList(),
        question.cursor,
        question.limit,
        InitialTokenBody::id,
        Answer::new);
  }
}
