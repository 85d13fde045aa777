// Every grant and every form of request and answer by openid-client, with the checks that it makes of itself: discovery,
// signatures, encryption, nonces, hashes, sender constraints. The keys of the server change under the running client.
// Arguments by environment: ISSUER, ADMIN_ID, ADMIN_SECRET, EMAIL, PASSWORD. Prints "ok" and ends with 0 if all went as it
// must.
import * as client from "openid-client";
import * as jose from "jose";
import assert from "node:assert/strict";
import { browser } from "./browser.mjs";

const { ISSUER, ADMIN_ID, ADMIN_SECRET, EMAIL, PASSWORD } = process.env;
const issuer = new URL(ISSUER);
const back = "https://shop.example/back";
const insecure = { execute: [client.allowInsecureRequests] };
const offline = "openid email offline_access";

const operator = await client.discovery(issuer, ADMIN_ID, undefined, client.ClientSecretBasic(ADMIN_SECRET), insecure);
const rights = (await client.clientCredentialsGrant(operator)).access_token;
async function admin(method, path, body) {
  const answer = await client.fetchProtectedResource(
    operator, rights, new URL(`/api/admin${path}`, ISSUER), method, body && JSON.stringify(body),
    new Headers({ "content-type": "application/json" }));
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

// A client that is registered now, and its configuration.
async function registered(metadata, how, local = {}) {
  const made = await admin("POST", "/clients", {
    name: "Shop", redirect_uris: [back], scopes: offline.split(" "), require_consent: false,
    grant_types: ["authorization_code", "refresh_token"], ...metadata });
  const proof = how ? how(made) : client.ClientSecretBasic(made.client_secret);
  return client.discovery(
    issuer, made.client_id, { id_token_signed_response_alg: "RS256", ...local }, proof, insecure);
}

const person = browser(issuer);
// Where the browser is sent back to. Who is signed in already is asked nothing.
async function sentBack(link) {
  const first = await person.browse(link);
  if (first.away || !first.page.includes("current-password")) return first;
  return person.browse("/sign-in", { request: person.waiting(first.page), email: EMAIL, password: PASSWORD });
}
// A sign-in by code; `link` makes the address from the parameters.
async function signIn(config, more = {}, link = async (parameters) => client.buildAuthorizationUrl(config, parameters), grant) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const checks = { pkceCodeVerifier, expectedState: client.randomState(), expectedNonce: client.randomNonce() };
  const answer = await sentBack(await link({
    redirect_uri: back, scope: offline, state: checks.expectedState, nonce: checks.expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: "S256", ...more }));
  // The library reads the fragment where an ID token may stand in it, and the query otherwise.
  const current = answer.away
    ? new URL(more.response_mode === "fragment" ? answer.away.href.replace("#", "?") : answer.away)
    : new Request(back, {
    method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams([...answer.page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)]
      .map(([, name, value]) => [name, value])) });
  return client.authorizationCodeGrant(config, current, { ...checks, idTokenExpected: true }, undefined, grant);
}
// A request of which the person is to see nothing.
async function unseen(config) {
  const challenge = await client.calculatePKCECodeChallenge(client.randomPKCECodeVerifier());
  const answer = await person.browse(client.buildAuthorizationUrl(config, {
    redirect_uri: back, scope: "openid", prompt: "none", state: "s", code_challenge: challenge, code_challenge_method: "S256" }));
  return client.authorizationCodeGrant(config, answer.away, { expectedState: "s" });
}
const refused = (word) => (error) => error.error === word;

// Code and refresh, in every response mode, pushed or not.
const shop = await registered();
const tokens = await signIn(shop);
const subject = tokens.claims().sub;
assert.equal((await client.fetchUserInfo(shop, tokens.access_token, subject)).email, EMAIL);
for (const response_mode of ["fragment", "form_post"]) {
  assert.equal((await signIn(shop, { response_mode })).claims().sub, subject);
}
const pushed = (config) => (parameters) => client.buildAuthorizationUrlWithPAR(config, parameters);
assert.equal((await signIn(shop, {}, pushed(shop))).claims().sub, subject);
const next = await client.refreshTokenGrant(shop, tokens.refresh_token);
assert.equal(next.claims().sub, subject);
assert.equal((await client.tokenIntrospection(shop, next.access_token)).active, true);
await client.tokenRevocation(shop, next.refresh_token);
await assert.rejects(client.refreshTokenGrant(shop, next.refresh_token), refused("invalid_grant"));

// Signed requests (JAR) and signed answers (JARM), with a key in place of a secret, bound to a key (DPoP), for one payment
// of 12.50 EUR (RAR).
await admin("PUT", "/authorization-details-types/payment", {
  fields: [{ name: "amount", kind: "number", required: true }], sentence: { en: "pay {amount} EUR", ja: "{amount} EURを支払う" } });
const payment = [{ type: "payment", amount: 12.5 }];
const keys = await jose.generateKeyPair("ES256", { extractable: true });
const jwk = { ...(await jose.exportJWK(keys.publicKey)), kid: "k1", use: "sig" };
const strict = await registered(
  { token_endpoint_auth_method: "private_key_jwt", jwks: JSON.stringify({ keys: [jwk] }), require_signed_request_object: true,
    require_pushed_authorization_requests: true, dpop_bound_access_tokens: true, require_dpop_nonce: true,
    authorization_details_types: ["payment"],
    authorization_signed_response_alg: "ES256" },
  () => client.PrivateKeyJwt({ key: keys.privateKey, kid: "k1" }),
  { authorization_signed_response_alg: "ES256" });
client.useJwtResponseMode(strict);
client.enableNonRepudiationChecks(strict);
const DPoP = client.getDPoPHandle(strict, await client.randomDPoPKeyPair());
const signed = async (parameters) => client.buildAuthorizationUrlWithPAR(
  strict, (await client.buildAuthorizationUrlWithJAR(strict, parameters, { key: keys.privateKey, kid: "k1" })).searchParams, { DPoP });
const bound = await signIn(strict, { authorization_details: JSON.stringify(payment) }, signed, { DPoP });
assert.equal(bound.token_type, "dpop");
assert.deepEqual(bound.authorization_details, payment);
assert.deepEqual((await client.tokenIntrospection(strict, bound.access_token)).authorization_details, payment);
assert.equal((await client.fetchUserInfo(strict, bound.access_token, subject, { DPoP })).sub, subject);
assert.equal((await client.refreshTokenGrant(strict, bound.refresh_token, undefined, { DPoP })).token_type, "dpop");

// Answers that only this client can read.
for (const algorithm of ["RSA-OAEP-256", "ECDH-ES+A256KW"]) {
  const secret = await jose.generateKeyPair(algorithm, { extractable: true });
  const own = { ...(await jose.exportJWK(secret.publicKey)), kid: "e1", use: "enc" };
  const sealed = await registered(
    { jwks: JSON.stringify({ keys: [own] }), id_token_encrypted_response_alg: algorithm, id_token_encrypted_response_enc: "A256GCM",
      userinfo_signed_response_alg: "ES256", userinfo_encrypted_response_alg: algorithm },
    undefined, { userinfo_signed_response_alg: "ES256" });
  client.enableDecryptingResponses(sealed, ["A256GCM", "A128CBC-HS256"], { key: secret.privateKey, kid: "e1" });
  const read = await signIn(sealed);
  assert.equal((await client.fetchUserInfo(sealed, read.access_token, subject)).email, EMAIL);
}

// Hybrid and implicit, for those that still need them.
const hybrid = await registered({ grant_types: ["authorization_code", "refresh_token", "implicit"], response_types: ["code id_token"] });
client.useCodeIdTokenResponseType(hybrid);
client.enableDetachedSignatureResponseChecks(hybrid);
assert.equal((await signIn(hybrid)).claims().sub, subject);
const implicit = await registered({ grant_types: ["implicit"], response_types: ["id_token"] });
client.useIdTokenResponseType(implicit);
const nonce = client.randomNonce();
const told = await sentBack(client.buildAuthorizationUrl(implicit, { redirect_uri: back, scope: "openid", nonce }));
assert.equal((await client.implicitAuthentication(implicit, told.away, nonce)).sub, subject);

// A device.
const deviceCode = "urn:ietf:params:oauth:grant-type:device_code";
const tv = await registered({ name: "TV", redirect_uris: [], grant_types: [deviceCode, "refresh_token"] });
const device = await client.initiateDeviceAuthorization(tv, { scope: offline });
const typed = await person.browse(device.verification_uri_complete);
const code = typed.page.match(/name="user_code"[^>]* value="([^"]+)"/)[1];
const question = await person.browse("/device", { user_code: code });
await person.browse("/device/consent", { request: person.waiting(question.page), decision: "yes" });
assert.equal((await client.pollDeviceAuthorizationGrant(tv, { ...device, interval: 1 })).claims().sub, subject);

// Somebody who is asked on another screen (CIBA), whose tokens are bound to a key; and one who says no.
const ciba = "urn:openid:params:grant-type:ciba";
const bank = await registered({ name: "Bank", redirect_uris: [], grant_types: [ciba, "refresh_token"] });
async function asked(decision) {
  const begun = await client.initiateBackchannelAuthentication(bank, { scope: offline, login_hint: EMAIL, binding_message: "W4SCT" });
  const { page } = await person.browse("/approve");
  assert.ok(page.includes("W4SCT"));
  const [, request] = page.match(/name="request" value="([^"]*)"/);
  const [, id] = page.match(/name="id" value="([^"]+)"/);
  await person.browse("/approve", { request, id, decision });
  return { ...begun, interval: 1 };
}
const own = client.getDPoPHandle(bank, await client.randomDPoPKeyPair());
const approved = await client.pollBackchannelAuthenticationGrant(bank, await asked("yes"), undefined, { DPoP: own });
assert.equal(approved.token_type, "dpop");
assert.equal(approved.claims().sub, subject);
assert.equal((await client.refreshTokenGrant(bank, approved.refresh_token, undefined, { DPoP: own })).token_type, "dpop");
await assert.rejects(client.pollBackchannelAuthenticationGrant(bank, await asked("no")), refused("access_denied"));

// A token handed on, narrower; and the word of an issuer that the client trusts.
const exchange = "urn:ietf:params:oauth:grant-type:token-exchange";
const service = await registered({
  name: "Service", redirect_uris: [], grant_types: [exchange], token_exchange_modes: ["impersonation"], token_exchange_audiences: [issuer.origin] });
const handed = await client.genericGrantRequest(service, exchange, {
  subject_token: (await signIn(shop)).access_token, subject_token_type: "urn:ietf:params:oauth:token-type:access_token", scope: "openid" });
assert.equal(handed.scope, "openid");
const bearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const trusting = await registered({
  name: "Trusting", redirect_uris: [], grant_types: [bearer], trusted_issuers: [{ issuer: "https://issuer.example", jwks: JSON.stringify({ keys: [jwk] }) }] });
const assertion = await new jose.SignJWT({ email: EMAIL, email_verified: true }).setProtectedHeader({ alg: "ES256", kid: "k1" })
  .setIssuer("https://issuer.example").setSubject(subject).setAudience(issuer.origin).setIssuedAt().setExpirationTime("1m")
  .setJti(crypto.randomUUID()).sign(keys.privateKey);
assert.ok((await client.genericGrantRequest(trusting, bearer, { assertion, scope: "openid" })).access_token);

// A client that registers itself.
const initial = await admin("POST", "/initial-access-tokens", { name: "Proof", uses: 1, expires_in: 600 });
const self = await client.dynamicClientRegistration(
  issuer, { redirect_uris: [back], client_name: "Self", id_token_signed_response_alg: "ES256" }, client.None(),
  { ...insecure, initialAccessToken: initial.token });
await assert.rejects(unseen(self), refused("consent_required"));

// The keys change under a client that goes on: first in good order, then because somebody else may have them.
for (const compromised of [false, true]) {
  await admin("POST", "/keys/rotate", { algorithm: "RS256", compromised });
  assert.equal((await signIn(shop)).claims().sub, subject);
}

// The end: the browser is sent back, and the next one has to sign in.
const shown = (await signIn(shop)).id_token;
await admin("PATCH", `/clients/${shop.clientMetadata().client_id}`, { post_logout_redirect_uris: [back] });
const out = await person.browse(client.buildEndSessionUrl(shop, { id_token_hint: shown, post_logout_redirect_uri: back, state: "bye" }));
assert.equal(out.away.searchParams.get("state"), "bye");
await assert.rejects(unseen(shop), refused("login_required"));
console.log("ok");
