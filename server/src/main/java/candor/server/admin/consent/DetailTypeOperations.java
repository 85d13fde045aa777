package candor.server.admin.consent;

import candor.core.consent.DetailTypes;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on the types in which clients say more closely than by scopes what they ask for.
public final class DetailTypeOperations {
  private DetailTypeOperations() {}

  public static List<Operation<?, ?>> all(DetailTypes types) {
    return List.of(
        new PutDetailType(types), new ListDetailTypes(types), new DeleteDetailType(types));
  }
}
