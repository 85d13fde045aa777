// Discovers, gets, introspects and revokes tokens by oauth4webapi, which checks what a server answers against the RFCs.
// Arguments by environment: ISSUER, CLIENT_ID, CLIENT_SECRET, METHOD (client_secret_basic, client_secret_post,
// private_key_jwt), PRIVATE_KEY (PKCS #8, base64), KID, ALG. Prints "ok" and ends with 0 if all went as it must.
import * as oauth from "oauth4webapi";
import assert from "node:assert/strict";

const { ISSUER, CLIENT_ID, CLIENT_SECRET, METHOD, PRIVATE_KEY, KID, ALG } = process.env;
const options = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(ISSUER);

async function authentication() {
  switch (METHOD) {
    case "client_secret_basic":
      return oauth.ClientSecretBasic(CLIENT_SECRET);
    case "client_secret_post":
      return oauth.ClientSecretPost(CLIENT_SECRET);
    case "private_key_jwt": {
      const key = await crypto.subtle.importKey(
        "pkcs8", Buffer.from(PRIVATE_KEY, "base64"), { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
      return oauth.PrivateKeyJwt({ key, kid: KID });
    }
    default:
      throw new Error(`unknown METHOD ${METHOD}`);
  }
}

for (const algorithm of ["oidc", "oauth2"]) {
  const server = await oauth.processDiscoveryResponse(
    issuer, await oauth.discoveryRequest(issuer, { algorithm, ...options }));
  const client = { client_id: CLIENT_ID };

  const tokens = await oauth.processClientCredentialsResponse(
    server, client,
    await oauth.clientCredentialsGrantRequest(
      server, client, await authentication(), new URLSearchParams({ scope: "orders:read" }), options));
  assert.equal(tokens.token_type, "bearer");
  assert.equal(tokens.scope, "orders:read");

  const claims = await oauth.validateJwtAccessToken(
    server,
    new Request("https://api.example.com/", { headers: { authorization: `Bearer ${tokens.access_token}` } }),
    ISSUER, { signingAlgorithms: [ALG], ...options });
  assert.equal(claims.client_id, CLIENT_ID);

  const look = async () =>
    oauth.processIntrospectionResponse(
      server, client,
      await oauth.introspectionRequest(server, client, await authentication(), tokens.access_token, options));
  assert.equal((await look()).active, true);
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, await authentication(), tokens.access_token, options));
  assert.equal((await look()).active, false);

  // What is refused is refused in the form that the library can read.
  await assert.rejects(
    async () =>
      oauth.processClientCredentialsResponse(
        server, client,
        await oauth.clientCredentialsGrantRequest(
          server, client, await authentication(), new URLSearchParams({ scope: "planets:move" }), options)),
    (error) => error instanceof oauth.ResponseBodyError && error.error === "invalid_scope" && error.cause.code === "scope_not_allowed");
}
console.log("ok");
