// Pushes a signed request by oauth4webapi, reads the signed answer, and then a hybrid one: PAR, JAR, JARM, form_post.
// Arguments by environment: ISSUER, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI, EMAIL, PASSWORD, PRIVATE_KEY (PKCS #8 in
// base64, ES256), KID. Prints "ok" and ends with 0 if all went as it must.
import * as oauth from "oauth4webapi";
import assert from "node:assert/strict";
import { browser } from "./browser.mjs";

const { ISSUER, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI, EMAIL, PASSWORD, PRIVATE_KEY, KID } = process.env;
const options = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(ISSUER);
const server = await oauth.processDiscoveryResponse(
  issuer, await oauth.discoveryRequest(issuer, { algorithm: "oidc", ...options }));
const client = { client_id: CLIENT_ID, authorization_signed_response_alg: "ES256", id_token_signed_response_alg: "ES256" };
const authentication = oauth.ClientSecretBasic(CLIENT_SECRET);
const key = await crypto.subtle.importKey(
  "pkcs8", Buffer.from(PRIVATE_KEY, "base64"), { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
const { browse, waiting } = browser(issuer);

// What is asked for is signed and pushed; the browser carries a reference alone.
async function pushed(more) {
  const request = await oauth.issueRequestObject(
    server, client, { redirect_uri: REDIRECT_URI, ...more }, { key, kid: KID });
  const answer = await oauth.pushedAuthorizationRequest(
    server, client, authentication, new URLSearchParams({ request }), options);
  const { request_uri } = await oauth.processPushedAuthorizationResponse(server, client, answer);
  const link = new URL(server.authorization_endpoint);
  link.search = new URLSearchParams({ client_id: CLIENT_ID, request_uri });
  return link;
}

const verifier = oauth.generateRandomCodeVerifier();
const challenge = {
  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
};
const state = oauth.generateRandomState();
const nonce = oauth.generateRandomNonce();

async function redeem(parameters) {
  const answer = await oauth.authorizationCodeGrantRequest(
    server, client, authentication, parameters, REDIRECT_URI, verifier, options);
  const tokens = await oauth.processAuthorizationCodeResponse(
    server, client, answer, { expectedNonce: nonce, requireIdToken: true });
  return oauth.getValidatedIdTokenClaims(tokens);
}

const door = await browse(
  await pushed({ response_type: "code", scope: "openid email", response_mode: "jwt", state, nonce, ...challenge }));
const back = await browse("/sign-in", { request: waiting(door.page), email: EMAIL, password: PASSWORD });
const claims = await redeem(await oauth.validateJwtAuthResponse(server, client, back.away, state, options));

// The hybrid flow, whose ID token vouches for the code and the state beside it.
const hybrid = await browse(
  await pushed({ response_type: "code id_token", scope: "openid email", state, nonce, ...challenge }));
const parameters = await oauth.validateCodeIdTokenResponse(
  server, client, hybrid.away, nonce, state, undefined, options);
assert.equal((await redeem(parameters)).sub, claims.sub);

// The same as a form that the browser posts.
const { page } = await browse(
  await pushed({ response_type: "code id_token", response_mode: "form_post", scope: "openid", state, nonce, ...challenge }));
const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]);
const posted = new Request(REDIRECT_URI, { method: "POST", body: new URLSearchParams(fields) });
assert.equal(
  (await redeem(
    await oauth.validateCodeIdTokenResponse(server, client, posted, nonce, state, undefined, options))).sub,
  claims.sub);
console.log("ok");
