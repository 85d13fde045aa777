package candor.core.token;

import candor.core.client.ClientId;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.AuthorizationDetails;
import java.time.Instant;
import java.util.List;

/// A genuine access token of ours.
///
/// @param id its `jti`
/// @param subject the user behind it; empty where a client acts for itself
/// @param sessionId the session it belongs to; empty if none
/// @param confirmation what whoever shows it must prove to hold
/// @param actors who acts for the subject, the present one first, each in place of the one after it
///     (RFC 8693, section 4.1); empty where nobody does
/// @param pseudonym the name by which its client knows the user, and nobody else; empty for the id
/// @param claims what UserInfo tells besides the claims of the scopes
/// @param details what may be done with it beside the scopes
/// @param acr how sure the sign-in was behind it; empty where it is not known
/// @param signedInAt when that was
public record AccessToken(
    String id,
    String issuer,
    ClientId client,
    String subject,
    List<String> audience,
    List<String> scopes,
    List<String> groups,
    String sessionId,
    Instant issuedAt,
    Instant expiresAt,
    Confirmation confirmation,
    List<String> actors,
    String pseudonym,
    List<String> claims,
    AuthorizationDetails details,
    String acr,
    Instant signedInAt) {

  /// Who acts with it: the user behind it, or the client itself (RFC 9068, section 2.2: `sub`).
  public String holder() {
    return subject.isEmpty() ? client.value() : subject;
  }

  /// Whether a client stands behind it and no user: one that acts for itself, or one whose token
  /// another client was given to hand on.
  public boolean ofClient() {
    return ofClient(subject);
  }

  private static boolean ofClient(String subject) {
    return subject.isEmpty() || subject.startsWith(ClientId.PREFIX + "_");
  }

  /// Who acts with it, by the name that its client knows.
  public String name() {
    return pseudonym.isEmpty() ? holder() : pseudonym;
  }

  /// Whether it carries that scope.
  public boolean has(String scope) {
    return scopes.contains(scope);
  }

  /// What an access token is asked to say.
  ///
  /// @param subject the user behind it; empty where a client acts for itself
  /// @param sessionId the session it belongs to; empty if none
  /// @param confirmation what whoever shows it must prove to hold
  /// @param actors who acts for the subject, the present one first; empty where nobody does
  /// @param endsBy when it ends at the latest; [Instant#MAX] where only its client says
  /// @param claims what UserInfo tells besides the claims of the scopes
  /// @param details what may be done with it beside the scopes
  /// @param acr how sure the sign-in was behind it; empty where it is not known
  /// @param signedInAt when that was
  public record Wish(
      String issuer,
      ClientId client,
      String subject,
      List<String> audience,
      List<String> scopes,
      List<String> groups,
      String sessionId,
      Confirmation confirmation,
      List<String> actors,
      Instant endsBy,
      List<String> claims,
      AuthorizationDetails details,
      String acr,
      Instant signedInAt) {
    /// Of a token that is bound to nothing and does not come of another, and with which UserInfo
    /// tells the claims of its scopes.
    public Wish(
        String issuer,
        ClientId client,
        String subject,
        List<String> audience,
        List<String> scopes,
        List<String> groups,
        String sessionId) {
      this(
          issuer,
          client,
          subject,
          audience,
          scopes,
          groups,
          sessionId,
          Confirmation.none(),
          List.of(),
          Instant.MAX,
          List.of(),
          AuthorizationDetails.none(),
          "",
          Instant.MIN);
    }

    /// For a client that acts for itself.
    public static Wish ofClient(
        String issuer, ClientId client, List<String> audience, List<String> scopes) {
      return new Wish(issuer, client, "", audience, scopes, List.of(), "");
    }

    /// The same for whoever proved to hold that.
    public Wish boundTo(Confirmation held) {
      return new Wish(
          issuer,
          client,
          subject,
          audience,
          scopes,
          groups,
          sessionId,
          held,
          actors,
          endsBy,
          claims,
          details,
          acr,
          signedInAt);
    }

    /// The same with which UserInfo tells those claims as well.
    public Wish telling(List<String> more) {
      return new Wish(
          issuer,
          client,
          subject,
          audience,
          scopes,
          groups,
          sessionId,
          confirmation,
          actors,
          endsBy,
          more,
          details,
          acr,
          signedInAt);
    }

    /// The same that allows more than its scopes say.
    public Wish allowing(AuthorizationDetails more) {
      return new Wish(
          issuer,
          client,
          subject,
          audience,
          scopes,
          groups,
          sessionId,
          confirmation,
          actors,
          endsBy,
          claims,
          more,
          acr,
          signedInAt);
    }

    /// The same that says how sure the sign-in was, and when (RFC 9068, section 2.2.1).
    public Wish signedIn(Acr sure, Instant at) {
      return new Wish(
          issuer,
          client,
          subject,
          audience,
          scopes,
          groups,
          sessionId,
          confirmation,
          actors,
          endsBy,
          claims,
          details,
          sure.wire(),
          at);
    }

    /// Whether a user stands behind it.
    boolean ofUser() {
      return !AccessToken.ofClient(subject);
    }
  }

  /// A token that was just made.
  ///
  /// @param text what the client gets
  public record Issued(String text, AccessToken token) {
    /// Seconds that it lives.
    public long expiresIn() {
      return token.expiresAt.getEpochSecond() - token.issuedAt.getEpochSecond();
    }

    @Override
    public String toString() {
      return "Issued[" + token.id + "]";
    }
  }
}
