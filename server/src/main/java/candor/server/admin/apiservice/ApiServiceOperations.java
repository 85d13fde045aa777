package candor.server.admin.apiservice;

import candor.core.apiservice.ApiServices;
import candor.server.admin.Operation;
import java.util.List;

/// The operations on API services.
public final class ApiServiceOperations {
  private ApiServiceOperations() {}

  /// All of them.
  public static List<Operation<?, ?>> all(ApiServices services) {
    return List.of(
        new CreateApiService(services),
        new ListApiServices(services),
        new GetApiService(services),
        new ChangeApiService(services),
        new ReplaceApiService(services),
        new DeleteApiService(services),
        new CreateApiOperation(services),
        new ListApiOperations(services),
        new GetApiOperation(services),
        new ChangeApiOperation(services),
        new ReplaceApiOperation(services),
        new DeleteApiOperation(services));
  }
}
