package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import java.util.List;

/// What a client may bring for a token in place of a person's word.
///
/// @param delegation whether it may hand tokens on with a name of its own in them (RFC 8693)
/// @param impersonation whether it may hand them on as if it were their subject
/// @param exchangeAudiences whom the tokens may be for that it hands on
/// @param trustedIssuers whose word about a user it may bring (RFC 7523)
public record GrantTerms(
    boolean delegation,
    boolean impersonation,
    List<String> exchangeAudiences,
    List<TrustedIssuer> trustedIssuers) {
  /// The mode of handing on in which the token names who acts (RFC 8693, section 1.1).
  public static final String DELEGATION = "delegation";

  /// The mode in which it does not.
  public static final String IMPERSONATION = "impersonation";

  private static final int MOST = 20;
  private static final int LONGEST = 500;

  public GrantTerms {
    exchangeAudiences = List.copyOf(exchangeAudiences);
    trustedIssuers = List.copyOf(trustedIssuers);
  }

  /// Those of a client that brings nothing, as most do.
  public static GrantTerms none() {
    return new GrantTerms(false, false, List.of(), List.of());
  }

  /// The modes in which it may hand tokens on.
  public List<String> modes() {
    if (delegation) {
      return impersonation ? List.of(DELEGATION, IMPERSONATION) : List.of(DELEGATION);
    }
    return impersonation ? List.of(IMPERSONATION) : List.of();
  }

  void check(List<String> grantTypes, Faults faults) {
    if (grantTypes.contains(Client.TOKEN_EXCHANGE) && modes().isEmpty()) {
      faults.add(Errors.fieldMissing("token_exchange_modes"));
    }
    if (grantTypes.contains(Client.TOKEN_EXCHANGE) && exchangeAudiences.isEmpty()) {
      faults.add(Errors.fieldMissing("token_exchange_audiences"));
    }
    if (grantTypes.contains(Client.JWT_BEARER) && trustedIssuers.isEmpty()) {
      faults.add(Errors.fieldMissing("trusted_issuers"));
    }
    if (exchangeAudiences.size() > MOST) {
      faults.add(Errors.listTooLong("token_exchange_audiences", MOST));
    }
    if (exchangeAudiences.stream().anyMatch(each -> each.length() > LONGEST)) {
      faults.add(Errors.fieldTooLong("token_exchange_audiences", LONGEST));
    }
    if (trustedIssuers.size() > MOST) {
      faults.add(Errors.listTooLong("trusted_issuers", MOST));
      return;
    }
    for (int i = 0; i < trustedIssuers.size(); i++) {
      trustedIssuers.get(i).check("trusted_issuers[" + i + "]", faults);
    }
  }
}
