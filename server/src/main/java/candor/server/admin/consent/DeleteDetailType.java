package candor.server.admin.consent;

import candor.core.consent.DetailTypes;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;

/// Removes a type of authorization details; what was granted before stays. Errors:
/// `authorization_details_type_not_found`.
record DeleteDetailType(DetailTypes types) implements Operation<Nothing, Nothing> {
  @Override
  public Spec<Nothing, Nothing> spec() {
    return new Spec<>(
        "DELETE",
        "/api/admin/authorization-details-types/{type}",
        "clients:write",
        204,
        "Remove a type of authorization details",
        Nothing.class,
        Nothing.class);
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    types.remove(caller.tenant(), caller.parameter("type"), caller.by());
    return new Nothing();
  }
}
