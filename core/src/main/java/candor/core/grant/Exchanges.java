package candor.core.grant;

import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.AuditEvent;
import candor.core.audit.By;
import candor.core.audit.Target;
import candor.core.client.Client;
import candor.core.db.Database;
import candor.core.db.Json;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Verification;
import candor.errors.Dialect;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.AuthorizationDetails;
import java.util.List;
import java.util.Map;

/// Tokens that clients hand on (RFC 8693).
public final class Exchanges {
  /// Longer chains are of a loop.
  private static final int MOST_ACTORS = 8;

  private final Database database;
  private final Audit audit;
  private final AccessTokens tokens;

  public Exchanges(Database database, Audit audit, AccessTokens tokens) {
    this.database = database;
    this.audit = audit;
    this.tokens = tokens;
  }

  /// What a client sends.
  ///
  /// @param actorToken empty if none
  /// @param audience empty for whomever the new token may be for
  /// @param scopes empty for all that it may
  /// @param details empty for all that it may; of types that the client may ask for
  public record Question(
      String subjectToken,
      String actorToken,
      List<String> audience,
      List<String> scopes,
      AuthorizationDetails details) {
    @Override
    public String toString() {
      return "Question[" + audience + ", " + scopes + "]";
    }
  }

  /// Makes a token of another.
  ///
  /// @throws Problem `exchange_token_refused`, what [Exchange#decide] refuses with, and why the
  ///     client's tokens do not count at present
  public AccessToken.Issued exchange(Grants.Origin origin, Client client, Question question) {
    AccessToken subject = genuine(origin, "subject_token", question.subjectToken);
    if (subject.actors().size() >= MOST_ACTORS) {
      throw Errors.exchangeTokenRefused(
          "subject_token", "it was handed on " + MOST_ACTORS + " times", "");
    }
    List<AccessToken> actor =
        question.actorToken.isEmpty()
            ? List.of()
            : List.of(genuine(origin, "actor_token", question.actorToken));
    var exchange =
        new Exchange(subject, actor, question.audience, question.scopes, question.details);
    AccessToken.Issued made =
        tokens.issue(origin.tenant(), client, exchange.decide(client, origin.held()));
    database.in(
        origin.tenant(),
        tx ->
            audit.record(
                tx,
                origin.tenant(),
                new AuditEvent(
                    "token.exchanged",
                    new By(Actor.client(client.id()), origin.requestId()),
                    new Target("token", made.token().id()),
                    Json.of(
                        Map.of(
                            "mode",
                            exchange.mode(),
                            "subject",
                            subject.holder(),
                            "subject_token",
                            subject.id(),
                            "audience",
                            made.token().audience(),
                            "scopes",
                            made.token().scopes())))));
    return made;
  }

  /// A token of ours that counts (section 2.1): for whom it is makes no difference here.
  private AccessToken genuine(Grants.Origin origin, String parameter, String text) {
    return switch (tokens.look(origin.tenant(), text)) {
      case Verification.Refused refused -> throw refused(parameter, refused.problem());
      case Verification.Genuine(AccessToken token) when !token.issuer().equals(origin.issuer()) ->
          throw refused(parameter, new Verification.IssuerWrong(token, origin.issuer()).problem());
      case Verification.Genuine(AccessToken token) -> token;
    };
  }

  private static Problem refused(String parameter, Problem why) {
    return Errors.exchangeTokenRefused(
        parameter, why.says(Dialect.OAUTH), why.code().page().code());
  }
}
