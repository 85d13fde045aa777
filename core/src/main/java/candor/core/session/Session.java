package candor.core.session;

import candor.core.client.ClientId;
import candor.core.user.UserId;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.RequestedClaims;
import java.time.Instant;
import java.util.List;

/// A sign-in that lasts.
///
/// @param client as which client its tokens are issued
/// @param organization the id of the organization that was signed in to; empty if none
/// @param service the id of the service that was signed in to; empty if none
/// @param audience who its access tokens are for
/// @param scopes what its access tokens may; a sign-in that no client asked for has none
/// @param browserSession the id of the browser session under which it began; empty if under none
/// @param confirmation what whoever uses its refresh tokens must prove to hold
/// @param claims what its client is told besides the claims of its scopes
/// @param details what its access tokens may beside the scopes
/// @param methods how the person had proved to be who they are when it began (RFC 8176); empty
///     where no browser was asked
/// @param signedInAt when they had
public record Session(
    SessionId id,
    UserId user,
    ClientId client,
    String organization,
    String service,
    List<String> audience,
    List<String> scopes,
    String browserSession,
    State state,
    Instant startedAt,
    Confirmation confirmation,
    RequestedClaims claims,
    AuthorizationDetails details,
    List<String> methods,
    Instant signedInAt) {
  /// Of which no browser was asked, or none yet.
  public Session(
      SessionId id,
      UserId user,
      ClientId client,
      String organization,
      String service,
      List<String> audience,
      List<String> scopes,
      String browserSession,
      State state,
      Instant startedAt,
      Confirmation confirmation,
      RequestedClaims claims,
      AuthorizationDetails details) {
    this(
        id,
        user,
        client,
        organization,
        service,
        audience,
        scopes,
        browserSession,
        state,
        startedAt,
        confirmation,
        claims,
        details,
        List.of(),
        Instant.EPOCH);
  }

  /// The same with less of what was granted.
  public Session with(List<String> fewer, AuthorizationDetails less) {
    return new Session(
        id,
        user,
        client,
        organization,
        service,
        audience,
        fewer,
        browserSession,
        state,
        startedAt,
        confirmation,
        claims,
        less,
        methods,
        signedInAt);
  }

  /// The same, granted in a browser as it is now. What a session began with stays, since all that
  /// comes of it says the same (RFC 9068, section 2.2.1).
  public Session in(BrowserSession browser) {
    return methods.isEmpty()
        ? new Session(
            id,
            user,
            client,
            organization,
            service,
            audience,
            scopes,
            browserSession,
            state,
            startedAt,
            confirmation,
            claims,
            details,
            browser.methods(),
            browser.authTime())
        : this;
  }

  /// The same for fewer APIs.
  public Session at(List<String> fewer) {
    return new Session(
        id,
        user,
        client,
        organization,
        service,
        fewer,
        scopes,
        browserSession,
        state,
        startedAt,
        confirmation,
        claims,
        details,
        methods,
        signedInAt);
  }

  /// The scope by which a client stays signed in while the person is away (OpenID Connect Core 1.0,
  /// section 11).
  public static final String OFFLINE_ACCESS = "offline_access";

  /// Whether it goes on after the person has signed out.
  public boolean offline() {
    return scopes.contains(OFFLINE_ACCESS);
  }

  /// Whether it lasts.
  public sealed interface State {
    /// It does.
    record Open() implements State {}

    /// It was ended.
    record Ended(Instant at) implements State {}
  }
}
