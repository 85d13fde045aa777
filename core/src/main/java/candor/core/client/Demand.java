package candor.core.client;

/// What a profile may demand of a client and of its requests.
public enum Demand {
  /// Of how the client proves itself.
  KEY_AS_PROOF(
      "the client proves itself by private_key_jwt, tls_client_auth or self_signed_tls_client_auth"),
  /// Of its tokens.
  BOUND_TOKENS("its tokens are bound to a key by DPoP, or to its certificate"),
  /// The same, by TLS alone.
  CERTIFICATE_BOUND_TOKENS("its tokens are bound to its certificate"),
  /// Of whatever is signed, by the client or for it.
  SIGNATURES("JWTs are signed by PS256, ES256 or EdDSA"),
  /// The same, without Ed25519.
  NARROW_SIGNATURES("JWTs are signed by PS256 or ES256"),
  /// Of what it may ask for.
  CODE_ALONE("response_type is code"),
  /// The same, where an ID token beside the code may vouch for it.
  CODE_AND_ID_TOKEN("response_type is code, or code id_token"),
  /// Of where answers go.
  PRIVATE_ANSWERS("redirect URIs are https, or http on the loopback address of a native client"),
  /// The same, without native clients.
  HTTPS_ANSWERS("redirect URIs are https"),
  /// Of how requests come.
  PUSHED("authorization requests are pushed to /oauth2/par"),
  /// Of who made them.
  SIGNED_REQUEST("authorization requests are signed, and count without what stands beside them"),
  /// Of each request.
  PKCE("authorization requests have a code_challenge by S256"),
  /// Of requests that are pushed although they need not be.
  PKCE_WHERE_PUSHED("authorization requests that are pushed have a code_challenge by S256"),
  /// Of each request.
  REDIRECT_URI_NAMED("authorization requests name their redirect_uri"),
  /// Of each request.
  NONCE_OR_STATE("authorization requests with scope openid have a nonce, and all others a state"),
  /// Of answers.
  SIGNED_ANSWERS("response_mode is jwt, or one that ends with .jwt"),
  /// The same, where an ID token beside the code may vouch for them.
  VOUCHED_ANSWERS("response_type is code id_token, or response_mode is jwt or ends with .jwt"),
  /// Of signed requests.
  OBJECT_FOR_ISSUER("aud of a signed request is the issuer"),
  /// Of signed requests.
  OBJECT_BEGINS("a signed request has nbf, not more than 60 minutes ago"),
  /// Of signed requests.
  OBJECT_ENDS("a signed request has exp, not more than 60 minutes after nbf"),
  /// Of client assertions.
  ASSERTION_FOR_ISSUER("aud of a client assertion is the issuer, as one text and not in a list"),
  /// Of client assertions.
  ASSERTION_OF_NOW("iat of a client assertion is not more than 60 seconds ahead"),
  /// Of refresh tokens: what is bound to a client and its key need not change with each use.
  STEADY_REFRESH("refresh tokens stay as they are"),
  /// Of backchannel requests.
  SIGNED_BACKCHANNEL("backchannel requests are signed"),
  /// Of backchannel requests.
  BINDING_MESSAGE("backchannel requests have a binding_message");

  private final String text;

  Demand(String text) {
    this.text = text;
  }

  /// What has to be so, in words.
  public String text() {
    return text;
  }
}
