package candor.server.login;

import candor.core.client.ClientId;
import candor.core.client.Clients;
import candor.core.credential.Link;
import candor.core.credential.Links;
import candor.errors.ErrorCode;
import candor.errors.Problem;
import candor.server.catalog.Stylesheet;
import candor.server.http.Endpoint;
import candor.server.http.Parameters;
import candor.server.http.Reply;
import candor.server.http.Request;
import candor.server.http.Route;
import candor.server.oauth.Authorization;
import candor.server.oauth.PendingRequest;
import candor.server.oauth.PendingRequest.Waits;
import candor.server.oauth.PendingRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people see whose sign-in cannot go on where they are: why, and the way to where it can.
public final class LostSignIns {
  private static final Set<ErrorCode> LOST =
      Set.of(ErrorCode.SIGN_IN_STATE_EXPIRED, ErrorCode.SIGN_IN_COOKIE_MISSING);
  private static final Set<ErrorCode> SPENT =
      Set.of(ErrorCode.MAIL_LINK_EXPIRED, ErrorCode.MAIL_LINK_USED);

  private final PendingRequests pending;
  private final Links links;
  private final Clients clients;
  private final Pages pages = new Pages();
  private final Stylesheet stylesheet = new Stylesheet();

  public LostSignIns(PendingRequests pending, Links links, Clients clients) {
    this.pending = pending;
    this.links = links;
    this.clients = clients;
  }

  /// The same route, whose page says where to go on.
  public Route guarded(Route route) {
    return route.answeredBy(new Guarded(this, route.endpoint()));
  }

  private record Guarded(LostSignIns lost, Endpoint endpoint) implements Endpoint {
    @Override
    public Reply answer(Request request) {
      try {
        return endpoint.answer(request);
      } catch (Problem problem) {
        if (LOST.contains(problem.code())) {
          return lost.page(request, problem, lost.again(request));
        }
        if (SPENT.contains(problem.code())) {
          return lost.page(request, problem, lost.another(request));
        }
        throw problem;
      }
    }
  }

  private Reply page(Request request, Problem problem, List<FormView.Way> ways) {
    return LostView.page(request, problem, ways, pages, stylesheet);
  }

  private static Parameters sent(Request request) {
    return request.method().equals("POST") ? request.form() : request.query();
  }

  /// The same request once more, and where the application is at home.
  private List<FormView.Way> again(Request request) {
    Words words = Words.in(request.language());
    PendingRequest late =
        pending.late(request.tenant(), sent(request).required(Authorization.REQUEST));
    var ways = new ArrayList<FormView.Way>();
    String start =
        switch (late.waits()) {
          case Waits.ForClient(String query) -> Authorization.AUTHORIZE + "?" + query;
          case Waits.ForDevice _ -> Authorization.DEVICE;
          case Waits.ForPage(String path, boolean _) -> path;
          case Waits.ForApproval(String client) ->
              Authorization.APPROVE + (client.isEmpty() ? "" : "?client_id=" + client);
        };
    ways.add(new FormView.Way(words.startAgain(), start));
    if (late.waits() instanceof Waits.ForClient(String query)) {
      Parameters.ofQuery(query)
          .text("client_id")
          .flatMap(id -> clients.find(request.tenant(), new ClientId(id)))
          .filter(client -> !client.signIn().about().uri().isEmpty())
          .ifPresent(
              client ->
                  ways.add(
                      new FormView.Way(
                          words.back() + " " + client.name(), client.signIn().about().uri())));
    }
    return ways;
  }

  /// What a link is asked for with, and where.
  private record Asking(Link.Kind kind, String path) {}

  private static Optional<Asking> asking(String path) {
    return switch (path) {
      case MailRoutes.RESET -> Optional.of(new Asking(Link.Kind.RESET, MailRoutes.FORGOT));
      case MailRoutes.BY_MAIL -> Optional.of(new Asking(Link.Kind.SIGN_IN, MailRoutes.BY_MAIL));
      case Authorization.SIGN_UP ->
          Optional.of(new Asking(Link.Kind.SIGN_UP, Authorization.SIGN_UP));
      case AccountEmailRoutes.CONFIRM ->
          Optional.of(new Asking(Link.Kind.CONFIRM, AccountEmailRoutes.CONFIRM));
      case AccountEmailRoutes.CHANGE ->
          Optional.of(new Asking(Link.Kind.CHANGE, AccountEmailRoutes.CHANGE));
      default -> Optional.empty();
    };
  }

  /// Another link in place of one that does not open any more.
  private List<FormView.Way> another(Request request) {
    String secret = sent(request).text(MailedPage.LINK).orElse("");
    return asking(request.path())
        .flatMap(
            asking ->
                links
                    .waiting(request.tenant(), asking.kind, secret)
                    .map(
                        waits ->
                            new FormView.Way(
                                Words.in(request.language()).newLink(),
                                waits.isEmpty()
                                    ? asking.path
                                    : asking.path + "?" + Authorization.REQUEST + "=" + waits)))
        .map(List::of)
        .orElse(List.of());
  }
}
