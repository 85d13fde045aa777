// Gets a token that is bound to a key, and uses it, by oauth4webapi: with private_key_jwt or client_secret_jwt, and with
// nonces that the server asks for at both ends.
// Arguments by environment: ISSUER, CLIENT_ID, METHOD, CLIENT_SECRET or PRIVATE_KEY (PKCS #8, base64) and KID. Prints "ok"
// and ends with 0 if all went as it must.
import * as oauth from "oauth4webapi";
import assert from "node:assert/strict";

const { ISSUER, CLIENT_ID, CLIENT_SECRET, METHOD, PRIVATE_KEY, KID } = process.env;
const options = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(ISSUER);
const server = await oauth.processDiscoveryResponse(
  issuer, await oauth.discoveryRequest(issuer, { algorithm: "oauth2", ...options }));
const client = { client_id: CLIENT_ID };

async function authentication() {
  if (METHOD === "client_secret_jwt") return oauth.ClientSecretJwt(CLIENT_SECRET);
  const key = await crypto.subtle.importKey(
    "pkcs8", Buffer.from(PRIVATE_KEY, "base64"), { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
  return oauth.PrivateKeyJwt({ key, kid: KID });
}

// The first answer may ask for a nonce, which the library keeps for the next.
async function again(ask) {
  try {
    return await ask();
  } catch (error) {
    if (!oauth.isDPoPNonceError(error)) throw error;
    return ask();
  }
}

for (const algorithm of ["ES256", "RS256", "PS256"]) {
  const DPoP = oauth.DPoP(client, await oauth.generateKeyPair(algorithm));
  const ask = async () =>
    oauth.processClientCredentialsResponse(
      server, client,
      await oauth.clientCredentialsGrantRequest(
        server, client, await authentication(), new URLSearchParams({ scope: "users:read" }), { DPoP, ...options }));
  const tokens = await again(ask);
  assert.equal(tokens.token_type, "dpop");
  const read = async () =>
    oauth.protectedResourceRequest(
      tokens.access_token, "GET", new URL("/api/admin/users?limit=1", ISSUER), undefined, undefined, { DPoP, ...options });
  const answer = await again(read);
  assert.equal(answer.status, 200);

  const seen = await oauth.processIntrospectionResponse(
    server, client,
    await oauth.introspectionRequest(server, client, await authentication(), tokens.access_token, options));
  assert.equal(seen.token_type, "DPoP");
  assert.equal(seen.cnf.jkt, await DPoP.calculateThumbprint());

  // A token that was stolen opens nothing.
  await assert.rejects(
    () => oauth.protectedResourceRequest(
      tokens.access_token, "GET", new URL("/api/admin/users", ISSUER), undefined, undefined, options),
    (error) => error instanceof oauth.WWWAuthenticateChallengeError && error.cause[0].scheme === "dpop");
}
console.log("ok");
