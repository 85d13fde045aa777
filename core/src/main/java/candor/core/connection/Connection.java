package candor.core.connection;

import candor.core.user.Email;
import candor.core.user.Pool;
import java.time.Instant;

/// As whom people are sent to a provider.
public record Connection(ConnectionId id, ConnectionTerms terms, Instant changedAt) {
  /// What its button says.
  public String name() {
    return terms.name();
  }

  /// Whether people of a pool may sign in with it: those of its own organization, or of any where
  /// it is the tenant's.
  boolean serves(Pool pool) {
    return terms.organization().isEmpty() || terms.organization().equals(pool.organization());
  }

  /// Whether it is that of whoever has a pool, and nobody else's.
  boolean of(Pool pool) {
    return terms.organization().equals(pool.organization());
  }

  /// Whether somebody who comes for the first time gets an account in a pool.
  boolean signsUp(Pool pool) {
    return of(pool) ? terms.accounts().signUp() : terms.accounts().organizationSignUp();
  }

  /// Whether people with some addresses are known to belong to it.
  public boolean claimsAnybody() {
    return terms.domains().stream().anyMatch(ConnectionTerms.Domain::verified);
  }

  /// Whether people with an address are known to belong to it.
  boolean claims(Email email) {
    String domain = email.key().substring(email.key().lastIndexOf('@') + 1);
    return terms.domains().stream().anyMatch(each -> each.verified() && each.name().equals(domain));
  }
}
