// Signs a person in by oauth4webapi: the link, the pages, the code, the ID token, UserInfo, a refresh and the end of it.
// Arguments by environment: ISSUER, CLIENT_ID, CLIENT_SECRET (none for a public client), REDIRECT_URI, EMAIL, PASSWORD,
// ID_TOKEN_ALG. Prints "ok" and ends with 0 if all went as it must.
import * as oauth from "oauth4webapi";
import assert from "node:assert/strict";
import { browser } from "./browser.mjs";

const { ISSUER, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI, EMAIL, PASSWORD, ID_TOKEN_ALG } = process.env;
const options = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(ISSUER);
const server = await oauth.processDiscoveryResponse(
  issuer, await oauth.discoveryRequest(issuer, { algorithm: "oidc", ...options }));
const client = { client_id: CLIENT_ID, id_token_signed_response_alg: ID_TOKEN_ALG };
const authentication = CLIENT_SECRET ? oauth.ClientSecretBasic(CLIENT_SECRET) : oauth.None();

const { browse, waiting, forget } = browser(issuer);

const verifier = oauth.generateRandomCodeVerifier();
const state = oauth.generateRandomState();
const nonce = oauth.generateRandomNonce();
const link = new URL(server.authorization_endpoint);
link.search = new URLSearchParams({
  client_id: CLIENT_ID,
  redirect_uri: REDIRECT_URI,
  response_type: "code",
  scope: "openid email offline_access",
  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
  state,
  nonce,
});
const door = await browse(link);
const question = await browse("/sign-in", { request: waiting(door.page), email: EMAIL, password: PASSWORD });
const back = await browse("/consent", { request: waiting(question.page), decision: "yes" });

const parameters = oauth.validateAuthResponse(server, client, back.away, state);
const answer = await oauth.authorizationCodeGrantRequest(
  server, client, authentication, parameters, REDIRECT_URI, verifier, options);
const tokens = await oauth.processAuthorizationCodeResponse(
  server, client, answer, { expectedNonce: nonce, requireIdToken: true, maxAge: 600 });
const claims = oauth.getValidatedIdTokenClaims(tokens);
await oauth.validateApplicationLevelSignature(server, answer, options);

const person = await oauth.processUserInfoResponse(
  server, client, claims.sub,
  await oauth.userInfoRequest(server, client, tokens.access_token, options));
assert.equal(person.email, EMAIL);

const refreshed = await oauth.processRefreshTokenResponse(
  server, client,
  await oauth.refreshTokenGrantRequest(server, client, authentication, tokens.refresh_token, options));
assert.equal(oauth.getValidatedIdTokenClaims(refreshed).sub, claims.sub);
await oauth.processRevocationResponse(
  await oauth.revocationRequest(server, client, authentication, refreshed.refresh_token, options));

// What is refused is refused in the form that the library can read.
await assert.rejects(
  async () =>
    oauth.processRefreshTokenResponse(
      server, client,
      await oauth.refreshTokenGrantRequest(server, client, authentication, refreshed.refresh_token, options)),
  (error) => error instanceof oauth.ResponseBodyError && error.error === "invalid_grant" && error.cause.code === "session_ended");
const silent = new URL(link);
silent.searchParams.set("prompt", "none");
forget();
const refusal = await browse(silent);
assert.throws(
  () => oauth.validateAuthResponse(server, client, refusal.away, state),
  (error) => error instanceof oauth.AuthorizationResponseError && error.error === "login_required");
console.log("ok");
