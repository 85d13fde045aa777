package candor.core.client;

import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Faults;

/// What people are shown of a client beside its name (RFC 7591, section 2). Each may be empty.
///
/// @param uri the home of the application
/// @param logoUri its picture
/// @param policyUri what it does with what it learns of people
/// @param tosUri on which terms it is used
public record AboutTerms(String uri, String logoUri, String policyUri, String tosUri) {
  /// Those of a client that says nothing.
  public static AboutTerms none() {
    return new AboutTerms("", "", "", "");
  }

  void check(Faults faults) {
    LogoutTerms.address("client_uri", uri, faults);
    LogoutTerms.address("logo_uri", logoUri, faults);
    LogoutTerms.address("policy_uri", policyUri, faults);
    LogoutTerms.address("tos_uri", tosUri, faults);
    // Whoever listens on the way could put another picture on the page where people are asked.
    if (!logoUri.isEmpty() && !faults.has("logo_uri")) {
      Fetcher.fault(logoUri, false)
          .ifPresent(reason -> faults.add(Errors.clientAddressMalformed("logo_uri", reason)));
    }
  }
}
