// Connects a device by oauth4webapi: the code, the person's pages, the questions, tokens, parallel refreshes; and the same
// client's token exchange. Arguments by environment: ISSUER, CLIENT_ID, CLIENT_SECRET (none for a public client), EMAIL,
// PASSWORD. Prints "ok" and ends with 0 if all went as it must.
import * as oauth from "oauth4webapi";
import assert from "node:assert/strict";

const { ISSUER, CLIENT_ID, CLIENT_SECRET, EMAIL, PASSWORD } = process.env;
const options = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(ISSUER);
const server = await oauth.processDiscoveryResponse(
  issuer, await oauth.discoveryRequest(issuer, { algorithm: "oidc", ...options }));
const client = { client_id: CLIENT_ID, id_token_signed_response_alg: "RS256" };
const authentication = CLIENT_SECRET ? oauth.ClientSecretBasic(CLIENT_SECRET) : oauth.None();

const device = await oauth.processDeviceAuthorizationResponse(
  server, client,
  await oauth.deviceAuthorizationRequest(
    server, client, authentication, new URLSearchParams({ scope: "openid email offline_access" }), options));
assert.equal(device.interval, 5);

const ask = async () =>
  oauth.processDeviceCodeResponse(
    server, client,
    await oauth.deviceCodeGrantRequest(server, client, authentication, device.device_code, options));
const refusedBy = (word) => (error) => error instanceof oauth.ResponseBodyError && error.error === word;
await assert.rejects(ask, refusedBy("authorization_pending"));
await assert.rejects(ask, refusedBy("slow_down"));

// The person's browser: it keeps cookies and follows redirects.
const cookies = new Map();
async function browse(url, form) {
  const answer = await fetch(new URL(url, ISSUER), {
    method: form ? "POST" : "GET",
    redirect: "manual",
    headers: {
      accept: "text/html",
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(form && { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }),
    },
    body: form && new URLSearchParams(form).toString(),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    cookies.set(name, value);
  }
  const location = answer.headers.get("location");
  return location ? browse(location) : answer.text();
}
const waiting = (page) => page.match(/name="request" value="([^"]+)"/)[1];
const typed = (await browse(device.verification_uri_complete)).match(/name="user_code"[^>]* value="([^"]+)"/)[1];
assert.equal(typed, device.user_code);
const door = await browse("/device", { user_code: typed });
const question = await browse("/sign-in", { request: waiting(door), email: EMAIL, password: PASSWORD });
assert.ok(question.includes(device.user_code));
assert.ok((await browse("/device/consent", { request: waiting(question), decision: "yes" })).includes("is connected"));

const tokens = await ask();
const claims = oauth.getValidatedIdTokenClaims(tokens);
const person = await oauth.processUserInfoResponse(
  server, client, claims.sub,
  await oauth.userInfoRequest(server, client, tokens.access_token, options));
assert.equal(person.email, EMAIL);

// Two tabs at once.
const refresh = async () =>
  oauth.processRefreshTokenResponse(
    server, client,
    await oauth.refreshTokenGrantRequest(server, client, authentication, tokens.refresh_token, options));
const [one, other] = await Promise.all([refresh(), refresh()]);
assert.notEqual(one.refresh_token, other.refresh_token);

if (CLIENT_SECRET) {
  const type = "urn:ietf:params:oauth:token-type:access_token";
  const exchanged = await oauth.processGenericTokenEndpointResponse(
    server, client,
    await oauth.genericTokenEndpointRequest(
      server, client, authentication, "urn:ietf:params:oauth:grant-type:token-exchange",
      new URLSearchParams({ subject_token: tokens.access_token, subject_token_type: type, scope: "email" }), options));
  assert.equal(exchanged.issued_token_type, type);
  assert.equal(exchanged.scope, "email");
}
console.log("ok");
