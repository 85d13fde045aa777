package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.DeviceRequest;
import candor.core.grant.Devices;
import candor.errors.Errors;
import candor.server.http.Endpoint;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;

/// `POST /oauth2/device_authorization` (RFC 8628, section 3.1).
record DeviceAuthorizationEndpoint(ClientCheck clientCheck, Devices devices, TargetServices targets)
    implements Endpoint {
  @Override
  public Reply answer(Request request) {
    Client client = clientCheck.require(request, RateClass.TOKEN);
    if (!client.grantTypes().contains(Client.DEVICE_CODE)) {
      throw Errors.grantTypeNotAllowed(client.id(), Client.DEVICE_CODE);
    }
    Devices.Begun begun =
        devices.begin(
            request.tenant(),
            new DeviceRequest.Wish(
                client.id(),
                targets.scopesForPeople(request.form(), client),
                targets.audienceForPeople(request, request.form(), client),
                targets.details(request, request.form(), client)));
    String page = request.issuer() + Authorization.DEVICE;
    String code = begun.userCode().shown();
    return Reply.json(
        200,
        new Forms.DeviceBegun(
            begun.deviceCode(),
            code,
            page,
            page + "?" + Authorization.USER_CODE + "=" + code,
            Devices.LIFE.toSeconds(),
            Devices.INTERVAL.toSeconds()));
  }
}
