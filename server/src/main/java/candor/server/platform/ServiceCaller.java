package candor.server.platform;

import candor.core.audit.Actor;
import candor.core.audit.By;
import candor.core.service.ApiKey;
import candor.core.service.ApiKeys;
import candor.core.service.Service;
import candor.errors.Errors;
import candor.server.http.Request;

/// The service behind a request, by its API key.
record ServiceCaller(Service service, By by) {
  private static final String HEADER = "X-API-Key";

  /// @throws candor.errors.Problem `header_malformed`, `api_key_missing`, `api_key_malformed`,
  ///     `api_key_unknown`, `api_key_revoked`, `api_key_expired`, `organization_not_active`,
  ///     `api_key_permission_missing`
  static ServiceCaller by(Request request, ApiKeys keys, ApiKey.Permission permission) {
    String text =
        request
            .credential(HEADER)
            .filter(value -> !value.isBlank())
            .orElseThrow(Errors::apiKeyMissing);
    ApiKeys.Caller caller = keys.caller(request.tenant(), text.strip());
    Actor actor = Actor.apiKey(caller.key().id());
    request.actor(actor);
    caller.demand(permission);
    return new ServiceCaller(caller.service(), new By(actor, request.id()));
  }
}
