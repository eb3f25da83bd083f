import { Readable } from "node:stream";
import { notFound, rawRoute, type Services } from "@tz/kernel/server/base";
import {
  answerOcsp,
  asksAbout,
  FormatError,
  issueCrl,
  malformedOcsp,
  readCertificate,
  readOcspRequest,
  type Status,
} from "@tz/seal";
import { z } from "zod";
import type { AuthorityRow } from "../authority/issue.ts";
import { authorityPurpose, openKey } from "../authority/keys.ts";
import { seals } from "../tables.ts";

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

/** By certificate_revoked. */
async function makeList(services: Services, row: AuthorityRow, thisUpdate: Date): Promise<Buffer> {
  const revoked = await seals(services.db)
    .selectFrom("seals.certificate")
    .select(["serial", "revoked_at", "reason"])
    .where("authority_id", "=", row.id)
    .where("revoked_at", "is not", null)
    .execute();
  return issueCrl(
    {
      issuer: readCertificate(row.certificate).subject,
      number: Number(row.crl_number),
      thisUpdate,
      nextUpdate: new Date(thisUpdate.getTime() + LIST_DAYS * 24 * HOUR),
      revoked: revoked.map(({ serial, revoked_at, reason }) => ({
        serial: Buffer.from(serial, "hex"),
        at: revoked_at ?? thisUpdate,
        reason: reason ?? "unspecified",
      })),
    },
    await keyOf(services, row),
  );
}

const crlRoute = rawRoute({
  method: "GET",
  path: "/api/pki/:authorityId/crl",
  name: "seals.crl",
  summary: { zh: "证书吊销列表", en: "The list of revoked certificates" },
  access: "public",
  input,
  async handler({ reply, input: { authorityId }, services }) {
    const list = await listOf(services, await authority(services, authorityId));
    return reply.type("application/pkix-crl").header("cache-control", "max-age=600").send(list);
  },
});

const certificateRoute = rawRoute({
  method: "GET",
  path: "/api/pki/:authorityId/certificate",
  name: "seals.root-certificate",
  summary: { zh: "根证书", en: "The root certificate" },
  access: "public",
  input,
  async handler({ reply, input: { authorityId }, services }) {
    const { certificate } = await authority(services, authorityId);
    return reply
      .type("application/pkix-cert")
      .header("content-disposition", 'attachment; filename="root.cer"')
      .send(certificate);
  },
});

const crossCertificateRoute = rawRoute({
  method: "GET",
  path: "/api/pki/:authorityId/cross-certificate",
  name: "seals.cross-certificate",
  summary: { zh: "根证书交叉认证证书", en: "A root, certified by the one before it" },
  access: "public",
  input,
  async handler({ reply, input: { authorityId }, services }) {
    const { cross_certificate } = await authority(services, authorityId);
    if (!cross_certificate) throw notFound();
    return reply
      .type("application/pkix-cert")
      .header("content-disposition", 'attachment; filename="cross.cer"')
      .send(cross_certificate);
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

async function answer(services: Services, row: AuthorityRow, body: Buffer): Promise<Buffer> {
  try {
    const { asked, nonce } = readOcspRequest(body);
    const issuer = readCertificate(row.certificate);
    const own = asked.filter((one) => asksAbout(one, issuer));
    const states = await statesOf(
      services,
      row.id,
      own.map(({ serial }) => serial),
    );
    const now = services.clock.now();
    const answers = asked.map((one) => ({
      certId: one.certId,
      status:
        (own.includes(one) && states.get(one.serial.toString("hex").toUpperCase())) || ({ state: "unknown" } as const),
    }));
    return answerOcsp(answers, nonce, { now, until: new Date(now.getTime() + HOUR) }, await keyOf(services, row));
  } catch (error) {
    if (error instanceof FormatError) return malformedOcsp();
    throw error;
  }
}

/** By certificate_serial. */
async function statesOf(
  services: Services,
  authorityId: string,
  serials: readonly Buffer[],
): Promise<Map<string, Status>> {
  if (serials.length === 0) return new Map();
  const rows = await seals(services.db)
    .selectFrom("seals.certificate")
    .select(["serial", "revoked_at"])
    .where("authority_id", "=", authorityId)
    .where(
      "serial",
      "in",
      serials.map((serial) => serial.toString("hex").toUpperCase()),
    )
    .execute();
  return new Map(
    rows.map(({ serial, revoked_at }) => [
      serial,
      revoked_at ? { state: "revoked", at: revoked_at } : { state: "good" },
    ]),
  );
}

/** What the world may ask of the certificate authority without signing in. */
export const pkiRoutes = [crlRoute, certificateRoute, crossCertificateRoute, ocspRoute];
