package candor.core.token;

import candor.core.client.ClientId;
import candor.core.db.TenantId;
import candor.errors.Problem;
import java.util.Optional;

/// Whether the tokens of a client count at present, for a reason that lies above clients: what it
/// belongs to was stopped. Asked for each token, so it must answer from memory.
@FunctionalInterface
public interface Standing {
  /// Why they do not count, if that is so.
  Optional<Problem> refusal(TenantId tenant, ClientId client);
}
