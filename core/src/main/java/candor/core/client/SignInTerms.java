package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.Acr;
import candor.protocol.oauth.RedirectUris;
import java.util.List;
import java.util.Optional;

/// How people sign in to a client.
///
/// @param redirectUris where their browsers may be sent back to
/// @param pkceRequired whether each request must have a PKCE challenge (RFC 9700, section 2.1.1)
/// @param consentRequired whether people are asked; not where the client is the operator's own
/// @param idTokenAlgorithm what signs its ID tokens
/// @param requests how it asks and is answered
/// @param subjects by which names it knows people
/// @param about what they are shown of it
/// @param browsers how browsers meet it
/// @param requiredAcr how sure a sign-in is at least, whatever a request asks for
/// @param start how it starts where no request says otherwise
public record SignInTerms(
    List<String> redirectUris,
    boolean pkceRequired,
    boolean consentRequired,
    Algorithm idTokenAlgorithm,
    AuthorizationTerms requests,
    SubjectTerms subjects,
    AboutTerms about,
    BrowserTerms browsers,
    Acr requiredAcr,
    StartTerms start) {
  private static final int MAX_URIS = 100;

  public SignInTerms {
    redirectUris = List.copyOf(redirectUris);
  }

  /// By the names that all know.
  public SignInTerms(
      List<String> redirectUris,
      boolean pkceRequired,
      boolean consentRequired,
      Algorithm idTokenAlgorithm,
      AuthorizationTerms requests) {
    this(
        redirectUris,
        pkceRequired,
        consentRequired,
        idTokenAlgorithm,
        requests,
        SubjectTerms.usual(),
        AboutTerms.none(),
        BrowserTerms.usual(),
        Acr.ONE_FACTOR,
        StartTerms.usual());
  }

  /// With the requests of OAuth 2.1.
  public SignInTerms(
      List<String> redirectUris,
      boolean pkceRequired,
      boolean consentRequired,
      Algorithm idTokenAlgorithm) {
    this(redirectUris, pkceRequired, consentRequired, idTokenAlgorithm, AuthorizationTerms.usual());
  }

  /// Those of a client that nobody signs in to, and what a new client begins with. RS256 is what
  /// clients expect that have not said otherwise (OpenID Connect Registration 1.0, section 2).
  public static SignInTerms usual() {
    return new SignInTerms(List.of(), true, true, Algorithm.RS256);
  }

  void check(List<String> grantTypes, Faults faults) {
    if (redirectUris.size() > MAX_URIS) {
      faults.add(Errors.listTooLong("redirect_uris", MAX_URIS));
      return;
    }
    for (String each : redirectUris) {
      Optional<String> fault = RedirectUris.fault(each);
      fault.ifPresent(reason -> faults.add(Errors.redirectUriMalformed("redirect_uris", reason)));
    }
    boolean people =
        grantTypes.contains(Client.AUTHORIZATION_CODE) || grantTypes.contains(Client.IMPLICIT);
    if (people && redirectUris.isEmpty()) {
      faults.add(Errors.fieldMissing("redirect_uris"));
    }
    if (grantTypes.contains(Client.REFRESH_TOKEN)
        && !grantTypes.contains(Client.AUTHORIZATION_CODE)
        && !grantTypes.contains(Client.DEVICE_CODE)
        && !grantTypes.contains(Client.CIBA)) {
      faults.add(Errors.refreshNeedsCode("grant_types"));
    }
    requests.check(grantTypes, faults);
    subjects.check(redirectUris, faults);
    about.check(faults);
    browsers.check(faults);
    start.check(faults);
  }
}
