package candor.server.admin.client;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.session.LogoutDelivery;
import candor.core.session.Logouts;
import candor.errors.Errors;
import candor.server.admin.Caller;
import candor.server.admin.Listing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a client was told of people who signed out, the newest first. Errors: `client_not_found`,
/// `parameter_malformed`.
final class ListLogouts implements Operation<ListLogouts.Question, ListLogouts.Answer> {
  /// @param limit how many, 1 to 100; 20 unless it says otherwise
  public record Question(Optional<Integer> limit) {}

  /// @param items the newest first
  public record Answer(List<Item> items) {}

  /// @param status `waiting`, `delivered` or `given_up`
  /// @param outcome what came of the last attempt: a status, or the code and text of an error
  /// @param requestId the request that ended the session
  /// @param nextAt when it is sent again, in Unix seconds; absent once that is over
  public record Item(
      String id,
      String userId,
      String sid,
      String uri,
      String status,
      int attempts,
      String outcome,
      String requestId,
      Optional<Long> nextAt,
      long createdAt) {
    static Item of(LogoutDelivery delivery) {
      Optional<Instant> next =
          delivery.state() instanceof LogoutDelivery.State.Waiting(Instant at)
              ? Optional.of(at)
              : Optional.empty();
      return new Item(
          delivery.id(),
          delivery.user(),
          delivery.session().value(),
          delivery.uri(),
          status(delivery.state()),
          delivery.attempts(),
          delivery.outcome(),
          delivery.requestId(),
          next.map(Instant::getEpochSecond),
          delivery.createdAt().getEpochSecond());
    }

    private static String status(LogoutDelivery.State state) {
      return switch (state) {
        case LogoutDelivery.State.Waiting _ -> "waiting";
        case LogoutDelivery.State.Delivered _ -> "delivered";
        case LogoutDelivery.State.GivenUp _ -> "given_up";
      };
    }
  }

  private final Clients clients;
  private final Logouts logouts;

  ListLogouts(Clients clients, Logouts logouts) {
    this.clients = clients;
    this.logouts = logouts;
  }

  @Override
  public Spec<Question, Answer> spec() {
    return new Spec<>(
        "GET",
        "/api/admin/clients/{id}/logouts",
        "clients:read",
        200,
        "List what a client was told of people who signed out",
        Question.class,
        Answer.class);
  }

  @Override
  public Answer handle(Caller caller, Question question) {
    var id = new ClientId(caller.parameter("id"));
    if (clients.find(caller.tenant(), id).isEmpty()) {
      throw Errors.clientNotFound(id);
    }
    return new Answer(
        logouts.of(caller.tenant(), id, Listing.limit(question.limit())).stream()
            .map(Item::of)
            .toList());
  }
}
