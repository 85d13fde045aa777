package candor.server.login;

import candor.core.audit.AuditRow;
import candor.core.credential.TrustedBrowser;
import candor.core.session.OwnAccount;
import candor.core.session.SignedInBrowser;
import candor.core.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that is kept of a person, for themselves (GDPR, article 15 and 20). Times are in Unix
/// seconds. Secrets and their digests are no data about the person.
///
/// @param profile by the names of the claims (OpenID Connect Core 1.0, section 5.1)
/// @param events what they did and what was done with their account, the newest first
public record AccountExport(
    String id,
    String email,
    Optional<Instant> emailVerifiedAt,
    String name,
    Map<String, String> profile,
    Map<String, String> address,
    List<String> groups,
    Instant createdAt,
    List<Session> sessions,
    List<Application> applications,
    List<Event> events,
    List<Trusted> trustedBrowsers) {
  /// A browser in which they are not asked for the second factor.
  public record Trusted(String id, String ip, String userAgent, Instant trustedAt) {}

  /// A browser in which they are signed in.
  public record Session(String id, String ip, String userAgent, Instant signedInAt) {}

  /// A client that may act in their name.
  public record Application(
      String clientId, List<String> scopes, List<String> resources, int sessions, Instant since) {}

  /// Something that was changed.
  ///
  /// @param target what it was done to
  public record Event(
      String id,
      Instant at,
      String action,
      String actor,
      String target,
      String requestId,
      Map<String, String> details) {
    static Event of(AuditRow row) {
      return new Event(
          row.id().value(),
          row.at(),
          row.event().action(),
          row.event().by().actor().kind() + " " + row.event().by().actor().name(),
          row.event().target().kind() + " " + row.event().target().id(),
          row.event().by().requestId(),
          texts(row.event().details().values()));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
      return values.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue())));
    }
  }

  static AccountExport of(
      User user,
      List<SignedInBrowser> browsers,
      List<OwnAccount.Connected> applications,
      List<AuditRow> events,
      List<TrustedBrowser> trusted) {
    return new AccountExport(
        user.id().value(),
        user.email().value(),
        user.verified(),
        user.profile().name(),
        user.profile().details().texts(),
        user.profile().details().address(),
        user.groups(),
        user.createdAt(),
        browsers.stream()
            .map(each -> new Session(each.id().value(), each.ip(), each.agent(), each.signedInAt()))
            .toList(),
        applications.stream()
            .map(
                each ->
                    new Application(
                        each.client().value(),
                        each.scopes(),
                        each.resources(),
                        each.sessions(),
                        each.since()))
            .toList(),
        events.stream().map(Event::of).toList(),
        trusted.stream()
            .map(each -> new Trusted(each.id(), each.ip(), each.agent(), each.trustedAt()))
            .toList());
  }
}
