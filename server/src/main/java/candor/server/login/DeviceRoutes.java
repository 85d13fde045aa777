package candor.server.login;

import candor.core.client.Client;
import candor.core.client.SelfRegistration;
import candor.core.consent.DetailTypes;
import candor.core.grant.DeviceRequest;
import candor.core.grant.Devices;
import candor.core.grant.UserCode;
import candor.core.session.BrowserSession;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.Acr;
import candor.server.catalog.Stylesheet;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.http.Shown;
import candor.server.http.Surface;
import candor.server.oauth.Authorization;
import candor.server.oauth.PendingRequest;
import candor.server.oauth.PendingRequests;
import java.util.List;
import java.util.Optional;

/// `/device`: where a person types the code that a device shows, and says what it may do (RFC 8628,
/// section 3.3). Between the two, [Authorization] says what is next.
public final class DeviceRoutes {
  private final Authorization authorization;
  private final PendingRequests pending;
  private final Devices devices;
  private final SelfRegistration registration;
  private final DetailTypes detailTypes;
  private final Users users;
  private final ApiNames apis;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public DeviceRoutes(
      Authorization authorization,
      PendingRequests pending,
      Devices devices,
      SelfRegistration registration,
      DetailTypes detailTypes,
      Users users,
      ApiNames apis) {
    this.authorization = authorization;
    this.pending = pending;
    this.devices = devices;
    this.registration = registration;
    this.detailTypes = detailTypes;
    this.users = users;
    this.apis = apis;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", Authorization.DEVICE, RateClass.PAGE, this::form).producing("text/html"),
        new Route("POST", Authorization.DEVICE, RateClass.DEVICE, this::typed)
            .producing("text/html"),
        new Route("GET", Authorization.DEVICE_CONSENT, RateClass.PAGE, this::question)
            .producing("text/html"),
        new Route("POST", Authorization.DEVICE_CONSENT, RateClass.PAGE, this::decision)
            .producing("text/html"));
  }

  /// A code in the address is shown and not looked at: that would be a way to guess beside the
  /// form, and the person shall compare it with the device (sections 3.3.1 and 5.4).
  private Reply form(Request request) {
    String code = request.query().text(Authorization.USER_CODE).orElse("");
    return form(
        request,
        200,
        UserCode.typed(code).map(UserCode::shown).orElse(""),
        !code.isEmpty(),
        Optional.empty());
  }

  private Reply form(
      Request request, int status, String code, boolean given, Optional<Shown> refusal) {
    return pages.reply(
        status,
        "device",
        new DeviceView(
            words(request),
            DeviceWords.in(request.language()),
            stylesheet.address(),
            code,
            given,
            refusal));
  }

  private static Words words(Request request) {
    return Words.in(request.language());
  }

  private Reply typed(Request request) {
    SameSite.check(request);
    String text = request.form().required(Authorization.USER_CODE);
    try {
      UserCode code = UserCode.typed(text).orElseThrow(Errors::userCodeUnknown);
      return authorization.first(request, code);
    } catch (Problem problem) {
      // The form again, with what is wrong, for whoever has mistyped one letter.
      Shown shown = Shown.of(problem, Surface.BROWSER, request);
      String kept = text.length() > 40 ? "" : text;
      return shown
          .timed(form(request, shown.status(), kept, false, Optional.of(shown)))
          .refusing(problem);
    }
  }

  private PendingRequest waiting(Request request, Parameters from) {
    return pending.open(request.tenant(), from.required(Authorization.REQUEST));
  }

  private Reply question(Request request) {
    PendingRequest waiting = waiting(request, request.query());
    Authorization.Waiting device = authorization.device(request, waiting);
    Optional<BrowserSession> browser = authorization.browser(request, device.client());
    if (browser.isEmpty()) {
      return SignInRoutes.onward(request.query());
    }
    Optional<Reply> further = further(request, waiting, browser.get(), device.client());
    if (further.isPresent()) {
      return further.get();
    }
    Words words = words(request);
    return pages.reply(
        200,
        "deviceconsent",
        new DeviceConsentView(
            words,
            DeviceWords.in(request.language()),
            stylesheet.address(),
            request.query().required(Authorization.REQUEST),
            registration.called(device.client(), words.locale()),
            device.request().userCode().shown(),
            users
                .find(request.tenant(), browser.get().user())
                .map(user -> user.email().value())
                .orElse(""),
            device.request().wish().scopes().stream().map(words::scope).toList(),
            apis.of(request.tenant(), ApiNames.others(request, device.request().wish().audience())),
            detailTypes.shown(
                request.tenant(), device.request().wish().details(), words.language())));
  }

  private Optional<Reply> further(
      Request request, PendingRequest waiting, BrowserSession browser, Client client) {
    return authorization.further(request, waiting, browser, client, Acr.ONE_FACTOR);
  }

  private Reply decision(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    PendingRequest waiting = waiting(request, form);
    Authorization.Waiting device = authorization.device(request, waiting);
    Client client = device.client();
    Optional<BrowserSession> browser = authorization.browser(request, client);
    if (browser.isEmpty()) {
      return SignInRoutes.onward(form);
    }
    Optional<Reply> further = further(request, waiting, browser.get(), client);
    if (further.isPresent()) {
      return further.get();
    }
    boolean allowed = form.required("decision").equals("yes");
    answer(request, device.request(), browser.get(), allowed);
    DeviceWords words = DeviceWords.in(request.language());
    return pages.reply(
        200,
        "devicedone",
        new DeviceDoneView(
            words(request).language(),
            stylesheet.address(),
            allowed ? words.allowed() : words.denied(),
            allowed ? words.goBack() : words.nothingDone(),
            registration.called(client, words(request).locale())));
  }

  private void answer(
      Request request, DeviceRequest asked, BrowserSession browser, boolean allowed) {
    devices.answer(
        request.tenant(),
        asked,
        browser,
        allowed,
        ApiNames.others(request, asked.wish().audience()),
        request.id());
  }
}
