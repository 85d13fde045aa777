package candor.server.admin.client;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.time.Duration;
import java.util.Optional;

/// Gives a client a new secret, shown once. The ones before it count for the overlap. Errors:
/// `client_not_found`, `validation_error`.
final class RotateSecret implements Operation<RotateSecret.Question, ClientBody> {
  /// @param overlapSeconds how long the secrets before still count; a day unless it says otherwise
  public record Question(Optional<Long> overlapSeconds) {}

  private static final long LONGEST_OVERLAP = Duration.ofDays(7).toSeconds();

  private final Clients clients;
  private final Ceiling ceiling;

  RotateSecret(Clients clients, Ceiling ceiling) {
    this.clients = clients;
    this.ceiling = ceiling;
  }

  @Override
  public Spec<RotateSecret.Question, ClientBody> spec() {
    return new Spec<>(
        "POST",
        "/api/admin/clients/{id}/rotate-secret",
        "clients:write",
        200,
        "Replace a client's secret",
        RotateSecret.Question.class,
        ClientBody.class);
  }

  @Override
  public void check(Caller caller, RotateSecret.Question question, Faults shape) {
    Duration _ = overlap(question);
  }

  private static Duration overlap(RotateSecret.Question question) {
    long seconds = question.overlapSeconds().orElse(Clients.SECRET_OVERLAP.toSeconds());
    if (seconds < 0 || seconds > LONGEST_OVERLAP) {
      var faults = new Faults();
      faults.add(Errors.fieldOutOfRange("overlap_seconds", 0, LONGEST_OVERLAP));
      faults.refuse();
    }
    return Duration.ofSeconds(seconds);
  }

  @Override
  public ClientBody handle(Caller caller, RotateSecret.Question question) {
    var id = new ClientId(caller.parameter("id"));
    clients.find(caller.tenant(), id).ifPresent(client -> ceiling.check(caller, client.scopes()));
    return ClientBody.of(clients.rotateSecret(caller.tenant(), id, overlap(question), caller.by()));
  }
}
