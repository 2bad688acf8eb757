import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

type Grant = { nonce: string; challenge: string; subject: string };

/** An identity provider that lets anybody in as `subject`, and can be told to answer wrongly. */
export async function startOidcStub() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const stub = { subject: "ana", fault: null as "nonce" | "audience" | null, issuer: "", visits: 0 };

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("A TCP server has a port.");
  stub.issuer = `http://localhost:${address.port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", stub.issuer);
    const json = (body: object, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") return void json(discovery(stub.issuer));
    if (url.pathname === "/jwks") {
      return void json({
        keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    }
    if (url.pathname === "/authorize") {
      stub.visits += 1;
      const code = randomUUID();
      const { nonce = "", state = "", code_challenge: challenge = "" } = Object.fromEntries(url.searchParams);
      grants.set(code, { nonce, challenge, subject: stub.subject });
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    const form = new URLSearchParams(Buffer.concat((await request.toArray()) as Buffer[]).toString());
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const proven = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || proven !== grant.challenge) return void json({ error: "invalid_grant" }, 400);
    json({ access_token: randomUUID(), token_type: "Bearer", expires_in: 60, id_token: idToken(grant) });
  }

  function idToken({ nonce, subject }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: stub.issuer,
      sub: subject,
      aud: stub.fault === "audience" ? "another" : "stet",
      iat: now,
      exp: now + 60,
      nonce: stub.fault === "nonce" ? "another" : nonce,
      // Somebody else's address, and verified: it must not matter.
      email: "owner@example.org",
      email_verified: true,
    };
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
    const signed = `${encode({ alg: "RS256", kid: "1" })}.${encode(claims)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  return Object.assign(stub, { stop: () => new Promise((done) => server.close(done)) });
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
});
