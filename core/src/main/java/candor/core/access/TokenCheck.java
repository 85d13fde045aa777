package candor.core.access;

import candor.core.db.TenantId;
import candor.core.secret.SecretHash;
import candor.core.tenant.Tenant;
import candor.core.tenant.Tenants;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Presentation;
import candor.core.token.Proofs;
import candor.core.token.Verification;
import candor.errors.Dialect;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.policy.Caller;
import candor.protocol.jose.Confirmation;
import candor.protocol.oauth.Dpop;
import candor.protocol.sideband.Header;
import candor.protocol.sideband.Question;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Looks at the credentials of a call.
///
/// A tenant may be reached by several names, and gateways often ask by another one than the API's
/// clients got their tokens from. A token's issuer may therefore be any name of the tenant; that it
/// is the tenant's own token is what the signature proves.
final class TokenCheck {
  /// What came of it.
  sealed interface Outcome {}

  /// The token counts.
  record Genuine(AccessToken token) implements Outcome {}

  /// It does not, or there is none.
  ///
  /// @param caller whom it was made for, if it is ours
  record Refused(Problem problem, Answer.Challenge challenge, Caller caller) implements Outcome {}

  /// Who showed nothing of ours.
  static final Caller NOBODY = new Caller("", "", List.of(), List.of(), "", Instant.MIN);

  private final AccessTokens tokens;
  private final Tenants tenants;
  private final Clock clock;

  TokenCheck(AccessTokens tokens, Tenants tenants, Clock clock) {
    this.tokens = tokens;
    this.tenants = tenants;
    this.clock = clock;
  }

  /// @param realm the base URL that the call belongs to
  /// @param comparisons what was compared is added here
  Outcome check(Asked asked, String audience, String realm, List<Comparison> comparisons) {
    return switch (Presented.in(asked.question().headers())) {
      case Presented.Nothing _ ->
          new Refused(Errors.bearerTokenMissing(), new Answer.Challenge.Needed(realm), NOBODY);
      case Presented.Several _ -> invalid(Errors.bearerTokenRepeated(), realm, NOBODY);
      case Presented.Token token ->
          switch (verify(asked, audience, token)) {
            case Verification.Genuine(AccessToken genuine) -> {
              comparisons.add(
                  new Comparison(
                      "audience", true, audience, String.join(", ", genuine.audience()), ""));
              yield new Genuine(genuine);
            }
            case Verification.Refused refused -> {
              comparisons.add(compared(refused));
              yield invalid(refused.problem(), realm, caller(refused));
            }
          };
    };
  }

  private Verification verify(Asked asked, String audience, Presented.Token shown) {
    return switch (tokens.look(asked.tenant(), shown.text())) {
      case Verification.Refused refused -> refused;
      case Verification.Genuine(AccessToken token) -> {
        if (!token.issuer().equals(asked.issuer()) && !isOf(asked.tenant(), token.issuer())) {
          yield new Verification.IssuerWrong(token, asked.issuer());
        }
        if (!token.audience().contains(audience)) {
          yield new Verification.AudienceWrong(token, audience);
        }
        yield token.confirmation().equals(Confirmation.none()) && !shown.dpop()
            ? new Verification.Genuine(token)
            : tokens.held(asked.tenant(), token, presentation(asked.question(), shown));
      }
    };
  }

  /// The proof is for the call as the API's client made it, and not for the gateway's question.
  private static Presentation presentation(Question question, Presented.Token shown) {
    List<String> proofs =
        question.headers().stream()
            .filter(header -> header.name().equalsIgnoreCase(Dpop.HEADER))
            .map(Header::value)
            .toList();
    return new Presentation(
        shown.text(),
        shown.dpop(),
        new Proofs.Shown(proofs, question.method(), question.url()),
        certificate(question.clientCertificate()));
  }

  /// The SHA-256 of the certificate that a gateway says its client has: the first of `x5c`.
  private static String certificate(String jwk) {
    try {
      return jwk.isEmpty()
          ? ""
          : Optional.ofNullable(JSONObjectUtils.getStringList(JSONObjectUtils.parse(jwk), "x5c"))
              .filter(chain -> !chain.isEmpty())
              .map(chain -> SecretHash.sha256(Base64.getMimeDecoder().decode(chain.getFirst())))
              .map(hash -> Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
              .orElse("");
    } catch (ParseException | IllegalArgumentException e) {
      return "";
    }
  }

  private boolean isOf(TenantId tenant, String issuer) {
    int authority = issuer.indexOf("://");
    return authority > 0
        && tenants
            .at(issuer.substring(authority + 3))
            .map(Tenant::id)
            .filter(tenant::equals)
            .isPresent();
  }

  private static Caller caller(Verification.Refused refused) {
    return refused instanceof Verification.Ours ours ? caller(ours.token()) : NOBODY;
  }

  /// Whom a token was made for.
  static Caller caller(AccessToken token) {
    return new Caller(
        token.client().value(),
        token.subject(),
        token.scopes(),
        token.groups(),
        token.acr(),
        token.signedInAt());
  }

  private static Refused invalid(Problem problem, String realm, Caller caller) {
    return new Refused(
        problem,
        new Answer.Challenge.Invalid(realm, Answer.Refused.told(problem, Dialect.OAUTH)),
        caller);
  }

  private Comparison compared(Verification.Refused refused) {
    Instant now = clock.instant();
    return switch (refused) {
      case Verification.AudienceWrong(AccessToken token, String expected) ->
          new Comparison("audience", false, expected, String.join(", ", token.audience()), "");
      case Verification.IssuerWrong(AccessToken token, String expected) ->
          new Comparison("issuer", false, expected, token.issuer(), "");
      case Verification.Expired(AccessToken token) ->
          new Comparison("expiry", false, "later than " + now, token.expiresAt().toString(), "");
      case Verification.NotYetValid(Instant from, _, _) ->
          new Comparison("not_before", false, "not later than " + now, from.toString(), "");
      case Verification.Revoked(_, Instant at) ->
          new Comparison("revocation", false, "none", "revoked at " + at, "");
      case Verification.ClientDisabled(AccessToken token) ->
          new Comparison("client", false, "enabled", token.client().value() + " is disabled", "");
      case Verification.Unproved(_, Problem problem) ->
          new Comparison("proof", false, "of what the token is bound to", problem.getMessage(), "");
      case Verification.Barred(_, Problem problem) ->
          new Comparison("standing", false, "active", problem.getMessage(), "");
      case Verification.KeyUnknown(String kid) ->
          new Comparison("signature", false, "a key of this tenant", "key " + kid, "");
      case Verification.SignatureWrong(String kid) ->
          new Comparison("signature", false, "a signature by key " + kid, "another", "");
      case Verification.Malformed _ ->
          new Comparison("token", false, "a signed access token", "another text", "");
    };
  }
}
