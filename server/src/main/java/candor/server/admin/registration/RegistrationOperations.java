package candor.server.admin.registration;

import candor.core.client.SelfRegistration;
import candor.server.admin.Ceiling;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on what clients may register by themselves.
public final class RegistrationOperations {
  private RegistrationOperations() {}

  /// @param ceiling what nobody may go beyond
  public static List<Operation<?, ?>> all(SelfRegistration registration, Ceiling ceiling) {
    return List.of(
        new GetPolicy(registration),
        new ReplacePolicy(registration, ceiling),
        new CreateInitialToken(registration, ceiling),
        new ListInitialTokens(registration),
        new DeleteInitialToken(registration));
  }
}
