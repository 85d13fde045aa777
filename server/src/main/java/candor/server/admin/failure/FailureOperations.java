package candor.server.admin.failure;

import candor.core.audit.Audit;
import candor.core.audit.Failures;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on failure records, and on the audit log.
public final class FailureOperations {
  private FailureOperations() {}

  public static List<Operation<?, ?>> all(Failures failures, Audit audit) {
    return List.of(new GetFailure(failures, audit), new ListChanges(audit));
  }
}
