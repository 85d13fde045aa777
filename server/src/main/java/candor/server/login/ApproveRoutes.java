package candor.server.login;

import candor.core.client.Clients;
import candor.core.client.SelfRegistration;
import candor.core.consent.DetailTypes;
import candor.core.grant.BackchannelRequest;
import candor.core.grant.BackchannelRequests;
import candor.core.session.BrowserSession;
import candor.core.user.Users;
import candor.protocol.oauth.Acr;
import candor.server.catalog.Stylesheet;
import candor.server.http.Parameters;
import candor.server.http.RateClass;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.Authorization;
import candor.server.oauth.PendingRequest;
import candor.server.oauth.PendingRequests;
import java.util.List;
import java.util.Optional;

/// `/approve`: where people answer clients that they are not in front of (OpenID Connect CIBA Core
/// 1.0, section 8). Where they sign in first, [Authorization] says.
public final class ApproveRoutes {
  private final Authorization authorization;
  private final PendingRequests pending;
  private final BackchannelRequests requests;
  private final Clients clients;
  private final SelfRegistration registration;
  private final DetailTypes detailTypes;
  private final Users users;
  private final ApiNames apis;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public ApproveRoutes(
      Authorization authorization,
      PendingRequests pending,
      BackchannelRequests requests,
      Clients clients,
      SelfRegistration registration,
      DetailTypes detailTypes,
      Users users,
      ApiNames apis) {
    this.authorization = authorization;
    this.pending = pending;
    this.requests = requests;
    this.clients = clients;
    this.registration = registration;
    this.detailTypes = detailTypes;
    this.users = users;
    this.apis = apis;
  }

  /// The routes.
  public List<Route> all() {
    return List.of(
        new Route("GET", Authorization.APPROVE, RateClass.PAGE, this::list).producing("text/html"),
        new Route("POST", Authorization.APPROVE, RateClass.PAGE, this::decision)
            .producing("text/html"));
  }

  /// What waits: as it travelled through the sign-in, or from now on.
  private PendingRequest waiting(Request request, Parameters from) {
    Optional<String> sealed = from.text(Authorization.REQUEST);
    if (sealed.isEmpty()) {
      return authorization.approval(from.text("client_id").orElse(""));
    }
    return pending.open(request.tenant(), sealed.get());
  }

  private Reply list(Request request) {
    PendingRequest waiting = waiting(request, request.query());
    return authorization
        .approver(request, waiting)
        .map(browser -> page(request, waiting, browser, ""))
        .orElseGet(() -> authorization.next(request, waiting));
  }

  private Reply page(Request request, PendingRequest waiting, BrowserSession browser, String done) {
    Words words = Words.in(request.language());
    return pages.reply(
        200,
        "approve",
        new ApproveView(
            words,
            ApproveWords.in(request.language()),
            stylesheet.address(),
            pending.seal(request.tenant(), waiting),
            users
                .find(request.tenant(), browser.user())
                .map(user -> user.email().value())
                .orElse(""),
            done,
            requests.waiting(request.tenant(), browser.user()).stream()
                .map(each -> shown(request, words, each))
                .toList()));
  }

  private ApproveView.Waiting shown(Request request, Words words, BackchannelRequest asked) {
    var wish = asked.wish();
    return new ApproveView.Waiting(
        asked.id(),
        clients
            .find(request.tenant(), wish.client())
            .map(each -> registration.called(each, words.locale()))
            .orElse(""),
        wish.bindingMessage(),
        wish.scopes().stream().map(words::scope).toList(),
        apis.of(request.tenant(), ApiNames.others(request, wish.audience())),
        detailTypes.shown(request.tenant(), wish.details(), words.language()));
  }

  private Reply decision(Request request) {
    SameSite.check(request);
    Parameters form = request.form();
    PendingRequest waiting = waiting(request, form);
    Optional<BrowserSession> approver = authorization.approver(request, waiting);
    if (approver.isEmpty()) {
      return authorization.next(request, waiting);
    }
    BrowserSession browser = approver.get();
    BackchannelRequest asked =
        requests.waiting(request.tenant(), browser.user(), form.required("id"));
    boolean allowed = form.required("decision").equals("yes");
    if (allowed) {
      Acr sure = asked.wish().acr();
      Optional<Reply> further =
          clients
              .find(request.tenant(), asked.wish().client())
              .flatMap(each -> authorization.further(request, waiting, browser, each, sure));
      if (further.isPresent()) {
        return further.get();
      }
    }
    answer(request, asked, browser, allowed);
    ApproveWords words = ApproveWords.in(request.language());
    return page(request, waiting, browser, allowed ? words.allowed() : words.denied());
  }

  private void answer(
      Request request, BackchannelRequest asked, BrowserSession browser, boolean allowed) {
    requests.answer(
        request.tenant(),
        asked,
        browser,
        allowed,
        ApiNames.others(request, asked.wish().audience()),
        request.id());
  }
}
