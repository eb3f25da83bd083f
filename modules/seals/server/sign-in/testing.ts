import {
  certificateRequest,
  deviceKey,
  newDeviceKeys,
  newSm2Key,
  type OwnKey,
  sm2Key,
  toBase64,
} from "@tz/seal/browser";
import { type Answer, type CityPerson, type Client, clientFor } from "@tz/testing";
import { type OwnCertificate, signInText } from "../../contract/index.ts";
import type { SealsApp } from "../testing.ts";

export const newKey = async (algorithm: "sm2" | "p256"): Promise<OwnKey> =>
  algorithm === "sm2" ? sm2Key(newSm2Key()) : deviceKey(await newDeviceKeys());

/** What a person signs in with. */
export interface Held {
  key: OwnKey;
  /** DER in base64. */
  certificate: string;
  id: string;
}

/** Lets the security administrator allow certificates, and ask some roles for them. */
export async function allowCertificates(app: SealsApp, requiredRoles: string[] = []): Promise<Answer> {
  const security = app.as(app.people.securityAdministrator);
  const { settings, version } = (await security.get("/api/security-settings?limit=1")).body.items[0];
  const methods = { certificate: { allowed: true, requiredRoles } };
  return security.put("/api/security-settings", {
    settings: { ...settings, methods },
    reason: "启用证书登录",
    version,
  });
}

/** Asks for a certificate by a key of the person's own. */
export async function ask(client: Client, key: OwnKey, more: object = {}): Promise<Answer> {
  const request = toBase64(await certificateRequest(key, "随便写的名字"));
  return client.post("/api/seals/certificate-requests", { request, label: "办公室台式机", kept: "device", ...more });
}

export const ownOf = async (client: Client): Promise<OwnCertificate[]> =>
  (await client.get("/api/seals/own-certificates")).body.items;

/** Lets somebody ask and the security administrator issue. */
export async function certificateOf(
  app: SealsApp,
  person: CityPerson,
  algorithm: "sm2" | "p256" = "p256",
): Promise<Held> {
  const key = await newKey(algorithm);
  const asked = await ask(app.as(person), key);
  if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
  const issued = await app
    .as(app.people.securityAdministrator)
    .post(`/api/seals/certificate-requests/${asked.body.id}/issue`, { version: 1 });
  if (issued.status !== 200) throw new Error(JSON.stringify(issued.body));
  const [own] = await ownOf(app.as(person));
  return { key, certificate: own!.certificate!.der, id: own!.certificate!.id };
}

export const challenge = async (app: SealsApp) =>
  (await app.anonymous.post("/api/sign-in/by/certificate/challenge")).body as {
    id: string;
    nonce: string;
    origin: string;
  };

/** What a browser at `origin` answers a challenge. */
export async function answerBy(
  { key, certificate }: Pick<Held, "key" | "certificate">,
  asked: Awaited<ReturnType<typeof challenge>>,
  origin = asked.origin,
): Promise<{ challengeId: string; evidence: { certificate: string; signature: string } }> {
  const signature = toBase64(await key.sign(new TextEncoder().encode(signInText({ ...asked, origin }))));
  return { challengeId: asked.id, evidence: { certificate, signature } };
}

export const send = (app: SealsApp, body: object): Promise<Answer> =>
  app.anonymous.post("/api/sign-in/by/certificate", body);

export const signInWith = async (app: SealsApp, held: Pick<Held, "key" | "certificate">): Promise<Answer> =>
  send(app, await answerBy(held, await challenge(app)));

export const clientOf = (app: SealsApp, { headers }: Answer): Client =>
  clientFor(app.origin, { cookie: headers.getSetCookie()[0]?.split(";")[0] ?? "" });
