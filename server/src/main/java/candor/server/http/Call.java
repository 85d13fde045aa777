package candor.server.http;

import candor.core.audit.Actor;
import candor.core.audit.Failure;
import candor.core.db.TenantId;
import candor.core.tenant.Branding;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What is known of a request before anything is decided on it, and what witnesses are told later.
/// Problem and reply alike are written from this.
final class Call {
  private final Head head;
  private final String id;
  private final String traceparent;
  private final Peer peer;
  private final String clientIp;
  private final boolean secure;
  private final Instant at;
  private final long started;
  private String path;
  private String query;
  private Surface surface;
  private URI base;
  private String tenant = "";
  private Branding branding = Branding.none();
  private String route = "";
  private Actor actor = new Actor.Nobody();
  private String client = "";
  private List<Allowance> allowance = List.of();
  private byte[] body = {};

  Call(
      Head head,
      String id,
      String traceparent,
      Target target,
      Peer peer,
      URI base,
      Instant at,
      long started) {
    this.head = head;
    this.id = id;
    this.traceparent = traceparent;
    this.path = target.path();
    this.query = target.query();
    this.surface = Surface.of(path);
    this.peer = peer;
    this.clientIp = peer.client(head);
    this.secure = peer.secure(head);
    this.base = base;
    this.at = at;
    this.started = started;
  }

  Head head() {
    return head;
  }

  String id() {
    return id;
  }

  String traceparent() {
    return traceparent;
  }

  String path() {
    return path;
  }

  String query() {
    return query;
  }

  Surface surface() {
    return surface;
  }

  String clientIp() {
    return clientIp;
  }

  /// What its client showed in TLS. Read only where somebody asks.
  List<X509Certificate> certificates() {
    return peer.certificates(head);
  }

  boolean secure() {
    return secure;
  }

  /// When its first byte came.
  Instant at() {
    return at;
  }

  /// The same on the clock that only counts, in nanoseconds.
  long started() {
    return started;
  }

  Locale language() {
    return Languages.of(head);
  }

  /// Where error pages are.
  URI base() {
    return base;
  }

  /// What the address says, once it could be read.
  void target(Target target) {
    this.path = target.path();
    this.query = target.query();
    this.surface = Surface.of(path);
  }

  void site(Site site) {
    this.base = site.base();
    this.tenant = site.tenant().value();
    this.branding = site.branding();
  }

  /// How pages look where the call was made.
  Branding branding() {
    return branding;
  }

  void tenant(TenantId chosen) {
    this.tenant = chosen.value();
  }

  String tenant() {
    return tenant;
  }

  void route(String template) {
    this.route = template;
  }

  String route() {
    return route;
  }

  void actor(Actor who) {
    this.actor = who;
  }

  Actor actor() {
    return actor;
  }

  void client(String id) {
    this.client = id;
  }

  void allowance(Allowance tightest) {
    this.allowance = List.of(tightest);
  }

  /// What is left of the budget that has the least left, if any was drawn from.
  List<Allowance> allowance() {
    return allowance;
  }

  void body(byte[] bytes) {
    this.body = bytes;
  }

  byte[] body() {
    return body;
  }

  /// What witnesses are told.
  Exchange exchange(int status, Outcome outcome) {
    return new Exchange(
        id,
        traceparent,
        at,
        tenant,
        Failure.clipped(head.method()),
        Failure.clipped(path),
        route,
        surface,
        status,
        outcome,
        clientIp,
        head.first("user-agent").orElse(""),
        actor,
        actor instanceof Actor.Client(String id) ? id : client,
        System.nanoTime() - started);
  }
}
