package candor.core.connection;

import candor.core.outbound.Fetcher;
import candor.core.secret.Secret;
import candor.core.user.Email;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Received;
import candor.protocol.oauth.ScopeText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// What somebody wants kept of a connection.
///
/// @param organization the id of the organization whose people sign in with it; empty for the
///     tenant
/// @param name what its button says
/// @param clientId as whom this server is registered at the provider
/// @param issuer whom the provider says to be; for GitHub the address of its site
/// @param scopes what is asked for
/// @param enabled whether it signs anybody in
/// @param accounts what it may do with accounts
/// @param apple what Apple asks for beside a key
/// @param domains of e-mail addresses whose people belong to it
public record ConnectionTerms(
    String organization,
    Provider provider,
    String name,
    String clientId,
    String issuer,
    List<String> scopes,
    boolean enabled,
    AccountTerms accounts,
    AppleKey apple,
    List<Domain> domains) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 500;
  private static final int MOST = 100;

  /// What a connection may do with accounts.
  ///
  /// @param signUp whether a first sign-in makes one, in the pool of whoever has the connection
  /// @param organizationSignUp whether a first sign-in with a connection of the tenant makes one in
  ///     the pool of an organization too
  /// @param trustsEmail whether addresses count as proved although the provider does not say so
  public record AccountTerms(boolean signUp, boolean organizationSignUp, boolean trustsEmail) {
    /// What holds unless somebody says otherwise. No organization has asked for strangers.
    public static AccountTerms usual() {
      return new AccountTerms(true, false, false);
    }
  }

  /// How Apple knows the key that stands in the secret's place; empty elsewhere.
  public record AppleKey(String teamId, String keyId) {
    /// Nothing.
    public static AppleKey none() {
      return new AppleKey("", "");
    }
  }

  /// A domain of e-mail addresses.
  ///
  /// @param verified whether somebody made sure that it belongs to whoever has the connection
  public record Domain(String name, boolean verified) {}

  public ConnectionTerms {
    name = name.isBlank() ? provider.usualName() : name.strip();
    issuer = issuer.isBlank() ? provider.usualIssuer() : issuer.strip();
    scopes = scopes.isEmpty() ? provider.usualScopes() : List.copyOf(scopes);
    domains =
        domains.stream()
            .map(each -> new Domain(each.name.toLowerCase(Locale.ROOT), each.verified))
            .toList();
  }

  /// The usual terms of a preset.
  public static ConnectionTerms usual(String organization, Provider provider, String clientId) {
    return new ConnectionTerms(
        organization,
        provider,
        "",
        clientId,
        "",
        List.of(),
        true,
        AccountTerms.usual(),
        AppleKey.none(),
        List.of());
  }

  /// Whether a name that a provider gives to somebody means the same person under other terms.
  boolean namesAlike(ConnectionTerms other) {
    return issuer.equals(other.issuer)
        && (provider.namesForAll() || clientId.equals(other.clientId));
  }

  /// Reads the word of a provider.
  ///
  /// @throws candor.errors.Problem `field_missing`, `field_value_not_allowed`
  public static Provider provider(String field, String word) {
    if (word.isBlank()) {
      throw Errors.fieldMissing(field);
    }
    return Provider.of(word)
        .orElseThrow(
            () -> Errors.fieldValueNotAllowed(field, Received.clip(word), Provider.words()));
  }

  /// Looks at all of it.
  ///
  /// @throws candor.errors.Problem `validation_error` with every fault
  public void check() {
    var faults = new Faults();
    text("name", name, LONGEST_NAME, faults);
    text("client_id", clientId, LONGEST, faults);
    text("issuer", issuer, LONGEST, faults);
    if (!issuer.isEmpty()) {
      // Whether http will do is known where it is asked, since it is the operator's choice.
      Fetcher.fault(issuer, true)
          .ifPresent(reason -> faults.add(Errors.clientAddressMalformed("issuer", reason)));
    }
    if (accounts.trustsEmail && provider.ofEveryDirectory(issuer)) {
      faults.add(Errors.connectionDirectoryOpen("trusts_email", issuer));
    }
    if (!provider.mayBe(issuer)) {
      faults.add(Errors.fieldValueNotAllowed("issuer", issuer, List.of(provider.usualIssuer())));
    }
    if (provider == Provider.APPLE) {
      text("team_id", apple.teamId, LONGEST_NAME, faults);
      text("key_id", apple.keyId, LONGEST_NAME, faults);
    }
    list("scopes", scopes, faults);
    for (int i = 0; i < scopes.size(); i++) {
      if (!ScopeText.valid(scopes.get(i))) {
        faults.add(Errors.scopeNameMalformed("scopes[" + i + "]", scopes.get(i)));
      }
    }
    list("domains", domains, faults);
    var seen = new HashSet<String>();
    for (int i = 0; i < domains.size(); i++) {
      String field = "domains[" + i + "].name";
      checkDomain(field, domains.get(i).name, faults);
      if (!seen.add(domains.get(i).name)) {
        faults.add(Errors.fieldValueRepeated(field, domains.get(i).name));
      }
    }
    faults.refuse();
  }

  /// Looks at a secret as well.
  ///
  /// @throws candor.errors.Problem `field_missing`, `field_too_long`, `connection_key_unusable`
  public void check(Secret secret) {
    int longest = 10 * LONGEST;
    if (secret.bytes().length == 0) {
      throw Errors.fieldMissing("client_secret");
    }
    if (secret.bytes().length > longest) {
      throw Errors.fieldTooLong("client_secret", longest);
    }
    if (provider == Provider.APPLE) {
      AppleSecret.key(secret);
    }
  }

  private static void text(String field, String value, int longest, Faults faults) {
    if (value.isBlank()) {
      faults.add(Errors.fieldMissing(field));
    } else if (value.length() > longest) {
      faults.add(Errors.fieldTooLong(field, longest));
    }
  }

  private static void list(String field, List<?> list, Faults faults) {
    if (list.size() > MOST) {
      faults.add(Errors.listTooLong(field, MOST));
    }
  }

  private static void checkDomain(String field, String domain, Faults faults) {
    try {
      var _ = new Email("a@" + domain);
    } catch (IllegalArgumentException e) {
      faults.add(
          Errors.connectionDomainMalformed(
              field, domain.length() > LONGEST_NAME ? domain.substring(0, LONGEST_NAME) : domain));
    }
  }
}
