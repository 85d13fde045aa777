package candor.server.oauth;

import candor.core.client.Client;
import candor.core.grant.Grants;
import candor.core.token.AccessToken;
import candor.protocol.jose.Confirmation;
import candor.server.http.Request;

/// One way to tokens at the token endpoint.
interface Grant {
  /// The tokens, or a problem of the catalog.
  ///
  /// @param held what the client proved to hold: the tokens are bound to that
  Tokens issue(Request request, Client client, Confirmation held);

  /// What the client gets (RFC 6749, section 5.1).
  ///
  /// @param idToken empty if there is none
  /// @param refresh the refresh token; empty if there is none
  /// @param issuedType the type of a token that was exchanged (RFC 8693, section 2.2.1); empty for
  ///     others
  record Tokens(AccessToken.Issued access, String idToken, String refresh, String issuedType) {
    /// An access token alone.
    static Tokens of(AccessToken.Issued access) {
      return new Tokens(access, "", "", "");
    }

    /// What a person granted.
    static Tokens of(Grants.Tokens granted) {
      return new Tokens(granted.access(), granted.idToken(), granted.refresh(), "");
    }

    /// A token that was made of another.
    static Tokens exchanged(AccessToken.Issued access, String type) {
      return new Tokens(access, "", "", type);
    }

    @Override
    public String toString() {
      return "Tokens[" + access.token().id() + "]";
    }
  }
}
