import { Readable } from "node:stream";
import { fileOf, notFound, rawRoute, type Services } from "@tz/kernel/server/base";
import {
  type Asked,
  answerOcsp,
  asksAbout,
  FormatError,
  issueCrl,
  malformedOcsp,
  readCertificate,
  readOcspRequest,
  serialText,
} from "@tz/seal";
import { z } from "zod";
import type { AuthorityRow } from "../authority/issue.ts";
import { authorityPurpose, openKey } from "../authority/keys.ts";
import { seals } from "../tables.ts";
import { certificateRoutes } from "./certificate-routes.ts";
import { revokedBy, statesOf } from "./revocation.ts";

const HOUR = 3_600_000;
/** A list is taken for so long by those who keep it. */
const LIST_DAYS = 7;
const input = z.object({ authorityId: z.uuid() });

async function authority(services: Services, id: string): Promise<AuthorityRow> {
  const found = await seals(services.db)
    .selectFrom("seals.authority")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

const keyOf = (services: Services, row: AuthorityRow) =>
  openKey(services.config, row, row.algorithm, authorityPurpose(row.id));

/** Lists made within the hour, by number; signing one anew for every stranger would cost. */
const lists = new Map<string, Promise<Buffer>>();
const MOST_LISTS = 20;

async function listOf(services: Services, row: AuthorityRow): Promise<Buffer> {
  const hour = Math.floor(services.clock.now().getTime() / HOUR) * HOUR;
  const key = `${row.id} ${row.crl_number} ${hour}`;
  const known = lists.get(key) ?? makeList(services, row, new Date(hour));
  if (lists.size >= MOST_LISTS) lists.clear();
  lists.set(key, known);
  known.catch(() => lists.delete(key));
  return known;
}

async function makeList(services: Services, row: AuthorityRow, thisUpdate: Date): Promise<Buffer> {
  const list = {
    issuer: readCertificate(row.certificate).subject,
    number: Number(row.crl_number),
    thisUpdate,
    nextUpdate: new Date(thisUpdate.getTime() + LIST_DAYS * 24 * HOUR),
    revoked: await revokedBy(services.db, row),
  };
  return issueCrl(list, await keyOf(services, row));
}

const crlRoute = rawRoute({
  method: "GET",
  path: "/api/pki/:authorityId/crl",
  name: "seals.crl",
  summary: { zh: "证书吊销列表", en: "The list of revoked certificates" },
  access: "public",
  input,
  answers: fileOf("application/pkix-crl"),
  async handler({ reply, input: { authorityId }, services }) {
    const list = await listOf(services, await authority(services, authorityId));
    return reply.type("application/pkix-crl").header("cache-control", "max-age=600").send(list);
  },
});

const ocspRoute = rawRoute({
  method: "POST",
  path: "/api/pki/:authorityId/ocsp",
  name: "seals.ocsp",
  summary: { zh: "在线证书状态查询（OCSP）", en: "State of a certificate (OCSP)" },
  access: "public",
  bodyLimit: 16 * 1024,
  streams: ["application/ocsp-request"],
  input,
  answers: fileOf("application/ocsp-response"),
  handler: async ({ request, reply, input: { authorityId }, services }) =>
    reply
      .type("application/ocsp-response")
      .send(await answer(services, await authority(services, authorityId), await bodyOf(request.body))),
});

const MOST_BYTES = 16 * 1024;

async function bodyOf(body: unknown): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body instanceof Readable ? (body as AsyncIterable<Buffer>) : []) {
    length += chunk.length;
    if (length > MOST_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const numberOf = ({ serial }: Asked) => serialText({ serial });

async function answer(services: Services, row: AuthorityRow, body: Buffer): Promise<Buffer> {
  try {
    const { asked, nonce } = readOcspRequest(body);
    const issuer = readCertificate(row.certificate);
    const own = asked.filter((one) => asksAbout(one, issuer));
    const states = await statesOf(services.db, row, own.map(numberOf));
    const now = services.clock.now();
    const answers = asked.map((one) => ({
      certId: one.certId,
      status: (own.includes(one) && states.get(numberOf(one))) || ({ state: "unknown" } as const),
    }));
    return answerOcsp(answers, nonce, { now, until: new Date(now.getTime() + HOUR) }, await keyOf(services, row));
  } catch (error) {
    if (error instanceof FormatError) return malformedOcsp();
    throw error;
  }
}

/** What the world may ask of the certificate authority without signing in. */
export const pkiRoutes = [...certificateRoutes, crlRoute, ocspRoute];
